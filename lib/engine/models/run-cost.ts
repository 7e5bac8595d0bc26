// What only the facility and the bill can tell of a job: the energy of a run and the price of a token.
import type { FacilityResult } from "../result";
import type { CostResult } from "../result-cost";
import type { InferenceResult, TrainingResult } from "../result-workload";
import type { EvaluationScope } from "../scope";
import type { ComputePools } from "./compute-pools";
import { millionTokensUsd, tokensOfJoule } from "./serving/job-totals";
import { fullUseWatts, runJoules, runUsd } from "./training/outcome";

/**
 * Energy of each training run: its share of the site's mean draw while it works, cooling and losses included.
 * The mean draw at full use is the annual one over the utilisation, never more than the design load.
 */
export function withEnergy(
  scope: EvaluationScope,
  training: TrainingResult,
  facility: FacilityResult,
  pools: ComputePools,
): TrainingResult {
  const { annualJoules, facilityWatts } = facility;
  if (annualJoules === null || facilityWatts === null || pools.accelerators === 0) return training;
  const watts = fullUseWatts(facilityWatts, annualJoules, scope.design.compute.operations.utilization);
  const jobs = training.jobs.map((job) => ({
    ...job,
    energyJoules:
      job.trainingSeconds === null ? null : runJoules(watts, job.accelerators, pools.accelerators, job.trainingSeconds),
  }));
  return { ...training, jobs };
}

/** Output tokens per joule: of the site's mean draw at full use, the share that the job's accelerators have. */
export function withTokenEnergy(
  scope: EvaluationScope,
  inference: InferenceResult,
  facility: FacilityResult,
  pools: ComputePools,
): InferenceResult {
  const { annualJoules, facilityWatts } = facility;
  if (annualJoules === null || facilityWatts === null || pools.accelerators === 0) return inference;
  const watts = fullUseWatts(facilityWatts, annualJoules, scope.design.compute.operations.utilization);
  const jobs = inference.jobs.map((job) => ({
    ...job,
    tokensPerJoule:
      job.tokensPerSecond === null
        ? null
        : tokensOfJoule(job.tokensPerSecond, runJoules(watts, job.accelerators, pools.accelerators, 1)),
  }));
  return { ...inference, jobs };
}

/** Price of each training run: accelerator-hours held. */
export function withRunPrice(training: TrainingResult, cost: CostResult): TrainingResult {
  const hourly = cost.usdPerAcceleratorHour;
  if (hourly === null) return training;
  const jobs = training.jobs.map((job) => ({
    ...job,
    usdPerRun: job.trainingSeconds === null ? null : runUsd(hourly, job.accelerators, job.trainingSeconds),
  }));
  return { ...training, jobs };
}

/** Price of a million output tokens: accelerator-hours held over tokens written. */
export function withTokenPrice(inference: InferenceResult, cost: CostResult): InferenceResult {
  const hourly = cost.usdPerAcceleratorHour;
  if (hourly === null) return inference;
  const jobs = inference.jobs.map((job) => ({
    ...job,
    usdPerMillionTokens:
      job.tokensPerSecond === null || job.tokensPerSecond <= 0
        ? null
        : millionTokensUsd(hourly, job.accelerators, job.tokensPerSecond),
  }));
  return { ...inference, jobs };
}
