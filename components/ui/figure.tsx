import type { ReactNode } from "react";
import { cn } from "./class-names";

interface FigureListProps {
  readonly className?: string;
  /** Figure elements. */
  readonly children: ReactNode;
}

/** A definition list of figures, one per line. */
export function FigureList({ className, children }: FigureListProps) {
  return <dl className={cn("divide-line flex flex-col divide-y", className)}>{children}</dl>;
}

interface FigureProps {
  readonly label: ReactNode;
  /** Already formatted for the locale, without its unit; `null` is unknown and shows `unknownLabel`. */
  readonly value: ReactNode | null;
  readonly unit?: string;
  /** Why it is unknown, or just a word for it. */
  readonly unknownLabel?: string;
  /** A newer value is on its way: this one stays, dimmed. */
  readonly isStale?: boolean;
  /** Under the label: a range, a source, what it rests on. */
  readonly note?: ReactNode;
  readonly isEmphasized?: boolean;
}

/** One figure: label at the left, value at the right with its unit. Place it in a FigureList. */
export function Figure(props: FigureProps) {
  const { label, value, unit, unknownLabel = "–", isStale = false, note, isEmphasized = false } = props;
  return (
    <div className="flex items-baseline justify-between gap-3 py-1.5">
      <dt className="text-ink-muted min-w-0">
        {label}
        {note && <span className="text-ink-faint block text-xs">{note}</span>}
      </dt>
      <dd
        aria-busy={isStale || undefined}
        className={cn(
          "shrink-0 text-right tabular-nums",
          isEmphasized && "text-base font-semibold",
          value === null && "text-ink-faint",
          isStale && "stale",
        )}
      >
        {value ?? unknownLabel}
        {value !== null && unit && <span className="text-ink-muted ml-1 text-xs font-normal">{unit}</span>}
      </dd>
    </div>
  );
}
