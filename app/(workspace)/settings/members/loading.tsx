import { Skeleton } from "@/components/ui/skeleton";

/** The shape of the page: heading, line, table. */
export default function MembersLoading() {
  return (
    <div aria-busy="true" className="flex flex-col gap-3">
      <Skeleton className="h-6 w-32" />
      <Skeleton className="h-5 w-64" />
      <Skeleton className="h-40" />
    </div>
  );
}
