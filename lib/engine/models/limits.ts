// Every limit that a design may have, with what is used of it: assessed where both are known, counted as open where not.
import type { Words } from "../inputs/declare";
import type { Reason } from "../reason";
import type { Constraint, UnassessedLimit } from "../result";
import type { EvaluationScope } from "../scope";
import type { UnitId } from "../units/units";
import type { CostedResults } from "./evaluation-steps";
import { slackOf } from "./limit-slack";

/** A limit as it was looked for: either side may be unknown. */
interface Candidate {
  readonly id: Constraint["id"];
  readonly words: Words;
  readonly of?: Words;
  readonly used: number | null;
  readonly limit: number | null;
  readonly unit: UnitId;
  readonly path: string;
  /** Why `used` is unknown. */
  readonly reason?: Reason | null;
}

export interface Limits {
  /** The tightest first. */
  readonly constraints: readonly Constraint[];
  readonly unassessed: readonly UnassessedLimit[];
}

const NO_LIMIT: Reason = ["No limit is entered.", "未填写上限。"];
const NOT_KNOWN: Reason = ["What is used of it is not known.", "已用量未知。"];

/** Sorts out the limits of a design; the tightest comes first. */
export function limitsOf(scope: EvaluationScope, results: CostedResults): Limits {
  const candidates = [
    ...facilityLimits(scope, results),
    ...workloadLimits(scope, results),
    ...storageLimits(scope, results),
    ...budgetLimits(scope, results),
  ];
  const constraints: Constraint[] = [];
  const unassessed: UnassessedLimit[] = [];
  for (const { id, words, of = null, used, limit, unit, path, reason } of candidates) {
    if (used !== null && limit !== null)
      constraints.push({ id, words, of, used, limit, unit, path, slack: slackOf(used, limit) });
    else unassessed.push({ id, words, of, path, reason: limit === null ? NO_LIMIT : (reason ?? NOT_KNOWN) });
  }
  return { constraints: constraints.sort((a, b) => a.slack - b.slack), unassessed };
}

const POWER_CAP: Words = ["Power cap", "电力上限"];
const SITE_POWER: Words = ["Site power", "站点供电"];

/** The tighter of the cap that is wanted and the connection that is there. */
export function powerLimit(scope: EvaluationScope): Pick<Candidate, "words" | "limit" | "path"> {
  const cap = scope.design.purpose.targets.facilityWatts;
  const capacity = scope.design.power.supply.capacityWatts;
  const isCap = cap !== null && (capacity === null || cap <= capacity);
  return isCap
    ? { words: POWER_CAP, limit: cap, path: "purpose.targets.facilityWatts" }
    : { words: SITE_POWER, limit: capacity, path: "power.supply.capacityWatts" };
}

function facilityLimits(scope: EvaluationScope, { facility, network, pools }: CostedResults): readonly Candidate[] {
  const { area } = scope.design.site;
  const { reason } = facility;
  const candidates: readonly Candidate[] = [
    { id: "power", ...powerLimit(scope), used: facility.facilityWatts, unit: "watts", reason },
    {
      id: "cooling",
      words: ["Cooling", "制冷"],
      used: facility.cooling?.heat ?? null,
      limit: scope.design.power.cooling.capacityWatts,
      unit: "watts",
      path: "power.cooling.capacityWatts",
      reason,
    },
    {
      id: "rack-density",
      words: ["Power per rack", "单柜功率"],
      used: facility.rackWatts,
      limit: facility.rackLimitWatts,
      unit: "watts",
      path: "power.cooling.rackLimitWatts",
      reason,
    },
    {
      id: "floor",
      words: ["Floor area", "机房面积"],
      used: facility.floorSquareMeters,
      limit: area.floorSquareMeters,
      unit: "squareMeters",
      path: "site.area.floorSquareMeters",
      reason,
    },
    {
      id: "floor",
      words: ["Floor load", "楼板承重"],
      used: facility.floorLoadKilogramsPerSquareMeter,
      limit: area.floorLoad,
      unit: "kilogramsPerSquareMeter",
      path: "site.area.floorLoad",
      reason: ["The weight of a node is not published.", "节点重量未公布。"],
    },
  ];
  const ports: Candidate = {
    id: "ports",
    words: ["Fabric ports", "网络端口"],
    used: network.maxEndpoints === null ? null : network.endpoints,
    // A fabric that is not sized has a limit: nobody knows which.
    limit: network.maxEndpoints ?? Number.POSITIVE_INFINITY,
    unit: "count",
    path: "network.backend.switch",
    reason: network.reason,
  };
  // A rented hall has limits too, but they are the landlord's: they count where somebody entered one.
  const isOwn = scope.design.purpose.deployment !== "cloud";
  return [
    ...candidates.filter(({ id, limit }) => isOwn || id === "power" || limit !== null),
    ...(pools.nodes > 1 ? [ports] : []),
  ];
}

