// Words of the network model's names.
import type { FabricCables, NetworkTier } from "../result";
import type { AcceleratorRates, CollectivePoint, FabricLatency, FabricLayout, FailureEffect } from "../result-network";
import type { FabricStage } from "../topologies/topology";
import type { SymbolRow, SymbolTable } from "../trace/symbol";
import type { GivenSymbol } from "./given-symbols";

export const networkResults = {
  balancingShare: ["Share of parallel paths that the load balancing uses", "负载均衡对并行路径的利用率", "fraction"],
  commonRate: ["Rate of a link", "链路速率", "bytesPerSecond"],
  demandInAll: ["Everything that has to pass the uplinks", "需经上联的全部流量", "bytesPerSecond"],
  endpointsOfAll: ["Most ports of nodes on all planes", "全部平面可接入的节点端口上限", "count"],
  endpointsOn: ["Most endpoints that so many leaves take", "这些叶交换机可接入的端点上限", "count"],
  externalEncryptionShare: ["Throughput left by encryption of external links", "外部链路加密后剩余吞吐", "fraction"],
  fabricEncryptionShare: ["Throughput left by encryption inside the fabric", "网络内部加密后剩余吞吐", "fraction"],
  freePorts: ["Ports that nothing is plugged into", "空闲端口", "count"],
  freePortsOfAll: ["Free ports of all tiers", "各层空闲端口合计", "count"],
  managementCables: ["Cables of the management plane", "管理网络线缆数", "count"],
  managementFree: ["Free ports of the management plane", "管理网络空闲端口", "count"],
  managementLeaves: ["Management switches", "管理交换机数", "count"],
  managementUplinks: ["Uplinks of the management switches", "管理交换机上联数", "count"],
  nodesBehind: ["Nodes behind the passage", "该通道之后的节点数", "count"],
  networkDraw: ["Draw of the network", "网络功率", "watts"],
  nodePorts: ["Ports of all nodes", "全部节点端口", "count"],
  nodesOfPod: ["Nodes of a pod", "单个 Pod 的节点数", "count"],
  nodesOnLeaf: ["Nodes that have a port on one leaf", "接入单台叶交换机的节点数", "count"],
  opticEndWatts: ["Draw of one end of a cable", "线缆单端功率", "watts"],
  opticsOfAll: ["Draw of cables and optics", "线缆与光模块功率", "watts"],
  portShare: ["An accelerator's share of its node's ports", "单加速器分得的节点端口带宽", "bytesPerSecond"],
  racksFor: ["Racks that the nodes fill", "节点占用的机柜数", "count"],
  servingDemand: ["Served tokens on the uplinks", "推理服务占用的上联流量", "bytesPerSecond"],
  sideCables: ["Cables of the plane", "该平面的线缆数", "count"],
  sideDraw: ["Draw of the plane: switches, cables and optics", "该平面功率：交换机、线缆与光模块", "watts"],
  sideEndpoints: ["Ports that the plane joins", "该平面接入的端口数", "count"],
  sideRate: ["Rate of a port", "端口速率", "bytesPerSecond"],
  sideSwitches: ["Switches of the plane", "该平面交换机数", "count"],
  sideWatts: ["Draw of the planes beside the back end", "后端以外各平面的功率", "watts"],
  spineUplinks: ["Uplinks that a spine needs", "脊交换机所需上联数", "count"],
  splitPorts: ["Ports of a switch at the link's rate", "按链路速率计的交换机端口数", "count"],
  stageRate: ["What the narrow place leaves", "瓶颈处剩余速率", "bytesPerSecond"],
  stepRatio: ["Step with the failure over one without", "故障下步时与正常步时之比", "ratio"],
  storageLinkRate: ["What a node's front-end ports leave to storage", "节点前端端口可用于存储的速率", "bytesPerSecond"],
  survivorsOf: ["Uplinks left after one failure", "单点故障后剩余上联数", "count"],
  switchesDraw: ["Draw of the switches", "交换机功率", "watts"],
  switchesOfAll: ["Switches of all tiers", "各层交换机合计", "count"],
  twoTierMost: ["Most endpoints of two tiers", "两层网络的端点上限", "count"],
  uplinkRateOf: ["What the uplinks carry", "上联可承载速率", "bytesPerSecond"],
  upperRadixOf: ["Ports of a spine or core switch", "脊或核心交换机端口数", "count"],
  usualEndWatts: ["Draw of one optical end", "单个光端口功率", "watts"],
  wiredEndpoints: ["Endpoints of a plane with those reserved", "单平面端点数（含预留）", "count"],
  wiredNodes: ["Nodes on the fabric, spares among them", "接入网络的节点数（含备用）", "count"],
} as const satisfies Readonly<Record<string, SymbolRow>>;

