// What the links of the design leave to a collective: line rate, encryption, routing and oversubscription.
import type { EvaluationScope } from "../scope";
import type { FabricStage } from "../topologies/topology";

/** Share of parallel paths that the chosen load balancing uses, 0–1. */
export function balancingShare(scope: EvaluationScope): number {
  return scope.constant(`network.balancing-${scope.design.network.backend.loadBalancing}`);
}

/** Throughput that encryption inside the fabric leaves, 0–1; unanswered counts as none. */
export function fabricEncryptionShare(scope: EvaluationScope): number {
  const { fabric } = scope.design.network.encryption;
  return fabric === null || fabric === "none" ? 1 : scope.constant(`network.encryption-${fabric}`);
}

/** Throughput that encryption of external links leaves, 0–1. Encryption in the optical layer costs none. */
export function externalEncryptionShare(scope: EvaluationScope): number {
  const { external } = scope.design.network.encryption;
  return external === null || external === "none" || external === "optical"
    ? 1
    : scope.constant(`network.encryption-${external}`);
}

/** What a node's front-end ports leave to storage, bytes/s; an unanswered separation counts as none. */
export function storageLinkRate(scope: EvaluationScope): number {
  const { linkRate, separateStoragePlane } = scope.design.network.frontend;
  return separateStoragePlane === true ? linkRate : linkRate * scope.constant("network.shared-frontend-share");
}

/** An accelerator's share of its node's ports at the rate that they really run, bytes/s. */
export const portShare = (ports: number, link: number, acceleratorsPerNode: number): number =>
  (ports * link) / acceleratorsPerNode;

/** Rates at which one accelerator's traffic flows through the fabric. Bytes/s, one direction. */
export interface FabricRates {
  /** The accelerator's own ports together, encryption taken off. */
  readonly linkBytesPerSecond: number;
  /** Neighbour exchange over nodes in order, as in a ring: little of it leaves a leaf. */
  readonly ringBytesPerSecond: number;
  /** Everyone with everyone. */
  readonly allToAllBytesPerSecond: number;
  /** Seconds of one step of a collective, switches on the way included. */
  readonly stepSeconds: number;
  /** Share of ring traffic that passes the narrowest place, out of its leaf as a rule, 0–1. */
  readonly ringCrossing: number;
  /** Share of all-to-all traffic that passes it, 0–1. */
  readonly allToAllCrossing: number;
  /** 1 where a passage is narrower than what is behind it and has nodes in order behind it: then near ranks are faster. */
  readonly isNarrowed: number;
  /** Both rates if no passage were narrower than what is behind it. */
  readonly openRingBytesPerSecond: number;
  readonly openAllToAllBytesPerSecond: number;
  /** Nodes behind the first passage (a leaf) and the second (a pod or a group), infinite where there is none. */
  readonly leafNodes: number;
  readonly podNodes: number;
  /** What these passages leave to one accelerator when everything behind them goes out. */
  readonly leafBytesPerSecond: number;
  readonly podBytesPerSecond: number;
}

/** What the fabric's wiring means for traffic. */
export interface FabricShape {
  /** Accelerator's share of its node's ports at the rate that they really run, bytes/s. */
  readonly portBytesPerSecond: number;
  /** Places that its traffic may have to pass. */
  readonly stages: readonly FabricStage[];
  readonly hops: number;
}

/** What a narrow place leaves of a link when such a share of the traffic passes it. */
const stageRate = (rate: number, taper: number, crossing: number): number =>
  crossing <= 0 ? Number.POSITIVE_INFINITY : (rate * taper) / crossing;

/** Nodes behind a passage: a ring over nodes in order goes out once for all of them. */
const nodesBehind = (ringCrossing: number): number => (ringCrossing > 0 ? 1 / ringCrossing : Number.POSITIVE_INFINITY);

/**
 * First-order rates: traffic that leaves a leaf, a pod or a group shares the links there, of which the load balancing uses
 * a part; the narrowest place decides. A rate is the smaller of the port's and what these links leave to it; what
 * protocols take is the collectives' business.
 */
export function fabricRates(scope: EvaluationScope, shape: FabricShape): FabricRates {
  const { portBytesPerSecond, stages, hops } = shape;
  const link = portBytesPerSecond * fabricEncryptionShare(scope);
  const balanced = link * balancingShare(scope);
  const ring = stages.reduce(
    (rate, stage) => Math.min(rate, stageRate(balanced, stage.taper, stage.ringCrossing)),
    link,
  );
  const allToAll = stages.reduce(
    (rate, stage) => Math.min(rate, stageRate(balanced, stage.taper, stage.allToAllCrossing)),
    link,
  );
  const openRing = stages.reduce((rate, stage) => Math.min(rate, stageRate(balanced, 1, stage.ringCrossing)), link);
  const openAllToAll = stages.reduce(
    (rate, stage) => Math.min(rate, stageRate(balanced, 1, stage.allToAllCrossing)),
    link,
  );
  const taper = stages.reduce((narrowest, stage) => Math.min(narrowest, stage.taper), 2);
  const ringCrossing = stages.reduce(
    (found, stage) => (found < 0 && stage.taper === taper ? stage.ringCrossing : found),
    -1,
  );
  const allToAllCrossing = stages.reduce(
    (found, stage) => (found < 0 && stage.taper === taper ? stage.allToAllCrossing : found),
    -1,
  );
  return {
    linkBytesPerSecond: link,
    ringBytesPerSecond: ring,
    allToAllBytesPerSecond: allToAll,
    stepSeconds: scope.constant("network.fabric-latency") + hops * scope.constant("network.hop-latency"),
    ringCrossing: Math.max(0, ringCrossing),
    allToAllCrossing: Math.max(0, allToAllCrossing),
    isNarrowed: taper < 1 && !stages.some((stage) => stage.ringCrossing <= 0) ? 1 : 0,
    openRingBytesPerSecond: openRing,
    openAllToAllBytesPerSecond: openAllToAll,
    leafNodes: nodesBehind(stages[0]?.ringCrossing ?? 0),
    podNodes: nodesBehind(stages[1]?.ringCrossing ?? 0),
    leafBytesPerSecond: balanced * (stages[0]?.taper ?? 1),
    podBytesPerSecond: balanced * (stages[1]?.taper ?? 1),
  };
}
