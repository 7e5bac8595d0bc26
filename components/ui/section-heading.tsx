import type { ReactNode } from "react";
import { cn } from "./class-names";

interface SectionHeadingProps {
  /** Level in the page's outline; the look follows it. */
  readonly level?: 1 | 2 | 3;
  readonly description?: ReactNode;
  /** Buttons or a state at the right. */
  readonly actions?: ReactNode;
  readonly id?: string;
  readonly className?: string;
  readonly children: ReactNode;
}

const sizes = { 1: "text-xl leading-7", 2: "text-base leading-6", 3: "text-sm leading-5" };

/** The heading of a page (level 1), a section or a sub-section. */
export function SectionHeading({ level = 2, description, actions, id, className, children }: SectionHeadingProps) {
  const Heading = `h${level}` as const;
  return (
    <div className={cn("flex flex-wrap items-start justify-between gap-x-4 gap-y-2", className)}>
      <div className="min-w-0">
        <Heading id={id} className={cn("font-semibold tracking-tight text-balance", sizes[level])}>
          {children}
        </Heading>
        {description && <p className="text-ink-muted mt-0.5 max-w-prose">{description}</p>}
      </div>
      {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
    </div>
  );
}
