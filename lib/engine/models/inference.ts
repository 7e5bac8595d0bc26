// Serving jobs: how many replicas, how fast each answers, how many requests they carry together.
import { workloadFindings } from "../findings/workload.findings";
import type { Reason } from "../reason";
import type { InferenceJobResult } from "../result-workload";
import type { EvaluationScope } from "../scope";
import { plainLink } from "./collective-links";
import type { Fabric } from "./network-fabric";
import { bestRate } from "./serving/best-rate";
import { fleetRate, replicasFor } from "./serving/fleet";
import {
  acceleratorRate,
  acceleratorsInUse,
  answerSeconds,
  outputTokensPerSecond,
  userRate,
} from "./serving/job-totals";
import { type OpenRate, replicaRate } from "./serving/open-load";
import { replicaMemory } from "./serving/replica-memory";
import { type ServedModel, sequenceBytes } from "./serving/served-model";
import { servingCase } from "./serving/serving-case";
import type { ServingHardware } from "./serving/serving-hardware";
import { tailFirstTokenSeconds } from "./serving/tail";
import { offeredRequests } from "./serving/tail-waits";
import { wantedRequests } from "./serving/wanted-rate";
import type { AcceleratorGroup } from "./training-hardware";
import type { NamedJob } from "./training-job";

/** A serving job's result with what the score needs of it. */
export interface InferenceJob {
  readonly named: NamedJob;
  readonly result: InferenceJobResult;
  /** Rate over that of the same batch without communication, scheduling and private computing, 0–1. */
  readonly efficiency: number | null;
}

const NO_FIT: Reason = ["The model does not fit.", "模型无法容纳。"];

/** Evaluates one serving job on its share of the group. */
export function evaluateInferenceJob(
  scope: EvaluationScope,
  named: NamedJob,
  group: AcceleratorGroup,
  fabric: Fabric,
): InferenceJob {
  const { job, path, name } = named;
  const laidOut = servingCase(scope, named, group, fabric);
  if (laidOut === "architecture") {
    scope.find(workloadFindings.unknownModel, `${path}.model`, { job: name });
    return absentInference(named, ["The architecture is incomplete.", "模型架构不完整。"]);
  }
  if (laidOut === "precision") {
    scope.find(workloadFindings.precisionUnsupported, `${path}.precision`, {
      accelerator: group.accelerator.name,
      precision: job.precision.toUpperCase(),
    });
    return absentInference(named, [
      "The accelerator has no published rate at this precision.",
      "加速器没有该精度的公开算力。",
    ]);
  }
  const { model, hardware, request, choice, width, replicas, limit } = laidOut;
  const known = {
    ...absentInference(named, NO_FIT).result,
    acceleratorsPerReplica: width,
    weightBytes: model.weightBytes,
    kvBytesPerToken: model.cacheBytesPerToken + model.windowedCacheBytesPerToken,
  };
  if (limit === 0 || width > named.accelerators) {
    reportTooLarge(scope, named, model, hardware, width);
    return { named, result: known, efficiency: null };
  }
  const { targets } = scope.design.purpose;
  const rate = bestRate(laidOut, targets);
  const fleet = fleetRate(rate, replicas, choice);
  if (fleet === null) {
    const reason: Reason = [
      "Reading and writing apart needs at least two replicas.",
      "预填充与解码分离至少需要两个副本。",
    ];
    return { named, result: { ...known, replicas, reason }, efficiency: null };
  }
  const ideal = replicaRate(model, undisturbed(hardware), request, rate.batch, choice);
  const wanted = wantedRequests(scope, job);
  const tail = tailFirstTokenSeconds(rate, offeredRequests(wanted, fleet.requestsPerSecond, fleet.decodeReplicas));
  reportLatency(scope, named, rate, tail);
  const acceleratorsUsed = acceleratorsInUse(replicas, width);
  const tokensPerSecond = outputTokensPerSecond(fleet.requestsPerSecond, request);
  const result: InferenceJobResult = {
    ...known,
    replicas,
    acceleratorsUsed,
    prefillReplicas: fleet.prefillReplicas,
    batchPerReplica: rate.batch,
    timeToFirstTokenSeconds: rate.timeToFirstTokenSeconds,
    tailTimeToFirstTokenSeconds: finite(tail),
    timePerOutputTokenSeconds: rate.timePerOutputTokenSeconds,
    requestSeconds: answerSeconds(rate, request),
    requestsPerSecond: fleet.requestsPerSecond,
    tokensPerSecond,
    tokensPerSecondPerUser: userRate(rate.timePerOutputTokenSeconds),
    tokensPerSecondPerAccelerator: acceleratorRate(tokensPerSecond, acceleratorsUsed),
    firstToken: rate.firstToken,
    perToken: rate.perToken,
    memory: replicaMemory(model, hardware, choice.layout, request, rate.batch),
    replicasNeeded: wanted === null ? null : replicasFor(rate, choice, wanted, targets.timeToFirstTokenSeconds),
    reason: null,
  };
  return { named, result, efficiency: rate.requestsPerSecond / ideal.requestsPerSecond };
}

