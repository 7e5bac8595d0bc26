// What a control of the library is. Its rule as code, where it has one, lives with the derived rules.
import type { Words } from "../inputs/declare";

export type ControlDomainId =
  | "SITE"
  | "PCE"
  | "CMP"
  | "NET"
  | "STO"
  | "IAM"
  | "CRY"
  | "LOG"
  | "VUL"
  | "MOD"
  | "DAT"
  | "PRV"
  | "SHR"
  | "GOV"
  | "OPS"
  | "BCM";

export type ControlWeightClass = "critical" | "high" | "medium";

/** `derived` is computed from the design, `attested` is answered by a person, `hybrid` needs both to hold. */
export type ControlEvaluation = "derived" | "hybrid" | "attested";

/** A row of the article (or `beyond-source`) that a control answers. */
export interface ControlTopic {
  readonly id: string;
  readonly words: Words;
}

export interface ControlDomain {
  readonly id: ControlDomainId;
  readonly words: Words;
}

export interface EvidenceType {
  readonly id: string;
  readonly words: Words;
  /** Null: valid as long as the approved design version is. */
  readonly validMonths: number | null;
}

export interface Control {
  /** For example `SITE-01`; equal to the file name. */
  readonly id: string;
  readonly domain: ControlDomainId;
  readonly title: Words;
  readonly requirement: Words;
  readonly weightClass: ControlWeightClass;
  /** 5 critical, 3 high, 1 medium. */
  readonly weight: number;
  readonly evaluation: ControlEvaluation;
  /** The rule in words; null for a purely attested control. Field names inside it are suggestions. */
  readonly rule: string | null;
  readonly topics: readonly string[];
  readonly evidence: readonly string[];
}

/** An outside standard or law that controls are mapped to. Identifiers only: no text of it is shipped. */
export interface Framework {
  readonly id: string;
  readonly name: Words;
  readonly version: string;
  readonly issuer: string;
  readonly licence: string;
  readonly source: string;
  readonly note: string | null;
}

/** How a mapping was checked, from a published crosswalk down to memory. */
export type MappingBasis = "crosswalk" | "text" | "title" | "order" | "memory";

/** "Same topic as": meeting the control never means meeting the reference. */
export interface ControlMapping {
  readonly framework: string;
  readonly ref: string;
  /** `memory`: nobody has looked the reference up; to be labelled or hidden. */
  readonly basis: MappingBasis;
  /** The article's number in the amended law, where it was renumbered. */
  readonly amendedRef?: string;
  /** Ids of the published crosswalks that link the topics. */
  readonly corroboratedBy?: readonly string[];
}

export interface CorroborationSource {
  readonly id: string;
  readonly source: string;
}
