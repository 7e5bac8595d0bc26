// The network as a whole: the fabric, and the way out held against what has to pass it.
import { networkFindings } from "../findings/network.findings";
import type { NetworkResult } from "../result";
import type { UplinkDemand } from "../result-network";
import type { EvaluationScope } from "../scope";
import { type ComputePools, fabricNodes } from "./compute-pools";
import type { StorageTier } from "./evaluation-steps";
import type { Jobs } from "./jobs";
import { networkDraw } from "./network/cable-power";
import { networkDetail } from "./network/network-detail";
import { sideWatts } from "./network/side-plane";
import { sidePlanes } from "./network/side-planes";
import { demandInAll, servingDemand, survivorsOf, uplinkRateOf } from "./network/uplink-figures";
import type { Fabric } from "./network-fabric";
import { externalEncryptionShare, storageLinkRate } from "./network-links";

/** Adds the uplinks and their demand to the fabric, and reports clusters that do not divide. */
export function evaluateNetwork(
  scope: EvaluationScope,
  fabric: Fabric,
  pools: ComputePools,
  jobs: Jobs,
  tiers: readonly StorageTier[],
): NetworkResult {
  reportClusters(scope, pools);
  reportSharedFrontend(scope, pools);
  const { uplinks, uplinkRate, routers } = scope.design.network.routers;
  const share = externalEncryptionShare(scope);
  const isOff = scope.design.network.encryption.externalLinksOff === true;
  const links = isOff ? 0 : uplinks;
  const uplinkBytesPerSecond = links === null || uplinkRate === null ? null : uplinkRateOf(links, uplinkRate, share);
  const survivors = links === null ? null : survivorsOf(links, routers);
  const uplinkAfterFailureBytesPerSecond =
    survivors === null || uplinkRate === null ? null : uplinkRateOf(survivors, uplinkRate, share);
  const uplinkDemand = demandOf(scope, jobs);
  const uplinkDemandBytesPerSecond = Object.values(uplinkDemand).every((part) => part === null)
    ? null
    : demandInAll(uplinkDemand);
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
  const planes = sidePlanes(scope, pools, fabric, tiers);
  const detail = networkDetail(scope, fabric, pools, jobs, { sidePlanes: planes, uplinkDemand });
  const { switchWatts, opticWatts } = detail;
  return {
    ...fabric.result,
    watts: switchWatts === null ? null : networkDraw(switchWatts, opticWatts ?? 0, sideWatts(planes)),
    uplinkBytesPerSecond,
    uplinkAfterFailureBytesPerSecond,
    uplinkDemandBytesPerSecond,
    detail,
  };
}

/** Ingest, serving traffic at the delivered or the wanted request rate, and replication; null where nothing asks. */
function demandOf(scope: EvaluationScope, jobs: Jobs): UplinkDemand {
  const { network, storage } = scope.design;
  return {
    ingestBytesPerSecond: network.routers.ingestBytesPerSecond,
    servingBytesPerSecond: busiestServing(scope, jobs)?.bytesPerSecond ?? null,
    replicationBytesPerSecond: storage.recovery.replicationBytesPerSecond,
  };
}

/** The serving job that sends and receives most, with its request rate; null where no rate is known. */
export function busiestServing(scope: EvaluationScope, { inference }: Jobs) {
  const { purpose, workload } = scope.design;
  const perToken = scope.constant("network.bytes-per-served-token");
  let busiest: { readonly index: number; readonly requestsPerSecond: number; readonly bytesPerSecond: number } | null =
    null;
  for (const [index, job] of workload.jobs.entries()) {
    if (job.kind !== "inference") continue;
    const delivered = inference.find(({ result }) => result.jobId === job.id)?.result.requestsPerSecond ?? null;
    const requestsPerSecond = purpose.targets.requestsPerSecond ?? delivered;
    if (requestsPerSecond === null) continue;
    const { inputTokens, outputTokens } = job.serving;
    const bytesPerSecond = servingDemand(requestsPerSecond, inputTokens, outputTokens, perToken);
    if (busiest === null || bytesPerSecond > busiest.bytesPerSecond)
      busiest = { index, requestsPerSecond, bytesPerSecond };
  }
  return busiest;
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
