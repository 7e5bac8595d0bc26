// What can be wrong with the fabrics and the way out.
import { declareFindings } from "./declare-findings";

export const networkFindings = declareFindings("network", {
  tooManyEndpoints: {
    severity: "error",
    blocksBuild: true,
    words: [
      "{endpoints} ports do not fit a {topology} of {switch}: {maximum} is the most.",
      "{endpoints} 个端口无法接入由 {switch} 构成的{topology}：最多 {maximum} 个。",
    ],
    fix: [
      "Take a switch with more ports, more planes, or smaller clusters.",
      "选用端口更多的交换机、增加平面，或缩小集群。",
    ],
  },
  fabricObstacle: {
    severity: "error",
    blocksBuild: true,
    words: ["{obstacle}", "{obstacle}"],
    fix: [
      "Choose another topology, or change the ports of a node or of the switch.",
      "更换拓扑，或调整节点或交换机的端口数。",
    ],
  },
  linkAboveSwitch: {
    severity: "warning",
    words: [
      "The link rate of {link} is above the switch port's {port}; links run at the port's rate.",
      "链路速率 {link} 高于交换机端口的 {port}；链路按端口速率运行。",
    ],
    fix: ["Take a switch with faster ports or a lower link rate.", "选用端口更快的交换机或降低链路速率。"],
  },
  portsNotDivisible: {
    severity: "warning",
    words: [
      "{ports} ports per node cannot be shared evenly by {parts} planes, rails or directions.",
      "每节点 {ports} 个端口无法由 {parts} 个平面、轨道或方向均分。",
    ],
    fix: [
      "Choose planes × rails (planes × neighbours in a torus) so that they divide the ports of a node.",
      "使平面数 × 轨道数（环面为平面数 × 邻居数）能整除节点端口数。",
    ],
  },
  clustersUneven: {
    severity: "warning",
    words: [
      "{nodes} nodes do not divide into clusters of {size} nodes: {rest} are left for the last one.",
      "{nodes} 个节点无法整分为每组 {size} 个节点的集群：最后一组只有 {rest} 个。",
    ],
    fix: ["Choose a cluster size that divides the nodes.", "选择可整除节点数的集群规模。"],
  },
  jobSpansClusters: {
    severity: "warning",
    words: [
      "{job} needs {nodes} nodes, a cluster has {size}: it crosses clusters at the front end's rate.",
      "{job} 需要 {nodes} 个节点，而每个集群只有 {size} 个：跨集群部分按前端网络速率运行。",
    ],
    fix: ["Enlarge the cluster or reduce the job's share.", "扩大集群或降低该任务的占比。"],
  },
  sharedFrontend: {
    severity: "info",
    words: [
      "Storage traffic shares the front end: of {rate} per node about {left} is left to it.",
      "存储流量与前端共用网络：每节点 {rate} 中约 {left} 可用于存储。",
    ],
    fix: ["Give storage a network of its own.", "为存储建设独立网络。"],
  },
  uplinkTooSlow: {
    severity: "warning",
    words: [
      "With one router or uplink down {left} are left; ingest, serving and replication need {demand}.",
      "一台路由器或一条上联失效后剩余 {left}，而摄入、服务与复制共需 {demand}。",
    ],
    fix: ["Add uplinks, spread them over more routers or raise their rate.", "增加上联、分散到更多路由器或提高速率。"],
  },
  partitionKeysOnEthernet: {
    severity: "warning",
    words: [
      "Partition keys belong to InfiniBand; {switch} is an Ethernet switch.",
      "分区密钥属于 InfiniBand，而 {switch} 是以太网交换机。",
    ],
    fix: ["Use VRF or VLAN, or an InfiniBand switch.", "改用 VRF 或 VLAN，或选用 InfiniBand 交换机。"],
  },
  ecmpOnInfiniband: {
    severity: "info",
    words: [
      "{switch} can route adaptively; ECMP leaves about {lost} of its paths unused.",
      "{switch} 支持自适应路由；ECMP 约有 {lost} 的路径未被利用。",
    ],
    fix: ["Choose adaptive routing.", "选择自适应路由。"],
  },
  fewerInterfacesThanPorts: {
    severity: "warning",
    words: [
      "{interfaces} interfaces are stated, but the nodes have {ports} fabric ports.",
      "填写的接口数为 {interfaces}，而节点共有 {ports} 个网络端口。",
    ],
    fix: ["Correct the interfaces or the ports per node.", "更正接口数或每节点端口数。"],
  },
  switchAnnounced: {
    severity: "info",
    words: ["{switch} is announced and not yet sold.", "{switch} 已发布但尚未上市。"],
    fix: ["Check its date of delivery, or take a switch that ships.", "确认交付时间，或选用在售型号。"],
  },
});
