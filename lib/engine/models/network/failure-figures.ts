// What one failed part takes: its share of the ways that were there, from everybody who used it.
import type { FabricLayout, FailureEffect } from "../../result-network";

/** The failed part among its like. */
export interface FailureCase {
  /** Ways of the nodes that are hit, of which one fails. */
  readonly ways: number;
  /** Nodes that use it. */
  readonly nodesHit: number;
  /** Nodes that are parted from the others when it was the only way. */
  readonly nodesAlone: number;
  /** Parts that carry the bisection as it does. */
  readonly alike: number;
}

/** One port of a node, or its cable. */
export const linkCase = ({ portsPerNode, clusterNodes }: FabricLayout): FailureCase => ({
  ways: portsPerNode,
  nodesHit: 1,
  nodesAlone: 1,
  alike: clusterNodes * portsPerNode,
});

/** One cable from a leaf upwards. */
export function uplinkCase(layout: FabricLayout, planes: number): FailureCase {
  const { uplinksPerLeaf, rails, nodesPerLeaf, leavesPerPod, pods } = layout;
  return {
    ways: uplinksPerLeaf * rails * planes,
    nodesHit: nodesPerLeaf,
    nodesAlone: nodesPerLeaf,
    alike: uplinksPerLeaf * leavesPerPod * pods * planes,
  };
}

/** A leaf: of rails, one for each rail; else the only one of its nodes in its plane. */
export const leafCase = ({ rails, nodesPerLeaf, leavesPerPod, pods }: FabricLayout, planes: number): FailureCase => ({
  ways: rails * planes,
  nodesHit: nodesPerLeaf,
  nodesAlone: nodesPerLeaf,
  alike: leavesPerPod * pods * planes,
});

/** A spine: without any, the nodes beyond one leaf are parted from it, and its pod from the others. */
export function spineCase(layout: FabricLayout, planes: number): FailureCase {
  const { spinesPerPod, pods, nodesPerLeaf, nodesPerPod } = layout;
  return {
    ways: spinesPerPod * planes,
    nodesHit: nodesPerPod,
    nodesAlone: pods > 1 ? nodesPerPod : nodesPerPod - nodesPerLeaf,
    alike: spinesPerPod * pods * planes,
  };
}

/** A core switch: without any, the nodes beyond one pod are parted from it. */
export const coreCase = ({ cores, clusterNodes, nodesPerPod }: FabricLayout, planes: number): FailureCase => ({
  ways: cores * planes,
  nodesHit: clusterNodes,
  nodesAlone: clusterNodes - nodesPerPod,
  alike: cores * planes,
});

/** Everything of one rail of one plane. */
export const railCase = ({ rails, clusterNodes }: FabricLayout, planes: number): FailureCase => ({
  ways: rails * planes,
  nodesHit: clusterNodes,
  nodesAlone: clusterNodes,
  alike: rails * planes,
});

/** Everything of one plane. */
export const planeCase = ({ clusterNodes }: FabricLayout, planes: number): FailureCase => ({
  ways: planes,
  nodesHit: clusterNodes,
  nodesAlone: clusterNodes,
  alike: planes,
});

type FailureFigures = Omit<FailureEffect, "failed" | "stepRatio">;

/**
 * Effect of the failure while the traffic spreads over what is left.
 * @param acceleratorsInService most that can be hit: spare nodes are cabled like others, yet do no work
 */
export function failureFigures(
  part: FailureCase,
  acceleratorsPerNode: number,
  acceleratorsInService: number,
): FailureFigures {
  const { ways, nodesHit, nodesAlone, alike } = part;
  return {
    acceleratorsCutOff: ways > 1 ? 0 : Math.min(nodesAlone * acceleratorsPerNode, acceleratorsInService),
    acceleratorsSlowed: ways > 1 ? Math.min(nodesHit * acceleratorsPerNode, acceleratorsInService) : 0,
    shareLeft: 1 - 1 / ways,
    bisectionLeft: 1 - 1 / alike,
  };
}

/** A step with the failure over one without. */
export const stepRatio = (withFailureSeconds: number, undisturbedSeconds: number): number =>
  withFailureSeconds / undisturbedSeconds;
