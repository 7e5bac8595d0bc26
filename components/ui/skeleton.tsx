import { cn } from "./class-names";

/** The shape of what is coming. Give it the size of the real thing, so that nothing moves when that arrives. */
export function Skeleton({ className }: { readonly className?: string }) {
  return <span aria-hidden="true" className={cn("bg-line block animate-pulse rounded-xs", className)} />;
}
