// The request rate that is wanted of one serving job.
import type { ResolvedJob } from "../../inputs/design";
import type { EvaluationScope } from "../../scope";

/** Part of the wanted request rate that falls to a job: as its share of what all serving jobs hold. Null without a target. */
export function wantedRequests(scope: EvaluationScope, job: ResolvedJob): number | null {
  const { targets } = scope.design.purpose;
  if (targets.requestsPerSecond === null) return null;
  let held = 0;
  for (const other of scope.design.workload.jobs) {
    if (other.kind === "inference") held += other.clusterShare;
  }
  return targets.requestsPerSecond * (job.clusterShare / held);
}
