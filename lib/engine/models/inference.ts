// Serving jobs: how many replicas, how fast each answers, how many requests they carry together.
import { workloadFindings } from "../findings/workload.findings";
import type { Reason } from "../reason";
import type { InferenceJobResult } from "../result-workload";
import type { EvaluationScope } from "../scope";
import { fabricLink, plainLink } from "./collective-links";
import {
  cacheBytesPerToken,
  largestBatch,
  leastReplicaBytes,
  type ReplicaRate,
  type Request,
  replicaRate,
  type ServedModel,
  type ServingHardware,
} from "./inference-replica";
import type { Fabric } from "./network-fabric";
import { trainingPeak } from "./training/step-hardware";
import type { AcceleratorGroup } from "./training-hardware";
import type { NamedJob } from "./training-job";
import { acceleratorLinks } from "./training-links";
import { computeOverhead } from "./training-recipe";
import { architectureOf } from "./workload-architecture";
import { countParameters } from "./workload-parameters";

const PRECISION_BYTES = { fp32: 4, tf32: 4, fp16: 2, bf16: 2, fp8: 1, mxfp8: 1, fp4: 0.5 } as const;
/** Scales of block-wise four-bit formats add half a bit per weight. */
const INT4_BYTES = 0.5625;

/** A serving job's result with what the score needs of it. */
export interface InferenceJob {
  readonly named: NamedJob;
  readonly result: InferenceJobResult;
  /** Rate over that of the same batch without communication, scheduling and private computing, 0–1. */
  readonly efficiency: number | null;
}

/** Evaluates one serving job on its share of the group. */
export function evaluateInferenceJob(
  scope: EvaluationScope,
  named: NamedJob,
  group: AcceleratorGroup,
  fabric: Fabric,
): InferenceJob {
  const { job, path, name } = named;
  const model = servedModel(named);
  const hardware = servingHardware(scope, named, group, fabric);
  if (model === null) {
    scope.find(workloadFindings.unknownModel, `${path}.model`, { job: name });
    return absentInference(named, ["The architecture is incomplete.", "模型架构不完整。"]);
  }
  if (hardware === null) {
    scope.find(workloadFindings.precisionUnsupported, `${path}.precision`, {
      accelerator: group.accelerator.name,
      precision: job.precision.toUpperCase(),
    });
    return absentInference(named, [
      "The accelerator has no published rate at this precision.",
      "加速器没有该精度的公开算力。",
    ]);
  }
  const request: Request = job.serving;
  const width = job.serving.acceleratorsPerReplica ?? fewestAccelerators(model, hardware, request, named.accelerators);
  const limit = largestBatch(model, hardware, request, width);
  const known = {
    ...absentInference(named, ["The model does not fit.", "模型无法容纳。"]).result,
    acceleratorsPerReplica: width,
    weightBytes: model.weightBytes,
    kvBytesPerToken: cacheBytesPerToken(model),
  };
  if (limit === 0 || width > named.accelerators) {
    scope.find(workloadFindings.replicaTooLarge, `${path}.serving.acceleratorsPerReplica`, {
      job: name,
      needed: { value: leastReplicaBytes(model, request), unit: "bytes" },
      accelerators: { value: Math.min(width, named.accelerators), unit: "count" },
      capacity: {
        value: Math.min(width, named.accelerators) * hardware.memoryBytes * hardware.memoryShare,
        unit: "bytes",
      },
    });
    return { named, result: known, efficiency: null };
  }
  const replicas = Math.floor(named.accelerators / width);
  const rate = bestRate(scope, model, hardware, request, width, limit);
  reportLatency(scope, named, rate);
  const requestsPerSecond = rate.requestsPerSecond * replicas;
  const ideal = replicaRate(model, undisturbed(hardware), request, width, rate.batch, scope.constant("inference.load"));
  const result: InferenceJobResult = {
    ...known,
    replicas,
    batchPerReplica: rate.batch,
    timeToFirstTokenSeconds: rate.timeToFirstTokenSeconds,
    timePerOutputTokenSeconds: rate.timePerOutputTokenSeconds,
    requestsPerSecond,
    tokensPerSecond: requestsPerSecond * request.outputTokens,
    reason: null,
  };
  return { named, result, efficiency: rate.requestsPerSecond / ideal.requestsPerSecond };
}

/** The same hardware with nothing but computation and memory to wait for. */
function undisturbed(hardware: ServingHardware): ServingHardware {
  const free = plainLink(Number.MAX_VALUE, 0);
  return { ...hardware, scaleUp: free, fabric: free, iterationSeconds: 0, overhead: 1 };
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
    weightBytes: null,
    kvBytesPerToken: null,
    batchPerReplica: null,
    timeToFirstTokenSeconds: null,
    timePerOutputTokenSeconds: null,
    requestsPerSecond: null,
    tokensPerSecond: null,
    usdPerMillionTokens: null,
    reason,
  };
  return { named, result, efficiency: null };
}

