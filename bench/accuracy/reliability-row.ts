// One published figure of reliability, read from its row: a mean time between interruptions, or a productive share.
import type { FailureClassId } from "../../lib/engine/models/failure-classes";
import { namedAccelerator } from "./accelerator-names";
import { numberField, type Row, textField } from "./row-fields";

export const reliabilityFields: ReadonlySet<string> = new Set([
  "id",
  "category",
  "value",
  "unit",
  "context",
  "source",
  "source_url_or_repo_path",
  "source_quality",
  "memory",
  "notes",
  "derived",
  "hardware",
  "n_accelerators",
  "gpus_per_node",
  "window_days",
  "use",
]);

const HOUR = 3600;
const DAY = 24 * HOUR;

/** A fleet by the beginning of its rows' ids, with the class that is fitted on it and the size that only a neighbour says. */
interface FleetOfRows {
  readonly ids: RegExp;
  readonly failureClass: FailureClassId;
  readonly accelerators: number | null;
}

const FLEETS: readonly FleetOfRows[] = [
  { ids: /^llama3/, failureClass: "meta-llama-3", accelerators: 16_384 },
  { ids: /^rsc-(rsc1|mttf-(16384|131072)$)/, failureClass: "meta-rsc-1", accelerators: null },
  { ids: /^rsc-rsc2/, failureClass: "meta-rsc-2", accelerators: null },
  { ids: /^rsc/, failureClass: "meta-rsc-jobs", accelerators: null },
  { ids: /^opt/, failureClass: "opt-175b", accelerators: 992 },
];

export type Quantity = "mean-time" | "share-of-cause" | "goodput";

export interface ReliabilityRow {
  readonly id: string;
  readonly use: string;
  readonly source: string;
  readonly context: string;
  readonly hardware: string;
  readonly generation: string;
  /** The class fitted on this fleet; the middle of all for a fleet that no class is fitted on. */
  readonly failureClass: FailureClassId;
  readonly quantity: Quantity | null;
  /** Of the job; null with `missing`. */
  readonly accelerators: number | null;
  /** Seconds between interruptions, or a share. */
  readonly value: number | null;
  /** The source gives only a bound. */
  readonly isBound: boolean;
  /** Why there is no prediction; null where there can be one. */
  readonly missing: string | null;
}

/** A count that a context gives beside a word, as in `at 16,384 GPUs` or `992 A100`. */
function countIn(context: string): number | null {
  const found = /(?<!>)\b(\d[\d,]*) (?:GPUs?|[AHB]\d00s?)\b/.exec(context);
  return found === null ? null : Number(found[1]?.replaceAll(",", ""));
}

function daysIn(context: string): number | null {
  const found = /~?(\d+) (days|months)/.exec(context);
  return found === null ? null : Number(found[1]) * (found[2] === "months" ? 30 : 1);
}

const TIME_UNITS: Readonly<Record<string, number>> = { s: 1, min: 60, h: HOUR, days: DAY };
const RATE_UNITS: Readonly<Record<string, number>> = {
  "per day": DAY,
  "per week": 7 * DAY,
  "per month": 30 * DAY,
};

interface Reading {
  readonly quantity: Quantity | null;
  readonly accelerators: number | null;
  readonly value: number | null;
  readonly missing: string | null;
}

const skipped = (missing: string): Reading => ({ quantity: null, accelerators: null, value: null, missing });

function meanTime(seconds: number | null, accelerators: number | null, missing: readonly string[]): Reading {
  const lacking = [...missing, ...(accelerators === null ? ["n_accelerators"] : [])].join(", ");
  return lacking === ""
    ? { quantity: "mean-time", accelerators, value: seconds, missing: null }
    : { quantity: "mean-time", accelerators, value: null, missing: lacking };
}

/** What a row measures, decided by unit and context alone, so that rows of other files are read the same way. */
function reading(row: Row, fleet: FleetOfRows | undefined): Reading {
  const category = textField(row, "category") ?? "";
  const context = textField(row, "context") ?? "";
  const unit = (textField(row, "unit") ?? "").replace(/ \(.*\)$/, "");
  const value = numberField(row, "value");
  if (value === null) return skipped("value");
  const accelerators = numberField(row, "n_accelerators") ?? countIn(context) ?? fleet?.accelerators ?? null;
  if (/per node\/GPU|^MTTF as reported/.test(context)) return skipped("unit: per node or per accelerator is not said");
  if (/planned|all interruptions/.test(context) && !/unplanned/.test(context))
    return skipped("no failure: planned interruptions are in it");
  if (/effective training|ETTR of|uptime|goodput/i.test(context) && !/overhead|interruptions/.test(context))
    return { quantity: "goodput", accelerators, value: unit === "fraction" ? value : value / 100, missing: null };
  if (unit === "GPU-hours" && /lost/.test(context)) return { quantity: "goodput", accelerators, value, missing: null };
  if (/unexpected interruptions/.test(context) && unit === "%")
    return { quantity: "share-of-cause", accelerators, value: value / 100, missing: null };
  if (unit === "per 1000 node-days") {
    const perNode = numberField(row, "gpus_per_node") ?? 8;
    return meanTime((1000 * DAY) / value, perNode, []);
  }
  const isCount =
    category === "interruption_count" || (unit === "count" && /unexpected$|restarts|failures/.test(context));
  if (isCount) {
    const days = numberField(row, "window_days") ?? daysIn(context);
    return meanTime(((days ?? 0) * DAY) / value, accelerators, days === null ? ["window_days"] : []);
  }
  const isMean = category === "mtbi" || category === "mttf" || /mean time (between|to)|MTT[FI]|MTB[FI]/.test(context);
  const timeUnit = TIME_UNITS[unit];
  if (isMean && timeUnit !== undefined) return meanTime(value * timeUnit, accelerators, []);
  const rateUnit = RATE_UNITS[unit];
  if (rateUnit !== undefined) return meanTime(rateUnit / value, accelerators, []);
  return skipped("no mean time and no productive share of a job");
}

/** Reads a row. Throws a RowError for a field of the wrong kind. */
export function readReliabilityRow(row: Row): ReliabilityRow {
  const id = String(row.id);
  const fleet = FLEETS.find(({ ids }) => ids.test(id));
  const hardware = textField(row, "hardware");
  const accelerator = hardware === null ? null : namedAccelerator(hardware);
  return {
    id,
    use: String(row.use),
    source: String(row.source),
    context: textField(row, "context") ?? "",
    hardware: accelerator?.name ?? hardware ?? "unknown",
    generation: accelerator?.generation ?? "unknown",
    failureClass: fleet?.failureClass ?? "published-fleets",
    isBound: /bound|more than/.test(textField(row, "unit") ?? ""),
    ...reading(row, fleet),
  };
}
