// What the operations on plans take and give.
import { z } from "zod";
import type { JobFrontier } from "@/lib/engine/job-frontier";
import type { Roofline } from "@/lib/engine/models/training/roofline";
import type { ScalingCurve } from "@/lib/engine/models/training/scaling-curve";
import type { PlanComparison } from "@/lib/engine/planner/compare-plans";
import type { PlanExplanation } from "@/lib/engine/planner/explain-plan";
import type { EnoughAccelerators } from "@/lib/engine/planner/fit-plan";
import { type PlanKnob, planKnobs } from "@/lib/engine/planner/plan-row";
import type { PlanSearch } from "@/lib/engine/planner/plan-search";

/** A document as typed so far, or a saved draft at the revision that the caller has seen. */
const source = {
  document: z.record(z.string(), z.unknown()).optional(),
  designId: z.uuid().optional(),
  revision: z.int().min(1).max(2_147_483_647).optional(),
  jobId: z.string().max(100),
};

const count = z.int().min(0).max(2_147_483_647);
const width = z.int().min(1).max(2_147_483_647);
/** Choices that may be 0; every other knob is a width of at least 1. */
const choices: ReadonlySet<PlanKnob> = new Set(["zero", "recompute", "zeroBubble", "offload"]);
const planNumbers = z
  .strictObject(
    Object.fromEntries(planKnobs.map((knob) => [knob, choices.has(knob) ? count : width])) as Record<
      PlanKnob,
      typeof count
    >,
  )
  // Plans asked about before ranks had an order lie as frameworks do.
  .extend({ rankOrder: count.max(1).default(0) });

/** English, Chinese. */
const words = z.tuple([z.string(), z.string()]).readonly();

export const searchPlansInput = z.strictObject({
  ...source,
  objective: z.enum(["time", "cost", "memory"]).default("time"),
  top: z.int().min(1).max(50).default(10),
  /** Where the last answer left off; null at the start. */
  cursor: z.strictObject({ cell: count, hasFit: z.boolean() }).nullable().default(null),
});

const isRecord = (value: unknown): boolean => typeof value === "object" && value !== null;
const search = z.custom<PlanSearch>(isRecord);

/** One stretch of a search. The caller joins stretches with `mergeSearches` and asks on from `nextCursor`. */
export const searchPlansOutput = z.strictObject({
  job: z.strictObject({ id: z.string(), name: z.string(), accelerators: z.int() }),
  /** Of one accelerator: what a plan's headroom is measured against. Null where the job cannot be priced. */
  memoryBytes: z.number().nullable(),
  /** Of the inputs that the plans depend on: written beside a plan that is taken over (`resolvedPlanOf`). */
  key: z.string().nullable(),
  /** Null with a reason where the job cannot be priced. */
  search: search.nullable(),
  reason: words.nullable(),
});

export const explainPlanInput = z.strictObject({
  ...source,
  plan: planNumbers,
  /** The plan to compare with, usually the second of the list. */
  nextBest: planNumbers.nullable().default(null),
});

export const explainPlanOutput = z.strictObject({
  /** What is wrong with the plan itself; null when it is valid. */
  fault: words.nullable(),
  /** Null where the plan is not valid or does not fit. */
  explanation: z.custom<PlanExplanation>(isRecord).nullable(),
  /** For a plan that is not valid or does not fit: the fewest knobs that make it fit; null when no three do. */
  smallestChange: z.custom<PlanComparison>(isRecord).nullable(),
  /** For a plan that no change makes fit: how many accelerators hold the job. */
  enough: z.custom<EnoughAccelerators>(isRecord).nullable(),
  /** Why the job cannot be priced; null when it can. */
  reason: words.nullable(),
});

export const trainingCurvesInput = z.strictObject(source);

export const trainingCurvesOutput = z.strictObject({
  job: z.strictObject({ id: z.string(), name: z.string(), accelerators: z.int() }),
  /** Of the plan that the job has now. Null with a reason where it has none that can be run. */
  scaling: z.custom<ScalingCurve>(isRecord).nullable(),
  roofline: z.custom<Roofline>(isRecord).nullable(),
  reason: words.nullable(),
});

export const servingFrontiersInput = z.strictObject(source);

export const servingFrontiersOutput = z.strictObject({
  job: z.strictObject({ id: z.string(), name: z.string(), accelerators: z.int() }),
  /** Null with a reason where the job serves nothing. */
  frontier: z.custom<JobFrontier>(isRecord).nullable(),
  reason: words.nullable(),
});

export type ServingFrontier = z.output<typeof servingFrontiersOutput>;
export type TrainingCurves = z.output<typeof trainingCurvesOutput>;
export type PlanStretch = z.output<typeof searchPlansOutput>;
export type ExplainedPlan = z.output<typeof explainPlanOutput>;
export type PlanSource = Pick<z.output<typeof explainPlanInput>, keyof typeof source>;
