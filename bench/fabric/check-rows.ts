// Published counts beside derived ones, row by row.
import type { Row } from "../accuracy/row-fields";
import {
  closFormula,
  costSheet,
  opticsCensus,
  oversubscribedLeaf,
  planeSegments,
  rackLeaves,
  splitDownPorts,
  superPod,
} from "./clos-rows";
import { dragonflyFormula, dragonflyLimit, dragonflyPlus, slingshot, torus } from "./direct-rows";
import { asPrinted, type Entered, type Reading } from "./fabric-row";

const readers: readonly ((row: Row) => Reading | null)[] = [
  superPod,
  costSheet,
  closFormula,
  oversubscribedLeaf,
  rackLeaves,
  planeSegments,
  splitDownPorts,
  opticsCensus,
  slingshot,
  dragonflyPlus,
  dragonflyLimit,
  dragonflyFormula,
  torus,
];

export interface CheckedCount {
  readonly field: string;
  readonly published: number;
  /** Null where the fabric does not fit. */
  readonly derived: number | null;
  readonly isExact: boolean;
}

export interface CheckedRow {
  readonly name: string;
  readonly group: string;
  readonly entered: Entered;
  readonly counts: readonly CheckedCount[];
  /** Why its counts do not score; null where they do. */
  readonly aside: string | null;
}

/** Endpoints beyond which three tiers of the row's switches end: the data's own notes call such rows wrong. */
const beyondThreeTiers = (row: Row): boolean =>
  typeof row.total_switches === "number" &&
  typeof row.radix === "number" &&
  typeof row.gpus === "number" &&
  row.gpus > row.radix ** 3 / 4;

function asideOf(row: Row, counts: readonly CheckedCount[], isRead: boolean): string | null {
  const recalled = Array.isArray(row.memory_fields) ? row.memory_fields : [];
  if (row.memory === true && recalled.length === 0) return "recalled, not read";
  if (beyondThreeTiers(row)) return "more endpoints than three tiers of its switches take";
  if (!isRead) return "no count of it follows from the others";
  if (counts.length === 0) return "entered; none of its published counts follows";
  return null;
}

function nameOf(row: Row): string {
  const { name, group } = row;
  if (typeof name === "string") return name;
  const told = (["topology", "shape", "nodes", "racks", "radix", "oversubscription"] as const).flatMap((field) =>
    row[field] === undefined ? [] : [`${field} ${row[field]}`],
  );
  return `${group}: ${told.join(", ")}`;
}

function isExact(field: string, published: number, derived: number | null): boolean {
  if (derived === null) return false;
  if (field.endsWith("_more_than")) return derived > published;
  return asPrinted(derived, published) === published;
}

/** Reads one row as the first kind that knows it, and holds every published count against the derived one. */
export function checkRow(row: Row): CheckedRow {
  const reading = readers.reduce<Reading | null>((found, read) => found ?? read(row), null);
  const recalled: readonly unknown[] = Array.isArray(row.memory_fields) ? row.memory_fields : [];
  const counts = Object.entries(reading?.derived ?? {}).flatMap(([field, derived]): CheckedCount[] => {
    const published = row[field];
    if (typeof published !== "number" || recalled.includes(field)) return [];
    // What was entered comes out as itself and proves nothing.
    if (isEntered(reading, field)) return [];
    return [{ field, published, derived, isExact: isExact(field, published, derived) }];
  });
  return {
    name: nameOf(row),
    group: typeof row.group === "string" ? row.group : "",
    entered: reading?.entered ?? {},
    counts,
    aside: asideOf(row, counts, reading !== null),
  };
}

/** Chips of a pod are entered; of a slice the shape is, and they follow. */
function isEntered(reading: Reading | null, field: string): boolean {
  const isVolume = field === "chips" || field === "nodes";
  return isVolume && reading?.entered.topology === "torus" && reading.entered.shape === undefined;
}

export interface FabricSummary {
  readonly rows: number;
  readonly scoredRows: number;
  readonly exactRows: number;
  readonly scoredCounts: number;
  readonly exactCounts: number;
}

export function summaryOf(rows: readonly CheckedRow[]): FabricSummary {
  const scored = rows.filter(({ aside }) => aside === null);
  const counts = scored.flatMap((row) => row.counts);
  return {
    rows: rows.length,
    scoredRows: scored.length,
    exactRows: scored.filter((row) => row.counts.every((count) => count.isExact)).length,
    scoredCounts: counts.length,
    exactCounts: counts.filter((count) => count.isExact).length,
  };
}
