// The design document, version 1: nine sections, each declared in its own file beside this one.
import { compute } from "./compute.inputs";
import { group, type ResolvedFields, type ValuesOf } from "./declare";
import { governance } from "./governance.inputs";
import { network } from "./network.inputs";
import { overrides } from "./overrides.inputs";
import { power } from "./power.inputs";
import { purpose } from "./purpose.inputs";
import { security } from "./security.inputs";
import { site } from "./site.inputs";
import { storage } from "./storage.inputs";
import { workload } from "./workload.inputs";

/** The sections in the order in which a person fills them in. */
export const designSections = {
  purpose,
  workload,
  site,
  power,
  compute,
  network,
  storage,
  security,
  governance,
  overrides,
} as const;

/** The root of the input tree: what a path such as `compute.pools[0].nodes` starts from. */
export const designInputs = group(["Design", "设计"], ["One design document.", "一份设计文档。"], designSections);

export type SectionId = keyof typeof designSections;
type DesignFields = typeof designSections;

export const SCHEMA_VERSION = 1;

/** What is stored and exchanged: sparse, SI numbers, absent where nobody has answered. */
export type DesignDocument = { readonly schemaVersion: typeof SCHEMA_VERSION } & ValuesOf<DesignFields>;

/** What the models read: defaults and follow-on values filled in, `null` where nothing is known. */
export type ResolvedDesign = ResolvedFields<DesignFields>;
export type ResolvedJob = ResolvedDesign["workload"]["jobs"][number];
export type ResolvedPool = ResolvedDesign["compute"]["pools"][number];
export type ResolvedTier = ResolvedDesign["storage"]["hot"];
