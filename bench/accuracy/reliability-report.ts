// What the errors of single rows do not say: a fleet from the others, the stated band, and what each run was told.
import { type FailureClassId, fleetIds, fleets } from "../../lib/engine/models/failure-classes";
import type { Quantiles } from "../../lib/engine/models/fleet-spread";
import { dalyInterval, youngInterval } from "../../lib/engine/models/reliability";
import { goodputOf } from "./reliability.family";
import { causeShare, meanSeconds, runGoodput, runOf, spreadWithout, statedBand } from "./reliability-model";
import { type ReliabilityRow, readReliabilityRow } from "./reliability-row";
import type { PublishedRun } from "./reliability-runs";
import type { Row } from "./row-fields";

/** A fleet predicted by the others alone; accelerator-seconds per interruption. */
export interface LeftOutFleet {
  readonly fleet: string;
  /** Geometric mean of its records. */
  readonly measured: number;
  readonly predicted: Quantiles;
  /** Predicted over measured. */
  readonly factor: number;
  readonly isInside: boolean;
}

export interface PublishedMean {
  readonly id: string;
  readonly accelerators: number;
  readonly measuredSeconds: number;
  readonly band: Quantiles;
  readonly isInside: boolean;
}

export interface RunGoodput {
  readonly id: string;
  readonly run: PublishedRun;
  readonly measured: number;
  /** The source gives only a lower bound. */
  readonly isBound: boolean;
  readonly predicted: number;
  /** On a fleet that fails often and on one that seldom fails. */
  readonly predictedP10: number;
  readonly predictedP90: number;
}

export interface IntervalVector {
  readonly name: string;
  readonly formula: string;
  readonly publishedSeconds: number;
  readonly computedSeconds: number;
}

export interface ReliabilityReport {
  readonly leftOut: readonly LeftOutFleet[];
  readonly means: readonly PublishedMean[];
  readonly goodputs: readonly RunGoodput[];
  readonly intervals: readonly IntervalVector[];
}

const isInside = (value: number, { p10, p90 }: Quantiles): boolean => value >= p10 && value <= p90;

function leaveOut(fleet: string): LeftOutFleet {
  const own = fleetIds.filter((id: FailureClassId & keyof typeof fleets) => fleets[id].fleet === fleet);
  const measured = Math.exp(own.reduce((sum, id) => sum + Math.log(meanSeconds(id, 1)) / own.length, 0));
  const predicted = spreadWithout(fleet);
  return { fleet, measured, predicted, factor: predicted.p50 / measured, isInside: isInside(measured, predicted) };
}

/** All interruptions of a job: rows of a single cause and shares are no mean time of a job. */
function publishedMean(row: ReliabilityRow): readonly PublishedMean[] {
  const { id, quantity, accelerators, value } = row;
  if (row.missing !== null || quantity !== "mean-time" || accelerators === null || value === null) return [];
  if (causeShare(row.context) !== 1) return [];
  const band = statedBand(accelerators);
  return [{ id, accelerators, measuredSeconds: value, band, isInside: isInside(value, band) }];
}

function runsGoodput(row: ReliabilityRow): readonly RunGoodput[] {
  const run = runOf(row);
  const shares = goodputOf(row);
  if (run === null || shares === null) return [];
  const band = statedBand(run.accelerators);
  return [
    {
      id: row.id,
      run,
      ...shares,
      isBound: row.isBound,
      predictedP10: runGoodput(run, band.p10),
      predictedP90: runGoodput(run, band.p90),
    },
  ];
}

const HOUR = 3600;

/** Published intervals and what the engine gives for their δ and M, each by the formula that its source means. */
const intervalVectors: readonly IntervalVector[] = [
  {
    name: "changlan.org, 24 steps of 15 s",
    formula: "√(2·δ·(M + repair)), δ = 10 s, M = 6000 s, repair = 600 s",
    publishedSeconds: 24 * 15,
    computedSeconds: youngInterval(10, 6600),
  },
  {
    name: "Distributed GraphLab, 3 h",
    formula: "√(2·δ·M), δ = 120 s, M = 1 year ÷ 64 machines",
    publishedSeconds: 3 * HOUR,
    computedSeconds: youngInterval(120, (8760 * HOUR) / 64),
  },
  {
    name: "Llama 3, Young",
    formula: "√(2·δ·M), δ = 30 s, M = 3.09 h",
    publishedSeconds: 817,
    computedSeconds: youngInterval(30, 3.09 * HOUR),
  },
  {
    name: "Llama 3, Daly's first order",
    formula: "√(2·δ·M) − δ, δ = 30 s, M = 3.09 h; computed by the higher order",
    publishedSeconds: 817 - 30,
    computedSeconds: dalyInterval(30, 3.09 * HOUR),
  },
];

/** Judges the classes by everything that was published of them. */
export function reliabilityReport(rows: readonly Row[]): ReliabilityReport {
  const read = rows.map(readReliabilityRow);
  const names = [...new Set(fleetIds.map((id) => fleets[id].fleet))];
  return {
    leftOut: names.map(leaveOut),
    means: read.flatMap(publishedMean),
    goodputs: read.flatMap(runsGoodput),
    intervals: intervalVectors,
  };
}
