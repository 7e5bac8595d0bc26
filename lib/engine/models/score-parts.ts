// The seven parts of the index that the models decide: delivered ÷ required, capped at 1, the surplus beside it.
import type { Words } from "../inputs/declare";
import type { ScorePart } from "../result-score";
import type { EvaluationScope } from "../scope";
import type { UnitId } from "../units/units";
import type { CheckedResults } from "./evaluation-steps";
import { policyPart } from "./score-policy";
import { metShare, ratioOf, WHOLE } from "./score-sums";

type ModelledPart = "hardware" | "software" | "servers" | "switches" | "routers" | "devices";

const PART_WORDS: Readonly<Record<ModelledPart, Words>> = {
  hardware: ["Hardware", "硬件"],
  software: ["Software", "软件"],
  servers: ["Servers", "服务器"],
  switches: ["Switches", "交换机"],
  routers: ["Routers", "路由器"],
  devices: ["Storage devices", "存储设备"],
};

const NOTHING_REQUIRED: Words = ["Nothing is required of it.", "对其无要求。"];

/** Part of one ratio; not assessed with the reason while either side is unknown. */
function ratioPart(
  id: ModelledPart,
  delivered: number | null,
  required: number | null,
  unit: UnitId,
  reason: Words,
): ScorePart {
  const base = { id, words: PART_WORDS[id], delivered, required, unit, cappedBy: [] };
  if (delivered === null || required === null) return { ...base, value: null, ratio: null, coverage: 0, reason };
  if (required === 0) return { ...base, value: WHOLE, ratio: null, coverage: 1, reason: NOTHING_REQUIRED };
  const ratio = ratioOf(delivered, required);
  return { ...base, value: metShare(ratio), ratio, coverage: 1, reason: null };
}

/** Parts of the factors compute, network and storage. */
export function modelledParts(
  scope: EvaluationScope,
  results: CheckedResults,
): Readonly<Record<ModelledPart | "policy", ScorePart>> {
  const given = results.scoreInputs;
  return {
    hardware: ratioPart("hardware", given.referenceFlopsPerSecond, given.requiredFlopsPerSecond, "flopsPerSecond", [
      "Needs accelerators, a job, and a target: time to train or request rate.",
      "需要加速器、任务以及训练时限或请求速率目标。",
    ]),
    software: ratioPart("software", given.modelledEfficiency, given.referenceEfficiency, "fraction", [
      "Needs a job that fits its accelerators.",
      "需要可在加速器上运行的任务。",
    ]),
    servers: ratioPart("servers", given.linkBytesPerSecond, given.requiredLinkBytesPerSecond, "linkRate", [
      "Needs a fabric and a job that uses it.",
      "需要网络及使用该网络的任务。",
    ]),
    switches: ratioPart("switches", given.deliveredBisection, given.requiredBisection, "fraction", [
      "Needs a fabric and a job that uses it.",
      "需要网络及使用该网络的任务。",
    ]),
    routers: routersPart(scope, results),
    devices: devicesPart(results),
    policy: policyPart(scope, results),
  };
}

/** Uplink left after one failure over ingest, serving and replication. A closed site that moves nothing needs none. */
function routersPart(scope: EvaluationScope, { network }: CheckedResults): ScorePart {
  const isClosed = scope.design.network.encryption.externalLinksOff === true;
  const demand = network.uplinkDemandBytesPerSecond ?? (isClosed ? 0 : null);
  return ratioPart("routers", network.uplinkAfterFailureBytesPerSecond ?? (isClosed ? 0 : null), demand, "linkRate", [
    "Needs uplinks, and what they carry: ingest, serving or replication.",
    "需要上联链路及其承载的摄入、推理或复制流量。",
  ]);
}

/** One thing asked of a tier. */
interface Ask {
  readonly delivered: number | null;
  readonly required: number;
  readonly unit: UnitId;
}

/**
 * Worst of bandwidth, operations and capacity over demand, over all tiers that are asked for anything. While what a job asks
 * is not known, nobody knows the worst.
 */
function devicesPart({ storage, demands }: CheckedResults): ScorePart {
  const asks = storage.tiers.flatMap((tier): Ask[] => [
    ...asked(tier.usableBytes, tier.demandBytes, "bytes"),
    ...asked(tier.readBytesPerSecond, tier.demandReadBytesPerSecond, "bytesPerSecond"),
    ...asked(tier.operationsPerSecond, tier.demandOperationsPerSecond, "operationsPerSecond"),
  ]);
  const answered = asks.filter(({ delivered }) => delivered !== null);
  const { jobs, unknownJobs } = demands;
  const knownJobs = jobs === 0 ? 1 : 1 - unknownJobs / jobs;
  const coverage = asks.length === 0 ? 0 : (answered.length / asks.length) * knownJobs;
  const ratio = ({ delivered, required }: Ask) => (delivered ?? 0) / required;
  const [first, ...rest] = answered;
  const worst = first === undefined ? null : rest.reduce((a, b) => (ratio(b) < ratio(a) ? b : a), first);
  if (worst === null || answered.length < asks.length || unknownJobs > 0) {
    const part = ratioPart("devices", null, null, "bytes", [
      "Needs every tier's capacity and rates, and what is asked of them.",
      "需要各层容量与速率及其需求。",
    ]);
    return { ...part, coverage };
  }
  return ratioPart("devices", worst.delivered, worst.required, worst.unit, NOTHING_REQUIRED);
}

const asked = (delivered: number | null, required: number | null, unit: UnitId): readonly Ask[] =>
  required === null || required === 0 ? [] : [{ delivered, required, unit }];
