// Pairs of measured runs that differ in the length of the answer alone: how far their waits for the first token lie apart.

import { readRowsFile } from "../read-rows";
import { rowHardware } from "../training/hardware";
import { type InferenceRow, inferenceRow } from "./row";

export interface TwinSpread {
  readonly generation: string;
  readonly pairs: number;
  /** Median of the differences, each over the shorter wait. */
  readonly medianDifference: number;
  /** Share of the pairs whose first token comes later where the answer is longer, 0–1. */
  readonly growing: number;
  /** Share of the pairs that differ by more than a fifth, 0–1. */
  readonly apart: number;
}

/** Beyond this difference a pair counts as apart: the bar that predictions of this wait are held to. */
const APART = 0.2;

function setting(row: InferenceRow): string {
  const { source, hardware, model, engine, precision, tp, pp, dp, ep, isl, batch_or_concurrency: concurrency } = row;
  return JSON.stringify([source, hardware, model, engine, precision, tp, pp, dp, ep, isl, concurrency]);
}

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[half] ?? 0) : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2;
}

/** By generation, in the order of their names. */
export function twinSpread(rows: readonly InferenceRow[] = completeRows()): readonly TwinSpread[] {
  const alike = new Map<string, InferenceRow[]>();
  for (const row of rows) alike.set(setting(row), [...(alike.get(setting(row)) ?? []), row]);
  const ratios = new Map<string, number[]>();
  for (const group of alike.values()) {
    const byLength = [...group].sort((left, right) => (left.osl ?? 0) - (right.osl ?? 0));
    for (const [index, longer] of byLength.entries()) {
      const shorter = byLength[index - 1];
      if (shorter === undefined || shorter.osl === longer.osl) continue;
      const [before, after] = [shorter.measured.ttft_ms, longer.measured.ttft_ms];
      if (!before || !after) continue;
      const generation = rowHardware(longer.hardware ?? "", null, null)?.accelerator.generation ?? "unknown";
      ratios.set(generation, [...(ratios.get(generation) ?? []), after / before]);
    }
  }
  return [...ratios]
    .sort(([left], [right]) => left.localeCompare(right, "en"))
    .map(([generation, found]) => {
      const differences = found.map((ratio) => Math.max(ratio, 1 / ratio) - 1);
      return {
        generation,
        pairs: found.length,
        medianDifference: middle(differences),
        growing: found.filter((ratio) => ratio > 1).length / found.length,
        apart: differences.filter((difference) => difference > APART).length / found.length,
      };
    });
}

function completeRows(): readonly InferenceRow[] {
  return readRowsFile("bench/accuracy/rows/inference.json")
    .map((raw) => inferenceRow.parse(raw))
    .filter(({ complete, mode }) => complete === true && mode !== "disaggregated");
}
