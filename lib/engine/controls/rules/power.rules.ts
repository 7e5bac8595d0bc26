// Derived rules of the domain PCE: power, cooling and environment.
import { allowedInletMaxCelsius } from "../../models/facility-envelope";
import {
  all,
  atLeast,
  type Check,
  fail,
  holds,
  isOneOf,
  most,
  notApplicable,
  PASS,
  partial,
  type Rules,
  type RuleView,
  UNKNOWN,
} from "../rule";

const HOURS_12 = 43_200;
/** Coolant and surfaces stay this far above the dew point, K. */
const DEW_POINT_MARGIN = 2;
/** Steps below this share of the limit need no mitigation. */
const SMALL_STEP = 0.1;

const isLiquid = ({ design }: RuleView) =>
  design.power.cooling.kind === "direct-to-chip" || design.power.cooling.kind === "immersion";

function utility({ design, facts }: RuleView) {
  const { utilityFeeds, feedsDiverse, generatorRedundancy } = design.power.supply;
  if (!facts.wantsHighClass) return all([atLeast(utilityFeeds, 1), ["a utility feed", "市电进线"]]);
  const hasOwnGeneration = isOneOf(generatorRedundancy, ["N", "N+1", "2N"]);
  if (utilityFeeds !== null && utilityFeeds < 2) {
    return hasOwnGeneration === true
      ? partial(["One feed, backed by generation on site.", "单路市电，以自备发电支撑。"])
      : fail(["One feed and no generation on site.", "单路市电且无自备发电。"]);
  }
  return all(
    [atLeast(utilityFeeds, 2), ["two feeds", "双路市电"]],
    [feedsDiverse, ["separate substations and routes", "不同变电站与路径"]],
  );
}

function ups({ design, facts, scope }: RuleView) {
  const { upsRedundancy, batterySeconds } = design.power.supply;
  const { uptimeTier, gb50174Class } = design.power;
  const needsTwo = uptimeTier === "IV" || gb50174Class === "A";
  const accepted = needsTwo
    ? (["2N", "distributed"] as const)
    : facts.wantsMiddleClass
      ? (["N+1", "2N", "distributed"] as const)
      : (["N", "N+1", "2N", "distributed"] as const);
  const row = scope.part("gb50174", "ups-battery-time");
  const battery = gb50174Class === "A" ? row?.gradeA?.limit : gb50174Class === "B" ? row?.gradeB?.limit : null;
  const least = battery ?? scope.constant("facility.generator-start");
  return all(
    [isOneOf<string>(upsRedundancy, accepted), [`UPS of ${accepted.join(" or ")}`, `UPS ${accepted.join(" 或 ")}`]],
    [atLeast(batterySeconds, least), [`battery for ${least} s`, `电池后备 ${least} 秒`]],
  );
}

function generators({ design, facts }: RuleView) {
  const { generatorRedundancy, fuelSeconds } = design.power.supply;
  const accepted = facts.wantsHighClass ? (["N+1", "2N"] as const) : (["N", "N+1", "2N"] as const);
  return all(
    [
      isOneOf<string>(generatorRedundancy, accepted),
      [`generators of ${accepted.join(" or ")}`, `发电机 ${accepted.join(" 或 ")}`],
    ],
    [atLeast(fuelSeconds, HOURS_12), ["fuel for 12 hours", "12 小时燃料"]],
  );
}

/** Swing of the accelerators' power, held against the connection, or against the facility while no connection is stated. */
function transients({ design, results, scope }: RuleView) {
  const { capacityWatts, transientMitigation } = design.power.supply;
  const accelerators = results.facility.power?.accelerators ?? null;
  const limit = capacityWatts ?? results.facility.facilityWatts;
  if (accelerators === null || limit === null) return UNKNOWN;
  const step = accelerators * (1 - scope.constant("power.accelerator-idle-share"));
  if (step <= SMALL_STEP * limit) return PASS;
  if (transientMitigation === null) return UNKNOWN;
  const percent = Math.round((100 * step) / limit);
  return transientMitigation === "none"
    ? partial([
        `Synchronous steps reach ${percent} % of the supply and nothing softens them.`,
        `同步阶跃达供电容量的 ${percent} %，且无缓解措施。`,
      ])
    : PASS;
}

function envelope(view: RuleView) {
  const { design, scope } = view;
  const { supplyCelsius, relativeHumidity, dewPointCelsius, liquidSupplyCelsius } = design.power.cooling;
  const a2 = scope.part("airClasses", "a2");
  const allowedMax = allowedInletMaxCelsius(scope);
  if (a2 === null || allowedMax === null || dewPointCelsius === null || relativeHumidity === null) return UNKNOWN;
  if (isLiquid(view) && liquidSupplyCelsius < dewPointCelsius + DEW_POINT_MARGIN) {
    return fail(["Coolant is not 2 K above the dew point.", "冷却液未高出露点 2 K。"]);
  }
  const isAllowed =
    supplyCelsius >= a2.dryBulbMinCelsius &&
    supplyCelsius <= allowedMax &&
    dewPointCelsius >= (a2.dewPointMinCelsius ?? -99) &&
    dewPointCelsius <= (a2.dewPointMaxCelsius ?? 99) &&
    relativeHumidity <= (a2.relativeHumidityMax ?? 1);
  if (!isAllowed) return fail(["Outside the allowable envelope of class A2.", "超出 A2 级允许范围。"]);
  const isRecommended =
    supplyCelsius >= a2.recommendedDryBulbMinCelsius &&
    supplyCelsius <= a2.recommendedDryBulbMaxCelsius &&
    dewPointCelsius >= (a2.recommendedDewPointMinCelsius ?? -99) &&
    dewPointCelsius <= (a2.recommendedDewPointMaxCelsius ?? 99) &&
    relativeHumidity <= (a2.recommendedRelativeHumidityMax ?? 1);
  return isRecommended
    ? PASS
    : partial(["Allowed, but outside the recommended band.", "在允许范围内，但超出推荐范围。"]);
}

