// The parts that a catalogue offers to a document.
import type { Catalog } from "../engine/catalog/catalog";
import { partTables } from "../engine/catalog/part-tables";
import type { PartIds } from "./schema";

/** The ids that a design may name with this catalogue, sorted. */
export function partIdsOf(catalog: Catalog): PartIds {
  const entries = Object.entries(partTables).map(([kind, table]) => [kind, Object.keys(catalog[table]).sort()]);
  return Object.fromEntries(entries) as PartIds;
}
