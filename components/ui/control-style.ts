/** The box that every single-line control draws: same height, border, focus and error, so that forms line up. */
export const controlBox =
  "h-8 w-full min-w-0 rounded-sm border border-line-strong bg-surface text-ink text-sm outline-none transition-colors pointer-coarse:h-10 pointer-coarse:text-base " +
  "hover:border-ink-faint focus-visible:border-accent focus-visible:outline-2 focus-visible:outline-accent focus-visible:outline-offset-0 " +
  "data-invalid:border-danger aria-invalid:border-danger disabled:bg-sunken disabled:text-ink-faint data-disabled:bg-sunken data-disabled:text-ink-faint";

/** The box when the control is a group (an input with a unit): the group takes the look, the input inside has none. */
export const controlGroup =
  "flex h-8 w-full min-w-0 items-stretch overflow-hidden rounded-sm border border-line-strong bg-surface text-ink text-sm transition-colors pointer-coarse:h-10 pointer-coarse:text-base " +
  "hover:border-ink-faint focus-within:border-accent focus-within:outline-2 focus-within:outline-accent focus-within:outline-offset-0 " +
  "has-aria-invalid:border-danger has-disabled:bg-sunken has-disabled:text-ink-faint";

/** A floating panel: menu, select, combobox, popover. */
export const popupPanel =
  "rounded-sm border border-line bg-raised text-ink text-sm shadow-popup outline-none transition-opacity duration-100 data-ending-style:opacity-0 data-starting-style:opacity-0";

/** A row in a floating list. */
export const popupItem =
  "flex cursor-default select-none items-center gap-2 rounded-xs px-2 py-1.5 outline-none data-disabled:opacity-50 data-highlighted:bg-sunken pointer-coarse:py-2.5 [&_svg]:size-4 [&_svg]:shrink-0";
