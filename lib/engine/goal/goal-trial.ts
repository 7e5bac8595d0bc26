// One size of one kind: its design composed, its plan searched, the whole evaluated as any design is.
import type { Catalog } from "../catalog/catalog";
import type { Accelerator, Node } from "../catalog/parts";
import { evaluate } from "../evaluate";
import type { DesignDocument } from "../inputs/design";
import { acceleratorSeconds, nodesInRepair, noSpareProbability } from "../models/reliability";
import { type JobToPlan, jobsToPlan } from "../planner/job-to-plan";
import type { PlanCursor, PlanSearch } from "../planner/plan-search";
import { planSpace } from "../planner/plan-space";
import { withResolvedPlan } from "../planner/resolved-plan";
import { searchPlans } from "../planner/search-plans";
import type { Reason } from "../reason";
import { resolveDesign } from "../resolve";
import type { Result } from "../result";
import { createScope } from "../scope";
import type { Goal, GoalOption, GoalPrecision, Shortfall } from "./goal";
import { GOAL_JOB, type GoalNeeds, goalDocument } from "./goal-document";
import { goalFabric } from "./goal-fabric";
import type { GoalRecipe } from "./goal-recipe";

export interface TrialQuestion {
  readonly goal: Goal;
  readonly recipe: GoalRecipe;
  readonly accelerator: Accelerator;
  readonly node: Node;
  readonly precision: GoalPrecision;
  readonly catalog: Catalog;
  /** Day of the evaluation, ISO 8601. */
  readonly today: string;
}

export interface Trial {
  /** Null where nothing runs at this size. */
  readonly option: GoalOption | null;
  readonly result: Result | null;
  readonly plansTried: number;
  /** Why nothing runs. */
  readonly reason: Reason | null;
}

const NO_FABRIC: Reason = ["No switch on sale joins so many nodes.", "在售交换机无法互联如此多的节点。"];
const NO_PLAN: Reason = ["No plan fits its memory.", "没有方案可放入显存。"];

/** Spares are bought until a failed node waits for one no more often than this. */
const LEAST_SPARE_COVER = 0.01;

/**
 * Plans and evaluates one size.
 * @param needs what an evaluation of another size said about storage; null at first
 * @param planBudget plans to look at; the search samples the whole space from its beginning
 */
export function trySize(question: TrialQuestion, nodes: number, needs: GoalNeeds | null, planBudget: number): Trial {
  const { accelerator, node, catalog, today } = question;
  const absent = (reason: Reason, plansTried = 0): Trial => ({ option: null, result: null, plansTried, reason });
  const spareNodes = sparesFor(question, nodes);
  const backend = goalFabric(catalog, accelerator, node, nodes + spareNodes);
  if (backend === null) return absent(NO_FABRIC);
  const draft = goalDocument({ ...question, nodes, spareNodes, backend, needs });
  const [job] = jobsToPlan(draft, catalog);
  if (job === undefined || job.setting === null) return absent(job?.reason ?? NO_PLAN);
  const { document, plansTried } = planned(draft, job, planBudget);
  if (document === null) return absent(NO_PLAN, plansTried);
  const result = evaluate(document, catalog, { answers: [], today });
  return { option: optionOf(question, document, result, nodes, spareNodes), result, plansTried, reason: null };
}

function planned(
  draft: DesignDocument,
  { setting, key }: JobToPlan & { readonly reason: null },
  planBudget: number,
): { readonly document: DesignDocument | null; readonly plansTried: number } {
  // Accelerators that a plan leaves idle would be bought for nothing: the next smaller size is then the better answer.
  const space = planSpace(setting.c, setting.job, setting.limits, "never");
  const question = { objective: "time", top: 1, pricePerAcceleratorSecond: 0 } as const;
  let cursor: PlanCursor | null = null;
  let plansTried = 0;
  do {
    const stretch: PlanSearch = searchPlans(setting.c, space, question, { cursor, planBudget });
    plansTried += stretch.counts.enumerated;
    const plan = stretch.best[0]?.plan;
    if (plan !== undefined) return { document: withResolvedPlan(draft, GOAL_JOB, plan, key), plansTried };
    // Where memory is scarce the first stretch may hold no plan that fits: the rest of the space decides.
    cursor = stretch.nextCursor;
  } while (cursor !== null);
  return { document: null, plansTried };
}

/** Spare nodes by the failures of the usual fleet and the time of a repair; at least one. */
function sparesFor({ node, catalog, today, recipe, ...rest }: TrialQuestion, nodes: number): number {
  const backend = { topology: "fat-tree" } as const;
  const bare = goalDocument({ ...rest, node, recipe, nodes, spareNodes: 0, backend, needs: null });
  const scope = createScope(resolveDesign(bare, catalog).design, catalog, today);
  const load = nodesInRepair(scope, (nodes * node.acceleratorCount) / acceleratorSeconds(scope));
  let spares = 1;
  while (noSpareProbability(load, spares) > LEAST_SPARE_COVER) spares += 1;
  return spares;
}

function optionOf(
  question: TrialQuestion,
  document: DesignDocument,
  result: Result,
  nodes: number,
  spareNodes: number,
): GoalOption | null {
  const [job] = result.training.jobs;
  const seconds = job?.reliability?.trainingSeconds ?? null;
  if (job === undefined || job.plan === null || seconds === null || job.goodput === null) return null;
  const { facilityWatts } = result.facility;
  const { capitalUsd } = result.cost;
  return {
    accelerators: job.accelerators,
    nodes,
    spareNodes,
    precision: question.precision,
    plan: job.plan,
    seconds,
    goodput: job.goodput,
    facilityWatts,
    capitalUsd,
    shortfalls: shortfallsOf(question.goal, seconds.p50, facilityWatts, capitalUsd),
    isBuildable: result.buildable,
    document,
  };
}

function shortfallsOf(goal: Goal, seconds: number, watts: number | null, usd: number | null): readonly Shortfall[] {
  const held = [
    { limit: "deadline", needed: seconds, allowed: goal.seconds, unit: "seconds" },
    { limit: "power", needed: watts, allowed: goal.facilityWatts, unit: "watts" },
    { limit: "budget", needed: usd, allowed: goal.budgetUsd, unit: "usd" },
  ] as const;
  return held.flatMap(({ allowed, needed, ...rest }) =>
    allowed === null || (needed !== null && needed <= allowed) ? [] : [{ ...rest, needed, allowed }],
  );
}

/** What an evaluation says about storage, connection and floor; null while it knows nothing of the data. */
export function needsOf({ training, storage, facility }: Result): GoalNeeds | null {
  const bytesOf = (tier: string) => storage.tiers.find((row) => row.tier === tier)?.demandBytes ?? null;
  const [hotBytes, warmBytes, coldBytes] = [bytesOf("hot"), bytesOf("warm"), bytesOf("cold")];
  const checkpointBytes = training.jobs[0]?.checkpointBytes ?? null;
  if (hotBytes === null || warmBytes === null || coldBytes === null || checkpointBytes === null) return null;
  return {
    checkpointBytes,
    hotBytes,
    warmBytes,
    coldBytes,
    readBytesPerSecond: storage.tiers.find((row) => row.tier === "hot")?.demandReadBytesPerSecond ?? 0,
    facilityWatts: facility.facilityWatts,
    floorSquareMeters: facility.floorSquareMeters,
  };
}
