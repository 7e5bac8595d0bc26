// Where the fabric's nodes and switches stand: what decides how long its cables are.
import type { FabricLayout } from "../../result-network";
import type { PlaneLayout } from "../../topologies/topology";

/** What the whole of a design says to the layout of its fabric. */
export interface LayoutCase {
  readonly clusters: number;
  readonly clusterNodes: number;
  readonly portsPerNode: number;
  readonly acceleratorsPerNode: number;
  readonly nodesPerRack: number;
  /** Most endpoints of all clusters. */
  readonly maxEndpoints: number;
}

/** Racks that so many nodes fill. */
const racksFor = (nodes: number, nodesPerRack: number): number => Math.ceil(nodes / nodesPerRack);

/** Nodes that have a port on one leaf. */
const nodesOnLeaf = (endpointsPerLeaf: number, portsPerNodeOnLeaf: number, nodes: number): number =>
  portsPerNodeOnLeaf > 0 ? Math.min(nodes, Math.ceil(endpointsPerLeaf / portsPerNodeOnLeaf)) : 1;

/** A pod holds the nodes of its leaves once for every rail; without leaves, its share of all. */
const nodesOfPod = (plane: PlaneLayout, nodesPerLeaf: number, nodes: number): number =>
  plane.leavesPerPod > 0
    ? Math.min(nodes, Math.ceil(plane.leavesPerPod / plane.rails) * nodesPerLeaf)
    : Math.ceil(nodes / plane.pods);

/** The layout of the largest cluster. */
export function layoutOf(plane: PlaneLayout, own: LayoutCase): FabricLayout {
  const { pods, leavesPerPod, spinesPerPod, cores, rails, endpointsPerLeaf, uplinksPerLeaf } = plane;
  const { clusters, clusterNodes, portsPerNode, acceleratorsPerNode, nodesPerRack, maxEndpoints } = own;
  const nodesPerLeaf = nodesOnLeaf(endpointsPerLeaf, plane.portsPerNodeOnLeaf, clusterNodes);
  const nodesPerPod = pods > 1 ? nodesOfPod(plane, nodesPerLeaf, clusterNodes) : clusterNodes;
  return {
    clusters,
    clusterNodes,
    portsPerNode,
    acceleratorsPerNode,
    rails,
    pods,
    leavesPerPod,
    spinesPerPod,
    cores,
    endpointsPerLeaf,
    uplinksPerLeaf,
    linksPerLeafAndSpine: plane.linksPerLeafAndSpine,
    nodesPerLeaf,
    nodesPerPod,
    nodesPerRack,
    racksPerLeaf: racksFor(nodesPerLeaf, nodesPerRack),
    racksPerPod: racksFor(nodesPerPod, nodesPerRack),
    racksPerCluster: racksFor(clusterNodes, nodesPerRack),
    maxNodes: Math.floor(maxEndpoints / portsPerNode),
  };
}
