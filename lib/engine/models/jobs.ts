// The jobs of a design on its accelerators: shares handed out, each evaluated by its kind.
import { computeFindings } from "../findings/compute.findings";
import { networkFindings } from "../findings/network.findings";
import { workloadFindings } from "../findings/workload.findings";
import type { ResolvedJob } from "../inputs/design";
import type { Reason } from "../reason";
import type { InferenceResult, TrainingResult } from "../result-workload";
import type { EvaluationScope } from "../scope";
import type { ComputePools } from "./compute-pools";
import type { StorageDemands, StorageTier } from "./evaluation-steps";
import { absentInference, evaluateInferenceJob, type InferenceJob } from "./inference";
import type { Fabric } from "./network-fabric";
import { absentJob, evaluateTrainingJob, type TrainingJob } from "./training";
import { type AcceleratorGroup, mainGroup } from "./training-hardware";
import type { NamedJob } from "./training-job";
import { checkTuning } from "./tuning";

/** All jobs evaluated. */
export interface Jobs {
  readonly group: AcceleratorGroup | null;
  readonly named: readonly NamedJob[];
  readonly training: readonly TrainingJob[];
  readonly inference: readonly InferenceJob[];
}

/** Evaluates every job on its share of the main group of accelerators. */
export function evaluateJobs(
  scope: EvaluationScope,
  pools: ComputePools,
  fabric: Fabric,
  tiers: readonly StorageTier[],
): Jobs {
  const { jobs } = scope.design.workload;
  const group = mainGroup(scope, pools);
  if (jobs.length === 0) scope.find(workloadFindings.noJobs, "workload.jobs", {});
  if (group === null) scope.find(computeFindings.noAccelerators, "compute.pools", {});
  reportShares(scope, jobs);
  const named = nameJobs(scope, group);
  const training: TrainingJob[] = [];
  const inference: InferenceJob[] = [];
  for (const job of named) {
    const none = missing(group, job);
    if (group !== null && none === null) reportSpan(scope, job, group, fabric);
    if (job.job.kind === "inference") {
      inference.push(
        group === null || none !== null
          ? absentInference(job, none ?? NO_ACCELERATORS)
          : evaluateInferenceJob(scope, job, group, fabric),
      );
    } else {
      if (job.job.kind !== "pre-training") checkTuning(scope, job);
      training.push(
        group === null || none !== null ? absentJob(job, none) : evaluateTrainingJob(scope, job, group, fabric, tiers),
      );
    }
  }
  return { group, named, training, inference };
}

const NO_ACCELERATORS: Reason = ["No pool has accelerators.", "没有节点池配备加速器。"];

function missing(group: AcceleratorGroup | null, named: NamedJob): Reason | null {
  if (group === null) return NO_ACCELERATORS;
  return named.accelerators === 0 ? ["Its share is less than one accelerator.", "其占比不足一个加速器。"] : null;
}

/** The jobs of the design with their names and their shares of a group of accelerators. */
export function nameJobs(scope: EvaluationScope, group: AcceleratorGroup | null): readonly NamedJob[] {
  return scope.design.workload.jobs.map((job, index) => nameJob(scope, job, index, group));
}

function nameJob(scope: EvaluationScope, job: ResolvedJob, index: number, group: AcceleratorGroup | null): NamedJob {
  const preset = scope.part("models", job.model);
  const path = `workload.jobs[${index}]`;
  if (preset === null && job.model !== null)
    scope.find(computeFindings.unknownPart, `${path}.model`, { part: job.model });
  const sample = scope.part("sampleModels", job.sample.model);
  if (sample === null && job.sample.model !== null)
    scope.find(computeFindings.unknownPart, `${path}.sample.model`, { part: job.sample.model });
  return {
    job,
    path,
    preset,
    name: job.name ?? preset?.name[0] ?? sample?.name[0] ?? job.id,
    accelerators: Math.floor((group?.accelerators ?? 0) * job.clusterShare + 1e-9),
  };
}

function reportShares(scope: EvaluationScope, jobs: readonly ResolvedJob[]): void {
  if (jobs.length === 0) return;
  const sum = jobs.reduce((total, job) => total + job.clusterShare, 0);
  const values = { sum: { value: sum, unit: "fraction" } } as const;
  if (sum > 1.0001) scope.find(workloadFindings.sharesOverOne, "workload.jobs[0].clusterShare", values);
  else if (sum < 0.9999) scope.find(workloadFindings.sharesUnderOne, "workload.jobs[0].clusterShare", values);
}

