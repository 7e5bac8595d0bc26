// Unavailability of each block of the facility: units with failures in common, and what interrupts whole of it.
import type { Component } from "../catalog/facility";
import type { EvaluationScope } from "../scope";
import { YEAR_SECONDS } from "../units/spans";
import { redundantUnavailability, seriesUnavailability, unavailability } from "./availability-blocks";
import { installedUnits } from "./power-chain";

/** Failure and repair of every component that the blocks consist of. */
export interface PlantComponents {
  readonly feed: Component;
  readonly generator: Component;
  readonly ups: Component;
  readonly transformer: Component;
  readonly transferSwitch: Component;
  readonly pdu: Component;
  readonly chiller: Component;
  readonly pump: Component;
  readonly crah: Component;
  readonly node: Component;
}

/** Share of the year that each block is down, 0–1; null while the design does not describe it. */
export interface FacilityUnavailability {
  readonly sources: number | null;
  readonly ups: number | null;
  readonly paths: number | null;
  readonly cooling: number | null;
  readonly controlPlane: number | null;
  readonly maintenance: number;
  readonly humanError: number;
}

/** All blocks of a design. First order: no queue of repairs, no ageing. */
export function facilityUnavailability(scope: EvaluationScope, parts: PlantComponents): FacilityUnavailability {
  return {
    sources: sourcesDown(scope, parts),
    ups: upsDown(scope, parts.ups),
    paths: pathsDown(scope, parts),
    cooling: coolingDown(scope, parts),
    controlPlane: controlPlaneDown(scope, parts.node),
    maintenance: maintenanceDown(scope),
    humanError: scope.constant("facility.human-error") / YEAR_SECONDS,
  };
}

/** Share of the year that an event of a rate costs, when each costs some seconds. */
const perEvent = (eventsPerSecond: number, seconds: number): number => Math.min(1, eventsPerSecond * seconds);

/** Share of failures in common, of units that stand apart or not. */
export function commonShare(scope: EvaluationScope, isApart: boolean): number {
  return isApart ? scope.constant("facility.common-cause") : scope.constant("facility.common-cause-shared-route");
}

/** Utility feeds in parallel, backed by generators while the UPS bridges their start and the fuel lasts. */
function sourcesDown(scope: EvaluationScope, parts: PlantComponents): number | null {
  const { supply } = scope.design.power;
  const feeds = supply.utilityFeeds;
  if (feeds === null || supply.generatorRedundancy === null) return null;
  const beta = commonShare(scope, supply.feedsDiverse === true);
  const utility = feeds === 0 ? 1 : redundantUnavailability(unavailability(parts.feed), 1, feeds, beta);
  const bridged =
    supply.upsRedundancy !== "none" && (supply.batterySeconds ?? 0) >= scope.constant("facility.generator-start");
  const failures = feeds === 0 ? 0 : utility / parts.feed.repairSeconds;
  const interruptions = bridged ? 0 : perEvent(failures, scope.constant("facility.restart-after-loss"));
  return Math.min(1, utility * generatorsFail(scope, parts) + interruptions);
}

/** Probability that generators do not carry an outage to its end: no start, failed sets, or fuel shorter than the outage. */
function generatorsFail(scope: EvaluationScope, parts: PlantComponents): number {
  const { supply } = scope.design.power;
  const redundancy = supply.generatorRedundancy ?? "none";
  if (redundancy === "none") return 1;
  const modules = scope.constant("power.ups-modules");
  const unit = Math.min(1, scope.constant("facility.generator-start-failure") + unavailability(parts.generator));
  const installed = installedUnits(redundancy, modules);
  const failed = redundantUnavailability(unit, modules, installed, scope.constant("facility.common-cause"));
  // Outages are taken as exponential in length: those longer than the fuel get through.
  const outlasted = Math.exp(-(supply.fuelSeconds ?? 0) / parts.feed.repairSeconds);
  return Math.min(1, failed + outlasted);
}

function upsDown(scope: EvaluationScope, module: Component): number | null {
  const redundancy = scope.design.power.supply.upsRedundancy;
  if (redundancy === null) return null;
  if (redundancy === "none") return 0;
  const modules = scope.constant("power.ups-modules");
  const installed = installedUnits(redundancy, modules);
  return redundantUnavailability(unavailability(module), modules, installed, scope.constant("facility.common-cause"));
}