export const networkConstantWords = {
  REFERENCE_RATE: ["Rate that the optical end is known for", "光端口功率的参考速率", "bytesPerSecond"],
} as const satisfies Readonly<Record<string, SymbolRow>>;

type Table = Readonly<Record<string, SymbolRow>>;

const cables: SymbolTable<keyof FabricCables> = {
  endpointLeaf: ["Cables between nodes and leaves", "节点与叶交换机间线缆", "count"],
  leafSpine: ["Cables between leaves and spines", "叶脊间线缆", "count"],
  spineCore: ["Cables between spines and core", "脊与核心间线缆", "count"],
  intraGroup: ["Cables within groups", "组内线缆", "count"],
  interGroup: ["Cables between groups", "组间线缆", "count"],
};

const layout: SymbolTable<keyof FabricLayout> = {
  clusters: ["Clusters", "集群数", "count"],
  clusterNodes: ["Nodes of the largest cluster", "最大集群的节点数", "count"],
  portsPerNode: ["Fabric ports of a node", "单节点网络端口数", "count"],
  acceleratorsPerNode: ["Accelerators of a node", "单节点加速器数", "count"],
  rails: ["Rails of a plane", "单平面轨道数", "count"],
  pods: ["Pods of a plane", "单平面 Pod 数", "count"],
  leavesPerPod: ["Leaves of a pod", "单 Pod 叶交换机数", "count"],
  spinesPerPod: ["Spines of a pod", "单 Pod 脊交换机数", "count"],
  cores: ["Core switches of a plane", "单平面核心交换机数", "count"],
  endpointsPerLeaf: ["Endpoints of a leaf", "单台叶交换机端点数", "count"],
  uplinksPerLeaf: ["Uplinks of a leaf", "单台叶交换机上联数", "count"],
  linksPerLeafAndSpine: ["Links from each leaf to each spine", "每对叶脊间链路数", "count"],
  nodesPerLeaf: ["Nodes that have a port on one leaf", "接入单台叶交换机的节点数", "count"],
  nodesPerPod: ["Nodes of a pod", "单个 Pod 的节点数", "count"],
  nodesPerRack: ["Nodes of a rack", "单机柜节点数", "count"],
  racksPerLeaf: ["Racks of the nodes on one leaf", "单台叶交换机覆盖的机柜数", "count"],
  racksPerPod: ["Racks of the nodes of a pod", "单 Pod 节点的机柜数", "count"],
  racksPerCluster: ["Racks of the nodes of the cluster", "集群节点的机柜数", "count"],
  maxNodes: ["Most nodes without another tier", "不增加层数时的节点上限", "count"],
};

const tier: SymbolTable<Exclude<keyof NetworkTier, "tier">> = {
  switches: ["Switches of the tier", "该层交换机数", "count"],
  portsUsed: ["Ports in use", "已用端口", "count"],
  portsFree: ["Free ports", "空闲端口", "count"],
};

