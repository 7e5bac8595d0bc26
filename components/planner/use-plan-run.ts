"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import { useComposition } from "@/components/composer/compose-context";
import type { PlanObjective } from "@/lib/engine/planner/plan-search";
import { askStretch } from "@/lib/features/planning/queries";
import { beginRun, type PlanRun, runPlanSearch } from "./plan-run";

/** The search of a page: at most one at a time, over the design as it is when it starts. Ends with the page. */
export function usePlanRun(jobId: string) {
  const { store } = useComposition();
  const [run, setRun] = useState<PlanRun | null>(null);
  const running = useRef<AbortController | null>(null);
  const cancel = useCallback(() => running.current?.abort(), []);
  const start = useCallback(
    (objective: PlanObjective) => {
      running.current?.abort();
      const own = new AbortController();
      running.current = own;
      const begun = beginRun(store.get().document, jobId, objective);
      setRun(begun);
      void runPlanSearch(begun, {
        ask: askStretch,
        now: () => performance.now() / 1000,
        signal: own.signal,
        // The end of a search that was overtaken says nothing of the one that runs now.
        onChange: (changed) => running.current === own && setRun(changed),
      });
    },
    [store, jobId],
  );
  useEffect(() => cancel, [cancel]);
  return { run, start, cancel };
}
