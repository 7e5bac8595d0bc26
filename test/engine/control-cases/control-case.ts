// One design and what a control's rule must say of it.
import type { ControlAnswer } from "../../../lib/engine/controls/answer";
import type { Outcome } from "../../../lib/engine/controls/rule";
import type { DesignDocument } from "../../../lib/engine/inputs/design";
import type { StorageDemands } from "../../../lib/engine/models/evaluation-steps";
import type { InferenceJobResult, TrainingJobResult } from "../../../lib/engine/result-workload";

export type Sections = Omit<DesignDocument, "schemaVersion">;

/** Results of the jobs that a case stands on; jobs themselves are not evaluated here. */
export interface CaseResults {
  readonly training?: readonly Partial<TrainingJobResult>[];
  readonly inference?: readonly Partial<InferenceJobResult>[];
  readonly demands?: Partial<StorageDemands>;
  readonly answers?: readonly ControlAnswer[];
}

export type ControlCase = readonly [
  control: string,
  verdict: Outcome["verdict"],
  design: Sections,
  results?: CaseResults,
];
