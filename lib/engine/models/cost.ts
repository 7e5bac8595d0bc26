// What it costs to build and to run.
import type { CostResult } from "../result";
import type { EvaluationScope } from "../scope";
import type { FacilityResults } from "./evaluation-steps";

export function evaluateCost(_: EvaluationScope, __: FacilityResults): CostResult {
  return {
    lines: [],
    capitalUsd: null,
    yearlyUsd: null,
    totalUsd: null,
    usdPerAcceleratorHour: null,
    usdPerTrainingRun: null,
    reason: ["Not computed yet.", "尚未计算。"],
  };
}
