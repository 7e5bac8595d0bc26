import { Skeleton } from "@/components/ui/skeleton";

const rows = ["a", "b", "c", "d", "e", "f", "g", "h"];

/** Eight rows of the height that real ones have. */
export function ListSkeleton() {
  return (
    <ul aria-hidden="true">
      {rows.map((row) => (
        <li key={row} className="border-line flex h-[41px] items-center gap-4 border-b px-3 last:border-b-0">
          <Skeleton className="h-4 w-1/3" />
          <Skeleton className="ml-auto h-4 w-16" />
          <Skeleton className="h-4 w-16 max-sm:hidden" />
          <Skeleton className="h-4 w-24 max-sm:hidden" />
        </li>
      ))}
    </ul>
  );
}
