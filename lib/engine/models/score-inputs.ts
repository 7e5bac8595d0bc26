// The figures that the score holds against each other: rates delivered and rates that the targets need.
import type { EvaluationScope } from "../scope";
import { scaledFabric } from "./collective-links";
import type { ScoreInputs } from "./evaluation-steps";
import type { Jobs } from "./jobs";
import type { Fabric } from "./network-fabric";
import type { TrainingJob } from "./training";
import { pricePlan } from "./training/step";
import { emptyWork } from "./training/step-case";
import { trainingPeak } from "./training/step-hardware";
import { type AcceleratorGroup, referenceEfficiency } from "./training-hardware";
import { needsFabric } from "./training-job";
import { statedRate } from "./training-links";

/** Exposed communication over the fabric that a good network stays below, as a share of the step. */
const EXPOSED_SHARE = 0.1;
/** The search for the rate that does so spans this factor to either side. */
const REACH = 1e4;

/** Derives the score's inputs from the evaluated jobs; null where no job or no target says what is needed. */
export function scoreInputs(scope: EvaluationScope, jobs: Jobs, fabric: Fabric): ScoreInputs {
  const { group } = jobs;
  const rates = fabric.rates;
  const need = linkNeed(scope, jobs, fabric);
  const bisection = fabric.result.bisectionFraction;
  const network = {
    linkBytesPerSecond: rates?.linkBytesPerSecond ?? null,
    requiredLinkBytesPerSecond: need?.bytesPerSecond ?? null,
    deliveredBisection: bisection === null ? null : bisection * fabric.result.balancingFraction,
    requiredBisection: need?.bisection ?? null,
  };
  if (group === null) {
    return {
      ...network,
      referenceFlopsPerSecond: null,
      requiredFlopsPerSecond: null,
      modelledEfficiency: null,
      referenceEfficiency: null,
    };
  }
  const precision =
    jobs.named.find((named) => named.job.kind !== "inference")?.job.precision ?? jobs.named[0]?.job.precision ?? "bf16";
  const peak = trainingPeak(group.accelerator, precision);
  const efficiency = referenceEfficiency(scope, group.accelerator, precision);
  const reference = peak === null ? null : group.accelerators * (statedRate(group) ?? peak * efficiency);
  return {
    ...network,
    referenceFlopsPerSecond: reference,
    requiredFlopsPerSecond: requiredFlops(scope, jobs, reference),
    modelledEfficiency: modelledEfficiency(scope, jobs, group),
    referenceEfficiency: efficiency,
  };
}

/** Rates of all jobs with a target together; a serving job needs its share of the reference in proportion to the missing rate. */
function requiredFlops(scope: EvaluationScope, jobs: Jobs, reference: number | null): number | null {
  const { trainingSeconds, requestsPerSecond } = scope.design.purpose.targets;
  let required: number | null = null;
  if (trainingSeconds !== null) {
    for (const { result, named } of jobs.training) {
      const { tokens } = named.job.training;
      if (tokens !== null && result.flopsPerToken !== null)
        required = (required ?? 0) + (tokens * result.flopsPerToken) / trainingSeconds;
    }
  }
  if (requestsPerSecond !== null && reference !== null && jobs.inference.length > 0) {
    const delivered = jobs.inference.reduce((sum, job) => sum + (job.result.requestsPerSecond ?? 0), 0);
    const share = jobs.inference.reduce((sum, job) => sum + job.named.job.clusterShare, 0);
    if (delivered > 0) required = (required ?? 0) + (reference * Math.min(1, share) * requestsPerSecond) / delivered;
  }
  return required;
}

