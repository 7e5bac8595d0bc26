import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";

interface FoldProps {
  /** The line that stays; further elements stand at its right. */
  readonly summary: ReactNode;
  readonly isOpen?: boolean;
  readonly children: ReactNode;
}

/** A line that opens what is under it, without any script. Place several in a FoldList. */
export function Fold({ summary, isOpen = false, children }: FoldProps) {
  return (
    <details open={isOpen} className="group">
      <summary className="hover:bg-sunken flex items-center gap-2 px-2 py-2">
        <ChevronRight
          aria-hidden="true"
          className="text-ink-faint size-4 shrink-0 transition-transform group-open:rotate-90"
        />
        {summary}
      </summary>
      <div className="pr-3 pb-2 pl-8">{children}</div>
    </details>
  );
}

export function FoldList({ children }: { readonly children: ReactNode }) {
  return <div className="border-line divide-line bg-surface divide-y rounded-sm border">{children}</div>;
}
