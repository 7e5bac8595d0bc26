// The control library held against the design and the answers of people.
import type { CostedResults } from "../models/evaluation-steps";
import type { ControlsResult } from "../result";
import type { EvaluationScope } from "../scope";
import type { EvaluationContext } from "./answer";

export function evaluateControls(_: EvaluationScope, __: EvaluationContext, ___: CostedResults): ControlsResult {
  return { controls: [], domains: [], score: 0, coverage: 0, openCritical: [], isReadyForApproval: false };
}
