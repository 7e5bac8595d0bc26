// On time, on budget, within power, and what binds: every known limit with its slack.
import type { Words } from "../inputs/declare";
import type { Reason } from "../reason";
import type { Assessment, Constraint, Verdict } from "../result";
import type { EvaluationScope } from "../scope";
import type { UnitId } from "../units/units";
import type { CostedResults } from "./evaluation-steps";

type Limited = Omit<Constraint, "slack">;

/** Share of the limit that is left; a limit of nothing that is used at all counts as missed by its whole. */
function withSlack(limited: Limited): Constraint {
  const { used, limit } = limited;
  return { ...limited, slack: limit > 0 ? 1 - used / limit : used > 0 ? -1 : 0 };
}

/** Collects the constraints and assesses the three targets that come first. */
export function evaluateVerdict(scope: EvaluationScope, results: CostedResults): Verdict {
  const constraints = [
    ...facilityConstraints(scope, results),
    ...workloadConstraints(scope, results),
    ...storageConstraints(results),
    ...budgetConstraints(scope, results),
  ]
    .map(withSlack)
    .sort((a, b) => a.slack - b.slack);
  const { targets } = scope.design.purpose;
  const power = powerLimit(scope);
  return {
    onTime: assess(results.training.trainingSeconds, targets.trainingSeconds, "seconds", results.training.reason),
    onBudget: assess(spending(scope, results), targets.budgetUsd, "usd", results.cost.reason),
    withinPower: assess(results.facility.facilityWatts, power?.limit ?? null, "watts", results.facility.reason),
    constraints,
    binds: constraints[0] ?? null,
  };
}

const NO_TARGET: Reason = ["No target is set.", "未设目标。"];

function assess(delivered: number | null, target: number | null, unit: UnitId, reason: Reason | null): Assessment {
  if (target === null) return { state: "not-assessed", delivered, target, unit, reason: NO_TARGET };
  if (delivered === null)
    return { state: "not-assessed", delivered, target, unit, reason: reason ?? ["Not known.", "未知。"] };
  return { state: delivered <= target ? "met" : "missed", delivered, target, unit, reason: null };
}

/** Capital for what is owned; all spending over the service life for what is rented. */
function spending(scope: EvaluationScope, { cost }: CostedResults): number | null {
  return scope.design.purpose.deployment === "cloud" ? cost.totalUsd : cost.capitalUsd;
}

/** The tighter of the cap that is wanted and the connection that is there. */
function powerLimit(scope: EvaluationScope): { readonly limit: number; readonly path: string } | null {
  const cap = scope.design.purpose.targets.facilityWatts;
  const capacity = scope.design.power.supply.capacityWatts;
  if (cap === null && capacity === null) return null;
  return (cap ?? Number.POSITIVE_INFINITY) <= (capacity ?? Number.POSITIVE_INFINITY)
    ? { limit: cap ?? 0, path: "purpose.targets.facilityWatts" }
    : { limit: capacity ?? 0, path: "power.supply.capacityWatts" };
}

function limited(
  id: Constraint["id"],
  words: Words,
  used: number | null,
  limit: number | null,
  unit: UnitId,
  path: string,
): readonly Limited[] {
  return used === null || limit === null ? [] : [{ id, words, used, limit, unit, path }];
}

function facilityConstraints(scope: EvaluationScope, { facility, network }: CostedResults): readonly Limited[] {
  const { area } = scope.design.site;
  const power = powerLimit(scope);
  return [
    ...limited("power", ["Power", "电力"], facility.facilityWatts, power?.limit ?? null, "watts", power?.path ?? ""),
    ...limited(
      "rack-density",
      ["Power per rack", "单柜功率"],
      facility.rackWatts,
      facility.rackLimitWatts,
      "watts",
      "power.cooling.rackLimitWatts",
    ),
    ...limited(
      "floor",
      ["Floor area", "机房面积"],
      facility.floorSquareMeters,
      area.floorSquareMeters,
      "squareMeters",
      "site.area.floorSquareMeters",
    ),
    ...limited(
      "floor",
      ["Floor load", "楼板承重"],
      facility.floorLoadKilogramsPerSquareMeter,
      area.floorLoad,
      "kilogramsPerSquareMeter",
      "site.area.floorLoad",
    ),
    ...limited(
      "ports",
      ["Fabric ports", "网络端口"],
      network.endpoints,
      network.maxEndpoints,
      "count",
      "network.backend.switch",
    ),
  ];
}

function workloadConstraints(scope: EvaluationScope, { training, inference }: CostedResults): readonly Limited[] {
  const { targets } = scope.design.purpose;
  const jobIndex = new Map(scope.design.workload.jobs.map((job, index) => [job.id, index]));
  const memory = training.jobs.flatMap((job) =>
    limited(
      "memory",
      ["Accelerator memory", "显存"],
      job.memoryTotalBytes,
      job.memoryCapacityBytes,
      "bytes",
      `workload.jobs[${jobIndex.get(job.jobId) ?? 0}].parallel`,
    ),
  );
  const latency = inference.jobs.flatMap((job) => [
    ...limited(
      "latency",
      ["Time to first token", "首词元延迟"],
      job.timeToFirstTokenSeconds,
      targets.timeToFirstTokenSeconds,
      "seconds",
      "purpose.targets.timeToFirstTokenSeconds",
    ),
    ...limited(
      "latency",
      ["Time per output token", "每词元输出时间"],
      job.timePerOutputTokenSeconds,
      targets.timePerOutputTokenSeconds,
      "seconds",
      "purpose.targets.timePerOutputTokenSeconds",
    ),
  ]);
  return [
    ...memory,
    ...latency,
    ...limited(
      "deadline",
      ["Time to train", "训练时限"],
      training.trainingSeconds,
      targets.trainingSeconds,
      "seconds",
      "purpose.targets.trainingSeconds",
    ),
    // The wanted rate is what is used of the delivered one.
    ...limited(
      "request-rate",
      ["Request rate", "请求速率"],
      targets.requestsPerSecond,
      inference.requestsPerSecond,
      "requestsPerSecond",
      "purpose.targets.requestsPerSecond",
    ),
  ];
}

function storageConstraints({ storage }: CostedResults): readonly Limited[] {
  return storage.tiers.flatMap((tier) => [
    ...limited(
      "storage-bandwidth",
      ["Storage bandwidth", "存储带宽"],
      tier.demandReadBytesPerSecond,
      tier.readBytesPerSecond,
      "bytesPerSecond",
      `storage.${tier.tier}.readBytesPerSecond`,
    ),
    ...limited(
      "storage-capacity",
      ["Storage capacity", "存储容量"],
      tier.demandBytes,
      tier.usableBytes,
      "bytes",
      `storage.${tier.tier}.capacityBytes`,
    ),
  ]);
}

function budgetConstraints(scope: EvaluationScope, results: CostedResults): readonly Limited[] {
  return limited(
    "budget",
    ["Budget", "预算"],
    spending(scope, results),
    scope.design.purpose.targets.budgetUsd,
    "usd",
    "purpose.targets.budgetUsd",
  );
}
