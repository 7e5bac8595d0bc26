import { Skeleton } from "@/components/ui/skeleton";

/** The shape of the list of links. */
export default function ShareLoading() {
  return (
    <main id="main" aria-busy="true" className="mx-auto flex max-w-6xl flex-col gap-6 p-4 pb-16">
      <Skeleton className="h-6 w-32" />
      <Skeleton className="h-5 w-full max-w-prose" />
      <div className="border-line bg-surface flex flex-col gap-3 rounded-sm border p-3">
        {[1, 2, 3].map((row) => (
          <Skeleton key={row} className="h-8" />
        ))}
      </div>
    </main>
  );
}