const finite = (seconds: number): number | null => (Number.isFinite(seconds) ? seconds : null);

/** The same hardware with nothing but computation and memory to wait for. */
function undisturbed(hardware: ServingHardware): ServingHardware {
  const free = plainLink(Number.MAX_VALUE, 0);
  return {
    ...hardware,
    scaleUp: free,
    fabric: free,
    reduceSeconds: 0,
    layerSeconds: 0,
    iterationSeconds: 0,
    sequenceSeconds: 0,
    firstTokenSeconds: 0,
    overhead: 1,
  };
}

/** A serving job that cannot be computed, with the reason. */
export function absentInference(named: NamedJob, reason: Reason): InferenceJob {
  const result: InferenceJobResult = {
    jobId: named.job.id,
    name: named.name,
    model: named.preset?.id ?? "custom",
    accelerators: named.accelerators,
    acceleratorsPerReplica: null,
    replicas: null,
    acceleratorsUsed: null,
    prefillReplicas: null,
    weightBytes: null,
    kvBytesPerToken: null,
    batchPerReplica: null,
    timeToFirstTokenSeconds: null,
    tailTimeToFirstTokenSeconds: null,
    timePerOutputTokenSeconds: null,
    requestSeconds: null,
    firstToken: null,
    perToken: null,
    memory: null,
    requestsPerSecond: null,
    tokensPerSecond: null,
    tokensPerSecondPerUser: null,
    tokensPerSecondPerAccelerator: null,
    replicasNeeded: null,
    tokensPerJoule: null,
    usdPerMillionTokens: null,
    reason,
  };
  return { named, result, efficiency: null };
}

function reportTooLarge(
  scope: EvaluationScope,
  { name, path, job, accelerators }: NamedJob,
  model: ServedModel,
  hardware: ServingHardware,
  width: number,
): void {
  const held = Math.min(width, accelerators);
  const tokens = job.serving.inputTokens + job.serving.outputTokens;
  scope.find(workloadFindings.replicaTooLarge, `${path}.serving.acceleratorsPerReplica`, {
    job: name,
    needed: { value: model.weightBytes + sequenceBytes(model, tokens), unit: "bytes" },
    accelerators: { value: held, unit: "count" },
    capacity: { value: held * hardware.memoryBytes * hardware.memoryShare, unit: "bytes" },
  });
}

/** @param tail wait for the first token that one request in a hundred exceeds, seconds; infinite where requests pile up */
function reportLatency(scope: EvaluationScope, { name }: NamedJob, rate: OpenRate, tail: number): void {
  const { timeToFirstTokenSeconds: first, timePerOutputTokenSeconds: next } = scope.design.purpose.targets;
  const report = (finding: typeof workloadFindings.latencyMissed, field: string, delivered: number, target: number) =>
    scope.find(finding, `purpose.targets.${field}`, {
      job: name,
      delivered: { value: delivered, unit: "seconds" },
      target: { value: target, unit: "seconds" },
    });
  if (next !== null && rate.timePerOutputTokenSeconds > next)
    report(workloadFindings.latencyMissed, "timePerOutputTokenSeconds", rate.timePerOutputTokenSeconds, next);
  if (first === null) return;
  if (rate.timeToFirstTokenSeconds > first)
    report(workloadFindings.latencyMissed, "timeToFirstTokenSeconds", rate.timeToFirstTokenSeconds, first);
  else if (Number.isFinite(tail) && tail > first)
    report(workloadFindings.tailMissed, "timeToFirstTokenSeconds", tail, first);
}
