"use client";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { ProblemAlert } from "@/components/shell/problem-alert";
import { useProblemOf } from "@/components/shell/problem-of";
import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import { relaxationQuery } from "@/lib/features/evaluation/queries";
import { RelaxedLimit } from "./relaxed-limit";

export interface LimitOfRevision {
  readonly designId: string;
  readonly revision: number;
  /** Its path in the design. */
  readonly limit: string;
}

/** What binds, and what more of it buys; asked for once the page is there. */
export function BindingAnswer({ designId, revision, limit }: LimitOfRevision) {
  const t = useTranslations("resultsBinding");
  const common = useTranslations("common");
  const problemOf = useProblemOf();
  const answer = useQuery(relaxationQuery({ id: designId, revision, limit }));
  return (
    // Room for what most answers take, so that what is below stays where it is.
    <div className="flex min-h-16 flex-col gap-1" data-binding aria-busy={answer.isPending}>
      {answer.isPending && (
        <div role="status" className="flex flex-col gap-2 pt-1">
          <span className="sr-only">{t("asking")}</span>
          <Skeleton className="h-4 w-full max-w-prose" />
          <Skeleton className="h-4 w-2/3 max-w-prose" />
        </div>
      )}
      {answer.isError && (
        <>
          <ProblemAlert problem={problemOf(answer.error)} />
          <Button size="sm" className="self-start" isPending={answer.isFetching} onClick={() => void answer.refetch()}>
            {common("retry")}
          </Button>
        </>
      )}
      {answer.data?.relaxation && <RelaxedLimit relaxation={answer.data.relaxation} isNamed />}
    </div>
  );
}
