// Which class a declared topology meets, by Uptime's tiers, TIA-942 and GB 50174-2017, and what keeps it from the next.
import type { Words } from "../inputs/declare";
import type { EvaluationScope } from "../scope";
import { isLiquid } from "./facility-availability";

export interface ClassDemand {
  /** Null: not answered. It counts as not met, and the words say that it is open. */
  readonly isMet: boolean | null;
  readonly words: Words;
}

/** One class with what it asks beyond the one below. */
interface ClassStep<Id extends string> {
  readonly id: Id;
  readonly demands: readonly ClassDemand[];
}

export interface ClassVerdict<Id extends string> {
  /** Highest class whose demands, and those of all below, are met; null when not even the lowest is. */
  readonly met: Id | null;
  readonly next: Id | null;
  /** Demands of the next class that are not met or not answered. */
  readonly missing: readonly ClassDemand[];
}

function climb<Id extends string>(steps: readonly ClassStep<Id>[]): ClassVerdict<Id> {
  let met: Id | null = null;
  for (const { id, demands } of steps) {
    const missing = demands.filter(({ isMet }) => isMet !== true);
    if (missing.length > 0) return { met, next: id, missing };
    met = id;
  }
  return { met, next: null, missing: [] };
}

const demand = (isMet: boolean | null, words: Words): ClassDemand => ({ isMet, words });
const atLeast = (value: number | null, limit: number) => (value === null ? null : value >= limit);
const oneOf = <T extends string>(value: T | null, accepted: readonly T[]) =>
  value === null ? null : accepted.includes(value);

const HOUR = 3600;
const HOURS_12 = 12 * HOUR;

/** Uptime tier that the declared topology meets (Tier Standard: Topology, in the public summaries). */
export function uptimeTier(scope: EvaluationScope): ClassVerdict<"I" | "II" | "III" | "IV"> {
  const { supply, cooling } = scope.design.power;
  const continuous = scope.constant("facility.generator-start") + scope.constant("facility.chiller-restart");
  return climb([
    {
      id: "I",
      demands: [
        demand(oneOf(supply.upsRedundancy, ["N", "N+1", "2N", "distributed"]), ["a UPS", "UPS"]),
        demand(oneOf(supply.generatorRedundancy, ["N", "N+1", "2N"]), ["a generator", "发电机"]),
        demand(atLeast(supply.fuelSeconds, HOURS_12), ["fuel for 12 hours", "12 小时燃料"]),
        demand(oneOf(cooling.redundancy, ["N", "N+1", "N+2", "2N"]), ["dedicated cooling", "专用制冷"]),
      ],
    },
    {
      id: "II",
      demands: [
        demand(oneOf(supply.upsRedundancy, ["N+1", "2N", "distributed"]), ["UPS of N+1", "UPS N+1"]),
        demand(oneOf(supply.generatorRedundancy, ["N+1", "2N"]), ["generators of N+1", "发电机 N+1"]),
        demand(oneOf(cooling.redundancy, ["N+1", "N+2", "2N"]), ["cooling of N+1", "制冷 N+1"]),
      ],
    },
    {
      id: "III",
      demands: [
        demand(atLeast(supply.rackFeeds, 2), ["two feeds per rack", "每机柜双路供电"]),
        demand(supply.pathsSeparate, ["A and B paths from separate UPS systems", "A、B 路来自不同 UPS"]),
      ],
    },
    {
      id: "IV",
      demands: [
        demand(oneOf(supply.upsRedundancy, ["2N", "distributed"]), ["UPS of 2N or distributed", "UPS 2N 或分布冗余"]),
        demand(oneOf(cooling.redundancy, ["N+2", "2N"]), ["fault-tolerant cooling", "容错制冷"]),
        demand(atLeast(cooling.rideThroughSeconds, continuous), ["continuous cooling", "连续制冷"]),
        ...(isLiquid(cooling.kind)
          ? [demand(cooling.pumpsOnUps, ["coolant pumps on UPS", "冷却液泵由 UPS 供电"] as const)]
          : []),
      ],
    },
  ]);
}

/**
 * Rating of TIA-942 that the declared topology meets, over its electrical, mechanical and telecommunications topics. The
 * demands are recalled: nobody has read them in the standard, and the words of the scheme say so.
 */