/** Transformer, switch and distribution unit in series, once or on two separate paths. */
function pathsDown(scope: EvaluationScope, parts: PlantComponents): number | null {
  const { supply } = scope.design.power;
  const feeds = supply.rackFeeds;
  if (feeds === null) return null;
  const one = seriesUnavailability([
    unavailability(parts.transformer),
    unavailability(parts.transferSwitch),
    unavailability(parts.pdu),
  ]);
  return redundantUnavailability(one, 1, feeds, commonShare(scope, supply.pathsSeparate === true));
}

/** Chillers, pumps and air handlers, and the restarts that no stored cooling rides through. */
function coolingDown(scope: EvaluationScope, parts: PlantComponents): number | null {
  const { cooling, supply } = scope.design.power;
  if (cooling.redundancy === null) return null;
  const modules = scope.constant("power.ups-modules");
  const installed = installedUnits(cooling.redundancy, modules);
  const beta = scope.constant("facility.common-cause");
  const units = seriesUnavailability([
    redundantUnavailability(unavailability(parts.chiller), modules, installed, beta),
    redundantUnavailability(unavailability(parts.pump), modules, installed, beta),
    redundantUnavailability(unavailability(parts.crah), modules, installed, beta),
  ]);
  const restart = scope.constant("facility.generator-start") + scope.constant("facility.chiller-restart");
  const isLiquid = cooling.kind === "direct-to-chip" || cooling.kind === "immersion";
  const isRiddenThrough = (cooling.rideThroughSeconds ?? 0) >= restart && (cooling.pumpsOnUps === true || !isLiquid);
  const feeds = Math.max(1, supply.utilityFeeds ?? 1);
  const shared = commonShare(scope, supply.feedsDiverse === true);
  const failures = redundantUnavailability(unavailability(parts.feed), 1, feeds, shared) / parts.feed.repairSeconds;
  return Math.min(1, units + (isRiddenThrough ? 0 : perEvent(failures, restart)));
}

/** Any one of the primaries and their replicas commands the cluster. */
function controlPlaneDown(scope: EvaluationScope, node: Component): number | null {
  const { primaries, replicas, separateRacks } = scope.design.compute.controlPlane;
  if (primaries === null) return null;
  if (primaries === 0) return 1;
  const beta = commonShare(scope, separateRacks === true);
  return redundantUnavailability(unavailability(node), 1, primaries * (1 + (replicas ?? 0)), beta);
}

/** Planned outages of power and of cooling that cannot be maintained under load. */
function maintenanceDown(scope: EvaluationScope): number {
  const { supply, cooling } = scope.design.power;
  const yearly = scope.constant("facility.maintenance-single-path") / YEAR_SECONDS;
  const isPowerSingle = (supply.rackFeeds ?? 1) < 2 || supply.upsRedundancy === "none" || supply.upsRedundancy === "N";
  const isCoolingSingle = cooling.redundancy === "N";
  return 1 - (1 - (isPowerSingle ? yearly : 0)) * (1 - (isCoolingSingle ? yearly : 0));
}

/** Blocks of the facility in series; null while one is not described. */
export function facilityAvailability(down: FacilityUnavailability): number | null {
  const { sources, ups, paths, cooling, controlPlane, maintenance, humanError } = down;
  if (sources === null || ups === null || paths === null || cooling === null || controlPlane === null) return null;
  return 1 - seriesUnavailability([sources, ups, paths, cooling, controlPlane, maintenance, humanError]);
}

/** Protection groups in series, each of drives of which its parity may fail. */
export function storageDown(
  scope: EvaluationScope,
  drive: Component,
  data: number,
  width: number,
  drives: number,
): number {
  const beta = scope.constant("facility.common-cause");
  const group = redundantUnavailability(unavailability(drive), data, width, beta);
  return 1 - (1 - group) ** (drives / width);
}

/** Switches of which one may fail. */
export function fabricDown(scope: EvaluationScope, unit: Component, installed: number): number {
  const needed = Math.max(1, installed - 1);
  return redundantUnavailability(unavailability(unit), needed, installed, scope.constant("facility.common-cause"));
}

/** The facility with storage and fabric in series. */
export function serviceUp(facility: number, storage: number, fabric: number): number {
  return facility * (1 - storage) * (1 - fabric);
}

/** Share of the year that a block is up. */
export const blockUp = (down: number): number => 1 - down;

/** Time down in a year, seconds. */
export const yearlyDown = (down: number): number => down * YEAR_SECONDS;