function reportSpan(
  scope: EvaluationScope,
  { name, accelerators, job }: NamedJob,
  group: AcceleratorGroup,
  fabric: Fabric,
): void {
  const nodes = Math.ceil(accelerators / Math.max(1, group.acceleratorsPerNode));
  if (job.kind === "inference" || nodes <= fabric.clusterNodes) return;
  scope.find(networkFindings.jobSpansClusters, "network.nodesPerCluster", {
    job: name,
    nodes: { value: nodes, unit: "count" },
    size: { value: fabric.clusterNodes, unit: "count" },
  });
}

/** The slowest training job decides; null while any of them is unknown. */
export function trainingResult(jobs: Jobs): TrainingResult {
  const results = jobs.training.map((job) => job.result);
  const seconds = results.map((result) => result.trainingSeconds);
  const known = seconds.filter((value) => value !== null);
  const isKnown = known.length > 0 && known.length === seconds.length;
  return {
    jobs: results,
    trainingSeconds: isKnown ? Math.max(...known) : null,
    reason: isKnown
      ? null
      : (results.find((result) => result.reason !== null)?.reason ?? reasonWithout(results.length)),
  };
}

const reasonWithout = (count: number): Reason =>
  count === 0 ? ["No training job.", "没有训练任务。"] : ["A job has no number of tokens.", "有任务未给出词元数。"];

/** Reports a wanted request rate that the serving jobs together do not reach. */
export function checkRequestRate(scope: EvaluationScope, jobs: Jobs, inference: InferenceResult): void {
  const target = scope.design.purpose.targets.requestsPerSecond;
  const delivered = inference.requestsPerSecond;
  if (target === null || delivered === null || delivered >= target) return;
  const held = jobs.inference.reduce((sum, job) => sum + job.named.accelerators, 0);
  scope.find(workloadFindings.ratesMissed, "purpose.targets.requestsPerSecond", {
    delivered: { value: delivered, unit: "requestsPerSecond" },
    target: { value: target, unit: "requestsPerSecond" },
    wanted: { value: delivered > 0 ? Math.ceil((held * target) / delivered) : held, unit: "count" },
  });
}

/** Request rates add up; null while any job's is unknown. */
export function inferenceResult(jobs: Jobs): InferenceResult {
  const results = jobs.inference.map((job) => job.result);
  const rates = results.map((result) => result.requestsPerSecond);
  const known = rates.filter((rate) => rate !== null);
  const isKnown = known.length > 0 && known.length === rates.length;
  return {
    jobs: results,
    requestsPerSecond: isKnown ? known.reduce((sum, rate) => sum + rate, 0) : null,
    reason: isKnown
      ? null
      : (results.find((result) => result.reason !== null)?.reason ?? ["No serving job.", "没有推理任务。"]),
  };
}

/** What all jobs together ask of storage, and of how many of them that is not known in full. */
export function storageDemands(scope: EvaluationScope, jobs: Jobs): StorageDemands {
  const { training, inference } = jobs;
  const isDataStated = scope.design.storage.dataset.bytes !== null;
  const unsized = training.filter(
    ({ readBytesPerSecond, result, dataBytes }) =>
      readBytesPerSecond === null || result.checkpointBytes === null || (dataBytes === null && !isDataStated),
  );
  return {
    trainingReadBytesPerSecond: sumKnown(training.map((job) => job.readBytesPerSecond)),
    trainingReadOperationsPerSecond: sumKnown(training.map((job) => job.readOperationsPerSecond)),
    trainingDataBytes: sumKnown(training.map((job) => job.dataBytes)),
    checkpointBytes: sumKnown(training.map((job) => job.result.checkpointBytes)),
    checkpointIntervalSeconds: leastKnown(training.map((job) => job.result.checkpointIntervalSeconds)),
    checkpointBlockingSeconds: mostKnown(
      training.map((job) => job.result.reliability?.checkpoint.blockingSeconds ?? null),
    ),
    servedWeightBytes: sumKnown(inference.map((job) => job.result.weightBytes)),
    keyValueBytesPerSecond: sumKnown(inference.map(keyValueRate)),
    jobs: training.length + inference.length,
    unknownJobs: unsized.length + inference.filter(({ result }) => result.weightBytes === null).length,
    unknownDataJobs: training.filter(({ dataBytes }) => dataBytes === null).length,
  };
}

function sumKnown(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}

function leastKnown(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : Math.min(...known);
}

function mostKnown(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : Math.max(...known);
}

/** Keys and values of all tokens that a job reads and writes per second. */
function keyValueRate({ named, result: { requestsPerSecond, kvBytesPerToken } }: InferenceJob): number | null {
  const { inputTokens, outputTokens } = named.job.serving;
  return requestsPerSecond === null || kvBytesPerToken === null
    ? null
    : requestsPerSecond * (inputTokens + outputTokens) * kvBytesPerToken;
}
