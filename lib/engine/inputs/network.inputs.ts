// Fabrics, links to the world, isolation and encryption in transit.
import { choice, choices, flag, group, number, part } from "./declare";

export const network = group(["Network", "网络"], ["The back-end fabric that the accelerators talk over, and the planes around it.", "加速器通信的后端网络及其周边平面。"], {
  backend: group(["Back-end fabric", "后端网络"], ["Between accelerators.", "加速器之间。"], {
    topology: choice(
      ["Topology", "拓扑"],
      ["How switches are joined.", "交换机的连接方式。"],
      {
        "single-switch": ["Single switch", "单交换机"],
        "fat-tree": ["Fat tree (folded Clos)", "胖树（折叠 Clos）"],
        "rail-optimized": ["Rail-optimised fat tree", "轨道优化胖树"],
      },
      "fat-tree",
    ),
    switch: part(["Switch", "交换机"], ["Used in every tier.", "各层均使用。"], "switch"),
    linkRate: number(["Link rate", "链路速率"], ["Of one accelerator's port; follows the node.", "单个加速器端口速率；随节点型号。"], { unit: "linkRate", min: 1.25e7, max: 1e13 }),
    portsPerNode: number(["Fabric ports per node", "每节点网络端口数"], ["Follows the node.", "随节点型号。"], { unit: "count", min: 1, max: 512, integer: true }),
    rails: number(["Rails", "轨道数"], ["Port k of every node goes to rail k; for rail-optimised fabrics.", "各节点第 k 端口接入第 k 轨；用于轨道优化网络。"], { unit: "count", min: 1, max: 64, integer: true }),
    planes: number(["Planes", "平面数"], ["Independent copies of the fabric; ports are spread over them.", "相互独立的网络平面，端口分布其上。"], { unit: "count", min: 1, max: 16, integer: true, default: 1 }),
    oversubscription: number(["Oversubscription", "收敛比"], ["Down bandwidth over up bandwidth at the leaf; 1 is non-blocking.", "叶交换机下行与上行带宽之比；1 为无阻塞。"], { unit: "ratio", min: 1, max: 64, default: 1 }),
    loadBalancing: choice(
      ["Load balancing", "负载均衡"],
      ["How flows are spread over equal paths.", "流量在等价路径上的分配方式。"],
      {
        ecmp: ["ECMP", "ECMP"],
        flowlet: ["Flowlets", "流片"],
        adaptive: ["Adaptive routing", "自适应路由"],
        spraying: ["Packet spraying", "逐包喷洒"],
      },
      "ecmp",
    ),
  }),
  interfaces: number(["Network interfaces", "网络接口数"], ["Interfaces of the whole network, as the article counts them. Empty: fabric ports of all nodes.", "整个网络的接口数（按原文计法）。留空则取所有节点的网络端口数。"], { unit: "count", min: 1, max: 100_000_000, integer: true }),
  nodesPerCluster: number(["Nodes per cluster", "每集群节点数"], ["Group of nodes that is scheduled and switched together. Empty: all nodes.", "共同调度与交换的节点组。留空则为全部节点。"], { unit: "count", min: 1, max: 1_000_000, integer: true }),
  frontend: group(["Front-end and storage plane", "前端与存储网络"], ["Towards users and storage.", "面向用户与存储。"], {
    linkRate: number(["Link rate per node", "每节点链路速率"], ["Of the storage and front-end ports together.", "存储与前端端口合计。"], { unit: "linkRate", min: 1.25e7, max: 1e13, default: 2.5e10 }),
    separateStoragePlane: flag(["Separate storage network", "独立存储网络"], ["Storage traffic does not share the front end.", "存储流量不占用前端网络。"]),
  }),
  routers: group(["Routers and uplinks", "路由器与上联"], ["The way out.", "对外出口。"], {
    routers: number(["Routers", "路由器数"], ["Edge routers.", "边界路由器。"], { unit: "count", min: 0, max: 1000, integer: true }),
    uplinks: number(["Uplinks", "上联链路数"], ["Links to carriers.", "接入运营商的链路。"], { unit: "count", min: 0, max: 1000, integer: true }),
    uplinkRate: number(["Rate per uplink", "单上联速率"], ["Of one link.", "单条链路速率。"], { unit: "linkRate", min: 1.25e6, max: 1e13 }),
    carriers: number(["Carriers", "运营商数"], ["Different companies.", "不同的运营商。"], { unit: "count", min: 0, max: 20, integer: true }),
    entrances: number(["Building entrances", "进楼路由数"], ["Separate points where cables enter.", "光缆进楼的独立路由。"], { unit: "count", min: 0, max: 20, integer: true }),
    ingestBytesPerSecond: number(["Data ingest", "数据摄入速率"], ["Sustained inflow of new data.", "新数据的持续流入速率。"], { unit: "bytesPerSecond", min: 0, max: 1e14 }),
  }),
  isolation: group(["Isolation", "隔离"], ["Who may talk to whom.", "通信边界。"], {
    mechanism: choices(["Mechanisms", "隔离机制"], ["All that are used.", "所采用的全部机制。"], {
      vlan: ["VLAN", "VLAN"],
      vrf: ["VRF", "VRF"],
      "partition-keys": ["Partition keys (IB)", "分区密钥（IB）"],
      microsegmentation: ["Micro-segmentation", "微分段"],
    }),
    segments: choices(["Segments", "网段"], ["Segments that stand apart.", "相互独立的网段。"], {
      management: ["Management and BMC", "管理与 BMC"],
      tenant: ["Tenant", "租户"],
      storage: ["Storage", "存储"],
      backend: ["Back-end fabric", "后端网络"],
      "building-management": ["Building management (OT)", "楼宇管控（OT）"],
      dmz: ["DMZ", "隔离区 DMZ"],
      security: ["Security and logging", "安全与日志"],
    }),
    defaultDeny: flag(["Deny by default between segments", "网段间默认拒绝"], ["Only what is listed may pass.", "仅放行清单内的流量。"]),
    bastion: flag(["Administration through a bastion", "通过堡垒机运维"], ["With MFA; vendors too.", "启用多因素鉴别；厂商亦然。"]),
    firewallPairs: number(["Firewall pairs", "防火墙对数"], ["On external links.", "用于外部链路。"], { unit: "count", min: 0, max: 1000, integer: true }),
    intrusionPrevention: flag(["Intrusion prevention", "入侵防御"], ["At the boundary.", "部署于边界。"]),
    egress: choice(["Egress of weight and data zones", "权重与数据区出口"], ["What may leave.", "允许外发的流量。"], {
      open: ["Open", "开放"],
      "allow-list": ["Allow-list", "白名单"],
      none: ["No route out", "无外部路由"],
    }),
    egressLimit: number(["Egress rate limit", "出口限速"], ["From zones that hold weights.", "针对存放权重的区域。"], { unit: "bytesPerSecond", min: 1, max: 1e13 }),
  }),
  encryption: group(["Encryption in transit", "传输加密"], ["What a tap would see.", "窃听者能看到的内容。"], {
    external: choice(["Across sites and zones", "跨站点与区域"], ["Links that leave a zone or the site.", "跨出区域或站点的链路。"], {
      none: ["None", "无"],
      tls: ["TLS 1.2 or later", "TLS 1.2 及以上"],
      ipsec: ["IPsec", "IPsec"],
      macsec: ["MACsec", "MACsec"],
      optical: ["Optical-layer encryption", "光层加密"],
    }),
    fabric: choice(["Inside the fabric", "网络内部"], ["Costs throughput and a reason where it is absent.", "影响吞吐；不加密须有理由。"], {
      none: ["None", "无"],
      tls: ["TLS", "TLS"],
      ipsec: ["IPsec", "IPsec"],
      macsec: ["MACsec", "MACsec"],
    }),
    externalLinksOff: flag(["No link leaves the site", "无对外链路"], ["A closed network.", "封闭网络。"]),
  }),
  timeSources: number(["Time sources", "时间源数量"], ["Independent clocks.", "相互独立的时钟。"], { unit: "count", min: 0, max: 20, integer: true }),
  timeAuthenticated: flag(["Authenticated time", "时间源鉴别"], ["NTS or signed PTP.", "NTS 或带签名的 PTP。"]),
  cableRoutesSeparate: flag(["A and B cable routes apart", "A、B 路布线分离"], ["Disjoint, armoured in public areas.", "互不交叠，公共区域铠装保护。"]),
});