/** Executed FLOPs over peak times the share of time the job runs, weighted by the accelerators of each job; null while a job is not timed. */
function modelledEfficiency(scope: EvaluationScope, jobs: Jobs, group: AcceleratorGroup): number | null {
  let sum = 0;
  let accelerators = 0;
  const add = (efficiency: number | null, count: number): boolean => {
    if (efficiency === null) return false;
    sum += efficiency * count;
    accelerators += count;
    return true;
  };
  for (const job of jobs.training) if (!add(trainingEfficiency(job), job.named.accelerators)) return null;
  for (const { named, efficiency } of jobs.inference) {
    const reached =
      efficiency === null ? null : efficiency * referenceEfficiency(scope, group.accelerator, named.job.precision);
    if (!add(reached, named.accelerators)) return null;
  }
  return accelerators === 0 ? null : sum / accelerators;
}

function trainingEfficiency({ result, layout }: TrainingJob): number | null {
  const { reliability, tokensPerSecond, flopsPerToken } = result;
  if (layout === null || tokensPerSecond === null || flopsPerToken === null || reliability === null) return null;
  // The rate of tokens already stands still for checkpoints.
  const running = reliability.breakdown.productive + reliability.breakdown.checkpointing;
  const peak = layout.training.accelerators * layout.training.peakFlopsPerSecond;
  return ((tokensPerSecond * flopsPerToken) / peak) * running;
}

/** Rate per accelerator and share of full bisection that the jobs need. */
interface LinkNeed {
  readonly bytesPerSecond: number;
  readonly bisection: number;
}

/**
 * What the jobs need of the fabric, each as if it lay over all of it: by the same crossings its step was priced, so that what
 * the score calls enough is what the time calls fast.
 */
function linkNeed(scope: EvaluationScope, jobs: Jobs, fabric: Fabric): LinkNeed | null {
  const rates = fabric.rates;
  if (rates === null) return null;
  let bytesPerSecond: number | null = null;
  let bisection = 0;
  const raise = (rate: number, crossing: number): void => {
    bytesPerSecond = Math.max(bytesPerSecond ?? 0, rate);
    bisection = Math.max(bisection, Math.min(1, (crossing * rate) / rates.linkBytesPerSecond));
  };
  for (const { layout } of jobs.training) {
    if (layout === null || layout.step === null) continue;
    const factor = needsFabric(layout.training, layout.chosen.plan) ? neededFactor(layout) : 1 / REACH;
    raise(
      rates.linkBytesPerSecond * factor,
      layout.chosen.plan.expert > 1 ? rates.allToAllCrossing : rates.ringCrossing,
    );
  }
  for (const { named, result } of jobs.inference) {
    if (result.requestsPerSecond === null || named.accelerators === 0) continue;
    const { inputTokens, outputTokens } = named.job.serving;
    const traffic =
      result.requestsPerSecond * (inputTokens + outputTokens) * scope.constant("network.bytes-per-served-token");
    raise(traffic / named.accelerators, rates.allToAllCrossing);
  }
  // Something always crosses: a need of nothing would make any network infinitely good.
  return bytesPerSecond === null
    ? null
    : { bytesPerSecond: Math.max(bytesPerSecond, 1), bisection: Math.max(bisection, 1e-6) };
}

/** Factor on the fabric's rates at which exposed communication over it is just `EXPOSED_SHARE` of the step, by bisection. */
function neededFactor(layout: NonNullable<TrainingJob["layout"]>): number {
  const { training, chosen } = layout;
  if (!training.hasFabric) return 1;
  const { hardware } = training.step;
  const work = emptyWork();
  const seconds = (factor: number): number => {
    pricePlan({ ...training.step, hardware: scaledFabric(hardware, factor) }, chosen.plan, work);
    return work.total;
  };
  const unhindered = seconds(REACH * REACH);
  const isEnough = (factor: number): boolean => unhindered >= (1 - EXPOSED_SHARE) * seconds(factor);
  let low = -Math.log(REACH);
  let high = Math.log(REACH);
  if (isEnough(Math.exp(low))) return Math.exp(low);
  for (let round = 0; round < 30; round += 1) {
    const middle = (low + high) / 2;
    if (isEnough(Math.exp(middle))) high = middle;
    else low = middle;
  }
  return Math.exp(high);
}
