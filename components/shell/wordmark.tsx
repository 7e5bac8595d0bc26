import { cn } from "@/components/ui/class-names";

interface WordmarkProps {
  /** Only the mark on a phone; the name stays for screen readers. */
  readonly isCompactOnPhone?: boolean;
}

/** The product's mark and name; the same in every language. */
export function Wordmark({ isCompactOnPhone = false }: WordmarkProps) {
  return (
    <span className="text-ink flex items-center gap-2 font-semibold tracking-tight">
      <svg aria-hidden="true" viewBox="0 0 20 20" className="text-accent size-5 shrink-0">
        <g fill="currentColor">
          <rect x="1" y="2" width="9" height="4" rx="1" />
          <rect x="1" y="8" width="9" height="4" rx="1" />
          <rect x="1" y="14" width="9" height="4" rx="1" />
          <rect x="13" y="9" width="5" height="8" rx="0.5" fill="none" stroke="currentColor" strokeWidth="2" />
          <circle cx="15.5" cy="4" r="2" />
        </g>
      </svg>
      <span className={cn(isCompactOnPhone && "max-sm:sr-only")}>Podwright</span>
    </span>
  );
}
