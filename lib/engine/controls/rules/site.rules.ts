// Derived rules of the domain SITE: the place, its hazards and the way in.

import { DAY_SECONDS, YEAR_SECONDS } from "../../units/spans";
import {
  all,
  atLeast,
  type Check,
  fail,
  isOneOf,
  notApplicable,
  PASS,
  partial,
  type Rules,
  type RuleView,
  UNKNOWN,
} from "../rule";

/** Height that a floor keeps over the design flood, m; proposal of the control library. */
const FLOOD_MARGIN_METERS = 0.5;
const CAMERA_RETENTION_SECONDS = 90 * DAY_SECONDS;
const WALL_RATING_SECONDS = 7200;

const HAZARDS = ["flood", "seismic", "storm", "landslide", "manMade"] as const;

function hazards({ design }: RuleView) {
  const { hazards } = design.site;
  const levels = HAZARDS.map((name) => [name, hazards[name]] as const);
  const open = levels.filter(([, level]) => level === null);
  if (open.length === levels.length) return UNKNOWN;
  const high = levels.filter(([, level]) => level === "high").map(([name]) => name);
  if (high.length > 0 && hazards.mitigated === null) return UNKNOWN;
  const unmitigated = high.filter((name) => hazards.mitigated?.includes(name) !== true);
  if (unmitigated.length > 0)
    return fail([`High and not mitigated: ${unmitigated.join(", ")}.`, `高风险且未缓解：${unmitigated.join("、")}。`]);
  return open.length > 0 ? partial(["Some hazards are not assessed.", "部分灾害尚未评估。"]) : PASS;
}

/** Kinds that bring liquid into the rows. */
const hasLiquidInHall = ({ design }: RuleView) => design.power.cooling.kind !== "air-perimeter";

function fire({ design }: RuleView) {
  const { protection } = design.site;
  const { upsBattery, batteryRoom } = design.power.supply;
  const needsTwoLoops = protection.fireSuppression === "clean-gas" || protection.fireSuppression === "water-mist";
  const detection = protection.fireDetection;
  const checks: Check[] = [
    [
      needsTwoLoops
        ? isOneOf(detection, ["double", "aspirating"])
        : isOneOf(detection, ["single", "double", "aspirating"]),
      needsTwoLoops ? ["two independent detection loops", "双独立探测回路"] : ["fire detection", "火灾探测"],
    ],
    [isOneOf(protection.fireSuppression, ["sprinkler", "water-mist", "clean-gas"]), ["fire suppression", "灭火系统"]],
    [atLeast(protection.fireRatingSeconds, WALL_RATING_SECONDS), ["walls that hold two hours", "墙体耐火两小时"]],
  ];
  if (upsBattery === "li-ion") checks.push([batteryRoom, ["a battery room of its own", "独立电池室"]]);
  return all(...checks);
}

function structure({ design, results, scope }: RuleView) {
  const load = results.facility.floorLoadKilogramsPerSquareMeter;
  const rating = design.site.area.floorLoad;
  const { seismic } = design.site.hazards;
  // GB 50011 intensity VII and above is a medium hazard, whatever the form says.
  const intensity = scope.part("sites", design.site.place)?.seismicIntensity ?? null;
  const isShaken = seismic === "medium" || seismic === "high" || (intensity !== null && intensity >= 7);
  const isCalm = !isShaken && (seismic === "low" || intensity !== null);
  const checks: Check[] = [
    [
      load === null || rating === null ? null : load <= 0.9 * rating,
      ["floor load with a tenth in reserve", "楼面荷载留有一成余量"],
    ],
    [isCalm ? true : isShaken ? design.site.protection.seismicRestraint : null, ["seismic restraint", "抗震加固"]],
  ];
  return all(...checks);
}

export const siteRules: Rules = {
  "SITE-01": hazards,
  "SITE-02": ({ design, facts }) => {
    const { floorElevationMeters, floodReturnSeconds } = design.site.protection;
    const years = facts.wantsHighClass ? 100 : 50;
    return all(
      [
        atLeast(floorElevationMeters, FLOOD_MARGIN_METERS),
        ["floor 0.5 m over the design flood", "楼面高出设计洪水位 0.5 m"],
      ],
      [atLeast(floodReturnSeconds, years * YEAR_SECONDS), [`a flood of ${years} years`, `${years} 年一遇洪水标准`]],
    );
  },
  "SITE-03": ({ design, facts }) => {
    if (facts.isCloud) return notApplicable(["The provider builds the hall.", "机房由云服务商建设。"]);
    switch (design.site.permits) {
      case null:
        return UNKNOWN;
      case "granted":
        return PASS;
      case "filed":
        return partial(["Permits are filed, not granted.", "许可已申报，尚未取得。"]);
      case "none":
        return fail(["No permit is filed.", "尚未申报许可。"]);
    }
  },
  "SITE-04": ({ design }) => {
    const { boundaries } = design.site.access;
    // An edge site is a cabinet in someone's building: one boundary fewer is its nature.
    const wanted = design.purpose.deployment === "edge" ? 2 : 3;
    if (boundaries === null) return UNKNOWN;
    if (boundaries >= wanted) return PASS;
    return boundaries === wanted - 1
      ? partial([`${boundaries} boundaries instead of ${wanted}.`, `边界 ${boundaries} 层，应为 ${wanted} 层。`])
      : fail([`${boundaries} boundaries instead of ${wanted}.`, `边界 ${boundaries} 层，应为 ${wanted} 层。`]);
  },
  "SITE-05": ({ design }) => {
    switch (design.site.access.entryMethod) {
      case null:
        return UNKNOWN;
      case "two-factor":
        return PASS;
      case "badge":
        return partial(["A badge alone opens halls.", "仅凭门禁卡可进入机房。"]);
      case "key":
        return fail(["Keys open halls: nobody knows who entered.", "使用钥匙进入机房，无法追溯。"]);
    }
  },
  "SITE-06": ({ design }) =>
    all(
      [
        atLeast(design.site.access.cameraRetentionSeconds, CAMERA_RETENTION_SECONDS),
        ["recordings kept 90 days", "录像保存 90 天"],
      ],
      [design.site.access.intrusionDetection, ["intrusion detection", "入侵探测"]],
    ),
  "SITE-08": fire,
  "SITE-09": ({ design }) =>
    all(
      [design.site.protection.bonding, ["lightning protection and bonding", "防雷与等电位联结"]],
      [design.site.protection.surgeProtection, ["surge protection", "浪涌保护"]],
    ),
  "SITE-10": structure,
  "SITE-11": (view) => {
    if (!hasLiquidInHall(view)) return notApplicable(["No liquid in the rows.", "机柜列间无液体。"]);
    const { leakDetection, leakContainment } = view.design.site.protection;
    return all(
      [leakDetection, ["leak detection", "漏水检测"]],
      [leakContainment, ["drip containment and valves", "围堰与隔离阀"]],
    );
  },
};
