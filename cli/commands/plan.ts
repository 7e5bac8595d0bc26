// `podwright plan SOURCE`: the best parallel plans of the training jobs of a design, and why.
import { catalog } from "../../lib/engine/catalog/catalog.gen";
import { evaluate } from "../../lib/engine/evaluate";
import type { DesignDocument } from "../../lib/engine/inputs/design";
import { comparePlans, priceOf } from "../../lib/engine/planner/compare-plans";
import { explainPlan } from "../../lib/engine/planner/explain-plan";
import { enoughAccelerators, smallestChange } from "../../lib/engine/planner/fit-plan";
import { type JobToPlan, jobsToPlan } from "../../lib/engine/planner/job-to-plan";
import { planFault } from "../../lib/engine/planner/plan-fault";
import type { PlanObjective } from "../../lib/engine/planner/plan-search";
import { planSpace } from "../../lib/engine/planner/plan-space";
import { resolvedPlanOf } from "../../lib/engine/planner/resolved-plan";
import { searchPlans } from "../../lib/engine/planner/search-plans";
import { documentDigest } from "../../lib/spec/digest";
import { exitCodes, UsageError } from "../exit";
import { loadDocument } from "../load-document";
import { type CommandLine, formatOf, type PlanOptions } from "../options";
import { printProblems } from "../print-problems";
import { type PlannedJob, renderPlans } from "../report/plans";

const objectives = ["time", "cost", "memory"] as const satisfies readonly PlanObjective[];
const USUAL_TOP = 5;
const MOST_TOP = 1000;
const HOUR_SECONDS = 3600;

export async function planCommand(args: readonly string[], line: CommandLine): Promise<number> {
  const format = formatOf(line, ["table", "json"]);
  const objective = objectiveOf(line.plan);
  const top = topOf(line.plan);
  const loaded = await loadDocument(args);
  if (!loaded.ok) {
    printProblems(loaded.problems, line.locale);
    return exitCodes.invalid;
  }
  const { document } = loaded;
  const wanted = wantedJobs(document, line.plan.job);
  const hourly = evaluate(document, catalog, { answers: [], today: line.today }).cost.usdPerAcceleratorHour;
  const price = hourly === null ? null : hourly / HOUR_SECONDS;
  const planned = wanted.map((job) => planJob(job, objective, top, price));
  const digest = documentDigest(document);
  const text =
    format === "json"
      ? `${JSON.stringify({ documentDigest: digest, objective, jobs: planned }, null, 2)}\n`
      : renderPlans(document, planned, { digest, objective, price }, line.locale);
  process.stdout.write(text);
  return exitCodes.done;
}

function objectiveOf({ objective }: PlanOptions): PlanObjective {
  if (objective === null) return objectives[0];
  const found = objectives.find((known) => known === objective);
  if (found === undefined) throw new UsageError(`--objective must be ${objectives.join(" or ")}; it is ${objective}.`);
  return found;
}

function topOf({ top }: PlanOptions): number {
  if (top === null) return USUAL_TOP;
  const count = Number(top);
  if (!/^\d+$/u.test(top) || count < 1 || count > MOST_TOP)
    throw new UsageError(`--top must be a whole number from 1 to ${MOST_TOP}; it is ${top}.`);
  return count;
}

/** The job of that id, or every job that is trained. */
function wantedJobs(document: DesignDocument, id: string | null): readonly JobToPlan[] {
  const jobs = jobsToPlan(document, catalog);
  const ids = jobs.map((job) => job.id).join(", ");
  if (id === null) {
    const serving = new Set(document.workload?.jobs?.filter(({ kind }) => kind === "inference").map((job) => job.id));
    const trained = jobs.filter((job) => !serving.has(job.id));
    if (trained.length === 0) throw new UsageError("The design has no training job to plan.");
    return trained;
  }
  const found = jobs.filter((job) => job.id === id);
  if (found.length === 0) throw new UsageError(`There is no job ${JSON.stringify(id)}. Jobs: ${ids}.`);
  return found;
}

const unchanged = { againstCurrent: null, smallestChange: null } as const;

/** Searches all plans of a job, and explains the best or what would make one fit. */
function planJob(planned: JobToPlan, objective: PlanObjective, top: number, price: number | null): PlannedJob {
  const { id, name, accelerators, setting } = planned;
  const nothing = { search: null, explanation: null, ...unchanged, enough: null, resolvedPlan: null };
  const job = { id, name, accelerators, memoryBytes: setting?.c.hardware.memoryBytes ?? null };
  if (setting === null) return { ...job, ...nothing, reason: planned.reason, searchSeconds: null };
  const { c, limits } = setting;
  const begin = performance.now();
  const space = planSpace(c, setting.job, limits, objective === "cost" ? "halves" : undefined);
  // Without a price the order is the same: plans differ in seconds and accelerators alone.
  const search = searchPlans(c, space, { objective, top, pricePerAcceleratorSecond: price ?? 1 });
  const searchSeconds = (performance.now() - begin) / 1000;
  const [best, second] = search.best;
  const found = { ...job, ...nothing, search, searchSeconds, reason: null };
  if (best === undefined) return { ...found, enough: enoughAccelerators(c, setting.job, limits) };
  const now = priceOf(c, planned.current);
  const runs = now.bytes <= c.hardware.memoryBytes && planFault(c, setting.job, limits, planned.current) === null;
  return {
    ...found,
    explanation: explainPlan(setting, best.plan, second?.plan ?? null),
    againstCurrent: runs ? comparePlans(c, planned.current, now, best.plan) : null,
    smallestChange: runs ? null : smallestChange(setting, planned.current),
    resolvedPlan: resolvedPlanOf(best.plan, planned.key),
  };
}
