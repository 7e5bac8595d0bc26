// What the engine says of a network beside its counts: how it is built, cabled, reached, and what a failure takes from it.
import type { Optic } from "./catalog/parts";
import type { Words } from "./inputs/declare";
import type { Reason } from "./reason";

/** How the switches of one plane of the largest cluster stand; a dragonfly's groups and a torus' blocks count as pods. */
export interface FabricLayout {
  readonly clusters: number;
  /** Nodes of the largest cluster. */
  readonly clusterNodes: number;
  readonly portsPerNode: number;
  /** One for a node without any. */
  readonly acceleratorsPerNode: number;
  readonly rails: number;
  readonly pods: number;
  /** Of a full pod. */
  readonly leavesPerPod: number;
  readonly spinesPerPod: number;
  readonly cores: number;
  readonly endpointsPerLeaf: number;
  readonly uplinksPerLeaf: number;
  readonly linksPerLeafAndSpine: number;
  readonly nodesPerLeaf: number;
  readonly nodesPerPod: number;
  readonly nodesPerRack: number;
  /** Racks that the nodes of one leaf, of one pod and of the cluster stand in. */
  readonly racksPerLeaf: number;
  readonly racksPerPod: number;
  readonly racksPerCluster: number;
  /** Most nodes without another tier, all clusters together. */
  readonly maxNodes: number;
}

export type CableReach = "rack" | "row" | "hall";

/** What a cable is made of; twisted pair is plugged straight into ports of 1 Gbit/s. */
export type CableMedium = Optic["medium"] | "twisted-pair";

/** Cables that join the same things over about the same distance. */
export interface CableRun {
  /** An uplink leads out of its plane, to what joins the plane with the rest of the network. */
  readonly joins: "endpointLeaf" | "leafSpine" | "spineCore" | "intraGroup" | "interGroup" | "uplink";
  readonly reach: CableReach;
  readonly medium: CableMedium;
  /** Catalogue row of the cable or module; null where the catalogue has none of the rate. */
  readonly optic: string | null;
  readonly words: Words | null;
  readonly linkBytesPerSecond: number;
  readonly cables: number;
  /** Length of one, by its reach. */
  readonly meters: number;
  /** Modules apart from the cable; none where cable and ends are one piece. */
  readonly transceivers: number;
  /** Of both ends of all its cables. */
  readonly watts: number;
}

export type SidePlaneId = "frontend" | "storage" | "management";

/** A network beside the back end. Switches are null with a reason until somebody chooses one. */
export interface SidePlane {
  readonly plane: SidePlaneId;
  readonly switchId: string | null;
  readonly words: Words | null;
  readonly nodePorts: number;
  /** Of all nodes and storage servers, and of the switches and control nodes that the management network reaches. */
  readonly endpoints: number;
  readonly portBytesPerSecond: number | null;
  readonly leaves: number | null;
  readonly spines: number | null;
  readonly switches: number | null;
  readonly cables: number | null;
  readonly freePorts: number | null;
  readonly runs: readonly CableRun[];
  /** Switches, with cables and optics unless the switches' rated draw has them in it. */
  readonly watts: number | null;
  readonly reason: Reason | null;
}

/** The longest way between two endpoints. */
export interface FabricLatency {
  readonly switchSeconds: number;
  readonly cableSeconds: number;
  readonly totalSeconds: number;
}

/** What one accelerator gets of the fabric, bytes/s in one direction. */
export interface AcceleratorRates {
  /** Its own ports at line rate. */
  readonly portBytesPerSecond: number;
  readonly encryptionFraction: number;
  readonly linkBytesPerSecond: number;
  readonly ringBytesPerSecond: number;
  readonly allToAllBytesPerSecond: number;
  readonly stepSeconds: number;
}

export interface CollectivePoint {
  readonly bytes: number;
  readonly allReduceSeconds: number;
  readonly allToAllSeconds: number;
}

/** Collectives of the largest job by message size. */
export interface CollectiveCurve {
  readonly job: string;
  readonly ranks: number;
  /** Ranks that share a scale-up domain. */
  readonly domain: number;
  readonly points: readonly CollectivePoint[];
}

export type FailedPart = "link" | "uplink" | "leaf" | "spine" | "core" | "rail" | "plane";

/** What is left when one part of the fabric fails, traffic spread over what remains. */
export interface FailureEffect {
  readonly failed: FailedPart;
  /** In service, as the fullest leaf or pod has them; spares are not counted. */
  readonly acceleratorsCutOff: number;
  readonly acceleratorsSlowed: number;
  /** What the accelerators that are hit keep of their bandwidth through the failed kind of part. */
  readonly shareLeft: number;
  readonly bisectionLeft: number;
  /** Step of the largest training job over its step before, while nothing is cut off; null while that is not known. */
  readonly stepRatio: number | null;
}

/** A mechanism that separates tenants, held against how many it can tell apart. */
export interface IsolationLimit {
  readonly mechanism: "vlan" | "vrf" | "partition-keys" | "microsegmentation";
  readonly needed: number;
  /** Null where the standard sets none and the catalogue does not say what the switch holds. */
  readonly limit: number | null;
}

/** What has to pass the uplinks, bytes/s; null where nothing asks. */
export interface UplinkDemand {
  readonly ingestBytesPerSecond: number | null;
  readonly servingBytesPerSecond: number | null;
  readonly replicationBytesPerSecond: number | null;
}

export interface NetworkDetail {
  readonly layout: FabricLayout | null;
  readonly runs: readonly CableRun[];
  /** Switches of the back end without their optics. */
  readonly switchWatts: number | null;
  readonly opticWatts: number | null;
  readonly sidePlanes: readonly SidePlane[];
  readonly latency: FabricLatency | null;
  readonly rates: AcceleratorRates | null;
  readonly collectives: CollectiveCurve | null;
  readonly failures: readonly FailureEffect[];
  readonly isolation: readonly IsolationLimit[];
  readonly externalEncryptionFraction: number;
  readonly uplinkDemand: UplinkDemand;
}
