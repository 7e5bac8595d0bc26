// What one failure of an element takes with it: accelerators behind it, those that stop or slow down, and the tokens that
// this costs.
import type { Component } from "../catalog/facility";
import type { FailureEffect } from "../result-network";
import type { EvaluationScope } from "../scope";
import { DAY_SECONDS, YEAR_SECONDS } from "../units/spans";
import { installedUnits } from "./power-chain";

/** Where one unit of an element stands. */
export interface BlastPlace {
  readonly units: number;
  /** Accelerators that one unit serves. */
  readonly reach: number;
  /** What those keep while it is down: 0 where they stop, 1 where another unit takes over. */
  readonly shareLeft: number;
}

/** Figures of one element; see `BlastRadius`. */
export interface BlastNumbers {
  readonly units: number;
  readonly reach: number;
  readonly stopped: number;
  readonly slowed: number;
  readonly shareLeft: number;
  readonly eventsPerYear: number;
  readonly repairSeconds: number;
  readonly tokensPerDay: number | null;
  readonly tokensPerYear: number | null;
}

/** What the network says of a failed leaf. */
export type LeafFailure = Pick<FailureEffect, "acceleratorsCutOff" | "acceleratorsSlowed" | "shareLeft">;

/** A leaf as the network has it: rails and planes besides leave their share of bandwidth to those behind it. */
export function leafPlace(failure: LeafFailure, leaves: number): BlastPlace {
  return {
    units: leaves,
    reach: failure.acceleratorsCutOff + failure.acceleratorsSlowed,
    shareLeft: failure.shareLeft,
  };
}

/**
 * Distribution units of the racks that hold accelerators; those of a rack are shared out over the units of one feed.
 * @param fullest accelerators in service of the fullest rack
 * @param racks with accelerators: switches and storage stand in others
 */
export function rackPduPlace(scope: EvaluationScope, fullest: number, racks: number, paths: number): BlastPlace {
  const each = scope.design.power.supply.rackPdusPerFeed;
  return { units: racks * paths * each, reach: Math.ceil(fullest / each), shareLeft: paths > 1 ? 1 : 0 };
}

/** A path feeds every rack. */
export function pathPlace(accelerators: number, paths: number): BlastPlace {
  return { units: paths, reach: accelerators, shareLeft: paths > 1 ? 1 : 0 };
}

/**
 * Coolant distribution units: as many as the liquid's heat asks for, each with racks of its own. Spare chillers do not stand
 * in for one; a second plant with its own loop does.
 * @param fullest accelerators in service of the fullest rack
 * @param racks with accelerators, shared out over the units whole
 */
export function coolantPlace(
  scope: EvaluationScope,
  accelerators: number,
  fullest: number,
  racks: number,
  liquidWatts: number,
): BlastPlace {
  const needed = Math.max(1, Math.ceil(liquidWatts / scope.constant("facility.coolant-unit")));
  const isDouble = scope.design.power.cooling.redundancy === "2N";
  const reach = Math.min(accelerators, Math.ceil(racks / needed) * fullest);
  return { units: isDouble ? 2 * needed : needed, reach, shareLeft: isDouble ? 1 : 0 };
}

/** Modules of a plant that share its load. */
export function modulePlace(scope: EvaluationScope, redundancy: string, accelerators: number): BlastPlace {
  const modules = scope.constant("power.ups-modules");
  const units = installedUnits(redundancy, modules);
  return { units, reach: Math.ceil(accelerators / modules), shareLeft: units > modules ? 1 : 0 };
}

/** A feed carries everything; another one, or generators that the UPS bridges to, takes over. */
export function feedPlace(scope: EvaluationScope, accelerators: number, feeds: number): BlastPlace {
  const { supply } = scope.design.power;
  const hasGenerators = supply.generatorRedundancy !== null && supply.generatorRedundancy !== "none";
  const isBridged =
    supply.upsRedundancy !== "none" && (supply.batterySeconds ?? 0) >= scope.constant("facility.generator-start");
  const isBackedUp = feeds > 1 || (hasGenerators && isBridged);
  return { units: feeds, reach: accelerators, shareLeft: isBackedUp ? 1 : 0 };
}

/** Tokens of all jobs in a second. */
export const jobsRate = (rates: readonly number[]): number => rates.reduce((sum, rate) => sum + rate, 0);

/**
 * Figures of an element at its place.
 * @param accelerators of the whole design
 * @param perSecond tokens of all jobs; null while none has a rate
 */
export function blastNumbers(
  place: BlastPlace,
  part: Component,
  accelerators: number,
  perSecond: number | null,
): BlastNumbers {
  const { reach, shareLeft } = place;
  const eventsPerYear = (place.units * YEAR_SECONDS) / part.failureSeconds;
  const lost = perSecond === null ? null : (perSecond * reach * (1 - shareLeft)) / accelerators;
  return {
    units: place.units,
    reach,
    stopped: shareLeft === 0 ? reach : 0,
    slowed: shareLeft > 0 && shareLeft < 1 ? reach : 0,
    shareLeft,
    eventsPerYear,
    repairSeconds: part.repairSeconds,
    tokensPerDay: lost === null ? null : lost * DAY_SECONDS,
    tokensPerYear: lost === null ? null : lost * eventsPerYear * part.repairSeconds,
  };
}
