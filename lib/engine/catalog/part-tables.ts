// Which table of the catalogue answers for which kind of part that a design can name.
import type { PartKind } from "../inputs/declare";
import type { CatalogKind } from "./catalog";

export const partTables = {
  accelerator: "accelerators",
  node: "nodes",
  cpu: "cpus",
  fpga: "fpgas",
  switch: "switches",
  "power-distribution": "powerDistribution",
  "storage-device": "storageDevices",
  site: "sites",
  model: "models",
  "sample-model": "sampleModels",
  price: "prices",
} as const satisfies Readonly<Record<PartKind, CatalogKind>>;
