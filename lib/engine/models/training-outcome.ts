// What comes of a step that was priced: stalls of storage, rates, utilisations, goodput and the length of a run.
import type { ReliabilityResult } from "../result-workload";
import type { EvaluationScope } from "../scope";
import { jobReliability } from "./job-reliability";
import type { JobFailures } from "./reliability";
import type { StepBand } from "./time-to-train";
import {
  executedFlopsPerToken,
  flopsUtilization,
  restoreSeconds,
  stallShare,
  stepTokens,
  tokenRate,
} from "./training/outcome";
import type { PlanNumbers } from "./training/step-case";
import type { TrainingCase } from "./training-case";
import { checkpointBytes } from "./training-recipe";
import { checkpointPlan, dataStallSeconds } from "./training-stalls";
import type { JobStorage } from "./training-storage";
import type { TokenData } from "./workload-data";
import { trainingFlopsPerToken } from "./workload-flops";

/** What storage gives the job, and what the job asks of it. */
export interface StorageCase {
  readonly storage: JobStorage;
  readonly data: TokenData;
  /** Share of the reads that reach storage. */
  readonly readShare: number;
  /** Tokens of the whole run; null while nobody said. */
  readonly tokens: number | null;
  /** Measured over predicted step time, P10 and P90. */
  readonly stepBand: StepBand;
}

export interface TrainingOutcome {
  readonly tokensPerStep: number;
  readonly dataStall: number;
  readonly checkpointStall: number;
  readonly stepSeconds: number;
  readonly tokensPerSecond: number;
  readonly modelFlopsUtilization: number;
  readonly causalFlopsUtilization: number;
  readonly hardwareFlopsUtilization: number;
  /** Null where the job is interrupted again before it has recovered. */
  readonly reliability: ReliabilityResult | null;
  readonly goodput: number | null;
  readonly trainingSeconds: number | null;
  readonly blockingSeconds: number | null;
  readonly writeSeconds: number | null;
  readonly checkpointIntervalSeconds: number;
}

/** Bytes of a checkpoint of the job. */
export const bytesOfCheckpoint = ({ step, counts, adapterParameters }: TrainingCase): number =>
  checkpointBytes(step.recipe, counts.total, adapterParameters);

/** Operations of a token forward and backward, as executed. */
export const executedPerToken = ({ forward, adapterParameters }: TrainingCase): number =>
  trainingFlopsPerToken(forward, forward.attention, adapterParameters);

/**
 * The outcome of a job.
 * @param undisturbedSeconds the step while storage holds nothing back
 */
export function trainingOutcome(
  scope: EvaluationScope,
  training: TrainingCase,
  plan: PlanNumbers,
  undisturbedSeconds: number,
  { storage, data, readShare, tokens, stepBand }: StorageCase,
  failures: JobFailures,
): TrainingOutcome {
  const { forward, adapterParameters, accelerators, peakFlopsPerSecond, step } = training;
  const tokensPerStep = stepTokens(training.batchSequences, step.sequenceTokens);
  const dataStall = dataStallSeconds(undisturbedSeconds, tokensPerStep, data, readShare, storage);
  const bytes = bytesOfCheckpoint(training);
  const checkpoints = checkpointPlan(scope, bytes, accelerators, storage, failures);
  const interval = checkpoints.intervalSeconds;
  const checkpointStall = stallShare(checkpoints.blockingSeconds, interval) * (undisturbedSeconds + dataStall);
  const stepSeconds = undisturbedSeconds + dataStall + checkpointStall;
  const tokensPerSecond = tokenRate(tokensPerStep, stepSeconds);
  const share = (flops: number) => flopsUtilization(tokensPerSecond, flops, accelerators, peakFlopsPerSecond);
  const full = trainingFlopsPerToken(forward, forward.attentionFull, adapterParameters);
  const executed = executedPerToken(training);
  const repeated = plan.recompute === 2 ? 1 : plan.recompute === 1 ? step.recipe.selectiveProducts : 0;
  const { intervalSeconds, mode } = scope.design.storage.checkpoints;
  const reliability = jobReliability(failures, {
    givenIntervalSeconds: intervalSeconds,
    intervalSeconds: interval,
    blockingSeconds: checkpoints.blockingSeconds,
    writeSeconds: checkpoints.writeSeconds,
    isAsynchronous: mode === "asynchronous",
    restoreSeconds: restoreSeconds(bytes, storage.readBytesPerSecond),
    productiveSeconds: tokens === null ? null : (tokens / tokensPerStep) * (undisturbedSeconds + dataStall),
    stepBand,
  });
  return {
    tokensPerStep,
    dataStall,
    checkpointStall,
    stepSeconds,
    tokensPerSecond,
    modelFlopsUtilization: share(full),
    causalFlopsUtilization: share(executed),
    hardwareFlopsUtilization: share(executedFlopsPerToken(executed, forward.matrices + forward.attention, repeated)),
    reliability,
    goodput: reliability?.goodput.p50 ?? null,
    trainingSeconds: reliability?.trainingSeconds?.p50 ?? null,
    blockingSeconds: checkpoints.blockingSeconds,
    writeSeconds: checkpoints.writeSeconds,
    checkpointIntervalSeconds: interval,
  };
}