function efficiency({ design, results, facts, scope }: RuleView) {
  const { powerUsageEffectiveness: target, carbonKilograms } = design.purpose.targets;
  const pue = results.facility.powerUsageEffectiveness;
  if (pue === null) return UNKNOWN;
  // GB 40879-2021 grade 3 is what a Chinese data centre must keep.
  const legal = facts.siteRegion === "cn" ? (scope.part("pueGrades", "gb-40879-grade-3")?.pueMax ?? null) : null;
  if (legal !== null && pue > legal)
    return fail([
      `PUE of ${pue.toFixed(2)} is above the legal limit of ${legal}.`,
      `PUE ${pue.toFixed(2)} 高于法定限值 ${legal}。`,
    ]);
  if (target === null) return partial(["No PUE target is set.", "未设定 PUE 目标。"]);
  const carbon = results.facility.annualCarbonKilograms;
  return all(
    [pue <= target, [`a PUE of ${target}`, `PUE 不高于 ${target}`]],
    [
      carbonKilograms === null ? true : carbon === null ? null : carbon <= carbonKilograms,
      ["carbon below the cap", "碳排放低于上限"],
    ],
  );
}

function airflow(view: RuleView) {
  const { kind, containment, dewPointCelsius, supplyCelsius } = view.design.power.cooling;
  // The coldest surface is the coil, an approach below the supply air.
  const surface = supplyCelsius - view.scope.constant("cooling.air-approach");
  const dry: Check = [
    dewPointCelsius === null ? null : dewPointCelsius <= surface - DEW_POINT_MARGIN,
    ["a dew point 2 K below the coldest surface", "露点低于最冷表面 2 K"],
  ];
  return kind === "immersion"
    ? all(dry)
    : all([isOneOf(containment, ["cold", "hot", "chimney"]), ["aisle containment", "通道封闭"]], dry);
}

export const powerRules: Rules = {
  "PCE-01": utility,
  "PCE-02": ups,
  "PCE-03": generators,
  "PCE-04": ({ design }) =>
    all(
      [atLeast(design.power.supply.rackFeeds, 2), ["two feeds per rack", "每机柜双路供电"]],
      [design.power.supply.pathsSeparate, ["A and B from separate UPS systems", "A、B 路来自不同 UPS"]],
    ),
  "PCE-05": transients,
  "PCE-06": ({ design, facts }) => {
    const accepted = facts.wantsMiddleClass ? (["N+1", "N+2", "2N"] as const) : (["N", "N+1", "N+2", "2N"] as const);
    return all([
      isOneOf<string>(design.power.cooling.redundancy, accepted),
      [`cooling of ${accepted[0]}`, `制冷 ${accepted[0]}`],
    ]);
  },
  "PCE-07": (view) => {
    const { rideThroughSeconds, pumpsOnUps } = view.design.power.cooling;
    const restart = view.scope.constant("facility.generator-start") + view.scope.constant("facility.chiller-restart");
    const checks: Check[] = [
      [atLeast(rideThroughSeconds, restart), [`stored cooling for ${restart} s`, `蓄冷 ${restart} 秒`]],
    ];
    if (isLiquid(view)) checks.push([pumpsOnUps, ["coolant pumps on UPS", "冷却液泵由 UPS 供电"]]);
    return all(...checks);
  },
  "PCE-08": envelope,
  "PCE-09": ({ design }) =>
    all(
      [atLeast(design.power.cooling.sensorsPerRow, 2), ["two inlet sensors per row", "每列两个进风传感器"]],
      [design.power.cooling.alarms, ["alarms that reach someone", "告警有人响应"]],
    ),
  "PCE-10": (view) =>
    isLiquid(view)
      ? all([view.design.power.cooling.coolantSampled, ["coolant, filtration and sampling", "冷却液、过滤与取样"]])
      : notApplicable(["No direct liquid cooling.", "无直接液冷。"]),
  "PCE-11": efficiency,
  "PCE-12": ({ design }) =>
    all([design.power.supply.emergencyPowerOff, ["a guarded emergency power-off", "带防护的紧急断电"]]),
  "PCE-13": ({ design }) => {
    const { upsRedundancy, upsBattery, batteryRoom } = design.power.supply;
    if (upsRedundancy === "none" || upsBattery === "flywheel") return notApplicable(["No battery.", "无电池。"]);
    if (upsBattery === null) return UNKNOWN;
    if (upsBattery === "li-ion")
      return all([batteryRoom, ["a battery room with its own suppression", "独立电池室及专用灭火"]]);
    return most(
      [true, ["a battery without thermal runaway", "不易热失控的电池"]],
      [batteryRoom, ["a separate battery room", "独立电池室"]],
    );
  },
  "PCE-15": ({ design }) =>
    all(
      [
        holds(design.network.isolation.segments, "building-management"),
        ["a segment for building management", "楼宇管控网段"],
      ],
      [design.network.isolation.bastion, ["vendor access through a bastion", "厂商经堡垒机接入"]],
    ),
  "PCE-16": airflow,
};
