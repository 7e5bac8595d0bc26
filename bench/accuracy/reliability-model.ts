// What the engine says of a published fleet or run, by its own constants.
import { constants } from "../../lib/engine/models/constants";
import {
  causeShares,
  type FailureClassId,
  type FleetId,
  fleetIds,
  fleets,
  llamaInterruptions,
} from "../../lib/engine/models/failure-classes";
import { type Quantiles, spreadOfFleets } from "../../lib/engine/models/fleet-spread";
import { goodputBreakdown } from "../../lib/engine/models/goodput";
import { checkpointInterval } from "../../lib/engine/models/reliability";
import type { ReliabilityRow } from "./reliability-row";
import { type PublishedRun, publishedRuns } from "./reliability-runs";

const secondsOf = (id: FleetId): number => constants[`reliability.accelerator-seconds-${id}`].value;

/** Accelerator-seconds per interruption of the fleets that are not left out. */
export function spreadWithout(fleet: string | null): Quantiles {
  return spreadOfFleets(fleetIds.filter((id) => fleets[id].fleet !== fleet).map(secondsOf));
}

/** Seconds between interruptions of a job on that class of fleet. */
export function meanSeconds(failureClass: FailureClassId, accelerators: number): number {
  const ofClass = failureClass === "published-fleets" ? spreadWithout(null).p50 : secondsOf(failureClass);
  return ofClass / accelerators;
}

/** Band of the mean time that is stated for a job of that size. */
export function statedBand(accelerators: number): Quantiles {
  const { p10, p50, p90 } = spreadWithout(null);
  return { p10: p10 / accelerators, p50: p50 / accelerators, p90: p90 / accelerators };
}

/** Productive share of a run whose interruptions come at that mean time. */
export function runGoodput(run: PublishedRun, mean: number): number {
  const { blockingSeconds } = run;
  const choice = { givenSeconds: null, blockingSeconds, shortestSeconds: 0 };
  const rhythm = { intervalSeconds: checkpointInterval(choice, mean), blockingSeconds, lagSeconds: 0 };
  const recovery = {
    detectionSeconds: run.recoverySeconds,
    spareWaitSeconds: 0,
    restartSeconds: 0,
    restoreSeconds: blockingSeconds,
  };
  return goodputBreakdown(mean, rhythm, recovery).productive;
}

const counted = llamaInterruptions.reduce((sum, { count }) => sum + count, 0);

/** Share of all interruptions that the row speaks of: a cause of the Llama 3 table, a group of them, or all. */
export function causeShare(context: string): number {
  const { accelerator, acceleratorMemory, nic, network, host } = causeShares;
  if (/GPU issues|accelerator failures/.test(context)) return accelerator + acceleratorMemory;
  if (/hardware/.test(context)) return accelerator + acceleratorMemory + nic + network + host;
  const named = llamaInterruptions.find(({ cause }) => cause === context);
  return named === undefined ? 1 : named.count / counted;
}

/** The run behind a row of goodput; null where the row's source says neither its size nor its fleet. */
export const runOf = (row: ReliabilityRow): PublishedRun | null => publishedRuns[row.id] ?? null;