function workloadLimits(scope: EvaluationScope, { training, inference }: CostedResults): readonly Candidate[] {
  const { targets } = scope.design.purpose;
  const jobIndex = new Map(scope.design.workload.jobs.map((job, index) => [job.id, index]));
  const memory = training.jobs.map(
    (job): Candidate => ({
      id: "memory",
      words: ["Accelerator memory", "显存"],
      of: [job.name, job.name],
      used: job.memoryTotalBytes,
      limit: job.memoryCapacityBytes ?? Number.POSITIVE_INFINITY,
      unit: "bytes",
      path: `workload.jobs[${jobIndex.get(job.jobId) ?? 0}].parallel`,
      reason: job.reason,
    }),
  );
  const latency = inference.jobs.flatMap((job): readonly Candidate[] => [
    {
      id: "latency",
      words: ["Time to first token", "首词元延迟"],
      of: [job.name, job.name],
      used: job.timeToFirstTokenSeconds,
      limit: targets.timeToFirstTokenSeconds,
      unit: "seconds",
      path: "purpose.targets.timeToFirstTokenSeconds",
      reason: job.reason,
    },
    {
      id: "latency",
      words: ["Time per output token", "每词元输出时间"],
      of: [job.name, job.name],
      used: job.timePerOutputTokenSeconds,
      limit: targets.timePerOutputTokenSeconds,
      unit: "seconds",
      path: "purpose.targets.timePerOutputTokenSeconds",
      reason: job.reason,
    },
  ]);
  const deadline: Candidate = {
    id: "deadline",
    words: ["Time to train", "训练时限"],
    used: training.trainingSeconds,
    limit: targets.trainingSeconds,
    unit: "seconds",
    path: "purpose.targets.trainingSeconds",
    reason: training.reason,
  };
  return [
    ...memory,
    ...latency,
    ...(training.jobs.length > 0 ? [deadline] : []),
    ...(inference.jobs.length > 0 ? [requestRate(targets.requestsPerSecond, inference)] : []),
  ];
}

/** The wanted rate is what is used of the delivered one. Without a wanted rate there is no limit. */
function requestRate(
  wanted: number | null,
  { requestsPerSecond, reason }: Pick<CostedResults["inference"], "requestsPerSecond" | "reason">,
): Candidate {
  return {
    id: "request-rate",
    words: ["Request rate", "请求速率"],
    used: requestsPerSecond === null ? null : wanted,
    limit: wanted === null ? null : (requestsPerSecond ?? Number.POSITIVE_INFINITY),
    unit: "requestsPerSecond",
    path: "purpose.targets.requestsPerSecond",
    reason,
  };
}

const TIERS: Readonly<Record<"hot" | "warm" | "cold", Words>> = {
  hot: ["hot tier", "热数据层"],
  warm: ["warm tier", "温数据层"],
  cold: ["cold tier", "冷数据层"],
};

function storageLimits(scope: EvaluationScope, { storage, training }: CostedResults): readonly Candidate[] {
  const isTraining = training.jobs.length > 0;
  return storage.tiers.flatMap((tier): readonly Candidate[] => {
    const { device, capacityBytes, share } = scope.design.storage[tier.tier];
    // Everything is fed from the hot tier; a design need not have the other two.
    const isThere = tier.tier === "hot" || device !== null || capacityBytes !== null || share !== null;
    const of = TIERS[tier.tier];
    const bandwidth: Candidate = {
      id: "storage-bandwidth",
      words: ["Storage bandwidth", "存储带宽"],
      of,
      used: tier.demandReadBytesPerSecond,
      limit: tier.readBytesPerSecond,
      unit: "bytesPerSecond",
      path: `storage.${tier.tier}.readBytesPerSecond`,
    };
    const capacity: Candidate = {
      id: "storage-capacity",
      words: ["Storage capacity", "存储容量"],
      of,
      used: tier.demandBytes,
      limit: tier.usableBytes,
      unit: "bytes",
      path: `storage.${tier.tier}.capacityBytes`,
    };
    // Nothing is read from the cold tier while a job runs.
    return isThere ? [...(isTraining && tier.tier !== "cold" ? [bandwidth] : []), capacity] : [];
  });
}

/** Capital for what is owned; all spending over the service life for what is rented. */
export function spendingOf(scope: EvaluationScope, { cost }: Pick<CostedResults, "cost">): number | null {
  return scope.design.purpose.deployment === "cloud" ? cost.totalUsd : cost.capitalUsd;
}

function budgetLimits(scope: EvaluationScope, results: CostedResults): readonly Candidate[] {
  return [
    {
      id: "budget",
      words: ["Budget", "预算"],
      used: spendingOf(scope, results),
      limit: scope.design.purpose.targets.budgetUsd,
      unit: "usd",
      path: "purpose.targets.budgetUsd",
      reason: results.cost.reason,
    },
  ];
}
