// Which catalogue table answers for which kind of part.
import type { Catalog } from "../engine/catalog/catalog";
import type { PartKind } from "../engine/inputs/declare";
import type { PartIds } from "./schema";

const tables = {
  accelerator: "accelerators",
  node: "nodes",
  cpu: "cpus",
  fpga: "fpgas",
  switch: "switches",
  "storage-device": "storageDevices",
  site: "sites",
  model: "models",
  price: "prices",
} as const satisfies Record<PartKind, keyof Catalog>;

/** The ids that a design may name with this catalogue, sorted. */
export function partIdsOf(catalog: Catalog): PartIds {
  const entries = Object.entries(tables).map(([kind, table]) => [kind, Object.keys(catalog[table]).sort()]);
  return Object.fromEntries(entries) as PartIds;
}
