// Interruptions of a job, the checkpoint interval that suits them, and what an interruption costs.
import type { Recovery } from "../result-workload";
import type { EvaluationScope } from "../scope";
import { type FailureClassId, type FleetId, fleetIds } from "./failure-classes";
import { type Quantiles, spreadOfFleets } from "./fleet-spread";

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

/** Time between checkpoints that a design asks for, or its best. */
export interface IntervalChoice {
  /** As the design says; null = the best. */
  readonly givenSeconds: number | null;
  /** δ, what a checkpoint stops the job for. */
  readonly blockingSeconds: number;
  /** An asynchronous checkpoint is written before the next begins. */
  readonly shortestSeconds: number;
}

/** Productive time between two checkpoints: as given, else Daly's optimum, never shorter than the write or a second. */
export function checkpointInterval(choice: IntervalChoice, meanSeconds: number): number {
  const { givenSeconds, blockingSeconds, shortestSeconds } = choice;
  return givenSeconds ?? Math.max(dalyInterval(blockingSeconds, meanSeconds), shortestSeconds, 1);
}

export interface JobFailures {
  readonly failureClass: FailureClassId;
  /** Mean time between interruptions of the job as its class says, seconds. */
  readonly meanSeconds: number;
  /** The same over all published fleets: 80 % of further fleets would lie between, as far as those tell. */
  readonly spreadSeconds: Quantiles;
  /** The same on each published fleet. */
  readonly fleetSeconds: readonly { readonly id: FleetId; readonly meanSeconds: number }[];
  /** Interruptions per second that the nodes and their fabric cause, and those of the control plane. */
  readonly jobRate: number;
  readonly controlRate: number;
  /** Everything but reading the checkpoint. */
  readonly recovery: Recovery;
}

const fleetSeconds = (scope: EvaluationScope, id: FleetId): number =>
  scope.constant(`reliability.accelerator-seconds-${id}`);

const publishedSpread = (scope: EvaluationScope): Quantiles =>
  spreadOfFleets(fleetIds.map((id) => fleetSeconds(scope, id)));

/** Accelerator-seconds per interruption of the class that the design names. */
export function acceleratorSeconds(scope: EvaluationScope): number {
  const { failureClass } = scope.design.compute.operations;
  return failureClass === "published-fleets" ? publishedSpread(scope).p50 : fleetSeconds(scope, failureClass);
}

/** Mean number of nodes in repair where interruptions come at that rate, per second. */
export const nodesInRepair = (scope: EvaluationScope, interruptionsPerSecond: number): number =>
  interruptionsPerSecond * scope.constant("reliability.hardware-share") * scope.constant("reliability.repair-seconds");

/**
 * How often a job of that size stops and how long it stays down.
 * @param replicas data-parallel width: a job without a spare node runs on without the replica that lost one
 * @remarks A job's rate is proportional to its accelerators; whatever grows otherwise with size is in the spread of fleets.
 */
export function jobFailures(
  scope: EvaluationScope,
  accelerators: number,
  replicas: number,
  spareNodes: number,
): JobFailures {
  const { operations, software } = scope.design.compute;
  const spread = publishedSpread(scope);
  const ofClass = acceleratorSeconds(scope);
  const controlRate = controlPlaneRate(scope);
  const mean = (acceleratorSeconds: number): number => 1 / (accelerators / acceleratorSeconds + controlRate);
  const jobRate = accelerators / ofClass;

  const waits =
    scope.constant("reliability.hardware-share") * noSpareProbability(nodesInRepair(scope, jobRate), spareNodes);
  const repair = scope.constant("reliability.repair-seconds");
  const automation = software.orchestrator === "none" ? "manual" : operations.automation;
  return {
    failureClass: operations.failureClass,
    meanSeconds: mean(ofClass),
    // A class that a design moved past the published fleets widens the band instead of lying outside of it.
    spreadSeconds: {
      p10: mean(Math.min(spread.p10, ofClass)),
      p50: mean(spread.p50),
      p90: mean(Math.max(spread.p90, ofClass)),
    },
    fleetSeconds: fleetIds.map((id) => ({ id, meanSeconds: mean(fleetSeconds(scope, id)) })),
    jobRate,
    controlRate,
    recovery: {
      detectionSeconds: scope.constant(`reliability.detection-${automation}`),
      spareWaitSeconds: (waits * repair) / Math.max(1, replicas),
      restartSeconds: scope.constant(`reliability.restart-${automation}`),
      restoreSeconds: 0,
    },
  };
}

/** Failures per second of the control plane that stop the jobs. Unanswered counts as everything in the same rack. */
function controlPlaneRate(scope: EvaluationScope): number {
  const { primaries, replicas, separateRacks } = scope.design.compute.controlPlane;
  // Replicas in the same rack go down with their primary now and then.
  const unprotected =
    (replicas ?? 0) === 0 ? 1 : separateRacks === true ? 0 : scope.constant("reliability.control-common-cause");
  return ((primaries ?? 1) * unprotected) / scope.constant("reliability.control-node-seconds-between-failures");
}
