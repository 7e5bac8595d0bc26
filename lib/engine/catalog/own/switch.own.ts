import { choice, flag, group, number, text } from "../../inputs/declare";

const watts = { unit: "watts", min: 1, max: 200_000 } as const;
const rate = { unit: "linkRate", min: 1e6, max: 1e13 } as const;

export const switches = {
  group: group(["Switch", "交换机"], ["Of the fabric, storage or management network.", "用于计算、存储或管理网络。"], {
    vendor: text(["Vendor", "厂商"], ["Who makes it.", "制造商。"], 80),
    kind: choice(["Kind of network", "网络类型"], ["What its ports speak.", "端口协议。"], {
      ethernet: ["Ethernet", "以太网"],
      infiniband: ["InfiniBand", "InfiniBand"],
    }),
    asic: text(["ASIC", "交换芯片"], ["Where it is known.", "已知时填写。"], 80),
    ports: number(["Ports", "端口数"], ["Of the main speed, after breakout.", "主速率端口，按拆分后计。"], {
      unit: "count",
      min: 1,
      max: 4096,
      integer: true,
    }),
    portBytesPerSecond: number(["Rate of a port", "端口速率"], ["One direction.", "单向。"], rate),
    uplinkPorts: number(["Uplink ports", "上行端口数"], ["Ports of another speed beside them.", "其他速率的端口。"], {
      unit: "count",
      min: 0,
      max: 1024,
      integer: true,
    }),
    uplinkBytesPerSecond: number(["Rate of an uplink", "上行端口速率"], ["One direction.", "单向。"], rate),
    typicalWatts: number(["Usual draw", "典型功耗"], ["With the optics that are usual.", "含常用光模块。"], watts),
    maxWatts: number(["Highest draw", "最大功耗"], ["With all ports in use.", "全部端口使用时。"], watts),
    powerSupplyWattsTotal: number(
      ["Rating of its supplies", "电源额定总功率"],
      ["Sum of all, spare ones included: no draw.", "全部电源之和（含冗余），并非功耗。"],
      watts,
    ),
    rackUnits: number(["Height (U)", "高度（U）"], ["In rack units.", "机架单位（U）。"], {
      unit: "count",
      min: 0.5,
      max: 60,
    }),
    weightKilograms: number(["Weight", "重量"], ["As installed.", "装机重量。"], {
      unit: "kilograms",
      min: 0.1,
      max: 1000,
    }),
    isAnnounced: flag(["Announced only", "仅发布"], ["Not to be had yet.", "尚不可购。"]),
    isModular: flag(["Modular chassis", "模块化机箱"], ["With line cards.", "含线卡。"]),
  }),
  required: ["kind", "ports", "portBytesPerSecond"],
  defaults: { vendor: "–", uplinkPorts: 0, isAnnounced: false, isModular: false },
  pricePrefix: "switch-",
} as const;
