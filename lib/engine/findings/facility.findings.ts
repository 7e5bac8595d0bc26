// What may be wrong with power, cooling, air, hall and class.
import { declareFindings } from "./declare-findings";

export const powerFindings = declareFindings("power", {
  capacityExceeded: {
    severity: "error",
    blocksBuild: true,
    words: [
      "The facility draws {needed} on its design day; the connection carries {capacity}.",
      "设计日设施功率为 {needed}，供电容量为 {capacity}。",
    ],
    fix: ["Raise the connection, remove nodes, or cool with less power.", "增容、减少节点或降低制冷功耗。"],
  },
  powerUnknown: {
    severity: "warning",
    words: [
      "No design power of {accelerator} is published: power, heat, energy and everything that follows from them are not known.",
      "{accelerator} 未公布设计功率：功率、散热、能耗及由此得出的各项均未知。",
    ],
    fix: ["Enter a design power with its range and the reason.", "填写设计功率、其区间及依据。"],
  },
  coolingShort: {
    severity: "error",
    blocksBuild: true,
    words: [
      "{heat} of heat must be removed on the design day; the cooling plant removes {capacity}.",
      "设计日须排出热量 {heat}，制冷设备可排出 {capacity}。",
    ],
    fix: ["Enlarge the plant or remove nodes.", "扩大制冷容量或减少节点。"],
  },
  rackOverLimit: {
    severity: "error",
    blocksBuild: true,
    words: [
      "One node of {pool} draws {node}; a rack with this cooling may draw {limit}.",
      "{pool} 单个节点功率 {node}；该制冷方式下单柜上限为 {limit}。",
    ],
    fix: ["Choose a cooling kind for denser racks, or a smaller node.", "选用支持更高密度的制冷方式，或更小的节点。"],
  },
  limitBeyondKind: {
    severity: "warning",
    words: [
      "A rack limit of {limit} is beyond what this cooling kind is used for ({usual}).",
      "单柜上限 {limit} 超出该制冷方式的常用范围（{usual}）。",
    ],
    fix: ["Lower the limit or choose another cooling kind.", "降低上限或更换制冷方式。"],
  },
  supplyTooWarm: {
    severity: "error",
    blocksBuild: true,
    words: [
      "Without chillers the supply on the design day is {excess} K above what is asked for; servers allow {allowed} K.",
      "无冷机时设计日送风（液）比要求高 {excess} K，服务器允许 {allowed} K。",
    ],
    fix: ["Add trim chillers, or raise the coolant supply temperature.", "增设补充冷机，或提高供液温度。"],
  },
  supplyWarm: {
    severity: "warning",
    words: [
      "Without chillers the supply on the design day is {excess} K above what is asked for.",
      "无冷机时设计日送风（液）比要求高 {excess} K。",
    ],
    fix: ["Add trim chillers, or accept warmer supply on the hottest days.", "增设补充冷机，或接受最热日的较高供温。"],
  },
  inletNotRecommended: {
    severity: "warning",
    words: [
      "Supply air of {supply} is outside the recommended {low} to {high}.",
      "送风温度 {supply} 超出推荐范围 {low} 至 {high}。",
    ],
    fix: ["Move the set-point into the recommended band.", "将设定值调入推荐范围。"],
  },
  inletNotAllowed: {
    severity: "error",
    words: [
      "Supply air of {supply} is outside the {low} to {high} that class A2 servers allow at this altitude.",
      "送风温度 {supply} 超出该海拔下 A2 级服务器允许的 {low} 至 {high}。",
    ],
    fix: ["Lower the set-point.", "降低设定值。"],
  },
  dewPointOut: {
    severity: "warning",
    words: [
      "A dew point of {dewPoint} is outside the recommended {low} to {high}.",
      "露点 {dewPoint} 超出推荐范围 {low} 至 {high}。",
    ],
    fix: ["Humidify or dehumidify.", "加湿或除湿。"],
  },
  humidityHigh: {
    severity: "warning",
    words: ["Relative humidity of {humidity} is above the limit of {limit}.", "相对湿度 {humidity} 高于上限 {limit}。"],
    fix: ["Dehumidify, or supply warmer air.", "除湿或提高送风温度。"],
  },
  moistureConflict: {
    severity: "error",
    words: [
      "Air of {supply} and {humidity} has a dew point of {computed}, not {dewPoint}.",
      "{supply}、湿度 {humidity} 的空气露点为 {computed}，而非 {dewPoint}。",
    ],
    fix: ["State humidity or dew point, not both.", "湿度与露点只填其一。"],
  },
  condensation: {
    severity: "error",
    words: [
      "Coolant of {coolant} is less than 2 K above the dew point of {dewPoint}: water condenses on the pipes.",
      "冷却液 {coolant} 高出露点 {dewPoint} 不足 2 K：管路将结露。",
    ],
    fix: ["Warm the coolant or dry the air.", "提高供液温度或降低湿度。"],
  },
  coolantHot: {
    severity: "warning",
    words: [
      "Coolant of {coolant} is above the warmest standard class, {limit}.",
      "冷却液 {coolant} 高于标准最高等级 {limit}。",
    ],
    fix: ["Check the cold plates' rating.", "核实冷板额定温度。"],
  },
  tierShort: {
    severity: "warning",
    words: [
      "The topology meets Uptime {met}, not {wanted}. Tier {next} also needs: {missing}.",
      "该架构满足 Uptime {met}，未达 {wanted}。{next} 级还需：{missing}。",
    ],
    fix: ["Change the supply and cooling accordingly.", "相应调整供电与制冷。"],
  },
  gbShort: {
    severity: "warning",
    words: [
      "The topology meets GB 50174 {met}, not {wanted}. Class {next} also needs: {missing}.",
      "该架构满足 GB 50174 {met}，未达 {wanted}。{next} 级还需：{missing}。",
    ],
    fix: ["Change the supply and cooling accordingly.", "相应调整供电与制冷。"],
  },
  pueMissed: {
    severity: "warning",
    words: ["Annual PUE is {delivered}; the target is {target}.", "年均 PUE 为 {delivered}，目标为 {target}。"],
    fix: [
      "Use free cooling, warmer supply, containment or liquid cooling.",
      "采用自然冷却、提高供温、封闭通道或液冷。",
    ],
  },
  networkAssumed: {
    severity: "info",
    words: [
      "No switch is chosen: network power is taken as {share} of the compute power.",
      "未选交换机：网络功率按计算功率的 {share} 估计。",
    ],
    fix: ["Choose a switch.", "选择交换机。"],
  },
  swingUnsoftened: {
    severity: "warning",
    words: [
      "All accelerators together move the load by {step}, {share} of {limit}, and nothing is said to soften it.",
      "全部加速器同步动作时负荷变化 {step}，为{limit}的 {share}，且未说明缓解措施。",
    ],
    fix: [
      "Cap or smooth the power of the accelerators, or add energy storage.",
      "对加速器功率封顶或平滑，或增设储能。",
    ],
  },
});

