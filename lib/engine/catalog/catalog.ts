// The catalogue as the engine receives it: plain data, by kind and id.
import type {
  AirClass,
  Benchmark,
  Component,
  CoolingKind,
  Efficiency,
  Fleet,
  Gb50174Requirement,
  LiquidClass,
  PueGrade,
  RedundancyScheme,
  UptimeTier,
} from "./facility";
import type {
  Accelerator,
  Constant,
  Cpu,
  Fpga,
  ModelPreset,
  Node,
  Optic,
  Part,
  PowerDistribution,
  Price,
  StorageDevice,
  Switch,
} from "./parts";
import type { Grid, Site } from "./places";
import type { SampleModel } from "./sample-models";

/** Parts of one kind by id. Read it with `findPart`: a design may name any string. */
export type PartTable<P extends Part> = Readonly<Record<string, P>>;

export interface Catalog {
  /** Changes whenever a row does: `<date of the newest row>-<hash of all rows>`. */
  readonly version: string;
  readonly accelerators: PartTable<Accelerator>;
  readonly nodes: PartTable<Node>;
  readonly cpus: PartTable<Cpu>;
  readonly fpgas: PartTable<Fpga>;
  readonly switches: PartTable<Switch>;
  readonly powerDistribution: PartTable<PowerDistribution>;
  readonly optics: PartTable<Optic>;
  readonly storageDevices: PartTable<StorageDevice>;
  readonly sites: PartTable<Site>;
  readonly grids: PartTable<Grid>;
  readonly models: PartTable<ModelPreset>;
  readonly sampleModels: PartTable<SampleModel>;
  readonly prices: PartTable<Price>;
  readonly constants: PartTable<Constant>;
  readonly airClasses: PartTable<AirClass>;
  readonly liquidClasses: PartTable<LiquidClass>;
  readonly gb50174: PartTable<Gb50174Requirement>;
  readonly uptimeTiers: PartTable<UptimeTier>;
  readonly pueGrades: PartTable<PueGrade>;
  readonly efficiencies: PartTable<Efficiency>;
  readonly redundancySchemes: PartTable<RedundancyScheme>;
  readonly coolingKinds: PartTable<CoolingKind>;
  readonly pueBenchmarks: PartTable<Benchmark>;
  readonly wueBenchmarks: PartTable<Benchmark>;
  readonly components: PartTable<Component>;
  readonly fleets: PartTable<Fleet>;
}

export type CatalogKind = Exclude<keyof Catalog, "version">;

/** The part of that id, or null: also for ids such as `constructor` that every object inherits. */
export function findPart<P extends Part>(table: PartTable<P>, id: string | null): P | null {
  return id !== null && Object.hasOwn(table, id) ? (table[id] ?? null) : null;
}