const run: SymbolTable<"cables" | "meters" | "transceivers" | "watts"> = {
  cables: ["Cables of the run", "该类线缆数", "count"],
  meters: ["Length of a cable", "单根线缆长度", "meters"],
  transceivers: ["Transceivers", "光模块数", "count"],
  watts: ["Draw of both ends of all cables", "全部线缆两端功率", "watts"],
};

const placed: SymbolTable<
  | "isNarrowed"
  | "openRingBytesPerSecond"
  | "openAllToAllBytesPerSecond"
  | "leafNodes"
  | "podNodes"
  | "leafBytesPerSecond"
  | "podBytesPerSecond"
> = {
  openRingBytesPerSecond: ["Neighbour exchange, were no tier narrow", "各层均不收敛时的相邻交换速率", "bytesPerSecond"],
  openAllToAllBytesPerSecond: ["All-to-all, were no tier narrow", "各层均不收敛时的全交换速率", "bytesPerSecond"],
  isNarrowed: ["A passage is narrower than what is behind it (1 = yes)", "通道带宽小于其后端点（1 = 是）", "count"],
  leafNodes: ["Nodes under a leaf", "单台叶交换机下的节点数", "count"],
  podNodes: ["Nodes of a pod", "单个 Pod 的节点数", "count"],
  leafBytesPerSecond: ["Way out of a leaf per accelerator", "叶交换机出向的单加速器带宽", "bytesPerSecond"],
  podBytesPerSecond: ["Way out of a pod per accelerator", "Pod 出向的单加速器带宽", "bytesPerSecond"],
};

const rates: SymbolTable<keyof AcceleratorRates> = {
  portBytesPerSecond: ["An accelerator's share of its node's ports", "单加速器分得的节点端口带宽", "bytesPerSecond"],
  encryptionFraction: ["Throughput left by encryption", "加密后剩余吞吐", "fraction"],
  linkBytesPerSecond: [
    "An accelerator's ports, encryption taken off",
    "单加速器端口带宽（扣除加密）",
    "bytesPerSecond",
  ],
  ringBytesPerSecond: ["Neighbour exchange between nodes", "节点间相邻交换速率", "bytesPerSecond"],
  allToAllBytesPerSecond: ["All-to-all between nodes", "节点间全交换速率", "bytesPerSecond"],
  stepSeconds: ["Latency of a step between nodes", "节点间单步时延", "seconds"],
};

const point: SymbolTable<keyof CollectivePoint> = {
  bytes: ["Size of the message", "消息大小", "bytes"],
  allReduceSeconds: ["All-reduce of the message", "该消息的全规约", "seconds"],
  allToAllSeconds: ["All-to-all of the message", "该消息的全交换", "seconds"],
};

const failure: SymbolTable<Exclude<keyof FailureEffect, "failed" | "stepRatio">> = {
  acceleratorsCutOff: ["Accelerators in service cut off", "失联在役加速器数", "count"],
  acceleratorsSlowed: ["Accelerators in service slowed down", "降速在役加速器数", "count"],
  shareLeft: ["Share of bandwidth that they keep", "其保留的带宽比例", "fraction"],
  bisectionLeft: ["Share of the bisection that is left", "剩余的对分带宽比例", "fraction"],
};

const latency: SymbolTable<keyof FabricLatency> = {
  switchSeconds: ["Switches on the longest way", "最长路径的交换机时延", "seconds"],
  cableSeconds: ["Cables on the longest way", "最长路径的线缆时延", "seconds"],
  totalSeconds: ["Longest way between two endpoints", "两端点间最长路径时延", "seconds"],
};

const stage: SymbolTable<keyof FabricStage> = {
  taper: ["Bandwidth out of a leaf over that into it", "叶交换机上行与下行带宽之比", "fraction"],
  ringCrossing: ["Share of ring traffic that leaves a leaf", "环流量中离开叶交换机的比例", "fraction"],
  allToAllCrossing: ["Share of all-to-all traffic that leaves a leaf", "全交换流量中离开叶交换机的比例", "fraction"],
};

