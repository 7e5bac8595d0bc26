// Power chain, cooling plant and the class that the facility is meant to reach.
import { choice, flag, group, number } from "./declare";

export const power = group(["Power and cooling", "电力与制冷"], ["From the utility to the chip, and back out as heat.", "从市电到芯片，再以热量排出。"], {
  uptimeTier: choice(["Uptime tier wanted", "目标 Uptime 等级"], ["The topology is checked against it.", "按此核查系统架构。"], {
    I: ["Tier I", "Tier I"],
    II: ["Tier II", "Tier II"],
    III: ["Tier III", "Tier III"],
    IV: ["Tier IV", "Tier IV"],
  }),
  gb50174Class: choice(["GB 50174 class wanted", "目标 GB 50174 等级"], ["The Chinese code for data centre design.", "中国数据中心设计规范。"], {
    A: ["Class A", "A 级"],
    B: ["Class B", "B 级"],
    C: ["Class C", "C 级"],
  }),
  supply: group(["Electrical supply", "供电"], ["Feeds, UPS and generators.", "市电、UPS 与发电机。"], {
    capacityWatts: number(["Site power capacity", "站点供电容量"], ["What the utility connection carries with one feed out.", "一路市电退出时的可用容量。"], { unit: "watts", min: 1000, max: 1e11 }),
    utilityFeeds: number(["Utility feeds", "市电路数"], ["Independent incoming lines.", "独立的市电进线。"], { unit: "count", min: 0, max: 8, integer: true }),
    feedsDiverse: flag(["Feeds on separate substations and routes", "市电来自不同变电站与路径"], ["One fault cannot take both.", "单一故障不会同时影响。"]),
    upsRedundancy: choice(["UPS redundancy", "UPS 冗余"], ["Modules beyond need.", "超出需求的模块。"], {
      none: ["No UPS", "无 UPS"],
      N: ["N", "N"],
      "N+1": ["N+1", "N+1"],
      "2N": ["2N", "2N"],
      distributed: ["Distributed redundant", "分布冗余"],
    }),
    upsBattery: choice(["UPS battery", "UPS 电池"], ["Chemistry.", "电池类型。"], {
      vrla: ["Lead-acid (VRLA)", "铅酸（VRLA）"],
      "li-ion": ["Lithium-ion", "锂离子"],
      flywheel: ["Flywheel", "飞轮"],
    }),
    batteryRoom: flag(["Battery room separated, monitored and with its own suppression", "电池室独立、监测并有专用灭火"], ["Needed for lithium-ion.", "锂电池必需。"]),
    batterySeconds: number(["Battery autonomy", "电池后备时间"], ["At the design load.", "设计负荷下的后备时间。"], { unit: "seconds", min: 0, max: 86_400 }),
    generatorRedundancy: choice(["Generators", "发电机"], ["Sets beyond need.", "超出需求的机组。"], {
      none: ["No generator", "无发电机"],
      N: ["N", "N"],
      "N+1": ["N+1", "N+1"],
      "2N": ["2N", "2N"],
    }),
    fuelSeconds: number(["Fuel autonomy", "燃料自持时间"], ["At the design load, without a delivery.", "设计负荷下无补给的运行时间。"], { unit: "seconds", min: 0, max: 2_592_000 }),
    rackFeeds: number(["Feeds per rack", "每机柜供电路数"], ["Two, from different UPS systems, for dual corded loads.", "双路供电应来自不同 UPS。"], { unit: "count", min: 1, max: 4, integer: true }),
    pathsSeparate: flag(["A and B paths from separate UPS systems", "A、B 路来自不同 UPS"], ["No shared board on the way.", "途中无共用配电盘。"]),
    transientMitigation: choice(["Mitigation of synchronous load steps", "同步负荷阶跃的缓解"], ["Training swings the whole cluster's power at once.", "训练会使整个集群功率同步波动。"], {
      none: ["None", "无"],
      capping: ["Power capping and ramp limits", "功率封顶与爬坡限制"],
      storage: ["Energy storage", "储能"],
      smoothing: ["Firmware smoothing", "固件平滑"],
    }),
    emergencyPowerOff: flag(["Guarded emergency power-off", "带防护的紧急断电"], ["Zones drawn, guarded against mistakes.", "已划定分区并防误触。"]),
  }),
  cooling: group(["Cooling", "制冷"], ["How heat leaves the chip and the building.", "热量离开芯片与建筑的方式。"], {
    kind: choice(
      ["Cooling kind", "制冷方式"],
      ["Decides the density that a rack may have.", "决定机柜可达的功率密度。"],
      {
        "air-perimeter": ["Air, perimeter units", "风冷，房间级空调"],
        "air-in-row": ["Air, in-row units", "风冷，列间空调"],
        "rear-door": ["Rear-door heat exchanger", "背板换热"],
        "direct-to-chip": ["Direct-to-chip liquid", "冷板液冷"],
        immersion: ["Immersion", "浸没式液冷"],
      },
      "air-in-row",
    ),
    heatRejection: choice(
      ["Heat rejection", "散热方式"],
      ["How heat leaves the building: decides PUE and water.", "热量排出建筑的方式，决定 PUE 与用水。"],
      {
        "air-chiller": ["Air-cooled chiller", "风冷冷水机组"],
        "water-chiller": ["Water-cooled chiller with towers", "水冷冷水机组加冷却塔"],
        "dry-cooler": ["Dry cooler", "干式冷却器"],
        evaporative: ["Evaporative, chiller as trim", "蒸发冷却，冷机补充"],
      },
      "water-chiller",
    ),
    economizer: flag(["Free cooling", "自然冷却"], ["The chiller rests when the outside is cold enough.", "室外足够冷时冷机停运。"]),
    redundancy: choice(["Cooling redundancy", "制冷冗余"], ["Units beyond need.", "超出需求的设备。"], {
      N: ["N", "N"],
      "N+1": ["N+1", "N+1"],
      "N+2": ["N+2", "N+2"],
      "2N": ["2N", "2N"],
    }),
    supplyCelsius: number(["Supply air temperature", "送风温度"], ["At the rack inlet; ASHRAE recommends 18 to 27 °C.", "机柜进风温度；ASHRAE 推荐 18–27 °C。"], { unit: "celsius", min: 5, max: 45, default: 24 }),
    liquidSupplyCelsius: number(["Coolant supply temperature", "冷却液供液温度"], ["At the cold plate or bath.", "冷板或浸没槽入口温度。"], { unit: "celsius", min: 5, max: 60, default: 32 }),
    relativeHumidity: number(["Relative humidity", "相对湿度"], ["At the rack inlet.", "机柜进风处。"], { unit: "fraction", min: 0.01, max: 1 }),
    dewPointCelsius: number(["Dew point", "露点温度"], ["Empty: follows from temperature and humidity.", "留空则由温湿度推算。"], { unit: "celsius", min: -40, max: 40 }),
    rackLimitWatts: number(["Rack density limit", "单柜功率上限"], ["Empty: the usual limit of the cooling kind.", "留空则取该制冷方式的常用上限。"], { unit: "watts", min: 500, max: 2_000_000 }),
    containment: choice(["Aisle containment", "通道封闭"], ["Keeps hot and cold air apart.", "隔离冷热气流。"], {
      none: ["None", "无"],
      cold: ["Cold aisle", "冷通道"],
      hot: ["Hot aisle", "热通道"],
      chimney: ["Chimney racks", "烟囱式机柜"],
    }),
    rideThroughSeconds: number(["Cooling ride-through", "制冷断电维持时间"], ["Stored cooling until chillers are back.", "冷机恢复前的蓄冷时间。"], { unit: "seconds", min: 0, max: 86_400 }),
    pumpsOnUps: flag(["Coolant pumps on UPS", "冷却液泵由 UPS 供电"], ["Direct-liquid racks overheat in seconds without flow.", "液冷机柜断流数秒即过热。"]),
    sensorsPerRow: number(["Inlet sensors per row", "每列进风传感器数"], ["At two heights or more.", "至少两个高度。"], { unit: "count", min: 0, max: 1000, integer: true }),
    alarms: flag(["Environmental alarms reach someone", "环境告警有人响应"], ["Destination set and tested.", "已设定并测试告警对象。"]),
    coolantSampled: flag(["Coolant type, filtration and sampling set", "冷却液种类、过滤与取样已定"], ["For liquid cooling.", "用于液冷。"]),
  }),
});
