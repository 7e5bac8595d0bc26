// The network as a whole: the fabric, and the way out held against what has to pass it.
import { networkFindings } from "../findings/network.findings";
import type { NetworkResult } from "../result";
import type { InferenceResult } from "../result-workload";
import type { EvaluationScope } from "../scope";
import { type ComputePools, fabricNodes } from "./compute-pools";
import type { Fabric } from "./network-fabric";
import { externalEncryptionShare, storageLinkRate } from "./network-links";

/** Adds the uplinks and their demand to the fabric, and reports clusters that do not divide. */
export function evaluateNetwork(
  scope: EvaluationScope,
  fabric: Fabric,
  pools: ComputePools,
  inference: InferenceResult,
): NetworkResult {
  reportClusters(scope, pools);
  reportSharedFrontend(scope, pools);
  const { uplinks, uplinkRate, routers } = scope.design.network.routers;
  const rate = uplinkRate === null ? null : uplinkRate * externalEncryptionShare(scope);
  const isOff = scope.design.network.encryption.externalLinksOff === true;
  const links = isOff ? 0 : uplinks;
  const uplinkBytesPerSecond = links === null || rate === null ? null : links * rate;
  // A single router is itself the largest thing that can fail on the way out.
  const survivors = links === null ? null : routers !== null && routers <= 1 ? 0 : Math.max(0, links - 1);
  const uplinkAfterFailureBytesPerSecond = survivors === null || rate === null ? null : survivors * rate;
  const uplinkDemandBytesPerSecond = uplinkDemand(scope, inference);
  if (
    uplinkAfterFailureBytesPerSecond !== null &&
    uplinkDemandBytesPerSecond !== null &&
    uplinkAfterFailureBytesPerSecond < uplinkDemandBytesPerSecond
  ) {
    scope.find(networkFindings.uplinkTooSlow, "network.routers.uplinks", {
      left: { value: uplinkAfterFailureBytesPerSecond, unit: "linkRate" },
      demand: { value: uplinkDemandBytesPerSecond, unit: "linkRate" },
    });
  }
  return { ...fabric.result, uplinkBytesPerSecond, uplinkAfterFailureBytesPerSecond, uplinkDemandBytesPerSecond };
}

/** Ingest, serving traffic at the delivered or the wanted request rate, and replication; null while none is known. */
function uplinkDemand(scope: EvaluationScope, inference: InferenceResult): number | null {
  const { network, storage, purpose, workload } = scope.design;
  const perToken = scope.constant("network.bytes-per-served-token");
  let serving: number | null = null;
  for (const job of workload.jobs) {
    if (job.kind !== "inference") continue;
    const delivered = inference.jobs.find((result) => result.jobId === job.id)?.requestsPerSecond ?? null;
    const rate = purpose.targets.requestsPerSecond ?? delivered;
    if (rate !== null)
      serving = Math.max(serving ?? 0, rate * (job.serving.inputTokens + job.serving.outputTokens) * perToken);
  }
  const parts = [network.routers.ingestBytesPerSecond, serving, storage.recovery.replicationBytesPerSecond].filter(
    (part) => part !== null,
  );
  return parts.length === 0 ? null : parts.reduce((sum, part) => sum + part, 0);
}

function reportSharedFrontend(scope: EvaluationScope, pools: ComputePools): void {
  const { linkRate, separateStoragePlane } = scope.design.network.frontend;
  if (separateStoragePlane !== false || pools.accelerators === 0) return;
  scope.find(networkFindings.sharedFrontend, "network.frontend.separateStoragePlane", {
    rate: { value: linkRate, unit: "linkRate" },
    left: { value: storageLinkRate(scope), unit: "linkRate" },
  });
}

function reportClusters(scope: EvaluationScope, pools: ComputePools): void {
  const size = scope.design.network.nodesPerCluster;
  const { nodes } = fabricNodes(pools);
  if (size === null || nodes === 0 || nodes % size === 0) return;
  scope.find(networkFindings.clustersUneven, "network.nodesPerCluster", {
    nodes: { value: nodes, unit: "count" },
    size: { value: size, unit: "count" },
    rest: { value: nodes % size, unit: "count" },
  });
}
