import type { ComponentProps, ReactNode } from "react";
import { cn } from "./class-names";

interface TableProps extends ComponentProps<"table"> {
  /** Names the table for screen readers; also the name of its scrolling area. */
  readonly caption: string;
  readonly isCaptionVisible?: boolean;
}

/** A dense table that scrolls sideways by itself, never the page. */
export function Table({ caption, isCaptionVisible = false, className, children, ...props }: TableProps) {
  return (
    // A scrolling area must be reachable by keyboard, so it takes the focus and a name. It is `relative` because words for
    // screen readers only stand absolutely: otherwise those of a column out of sight would widen the page.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: required by axe's scrollable-region-focusable
    <section className="relative w-full scrollbar-thin overflow-x-auto" aria-label={caption} tabIndex={0}>
      <table {...props} className={cn("w-full border-collapse text-left text-sm", className)}>
        <caption className={isCaptionVisible ? "pb-2 text-left font-medium" : "sr-only"}>{caption}</caption>
        {children}
      </table>
    </section>
  );
}

interface CellProps {
  /** A quantity: right-aligned. */
  readonly isNumeric?: boolean;
}

export function HeaderCell({ isNumeric = false, className, ...props }: ComponentProps<"th"> & CellProps) {
  return (
    <th
      scope="col"
      {...props}
      className={cn(
        "border-line text-ink-muted h-8 border-b px-2 align-middle text-xs font-medium whitespace-nowrap first:pl-3 last:pr-3",
        isNumeric && "text-right",
        className,
      )}
    />
  );
}

export function Row({ className, ...props }: ComponentProps<"tr">) {
  return <tr {...props} className={cn("asks-quietly border-line border-b last:border-b-0", className)} />;
}

export function Cell({ isNumeric = false, className, ...props }: ComponentProps<"td"> & CellProps) {
  return (
    <td
      {...props}
      className={cn(
        "px-2 py-1.5 align-middle first:pl-3 last:pr-3",
        isNumeric && "text-right whitespace-nowrap tabular-nums",
        className,
      )}
    />
  );
}

interface SortHeaderProps {
  readonly direction: "ascending" | "descending" | null;
  readonly onSort: () => void;
  readonly isNumeric?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A column heading that sorts; the direction is told to screen readers and drawn as an arrow. */
export function SortHeaderCell({ direction, onSort, isNumeric = false, className, children }: SortHeaderProps) {
  return (
    <HeaderCell isNumeric={isNumeric} aria-sort={direction ?? "none"} className={className}>
      <button
        type="button"
        onClick={onSort}
        className={cn(
          "hover:text-ink inline-flex items-center gap-1 rounded-xs",
          isNumeric && "flex-row-reverse",
          direction !== null && "text-ink",
        )}
      >
        {children}
        <svg
          aria-hidden="true"
          viewBox="0 0 8 8"
          className={cn("size-2 fill-current", direction === null && "opacity-0")}
        >
          <path d={direction === "ascending" ? "M4 1 8 7H0z" : "M4 7 0 1h8z"} />
        </svg>
      </button>
    </HeaderCell>
  );
}
