// The controls part of a result.
import type { Words } from "./inputs/declare";
import type { Reason } from "./reason";
import type { PartId } from "./result-score";
import type { UnitId } from "./units/units";

export type ControlState =
  | "unknown"
  | "not-assessed"
  | "met"
  | "partial"
  | "not-met"
  | "compensated"
  | "exception"
  | "not-applicable";

/** A document field that a rule read, with its value as found. */
export interface ControlEvidence {
  readonly path: string;
  readonly value: string | number | boolean | null;
  readonly unit: UnitId | null;
}

export interface ControlResult {
  readonly id: string;
  readonly domain: string;
  readonly weightClass: "critical" | "high" | "medium";
  readonly weight: number;
  readonly evaluation: "derived" | "hybrid" | "attested";
  readonly state: ControlState;
  /** 0–1. */
  readonly credit: number;
  readonly evidence: readonly ControlEvidence[];
  readonly note: Reason | null;
  /** A rule over the design decided, at least in part. */
  readonly isDerived: boolean;
  readonly part: PartId | null;
}

export interface ControlDomainResult {
  readonly id: string;
  readonly words: Words;
  /** 0–1 over applicable weight. */
  readonly score: number;
  readonly coverage: number;
  readonly notApplicableShare: number;
}

export interface ControlsResult {
  readonly controls: readonly ControlResult[];
  readonly domains: readonly ControlDomainResult[];
  readonly score: number;
  readonly coverage: number;
  /** Ids of critical controls that are not met. */
  readonly openCritical: readonly string[];
  /** False blocks the label "ready for approval". */
  readonly isReadyForApproval: boolean;
}
