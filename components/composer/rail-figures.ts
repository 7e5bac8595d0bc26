// Which figures the rail shows, read from a result and put into words and units. No arithmetic: what is not in the
// result is not known.
import type { Assessment, Result } from "@/lib/engine/result";
import type { UnitId } from "@/lib/engine/units/units";
import { type FormattedQuantity, formatQuantity, type Locale } from "@/lib/i18n/format-quantity";
import { wordsText } from "@/lib/i18n/words-text";

export type RailFigureId =
  | "trainingTime"
  | "utilization"
  | "requests"
  | "itPower"
  | "facilityPower"
  | "pue"
  | "carbon"
  | "capital"
  | "acceleratorHour";

export interface RailFigure {
  readonly id: RailFigureId;
  /** Null while it is not known; `reason` then says why. */
  readonly quantity: FormattedQuantity | null;
  readonly reason: string | null;
}

interface Source {
  readonly id: RailFigureId;
  readonly unit: UnitId;
  readonly value: (result: Result) => number | null;
  readonly reason: (result: Result) => readonly [string, string] | null;
  /** Figures of a kind of job are left out of designs that have no such job. */
  readonly isAsked?: (result: Result) => boolean;
}

/** The job that takes longest is the one that the time to train speaks of. */
function slowestJob({ training }: Result) {
  return training.jobs.toSorted((left, right) => (right.trainingSeconds ?? 0) - (left.trainingSeconds ?? 0))[0];
}

const trains = ({ training, inference }: Result) => training.jobs.length > 0 || inference.jobs.length === 0;
const trainingReason = (result: Result) => slowestJob(result)?.reason ?? result.training.reason;
const facilityReason = ({ facility }: Result) => facility.reason;
const costReason = ({ cost }: Result) => cost.reason;

const sources: readonly Source[] = [
  {
    id: "trainingTime",
    unit: "seconds",
    value: ({ training }) => training.trainingSeconds,
    reason: trainingReason,
    isAsked: trains,
  },
  {
    id: "utilization",
    unit: "fraction",
    value: (result) => slowestJob(result)?.modelFlopsUtilization ?? null,
    reason: trainingReason,
    isAsked: trains,
  },
  {
    id: "requests",
    unit: "requestsPerSecond",
    value: ({ inference }) => inference.requestsPerSecond,
    reason: ({ inference }) => inference.jobs[0]?.reason ?? inference.reason,
    isAsked: ({ inference }) => inference.jobs.length > 0,
  },
  { id: "itPower", unit: "watts", value: ({ facility }) => facility.itWatts, reason: facilityReason },
  { id: "facilityPower", unit: "watts", value: ({ facility }) => facility.facilityWatts, reason: facilityReason },
  { id: "pue", unit: "ratio", value: ({ facility }) => facility.powerUsageEffectiveness, reason: facilityReason },
  {
    id: "carbon",
    unit: "kilograms",
    value: ({ facility }) => facility.annualCarbonKilograms,
    reason: ({ carbon }) => carbon.reason,
  },
  { id: "capital", unit: "usd", value: ({ cost }) => cost.capitalUsd, reason: costReason },
  { id: "acceleratorHour", unit: "usd", value: ({ cost }) => cost.usdPerAcceleratorHour, reason: costReason },
];

export function railFigures(result: Result, locale: Locale): RailFigure[] {
  return sources
    .filter(({ isAsked }) => isAsked?.(result) ?? true)
    .map(({ id, unit, value, reason }) => {
      const found = value(result);
      const why = reason(result);
      return {
        id,
        quantity: found === null ? null : formatQuantity(found, unit, locale),
        reason: found === null && why ? wordsText(why, locale) : null,
      };
    });
}

export type VerdictState = "yes" | "no" | "not-assessed";

export interface VerdictRow {
  readonly id: "buildable" | "onTime" | "onBudget" | "withinPower";
  readonly state: VerdictState;
  /** What is delivered against what is wanted. */
  readonly delivered: FormattedQuantity | null;
  readonly target: FormattedQuantity | null;
  readonly reason: string | null;
}

const states = { met: "yes", missed: "no", "not-assessed": "not-assessed" } as const;

function assessed(id: VerdictRow["id"], assessment: Assessment, locale: Locale): VerdictRow {
  const { state, delivered, target, unit, reason } = assessment;
  return {
    id,
    state: states[state],
    delivered: delivered === null ? null : formatQuantity(delivered, unit, locale),
    target: target === null ? null : formatQuantity(target, unit, locale),
    reason: reason && wordsText(reason, locale),
  };
}

export function verdictRows({ buildable, verdict }: Result, locale: Locale): VerdictRow[] {
  return [
    { id: "buildable", state: buildable ? "yes" : "no", delivered: null, target: null, reason: null },
    assessed("onTime", verdict.onTime, locale),
    assessed("onBudget", verdict.onBudget, locale),
    assessed("withinPower", verdict.withinPower, locale),
  ];
}
