import { cva, type VariantProps } from "class-variance-authority";
import Link from "next/link";
import type { ComponentProps } from "react";
import { cn } from "./class-names";
import { Spinner } from "./spinner";

const buttonStyle = cva(
  "inline-flex shrink-0 items-center justify-center gap-1.5 rounded-sm border font-medium whitespace-nowrap transition-colors select-none disabled:opacity-50 aria-disabled:opacity-50 [&_svg]:size-4 [&_svg]:shrink-0",
  {
    variants: {
      variant: {
        primary: "border-accent bg-accent text-accent-ink hover:border-accent-strong hover:bg-accent-strong",
        secondary: "border-line-strong bg-surface text-ink hover:bg-sunken data-popup-open:bg-sunken",
        ghost:
          "text-ink-muted hover:bg-sunken hover:text-ink data-popup-open:bg-sunken border-transparent bg-transparent",
        danger: "border-danger bg-danger text-danger-ink hover:border-danger-strong hover:bg-danger-strong",
      },
      size: {
        sm: "h-7 px-2 text-xs pointer-coarse:h-9",
        md: "h-8 px-3 text-sm pointer-coarse:h-10",
      },
      isSquare: { true: "px-0", false: "" },
    },
    compoundVariants: [
      { isSquare: true, size: "sm", class: "w-7 pointer-coarse:w-9" },
      { isSquare: true, size: "md", class: "w-8 pointer-coarse:w-10" },
    ],
    defaultVariants: { variant: "secondary", size: "md", isSquare: false },
  },
);

type ButtonStyle = Omit<VariantProps<typeof buttonStyle>, "isSquare">;

interface ButtonProps extends ComponentProps<"button">, ButtonStyle {
  /** Work is under way: the button keeps its width and its focus, shows a spinner and ignores presses. */
  readonly isPending?: boolean;
}

/** `variant`: primary (one per view), secondary, ghost, danger. `size`: sm 28 px, md 32 px; both grow under a finger. */
export function Button({ variant, size, isPending = false, className, children, onClick, ...props }: ButtonProps) {
  return (
    <button
      type="button"
      {...props}
      aria-busy={isPending || undefined}
      aria-disabled={isPending || props["aria-disabled"]}
      className={cn(buttonStyle({ variant, size }), isPending && "relative", className)}
      onClick={isPending ? (event) => event.preventDefault() : onClick}
    >
      {isPending && <Spinner className="absolute inset-0 m-auto" />}
      <span className={cn("inline-flex items-center gap-1.5", isPending && "opacity-0")}>{children}</span>
    </button>
  );
}

interface IconButtonProps extends ComponentProps<"button">, ButtonStyle {
  /** What the button does: its accessible name, and its tooltip where the browser shows one. */
  readonly label: string;
}

/** A square button whose only content is an icon. */
export function IconButton({ variant = "ghost", size, label, className, ...props }: IconButtonProps) {
  return (
    <button
      type="button"
      {...props}
      aria-label={label}
      title={props.title ?? label}
      className={cn(buttonStyle({ variant, size, isSquare: true }), className)}
    />
  );
}

interface ButtonLinkProps extends ComponentProps<typeof Link>, ButtonStyle {}

/** A link that looks like a button: for going somewhere, never for doing something. */
export function ButtonLink({ variant, size, className, ...props }: ButtonLinkProps) {
  return <Link {...props} className={cn(buttonStyle({ variant, size }), className)} />;
}