export const siteFindings = declareFindings("site", {
  floorShort: {
    severity: "error",
    blocksBuild: true,
    words: [
      "Racks and aisles need {needed}; the hall has {available}.",
      "机柜与通道需 {needed}，机房面积为 {available}。",
    ],
    fix: ["Use denser racks or a larger hall.", "提高单柜密度或扩大机房。"],
  },
  floorOverloaded: {
    severity: "error",
    blocksBuild: true,
    words: [
      "The heaviest rack loads the floor with {load}; it is rated for {rating}.",
      "最重机柜的楼面荷载为 {load}，额定值为 {rating}。",
    ],
    fix: ["Spread the load, reinforce the floor, or fill racks less.", "分散荷载、加固楼板或减少单柜设备。"],
  },
  carbonMissed: {
    severity: "warning",
    words: ["Operation emits {delivered} a year; the cap is {target}.", "年运行排放 {delivered}，上限为 {target}。"],
    fix: ["Buy cleaner electricity, choose another site, or lower the PUE.", "采购清洁电力、更换站点或降低 PUE。"],
  },
  climateUnknown: {
    severity: "info",
    words: [
      "No monthly climate is known for this place: the design day stands for the whole year, so energy is an upper bound.",
      "该地点缺少月度气候数据：全年按设计日计算，能耗为上限。",
    ],
    fix: ["Choose a place with a published climate nearby.", "选择邻近的有气候数据的地点。"],
  },
  thinAir: {
    severity: "info",
    words: [
      "At {altitude} air is {density} as dense as at sea level: fans work harder and racks hold less.",
      "海拔 {altitude} 处空气密度为海平面的 {density}：风机功耗上升，单柜容量下降。",
    ],
    fix: ["Use liquid cooling, or plan fewer nodes per rack.", "采用液冷，或减少单柜节点数。"],
  },
});
