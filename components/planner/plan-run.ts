// One search for a plan as the browser runs it: stretch after stretch, joined as they come, until all is looked at, it is
// cancelled or something fails. No network and no clock of its own.
import type { DesignDocument } from "@/lib/engine/inputs/design";
import { mergeSearches } from "@/lib/engine/planner/merge-searches";
import type { PlanObjective, PlanSearch } from "@/lib/engine/planner/plan-search";
import type { Reason } from "@/lib/engine/reason";
import type { StretchQuestion } from "@/lib/features/planning/queries";
import type { PlanStretch } from "@/lib/features/planning/schemas";
import { isSame } from "@/lib/spec/diff";

/** Plans that the list holds. */
const TOP = 10;

export interface PlanRun {
  readonly status: "running" | "finished" | "cancelled" | "failed";
  readonly objective: PlanObjective;
  /** As it was when the search began. */
  readonly document: DesignDocument;
  readonly jobId: string;
  /** What has been found so far. */
  readonly search: PlanSearch | null;
  /** Of the inputs that the plans depend on. */
  readonly key: string | null;
  readonly memoryBytes: number | null;
  /** Why the job cannot be planned at all. */
  readonly reason: Reason | null;
  readonly error: unknown;
  readonly seconds: number;
}

interface RunTools {
  readonly ask: (question: StretchQuestion, signal: AbortSignal) => Promise<PlanStretch>;
  /** Seconds of a clock that only goes forward. */
  readonly now: () => number;
  readonly signal: AbortSignal;
  readonly onChange: (run: PlanRun) => void;
}

export function beginRun(document: DesignDocument, jobId: string, objective: PlanObjective): PlanRun {
  const nothing = { search: null, key: null, memoryBytes: null, reason: null, error: null, seconds: 0 };
  return { status: "running", objective, document, jobId, ...nothing };
}

/** Runs a search to its end. What was found before a cancel or a failure stays. */
export async function runPlanSearch(begun: PlanRun, { ask, now, signal, onChange }: RunTools): Promise<void> {
  const { document, jobId, objective } = begun;
  const start = now();
  let run = begun;
  const change = (next: Partial<PlanRun>) => {
    run = { ...run, ...next, seconds: now() - start };
    onChange(run);
  };
  while (run.status === "running") {
    const cursor = run.search?.nextCursor ?? null;
    try {
      const stretch = await ask({ document, jobId, objective, top: TOP, cursor }, signal);
      // An answer that was on its way when the search was cancelled is too late.
      if (signal.aborted) change({ status: "cancelled" });
      else change(joined(run, stretch));
    } catch (error) {
      change(signal.aborted ? { status: "cancelled" } : { status: "failed", error });
    }
  }
}

function joined(run: PlanRun, { search, key, memoryBytes, reason }: PlanStretch): Partial<PlanRun> {
  if (search === null) return { status: "finished", reason };
  const merged = run.search === null ? search : mergeSearches(run.search, search);
  return { status: merged.nextCursor === null ? "finished" : "running", search: merged, key, memoryBytes };
}

/** Whether a design still asks what the search answered: everything but the job's own plan is as it was. */
export function isStillAsked({ document, jobId }: PlanRun, now: DesignDocument): boolean {
  return document === now || isSame(withoutPlan(document, jobId), withoutPlan(now, jobId));
}

function withoutPlan(document: DesignDocument, jobId: string): DesignDocument {
  const jobs = document.workload?.jobs?.map((job) => {
    if (job.id !== jobId) return job;
    const { parallel: _, resolvedPlan: __, ...rest } = job;
    return rest;
  });
  return jobs === undefined ? document : { ...document, workload: { ...document.workload, jobs } };
}

export interface RunProgress {
  /** Share of the space done, 0 to 1. */
  readonly share: number;
  /** Plans looked at, and those that fit. */
  readonly plans: number;
  readonly fitting: number;
  readonly plansPerSecond: number | null;
  /** Null while nothing tells. */
  readonly secondsLeft: number | null;
}

export function progressOf({ search, seconds, status }: PlanRun): RunProgress {
  if (search === null) return { share: 0, plans: 0, fitting: 0, plansPerSecond: null, secondsLeft: null };
  const { counts, cellsDone, cellCount, nextCursor } = search;
  // Where something fits, cells that leave accelerators idle are passed over at the end.
  const share = nextCursor === null ? 1 : Math.min(1, cellsDone / Math.max(1, cellCount));
  return {
    share,
    plans: counts.enumerated,
    fitting: counts.fullyPriced,
    plansPerSecond: seconds > 0 ? counts.enumerated / seconds : null,
    secondsLeft: status === "running" && share > 0 ? (seconds * (1 - share)) / share : null,
  };
}