/** Fields by the record that they stand in. */
export const networkRecords: Readonly<Record<string, Table>> = {
  FabricCables: cables,
  FabricLayout: layout,
  FabricLatency: latency,
  FabricRates: { ...rates, ...placed },
  NetworkTier: tier,
  TierTotals: tier,
  RunFigures: run,
  CollectivePoint: point,
  FailureFigures: failure,
  FailureCase: {
    ways: ["Ways of those that are hit", "受影响者的路径数", "count"],
    nodesHit: ["Nodes that use the part", "使用该部件的节点数", "count"],
    nodesAlone: ["Nodes parted from the others without it", "缺少该部件即失联的节点数", "count"],
    alike: ["Parts like it in the fabric", "网络中同类部件数", "count"],
  },
  LeafPorts: {
    down: ["Ports of a leaf towards endpoints", "叶交换机下行端口数", "count"],
    up: ["Ports of a leaf towards spines", "叶交换机上行端口数", "count"],
  },
  LeafPlan: {
    leaves: ["Leaves of a plane", "单平面叶交换机数", "count"],
    portsPerNodeOnLeaf: ["Ports of one node on a leaf", "单节点接入同一叶交换机的端口数", "count"],
    rails: ["Rails of a plane", "单平面轨道数", "count"],
  },
  PodPlan: {
    leavesPerPod: ["Leaves of a pod", "单 Pod 叶交换机数", "count"],
    pods: ["Pods of a plane", "单平面 Pod 数", "count"],
    lastLeaves: ["Leaves of the last pod", "末个 Pod 的叶交换机数", "count"],
    maxEndpoints: ["Most endpoints of three tiers", "三层网络的端点上限", "count"],
  },
  FabricStage: stage,
  FabricRequest: {
    endpoints: ["Ports of nodes on one plane", "单平面接入的节点端口数", "count"],
  },
  FabricSize: {
    bisectionFraction: ["Share of full bisection", "对分带宽比例", "fraction"],
    maxEndpoints: ["Most endpoints of the plane", "该平面端点上限", "count"],
    worstHops: ["Switches on the longest way", "最长路径经过的交换机数", "count"],
  },
};

const sizing = ["sized by the network model", "由网络模型确定"] as const;
const compute = ["counted over the node pools", "由节点池汇总"] as const;
const training = ["computed by the training model", "由训练模型得出"] as const;
const serving = ["computed by the inference model", "由推理模型得出"] as const;
const hall = ["computed by the facility model", "由设施模型得出"] as const;

const catalogue = ["from the node's ports", "由节点端口得出"] as const;

const given = (row: SymbolRow, path: string, by: GivenSymbol["by"]): GivenSymbol => ({ row, path, by });

/** A record of the network model that stands in a tree as it is. */
const sized = (place: string, table: Table): Readonly<Record<string, GivenSymbol>> =>
  Object.fromEntries(Object.entries(table).map(([field, row]) => [`${place}.${field}`, given(row, "network", sizing)]));

const onTheWay: SymbolTable<keyof FabricCables> = {
  endpointLeaf: ["Node cables on the longest way", "最长路径经过的节点线缆", "count"],
  leafSpine: ["Leaf cables on the longest way", "最长路径经过的叶脊线缆", "count"],
  spineCore: ["Core cables on the longest way", "最长路径经过的核心线缆", "count"],
  intraGroup: ["Cables within groups on the longest way", "最长路径经过的组内线缆", "count"],
  interGroup: ["Cables between groups on the longest way", "最长路径经过的组间线缆", "count"],
};

