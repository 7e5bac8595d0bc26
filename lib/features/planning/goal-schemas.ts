// What sizing a goal takes and gives.
import { z } from "zod";
import type { GoalKind, GoalPrecision, GoalRow } from "@/lib/engine/goal/goal";
import { goalNumbers, goalPrecisions } from "@/lib/engine/goal/goal-inputs";
import type { NumberInput } from "@/lib/engine/inputs/declare";

function bounded({ min, max, integer }: NumberInput) {
  return (integer ? z.int() : z.number()).min(min).max(max);
}

const optional = (input: NumberInput) => bounded(input).nullable().default(null);

export const sizeGoalInput = z.strictObject({
  /** Id of a model preset. */
  model: z.string().max(100),
  tokens: bounded(goalNumbers.tokens),
  seconds: bounded(goalNumbers.seconds),
  /** Null = no limit. */
  facilityWatts: optional(goalNumbers.facilityWatts),
  budgetUsd: optional(goalNumbers.budgetUsd),
  /** Null = as usual for the model. */
  sequenceTokens: optional(goalNumbers.sequenceTokens),
  batchSequences: optional(goalNumbers.batchSequences),
  precision: z.enum(Object.keys(goalPrecisions) as [GoalPrecision, ...GoalPrecision[]]).default("bf16"),
  place: z.string().max(100).nullable().default(null),
  /** The kind of accelerator to size; null = the first. */
  accelerator: z.string().max(100).nullable().default(null),
});

const isRecord = (value: unknown): boolean => typeof value === "object" && value !== null;

export const sizeGoalOutput = z.strictObject({
  /** All kinds, in the order in which they are sized. */
  kinds: z.array(z.custom<GoalKind>(isRecord)),
  row: z.custom<GoalRow>(isRecord),
  /** The kind to ask for next; null when this was the last. */
  nextAccelerator: z.string().nullable(),
});

export type SizeGoalInput = z.input<typeof sizeGoalInput>;
export type SizedGoal = z.output<typeof sizeGoalOutput>;
