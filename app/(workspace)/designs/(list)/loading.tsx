import { ListSkeleton } from "@/components/designs/list-skeleton";
import { Skeleton } from "@/components/ui/skeleton";

/** The shape of the list: heading, bar of filters, rows. */
export default function DesignsLoading() {
  return (
    <main id="main" aria-busy="true" className="mx-auto flex w-full max-w-7xl flex-col gap-4 px-4 py-6">
      <Skeleton className="h-8 w-40" />
      <div className="border-line bg-surface rounded-sm border">
        <div className="border-line flex h-[57px] items-center gap-2 border-b px-3">
          <Skeleton className="h-8 w-56" />
          <Skeleton className="h-8 w-40 max-sm:hidden" />
        </div>
        <ListSkeleton />
      </div>
    </main>
  );
}
