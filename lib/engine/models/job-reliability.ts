// Reliability of one training job: interruptions, checkpoints, goodput by part and the time to train with its band.
import type { GoodputBreakdown, Recovery, ReliabilityResult } from "../result-workload";
import { DAY_SECONDS } from "../units/spans";
import { causeShares } from "./failure-classes";
import { goodputBreakdown } from "./goodput";
import { checkpointInterval, dalyInterval, type JobFailures, youngInterval } from "./reliability";
import { type StepBand, trainingTime } from "./time-to-train";

/** Below it a job makes no progress worth a figure. */
const LEAST_GOODPUT = 1e-6;

/** What the job, its storage and its plan say. */
export interface JobRun {
  /** As the design gives it; null = the best. */
  readonly givenIntervalSeconds: number | null;
  /** Of the class's own rate, as chosen for the step. */
  readonly intervalSeconds: number;
  /** δ and the whole write; null while the write rate is unknown. */
  readonly blockingSeconds: number | null;
  readonly writeSeconds: number | null;
  readonly isAsynchronous: boolean;
  /** Reading a checkpoint. */
  readonly restoreSeconds: number;
  /** Seconds of the whole run without checkpoints and interruptions; null while its tokens are not given. */
  readonly productiveSeconds: number | null;
  readonly stepBand: StepBand;
}

/** Evaluates the reliability of a job; null where it is interrupted again before it has recovered. */
export function jobReliability(failures: JobFailures, run: JobRun): ReliabilityResult | null {
  const recovery: Recovery = { ...failures.recovery, restoreSeconds: run.restoreSeconds };
  const lagSeconds = run.isAsynchronous ? (run.writeSeconds ?? 0) : 0;
  const breakdownAt = (meanSeconds: number, intervalSeconds: number): GoodputBreakdown =>
    goodputBreakdown(meanSeconds, { intervalSeconds, blockingSeconds: run.blockingSeconds ?? 0, lagSeconds }, recovery);
  // Whoever runs on another fleet than expected soon sets the interval for what it does.
  const intervalAt = (meanSeconds: number): number =>
    run.blockingSeconds === null
      ? run.intervalSeconds
      : checkpointInterval(
          {
            givenSeconds: run.givenIntervalSeconds,
            blockingSeconds: run.blockingSeconds,
            shortestSeconds: lagSeconds,
          },
          meanSeconds,
        );
  const goodputAt = (meanSeconds: number): number | null => {
    const { productive } = breakdownAt(meanSeconds, intervalAt(meanSeconds));
    return productive < LEAST_GOODPUT ? null : productive;
  };

  const { meanSeconds, spreadSeconds } = failures;
  const breakdown = breakdownAt(meanSeconds, run.intervalSeconds);
  if (breakdown.productive < LEAST_GOODPUT) return null;
  const goodput = {
    p10: goodputAt(spreadSeconds.p10),
    p50: breakdown.productive,
    p90: goodputAt(spreadSeconds.p90) ?? breakdown.productive,
  };
  const perSecond = 1 / meanSeconds;
  return {
    failureClass: failures.failureClass,
    interruptionsPerDay: DAY_SECONDS * perSecond,
    causesPerDay: causesPerDay(failures),
    meanSecondsBetweenInterruptions: { p10: spreadSeconds.p10, p50: meanSeconds, p90: spreadSeconds.p90 },
    fleets: failures.fleetSeconds.map((fleet) => ({ ...fleet, goodput: goodputAt(fleet.meanSeconds) })),
    checkpoint: checkpointOf(run, meanSeconds, lagSeconds),
    perInterruption: { ...recovery, reworkSeconds: breakdown.rework * meanSeconds },
    goodput,
    breakdown,
    trainingSeconds:
      run.productiveSeconds === null
        ? null
        : trainingTime({
            productiveSeconds: run.productiveSeconds,
            goodput,
            runningShare: breakdown.productive + breakdown.checkpointing,
            meanSeconds,
            stepBand: run.stepBand,
          }),
  };
}

function causesPerDay({ jobRate, controlRate }: JobFailures): ReliabilityResult["causesPerDay"] {
  const perDay = DAY_SECONDS * jobRate;
  return {
    accelerator: perDay * causeShares.accelerator,
    acceleratorMemory: perDay * causeShares.acceleratorMemory,
    nic: perDay * causeShares.nic,
    network: perDay * causeShares.network,
    host: perDay * causeShares.host,
    software: perDay * causeShares.software,
    maintenance: perDay * causeShares.maintenance,
    unknown: perDay * causeShares.unknown,
    controlPlane: DAY_SECONDS * controlRate,
  };
}

function checkpointOf(run: JobRun, meanSeconds: number, lagSeconds: number): ReliabilityResult["checkpoint"] {
  const { blockingSeconds, intervalSeconds } = run;
  if (blockingSeconds === null) {
    const follows = run.givenIntervalSeconds === null ? "usual" : "design";
    return { intervalSeconds, follows, youngSeconds: null, dalySeconds: null, blockingSeconds };
  }
  const dalySeconds = dalyInterval(blockingSeconds, meanSeconds);
  return {
    intervalSeconds,
    follows: run.givenIntervalSeconds !== null ? "design" : lagSeconds > dalySeconds ? "write" : "optimum",
    youngSeconds: youngInterval(blockingSeconds, meanSeconds),
    dalySeconds,
    blockingSeconds,
  };
}
