// The place, its hazards, and what protects the building: the article's planning, siting and disaster protection.
import { choice, choices, flag, group, list, number, part } from "./declare";

const hazard = { low: ["Low", "低"], medium: ["Medium", "中"], high: ["High", "高"] } as const;
const hazardHelp = ["Exposure of the site as assessed; leave empty while nobody has assessed it.", "经评估的站点暴露程度；未评估时留空。"] as const;

export const site = group(["Site", "选址"], ["Where it stands, what threatens it and what protects it.", "所在位置、面临的威胁与防护措施。"], {
  place: part(["Place", "地点"], ["Brings climate, grid carbon and electricity price.", "带入气候、电网碳强度与电价。"], "site"),
  gridCarbon: number(["Grid carbon intensity", "电网碳强度"], ["Empty: the average of the place's grid.", "留空则取所在地电网平均值。"], { unit: "carbonIntensity", min: 0, max: 1.5 / 3.6e6 }),
  cleanEnergyShare: number(["Contracted clean energy", "合同清洁能源占比"], ["Share of the year's electricity under contracts for emission-free supply. Empty: only the grid's emissions are shown.", "年用电量中签有零排放供电合同的比例；留空则仅显示电网排放。"], { unit: "fraction", min: 0, max: 1 }),
  electricityPrice: number(["Electricity price", "电价"], ["Empty: the sourced price of the country.", "留空则取该国有来源的电价。"], { unit: "usdPerJoule", min: 0, max: 2 / 3.6e6 }),
  gridPeriods: list(["Grid carbon by season and hour", "分时段电网碳强度"], ["Where the grid is known better than by one average. A later period overrules an earlier one; the average holds elsewhere.", "已知电网分时数据时填写；后面的时段优先，其余时间采用平均值。"], ["Period", "时段"], 48, {
    fromMonth: number(["From month", "起始月份"], ["1 is January.", "1 为一月。"], { unit: "count", min: 1, max: 12, integer: true }),
    toMonth: number(["To month", "结束月份"], ["Included; may pass the end of the year.", "含该月；可跨年。"], { unit: "count", min: 1, max: 12, integer: true }),
    fromHour: number(["From hour", "起始小时"], ["0 is midnight.", "0 为零点。"], { unit: "count", min: 0, max: 23, integer: true }),
    toHour: number(["To hour", "结束小时"], ["24 is midnight; may pass it.", "24 为零点；可跨零点。"], { unit: "count", min: 1, max: 24, integer: true }),
    intensity: number(["Grid carbon intensity", "电网碳强度"], ["Mean of the period.", "该时段平均值。"], { unit: "carbonIntensity", min: 0, max: 1.5 / 3.6e6 }),
  }),
  area: group(["Hall", "机房"], ["What the building offers.", "建筑提供的条件。"], {
    floorSquareMeters: number(["Hall floor area", "机房面积"], ["White space available for racks and aisles.", "可放置机柜与通道的面积。"], { unit: "squareMeters", min: 1, max: 10_000_000 }),
    floorLoad: number(["Floor load rating", "楼板承重"], ["Uniform load that the floor is rated for.", "楼板额定均布荷载。"], { unit: "kilogramsPerSquareMeter", min: 100, max: 10_000 }),
  }),
  hazards: group(["Hazards", "灾害风险"], ["As assessed before commitment.", "选址确定前的评估结果。"], {
    flood: choice(["Flood", "洪水"], hazardHelp, hazard),
    seismic: choice(["Earthquake", "地震"], hazardHelp, hazard),
    storm: choice(["Storm", "风暴"], hazardHelp, hazard),
    landslide: choice(["Landslide", "滑坡"], hazardHelp, hazard),
    manMade: choice(["Man-made (airport, plant, pipeline)", "人为（机场、工厂、管线）"], hazardHelp, hazard),
    mitigated: choices(["Mitigated hazards", "已缓解的灾害"], ["Hazards with a named mitigation in the site report.", "选址报告中已有明确缓解措施的灾害。"], {
      flood: ["Flood", "洪水"],
      seismic: ["Earthquake", "地震"],
      storm: ["Storm", "风暴"],
      landslide: ["Landslide", "滑坡"],
      manMade: ["Man-made", "人为"],
    }),
  }),
  protection: group(["Disaster protection", "灾害防护"], ["Flood, earthquake, fire, lightning and water.", "防洪、抗震、消防、防雷与防水。"], {
    floorElevationMeters: number(["Floor above flood level", "楼面高出洪水位"], ["Height of the lowest hall floor over the design flood level.", "最低机房楼面高出设计洪水位的高度。"], { unit: "meters", min: -50, max: 5000 }),
    floodReturnSeconds: number(["Flood return period", "洪水重现期"], ["The flood that the design level stands for.", "设计洪水位对应的重现期。"], { unit: "seconds", min: 31_536_000, max: 315_360_000_000 }),
    seismicRestraint: flag(["Seismic restraint of racks", "机柜抗震加固"], ["Racks and plant are braced.", "机柜与设备已加固。"]),
    fireDetection: choice(["Fire detection", "火灾探测"], ["Gas and water mist need two independent loops.", "气体与水喷雾灭火需两路独立探测。"], {
      none: ["None", "无"],
      single: ["One loop", "单回路"],
      double: ["Two independent loops", "双独立回路"],
      aspirating: ["Aspirating, two loops", "吸气式双回路"],
    }),
    fireSuppression: choice(["Fire suppression", "灭火方式"], ["Agent in the halls.", "机房内的灭火剂。"], {
      none: ["None", "无"],
      sprinkler: ["Pre-action sprinkler", "预作用喷淋"],
      "water-mist": ["Water mist", "高压细水雾"],
      "clean-gas": ["Clean gas", "洁净气体"],
    }),
    fireRatingSeconds: number(["Fire rating of walls", "墙体耐火极限"], ["Time that the hall's walls hold.", "机房墙体的耐火时间。"], { unit: "seconds", min: 0, max: 86_400 }),
    surgeProtection: flag(["Surge protection", "浪涌保护"], ["At each service entrance and UPS output.", "每个进线与 UPS 输出处。"]),
    bonding: flag(["Lightning protection and bonding", "防雷与等电位联结"], ["Class set, bonding complete.", "已定防雷等级并完成等电位联结。"]),
    leakDetection: flag(["Leak detection", "漏水检测"], ["Wherever water or coolant runs.", "水或冷却液经过之处。"]),
    leakContainment: flag(["Drip containment and isolation valves", "围堰与隔离阀"], ["A leak stays where it starts.", "泄漏不扩散。"]),
  }),
  access: group(["Physical security", "物理安全"], ["From the fence to the rack.", "从围界到机柜。"], {
    boundaries: number(["Security boundaries", "安全边界层数"], ["Boundaries crossed from the public zone to a hall.", "从公共区到机房需穿越的边界数。"], { unit: "count", min: 0, max: 10, integer: true }),
    entryMethod: choice(["Entry to halls", "机房准入方式"], ["How a person is let in.", "人员进入方式。"], {
      key: ["Key", "钥匙"],
      badge: ["Badge", "门禁卡"],
      "two-factor": ["Badge and second factor", "门禁卡加第二因素"],
    }),
    cameraRetentionSeconds: number(["Camera retention", "录像保存期"], ["How long recordings are kept.", "录像保存时间。"], { unit: "seconds", min: 0, max: 315_360_000 }),
    intrusionDetection: flag(["Intrusion detection", "入侵探测"], ["On every entrance and critical room.", "每个出入口与关键房间。"]),
  }),
  permits: choice(["Land, planning and environmental permits", "用地、规划与环评许可"], ["The least advanced of them.", "其中进度最慢者。"], {
    none: ["Not filed", "未申报"],
    filed: ["Filed", "已申报"],
    granted: ["Granted", "已取得"],
  }),
});