/** What the traced network model reads from elsewhere. */
export const networkGiven: Readonly<Record<string, GivenSymbol>> = {
  "pools.nodes": given(["Nodes in service on the fabric", "接入网络的在役节点数", "count"], "compute.pools", compute),
  "pools.spareNodes": given(["Spare nodes on the fabric", "接入网络的备用节点数", "count"], "compute.pools", compute),
  "pools.acceleratorsPerNode": given(["Accelerators of a node", "单节点加速器数", "count"], "compute.pools", compute),
  "pools.acceleratorsInService": given(["Accelerators in service", "在役加速器数", "count"], "compute.pools", compute),
  "everyPool.nodes": given(["Nodes in service", "在役节点数", "count"], "compute.pools", compute),
  "everyPool.spareNodes": given(["Spare nodes", "备用节点数", "count"], "compute.pools", compute),
  "network.nodesPerRack": given(["Nodes that a rack holds", "单机柜可容纳节点数", "count"], "facility.racks", hall),
  "network.clusterNodes": given(["Nodes of a cluster", "集群节点数", "count"], "network", sizing),
  "network.breakout": given(
    ["Links that one port of a switch is split into", "单个交换机端口拆分的链路数", "count"],
    "network",
    sizing,
  ),
  "network.linksEach": given(
    ["Most links from each leaf to each spine that divide and fit", "每对叶脊间可整除且端口容许的最多链路数", "count"],
    "network",
    sizing,
  ),
  "network.portsInUse": given(
    ["Ports of a node that carry something", "单节点实际使用的端口数", "count"],
    "network",
    sizing,
  ),
  "network.maxEndpoints": given(["Most ports of nodes", "节点端口上限", "count"], "network", sizing),
  ...sized("links", {
    leafSpine: [
      "Most links from each leaf to each spine that divide and fit",
      "每对叶脊间可整除且端口容许的最多链路数",
      "count",
    ],
    spineUplinks: ["Uplinks of a spine that divide", "可整除的脊交换机上联数", "count"],
    coresPerGroup: ["Core switches that the spines of a group share", "同组脊交换机共用的核心交换机数", "count"],
  }),
  ...sized("plane", {
    bisectionFraction: ["Share of full bisection", "对分带宽比例", "fraction"],
    maxEndpoints: ["Most endpoints of the plane", "该平面端点上限", "count"],
    worstHops: ["Switches on the longest way", "最长路径经过的交换机数", "count"],
    ...Object.fromEntries(Object.entries(tier).map(([field, row]) => [`tiers.${field}`, row])),
    ...Object.fromEntries(Object.entries(cables).map(([field, row]) => [`cables.${field}`, row])),
    ...Object.fromEntries(Object.entries(layout).map(([field, row]) => [`layout.${field}`, row])),
    "layout.portsPerNodeOnLeaf": ["Ports of one node on a leaf", "单节点接入同一叶交换机的端口数", "count"],
    ...Object.fromEntries(Object.entries(stage).map(([field, row]) => [`stages.${field}`, row])),
  }),
  ...sized("passed", onTheWay),
  "failure.withFailureSeconds": given(
    ["Step with what is left of the fabric", "以剩余网络能力计的步时", "seconds"],
    "training.jobs",
    training,
  ),
  "failure.undisturbedSeconds": given(["Undisturbed step", "无干扰步时", "seconds"], "training.jobs", training),
  "serving.requestsPerSecond": given(
    ["Requests that are served", "推理请求速率", "requestsPerSecond"],
    "inference.requestsPerSecond",
    serving,
  ),
  "side.nodePorts": given(
    ["Ports of a node on the plane", "单节点接入该平面的端口数", "count"],
    "compute.pools",
    catalogue,
  ),
  "side.allPorts": given(
    ["Ports of a node beside the fabric", "单节点后端以外的端口数", "count"],
    "compute.pools",
    catalogue,
  ),
  "side.servers": given(["Servers of all storage tiers", "全部存储层的服务器数", "count"], "storage.tiers", sizing),
  "side.others": given(
    ["Control nodes, and switches that are managed", "控制节点与受管交换机数", "count"],
    "network",
    sizing,
  ),
};
