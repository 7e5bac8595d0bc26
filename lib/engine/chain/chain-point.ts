// What one evaluated size delivers, needs and costs.
import type { Result } from "../result";
import type { TrainingJobResult } from "../result-workload";
import { DAY_SECONDS } from "../units/spans";
import { type ChainFigure, type ChainPoint, chainFigures, type FigureDifference, outputs } from "./relaxation";

export function pointOf(
  result: Result,
  size: Pick<ChainPoint, "nodes" | "spareNodes" | "plan" | "replanned" | "isRelaxed">,
): ChainPoint {
  const { training, inference, facility, cost, buildable } = result;
  const counted = (unit: TrainingJobResult["countedIn"]) => training.jobs.filter(({ countedIn }) => countedIn === unit);
  const slowest = (read: "timeToFirstTokenSeconds" | "timePerOutputTokenSeconds") =>
    largest(inference.jobs.map((job) => job[read]));
  const figures: Readonly<Record<ChainFigure, number | null>> = {
    trainingTokensPerDay: sum(counted("tokens").map(netPerDay)),
    trainingSamplesPerDay: sum(counted("samples").map(netPerDay)),
    servedTokensPerSecond: sum(inference.jobs.map(({ tokensPerSecond }) => tokensPerSecond)),
    requestsPerSecond: inference.requestsPerSecond,
    trainingSeconds: training.trainingSeconds,
    timeToFirstTokenSeconds: slowest("timeToFirstTokenSeconds"),
    timePerOutputTokenSeconds: slowest("timePerOutputTokenSeconds"),
    nodes: size.nodes,
    accelerators: [...training.jobs, ...inference.jobs].reduce((total, job) => total + job.accelerators, 0),
    racks: facility.racks,
    facilityWatts: facility.facilityWatts,
    capitalUsd: cost.capitalUsd,
    yearlyUsd: cost.yearlyUsd,
    totalUsd: cost.totalUsd,
  };
  return { ...size, isBuildable: buildable, figures };
}

/** What a job gets through in a day, its interruptions and checkpoints taken off. */
export const netPerDay = ({ tokensPerSecond, goodput }: TrainingJobResult): number | null =>
  tokensPerSecond === null || goodput === null ? null : tokensPerSecond * goodput * DAY_SECONDS;

/** Null without any, and while one of them is unknown: a sum without it would be a claim. */
function sum(values: readonly (number | null)[]): number | null {
  let total = 0;
  for (const value of values) {
    if (value === null) return null;
    total += value;
  }
  return values.length === 0 ? null : total;
}

function largest(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 || known.length < values.length ? null : Math.max(...known);
}

/** More of something and less of nothing. What is not known counts as nothing delivered. */
export function deliversMore(one: ChainPoint, other: ChainPoint): boolean {
  const pairs = outputs.map((output) => [one.figures[output] ?? 0, other.figures[output] ?? 0] as const);
  return pairs.every(([mine, theirs]) => mine >= theirs) && pairs.some(([mine, theirs]) => mine > theirs);
}

/** A gain below this share is not worth a sentence of its own. */
export const NOTABLE_GAIN = 1e-3;

/** More of something by a share that is worth saying. */
export function deliversNotablyMore(one: ChainPoint, other: ChainPoint): boolean {
  return outputs.some((output) => (one.figures[output] ?? 0) > (other.figures[output] ?? 0) * (1 + NOTABLE_GAIN));
}

/** Less of something. */
export function deliversLess(one: ChainPoint, other: ChainPoint): boolean {
  return outputs.some((output) => (one.figures[output] ?? 0) < (other.figures[output] ?? 0));
}

/** Every figure in which two designs differ. */
export function differencesOf(from: ChainPoint | null, to: ChainPoint | null): readonly FigureDifference[] {
  if (to === null) return [];
  return (Object.keys(chainFigures) as ChainFigure[]).flatMap((figure) => {
    const before = from?.figures[figure] ?? null;
    const after = to.figures[figure];
    return before === after ? [] : [{ figure, unit: chainFigures[figure], from: before, to: after }];
  });
}
