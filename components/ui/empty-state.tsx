import type { ReactNode } from "react";
import { cn } from "./class-names";

interface EmptyStateProps {
  readonly title: string;
  /** What to do next, in a sentence. */
  readonly children: ReactNode;
  readonly icon?: ReactNode;
  /** Buttons that do it. */
  readonly actions?: ReactNode;
  readonly className?: string;
}

/** Stands where content would be and says what to do next. */
export function EmptyState({ title, icon, actions, className, children }: EmptyStateProps) {
  return (
    <div className={cn("flex flex-col items-center gap-3 px-4 py-12 text-center", className)}>
      {icon && <span className="text-ink-faint [&_svg]:size-8 [&_svg]:stroke-[1.25]">{icon}</span>}
      <div className="flex max-w-prose flex-col gap-1">
        <h2 className="text-base font-semibold">{title}</h2>
        <p className="text-ink-muted">{children}</p>
      </div>
      {actions && <div className="flex flex-wrap justify-center gap-2">{actions}</div>}
    </div>
  );
}