/** Weights after compression. Pruning and distillation shrink the work too; quantisation shrinks what is read. */
function servedModel({ job, preset }: NamedJob): ServedModel | null {
  const architecture = architectureOf(job, preset);
  if (architecture === null) return null;
  const counts = countParameters(architecture);
  const base = PRECISION_BYTES[job.precision];
  const { compression } = job.serving;
  const bytes = compression === "int8" ? Math.min(1, base) : compression === "int4" ? Math.min(INT4_BYTES, base) : base;
  const kept = compression === "pruning" ? 0.5 : compression === "distillation" ? 0.25 : 1;
  return {
    architecture,
    counts,
    weightBytes: counts.total * bytes * kept,
    flopsShare: kept,
    cacheBytes: Math.max(1, Math.min(2, base)),
    cacheShare: compression === "distillation" ? kept : 1,
  };
}

function servingHardware(
  scope: EvaluationScope,
  { job, accelerators }: NamedJob,
  group: AcceleratorGroup,
  fabric: Fabric,
): ServingHardware | null {
  const peak = trainingPeak(group.accelerator, job.precision);
  if (peak === null) return null;
  const {
    scaleUpDomain,
    scaleUp,
    fabric: between,
    memoryBytes,
    memoryBytesPerSecond,
  } = acceleratorLinks(scope, group, fabric, accelerators);
  const frontEnd = scope.design.network.frontend.linkRate;
  return {
    peakFlopsPerSecond: peak,
    memoryBytes,
    memoryBytesPerSecond,
    scaleUpDomain,
    scaleUp,
    // Nodes without a fabric still have their front end.
    fabric:
      between ?? fabricLink((id) => scope.constant(id), frontEnd, frontEnd, scope.constant("network.fabric-latency")),
    prefillEfficiency: scope.constant("inference.prefill-efficiency"),
    memoryEfficiency: scope.constant("inference.memory-efficiency"),
    iterationSeconds: scope.constant("inference.iteration-seconds"),
    memoryShare: scope.constant("inference.memory-share"),
    batchLimit: Math.floor(Math.max(1, scope.constant("inference.batch-limit"))),
    overhead: computeOverhead(scope, group),
  };
}

/** Requests that a replica should at least decode together: fewer waste the reading of the weights. */
const COMFORTABLE_BATCH = 8;

/** The smallest power of two that holds the weights and a few requests, all accelerators at most. */
function fewestAccelerators(
  model: ServedModel,
  hardware: ServingHardware,
  request: Request,
  available: number,
): number {
  let width = 1;
  while (width < available && largestBatch(model, hardware, request, width) < COMFORTABLE_BATCH) width *= 2;
  return Math.min(width, Math.max(1, available));
}

/** The largest batch within the latency targets; the smallest batch when none is. A larger batch is never faster per token. */
function bestRate(
  scope: EvaluationScope,
  model: ServedModel,
  hardware: ServingHardware,
  request: Request,
  width: number,
  limit: number,
): ReplicaRate {
  const { timeToFirstTokenSeconds: first, timePerOutputTokenSeconds: next } = scope.design.purpose.targets;
  const load = scope.constant("inference.load");
  const at = (batch: number) => replicaRate(model, hardware, request, width, batch, load);
  const meets = (rate: ReplicaRate) =>
    rate.timeToFirstTokenSeconds <= (first ?? Number.POSITIVE_INFINITY) &&
    rate.timePerOutputTokenSeconds <= (next ?? Number.POSITIVE_INFINITY);
  const largest = at(limit);
  if (meets(largest)) return largest;
  let low = 1;
  let high = limit;
  let best = at(1);
  if (!meets(best)) return best;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    const rate = at(middle);
    if (meets(rate)) {
      low = middle;
      best = rate;
    } else high = middle;
  }
  return best;
}

function reportLatency(scope: EvaluationScope, { name }: NamedJob, rate: ReplicaRate): void {
  const { targets } = scope.design.purpose;
  const checks = [
    ["timeToFirstTokenSeconds", rate.timeToFirstTokenSeconds, targets.timeToFirstTokenSeconds],
    ["timePerOutputTokenSeconds", rate.timePerOutputTokenSeconds, targets.timePerOutputTokenSeconds],
  ] as const;
  for (const [field, delivered, target] of checks) {
    if (target === null || delivered <= target) continue;
    scope.find(workloadFindings.latencyMissed, `purpose.targets.${field}`, {
      job: name,
      delivered: { value: delivered, unit: "seconds" },
      target: { value: target, unit: "seconds" },
    });
  }
}
