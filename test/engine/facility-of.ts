// The facility of a design with what is known of it, as `evaluate` puts the two together.
import type { WorkloadResults } from "../../lib/engine/models/evaluation-steps";
import { evaluateFacility } from "../../lib/engine/models/facility";
import { facilityCase } from "../../lib/engine/models/facility-case";
import { itLoad } from "../../lib/engine/models/power-it";
import type { EvaluationScope } from "../../lib/engine/scope";

export function facilityOf(scope: EvaluationScope, results: WorkloadResults) {
  const known = facilityCase(scope, itLoad(scope, results));
  return { known, facility: evaluateFacility(scope, results, known) };
}
