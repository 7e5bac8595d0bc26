import { choice, flag, group, number, part, text } from "../../inputs/declare";

const watts = { unit: "watts", min: 1, max: 5_000_000 } as const;
const count = (max: number) => ({ unit: "count", min: 1, max, integer: true }) as const;
const rate = { unit: "linkRate", min: 1e6, max: 1e13 } as const;

export const nodes = {
  group: group(["Node", "节点"], ["A server, or a rack that is bought as one.", "服务器，或整机柜系统。"], {
    accelerator: part(
      ["Accelerator", "加速器"],
      ["Empty for a server without one.", "无加速器则留空。"],
      "accelerator",
    ),
    acceleratorCount: number(["Accelerators", "加速器数量"], ["In one node.", "单节点内。"], {
      unit: "count",
      min: 0,
      max: 1152,
      integer: true,
    }),
    cpu: part(["CPU", "CPU"], ["Where the catalogue has it.", "目录中已有时选择。"], "cpu"),
    cpuName: text(["CPU by name", "CPU 名称"], ["Where the catalogue does not have it.", "目录中没有时填写。"], 120),
    cpuCount: number(["CPU sockets", "CPU 数量"], ["In one node.", "单节点内。"], count(256)),
    memoryBytes: number(["Memory", "内存"], ["Of the host, not of accelerators.", "主机内存，不含显存。"], {
      unit: "bytes",
      min: 1e9,
      max: 1e15,
    }),
    localNvmeBytes: number(
      ["Local NVMe", "本地 NVMe"],
      ["All drives together, before protection.", "所有盘合计，未计冗余。"],
      { unit: "bytes", min: 1e9, max: 1e16 },
    ),
    computeNicCount: number(
      ["Back-end ports", "后端网口数"],
      ["Ports for the traffic between accelerators.", "用于加速器间通信的端口。"],
      count(1152),
    ),
    computeNicBytesPerSecond: number(["Rate of a back-end port", "后端单口速率"], ["One direction.", "单向。"], rate),
    storageNicCount: number(
      ["Front-end ports", "前端网口数"],
      ["Ports for storage and users.", "用于存储与用户的端口。"],
      count(1152),
    ),
    storageNicBytesPerSecond: number(["Rate of a front-end port", "前端单口速率"], ["One direction.", "单向。"], rate),
    scaleUpDomain: number(
      ["Scale-up domain", "高速互联域"],
      ["Accelerators that reach each other over the scale-up link.", "通过高速互联直接互通的加速器数。"],
      count(9216),
    ),
    scaleUpBytesPerSecond: number(
      ["Scale-up link of an accelerator", "单加速器高速互联带宽"],
      ["One direction.", "单向。"],
      { unit: "bytesPerSecond", min: 1e9, max: 1e14 },
    ),
    rackUnits: number(["Height (U)", "高度（U）"], ["In rack units.", "机架单位（U）。"], {
      unit: "count",
      min: 0.5,
      max: 60,
    }),
    weightKilograms: number(["Weight", "重量"], ["As installed.", "装机重量。"], {
      unit: "kilograms",
      min: 0.1,
      max: 5000,
    }),
    maxWatts: number(
      ["Highest draw", "最大功耗"],
      ["At the wall, under full load; not the rating of its supplies.", "满载时的输入功率，并非电源额定值。"],
      watts,
    ),
    typicalWatts: number(["Usual draw", "典型功耗"], ["In training.", "训练时。"], watts),
    powerSupplyCount: number(["Power supplies", "电源数量"], ["Inlets of the node.", "节点的电源输入数。"], count(64)),
    powerSupplyWatts: number(
      ["Rating of one supply", "单电源额定功率"],
      ["A bound of the inlet, not a draw.", "输入上限，并非功耗。"],
      watts,
    ),
    powerSupplyScheme: text(
      ["Redundancy of supplies", "电源冗余方式"],
      ["Such as 4+2: four carry the load, two are spare.", "例如 4+2：四个承载，两个备用。"],
      12,
    ),
    cooling: choice(["Cooling", "散热"], ["What takes its heat.", "带走其热量的方式。"], {
      air: ["Air", "风冷"],
      hybrid: ["Air and liquid", "风液混合"],
      liquid: ["Liquid", "液冷"],
    }),
    isRack: flag(["A whole rack", "整机柜"], ["Bought and addressed as one system.", "作为整体采购与寻址。"]),
    isCloudInstance: flag(
      ["Rented instance", "云实例"],
      ["It has no size, weight or price to buy.", "没有尺寸、重量与购买价格。"],
    ),
  }),
  required: ["acceleratorCount"],
  defaults: { isRack: false, isCloudInstance: false, scaleUpDomain: 1 },
  pricePrefix: "server-",
} as const;
