// Interruptions of a job, the checkpoint interval that suits them, and what is left as productive time.
import type { EvaluationScope } from "../scope";

/**
 * Optimal productive time between checkpoints, Daly 2006, higher order; Young's √(2δM) is its first term.
 * @param blockingSeconds δ, what a checkpoint stops the job for
 * @param meanSeconds M, mean time between interruptions of the whole job
 * @returns seconds; M itself where a checkpoint takes more than 2M
 */
export function dalyInterval(blockingSeconds: number, meanSeconds: number): number {
  if (blockingSeconds >= 2 * meanSeconds) return meanSeconds;
  const ratio = blockingSeconds / (2 * meanSeconds);
  return youngInterval(blockingSeconds, meanSeconds) * (1 + Math.sqrt(ratio) / 3 + ratio / 9) - blockingSeconds;
}

/** Young 1974: √(2δM). Seconds. */
export function youngInterval(blockingSeconds: number, meanSeconds: number): number {
  return Math.sqrt(2 * blockingSeconds * meanSeconds);
}

/**
 * Probability that all spares are in repair when one more is needed: Erlang's loss formula.
 * @param load mean number of nodes in repair
 */
export function noSpareProbability(load: number, spares: number): number {
  if (load <= 0) return 0;
  let inverse = 1;
  for (let spare = 1; spare <= spares; spare += 1) {
    inverse = 1 + (spare / load) * inverse;
    if (inverse > 1e15) return 0;
  }
  return 1 / inverse;
}

export interface JobFailures {
  /** Mean time between interruptions of the job, seconds. */
  readonly meanSeconds: number;
  /** Detection, replacement and restart, without reading the checkpoint, seconds. */
  readonly recoverySeconds: number;
}

/**
 * How often a job of that size stops and how long it stays down.
 * @remarks Interruptions per accelerator-second are those of one published fleet; fleets differ tenfold (see the constant's range).
 */
export function jobFailures(
  scope: EvaluationScope,
  accelerators: number,
  nodes: number,
  spareNodes: number,
): JobFailures {
  const { controlPlane, operations, software } = scope.design.compute;
  const primaries = controlPlane.primaries ?? 1;
  const hasReplicas = (controlPlane.replicas ?? 0) > 0;
  // Replicas in the same rack go down with their primary now and then; unanswered counts as the same rack.
  const unprotected = !hasReplicas
    ? 1
    : controlPlane.separateRacks === true
      ? 0
      : scope.constant("reliability.control-common-cause");
  const jobRate = accelerators / scope.constant("reliability.accelerator-seconds-per-interruption");
  const controlRate = (primaries * unprotected) / scope.constant("reliability.control-node-seconds-between-failures");
  const rate = jobRate + controlRate;

  const hardwareShare = scope.constant("reliability.hardware-share");
  const repair = scope.constant("reliability.repair-seconds");
  const inRepair = jobRate * hardwareShare * repair;
  const waits = hardwareShare * noSpareProbability(inRepair, spareNodes);
  // A job that cannot be replaced runs on without the failed node where it has many; it waits where it has few.
  const wait = (waits * repair) / Math.max(1, nodes);
  const automation = software.orchestrator === "none" ? "manual" : operations.automation;
  return { meanSeconds: 1 / rate, recoverySeconds: scope.constant(`reliability.recovery-${automation}`) + wait };
}

/**
 * Productive share of the wall time, checkpoint stalls apart: M ÷ (M + recovery + half an interval of rework).
 * @returns more than 0, at most 1
 */
export function goodput(failures: JobFailures, intervalSeconds: number, restoreSeconds: number): number {
  const lost = failures.recoverySeconds + restoreSeconds + intervalSeconds / 2;
  return failures.meanSeconds / (failures.meanSeconds + lost);
}
