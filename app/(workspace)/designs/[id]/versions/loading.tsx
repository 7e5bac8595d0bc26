import { Skeleton } from "@/components/ui/skeleton";

/** The shape of the time line: heading, then versions. */
export default function VersionsLoading() {
  return (
    <main id="main" aria-busy="true" className="mx-auto flex max-w-4xl flex-col gap-6 p-4 pb-16">
      <div className="flex flex-col gap-2">
        <Skeleton className="h-6 w-32" />
        <Skeleton className="h-5 w-full max-w-prose" />
      </div>
      {[1, 2].map((number) => (
        <div key={number} className="border-line ml-2 flex flex-col gap-3 border-l-2 pl-5">
          <Skeleton className="h-6 w-48" />
          <Skeleton className="h-5 w-full max-w-prose" />
          <Skeleton className="h-5 w-80 max-w-full" />
          <Skeleton className="h-7 w-64 max-w-full" />
        </div>
      ))}
    </main>
  );
}
