// Everything that is said of the network beside its counts.
import type { FabricCables } from "../../result";
import type {
  AcceleratorRates,
  CollectiveCurve,
  FabricLatency,
  IsolationLimit,
  NetworkDetail,
  SidePlane,
  UplinkDemand,
} from "../../result-network";
import type { EvaluationScope } from "../../scope";
import { scaledFabric } from "../collective-links";
import type { ComputePools } from "../compute-pools";
import type { Jobs } from "../jobs";
import { acceleratorsInService, acceleratorsPerNode, type Fabric } from "../network-fabric";
import { externalEncryptionShare, fabricEncryptionShare, portShare } from "../network-links";
import { topologyOf } from "../network-size";
import { placeRanks } from "../training/placement";
import { priceStep } from "../training/step";
import { emptyWork } from "../training/step-case";
import { acceleratorLinks } from "../training-links";
import type { BuiltFabric } from "./built-fabric";
import { longestLatency } from "./cable-power";
import { reachOf } from "./cable-runs";
import { collectivePoint } from "./collective-point";
import { failureEffects } from "./failure-effects";
import { stepRatio } from "./failure-figures";

/** Message sizes of the curve: 1 KiB to 4 GiB. */
export const messageBytes: readonly number[] = Array.from({ length: 12 }, (_, index) => 1024 * 4 ** index);

interface Beside {
  readonly sidePlanes: readonly SidePlane[];
  readonly uplinkDemand: UplinkDemand;
}

/** The detail of the network of a design. */
export function networkDetail(
  scope: EvaluationScope,
  fabric: Fabric,
  pools: ComputePools,
  jobs: Jobs,
  beside: Beside,
): NetworkDetail {
  const { built } = fabric;
  const perNode = acceleratorsPerNode(pools);
  const isDirect = topologyOf(scope).neighbours > 0;
  const { planes } = scope.design.network.backend;
  return {
    layout: built?.layout ?? null,
    runs: built?.runs ?? [],
    switchWatts: built?.switchWatts ?? null,
    opticWatts: built?.opticWatts ?? null,
    latency: built === null ? null : latencyOf(scope, built),
    rates: ratesOf(scope, fabric, perNode),
    collectives: collectiveCurve(scope, fabric, jobs),
    failures:
      built === null
        ? []
        : failureEffects(
            { layout: built.layout, planes, acceleratorsInService: acceleratorsInService(pools), isDirect },
            (share) => stepRatioAt(jobs, share),
          ),
    isolation: isolationLimits(scope),
    externalEncryptionFraction: externalEncryptionShare(scope),
    ...beside,
  };
}

/** The longest way passes each kind of cable up and down; between groups there is one link. */
export function passedCables(built: BuiltFabric): FabricCables {
  const { cables, worstHops } = built.sized.largest;
  const isTorus = built.part === null;
  const groups = cables.interGroup > 0 ? 1 : 0;
  return {
    endpointLeaf: isTorus ? 0 : 2,
    leafSpine: cables.leafSpine > 0 ? 2 : 0,
    spineCore: cables.spineCore > 0 ? 2 : 0,
    intraGroup: isTorus ? worstHops : cables.intraGroup > 0 ? worstHops - 1 - groups : 0,
    interGroup: isTorus ? 0 : groups,
  };
}

/** Length of each kind of cable, metres. */
function cableMeters(scope: EvaluationScope, { layout }: BuiltFabric): FabricCables {
  const length = (kind: keyof FabricCables) => scope.constant(`network.cable-${reachOf(scope, kind, layout)}`);
  return {
    endpointLeaf: length("endpointLeaf"),
    leafSpine: length("leafSpine"),
    spineCore: length("spineCore"),
    intraGroup: length("intraGroup"),
    interGroup: length("interGroup"),
  };
}

const latencyOf = (scope: EvaluationScope, built: BuiltFabric): FabricLatency =>
  longestLatency(scope.constant, {
    hops: built.sized.largest.worstHops,
    passed: passedCables(built),
    meters: cableMeters(scope, built),
  });

function ratesOf(scope: EvaluationScope, { rates, built }: Fabric, perNode: number): AcceleratorRates | null {
  if (rates === null || built === null) return null;
  const { linkBytesPerSecond, ringBytesPerSecond, allToAllBytesPerSecond, stepSeconds } = rates;
  return {
    portBytesPerSecond: portShare(built.sized.portsInUse, built.link, perNode),
    encryptionFraction: fabricEncryptionShare(scope),
    linkBytesPerSecond,
    ringBytesPerSecond,
    allToAllBytesPerSecond,
    stepSeconds,
  };
}

/** The job with the most accelerators; the first of equals. */
export const largestJob = ({ named }: Jobs) =>
  named.reduce<Jobs["named"][number] | null>(
    (largest, job) => (job.accelerators > (largest?.accelerators ?? 0) ? job : largest),
    null,
  );

function collectiveCurve(scope: EvaluationScope, fabric: Fabric, jobs: Jobs): CollectiveCurve | null {
  const job = largestJob(jobs);
  if (job === null || jobs.group === null || fabric.rates === null) return null;
  const ranks = job.accelerators;
  const links = acceleratorLinks(scope, jobs.group, fabric, ranks);
  const { scaleUp, scaleUpDomain } = links;
  const domain = Math.min(ranks, scaleUpDomain);
  const points = messageBytes.map((bytes) => collectivePoint(bytes, ranks, domain, scaleUp, links.fabric ?? scaleUp));
  return { job: job.name, ranks, domain, points };
}

/** Seconds of a step of the largest training job that runs, as it is and with a share of its fabric links. */
export function stepWithShare({ training }: Jobs, share: number) {
  const running = training.filter(({ layout }) => layout !== null && layout.undisturbedSeconds !== null);
  const job = running.reduce<(typeof running)[number] | null>(
    (largest, other) => (other.named.accelerators > (largest?.named.accelerators ?? 0) ? other : largest),
    null,
  );
  if (job?.layout == null || job.layout.undisturbedSeconds === null) return null;
  const { training: own, chosen, undisturbedSeconds } = job.layout;
  const narrower = { ...own.step, hardware: scaledFabric(own.step.hardware, share) };
  const work = emptyWork();
  placeRanks(narrower, chosen.plan, work);
  priceStep(narrower, chosen.plan, work);
  return { withFailureSeconds: work.total, undisturbedSeconds };
}

function stepRatioAt(jobs: Jobs, share: number): number | null {
  const step = stepWithShare(jobs, share);
  return step === null ? null : stepRatio(step.withFailureSeconds, step.undisturbedSeconds);
}

/** Limits by the standards; the catalogue knows no switch's own. */
function isolationLimits(scope: EvaluationScope): readonly IsolationLimit[] {
  const { mechanism, segments } = scope.design.network.isolation;
  return (mechanism ?? []).map((each) => ({
    mechanism: each,
    needed: segments?.length ?? 0,
    limit:
      each === "vlan"
        ? scope.constant("network.vlan-limit")
        : each === "partition-keys"
          ? scope.constant("network.partition-key-limit")
          : null,
  }));
}