export function tiaRating(scope: EvaluationScope): ClassVerdict<"1" | "2" | "3" | "4"> {
  const { supply, cooling } = scope.design.power;
  const { routers, carriers, entrances } = scope.design.network.routers;
  return climb([
    {
      id: "1",
      demands: [
        demand(oneOf(supply.upsRedundancy, ["N", "N+1", "2N", "distributed"]), ["a UPS", "UPS"]),
        demand(atLeast(supply.utilityFeeds, 1), ["a utility feed", "市电"]),
        demand(oneOf(cooling.redundancy, ["N", "N+1", "N+2", "2N"]), ["dedicated cooling", "专用制冷"]),
      ],
    },
    {
      id: "2",
      demands: [
        demand(oneOf(supply.upsRedundancy, ["N+1", "2N", "distributed"]), ["UPS of N+1", "UPS N+1"]),
        demand(oneOf(cooling.redundancy, ["N+1", "N+2", "2N"]), ["cooling of N+1", "制冷 N+1"]),
        demand(oneOf(supply.generatorRedundancy, ["N", "N+1", "2N"]), ["a generator", "发电机"]),
        demand(atLeast(supply.fuelSeconds, 24 * HOUR), ["fuel for 24 hours", "24 小时燃料"]),
      ],
    },
    {
      id: "3",
      demands: [
        demand(atLeast(supply.utilityFeeds, 2), ["two utility feeds", "双路市电"]),
        demand(oneOf(supply.generatorRedundancy, ["N+1", "2N"]), ["generators of N+1", "发电机 N+1"]),
        demand(atLeast(supply.fuelSeconds, 72 * HOUR), ["fuel for 72 hours", "72 小时燃料"]),
        demand(atLeast(supply.rackFeeds, 2), ["two feeds per rack", "每机柜双路供电"]),
        demand(supply.pathsSeparate, ["A and B paths apart", "A、B 路分离"]),
        demand(atLeast(routers, 2), ["two routers", "两台路由器"]),
        demand(atLeast(carriers, 2), ["two carriers", "两家运营商"]),
        demand(atLeast(entrances, 2), ["two building entrances", "两处进楼路由"]),
      ],
    },
    {
      id: "4",
      demands: [
        demand(supply.feedsDiverse, ["feeds on separate substations", "市电来自不同变电站"]),
        demand(oneOf(supply.upsRedundancy, ["2N"]), ["UPS of 2N", "UPS 2N"]),
        demand(oneOf(supply.generatorRedundancy, ["2N"]), ["generators of 2N", "发电机 2N"]),
        demand(atLeast(supply.fuelSeconds, 96 * HOUR), ["fuel for 96 hours", "96 小时燃料"]),
        demand(oneOf(cooling.redundancy, ["2N"]), ["cooling of 2N", "制冷 2N"]),
      ],
    },
  ]);
}

/** Class of GB 50174-2017 (annex A) that the declared topology meets. C is the lowest. */
export function gb50174Class(scope: EvaluationScope): ClassVerdict<"C" | "B" | "A"> {
  const { supply, cooling } = scope.design.power;
  const battery = scope.part("gb50174", "ups-battery-time");
  const atLeastSeconds = (limit: number | null | undefined) =>
    limit === null || limit === undefined ? true : atLeast(supply.batterySeconds, limit);
  return climb([
    {
      id: "C",
      demands: [
        demand(oneOf(supply.upsRedundancy, ["N", "N+1", "2N", "distributed"]), ["a UPS", "不间断电源"]),
        demand(atLeast(supply.utilityFeeds, 1), ["a utility feed", "市电"]),
        demand(oneOf(cooling.redundancy, ["N", "N+1", "N+2", "2N"]), ["dedicated cooling", "专用制冷"]),
      ],
    },
    {
      id: "B",
      demands: [
        demand(oneOf(supply.upsRedundancy, ["N+1", "2N", "distributed"]), ["UPS of N+1", "UPS N+1"]),
        demand(oneOf(cooling.redundancy, ["N+1", "N+2", "2N"]), ["cooling of N+1", "制冷 N+1"]),
        demand(atLeastSeconds(battery?.gradeB?.limit), ["battery for 7 minutes", "电池 7 分钟"]),
      ],
    },
    {
      id: "A",
      demands: [
        demand(oneOf(supply.upsRedundancy, ["2N", "distributed"]), ["UPS of 2N or distributed", "UPS 2N 或分布冗余"]),
        demand(atLeast(supply.utilityFeeds, 2), ["two utility feeds", "双路市电"]),
        demand(supply.feedsDiverse, ["feeds on separate substations", "市电来自不同变电站"]),
        demand(oneOf(supply.generatorRedundancy, ["N", "N+1", "2N"]), ["a standby generator", "后备发电机"]),
        demand(atLeast(supply.fuelSeconds, HOURS_12), ["fuel for 12 hours", "12 小时燃料"]),
        demand(atLeastSeconds(battery?.gradeA?.limit), ["battery for 15 minutes", "电池 15 分钟"]),
        demand(atLeast(supply.rackFeeds, 2), ["two feeds per rack", "每机柜双路供电"]),
        demand(supply.pathsSeparate, ["A and B paths apart", "A、B 路分离"]),
        demand(cooling.pumpsOnUps, ["pumps and air units on UPS", "水泵与末端由 UPS 供电"]),
      ],
    },
  ]);
}
