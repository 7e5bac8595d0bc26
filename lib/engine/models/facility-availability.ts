// Availability of the service from a reliability block diagram: sources, UPS, paths, cooling and control plane in series,
// each of redundant units with failures in common. First order: no queue of repairs, no aging.
import type { Component } from "../catalog/facility";
import type { EvaluationScope } from "../scope";
import { redundantUnavailability, seriesUnavailability, unavailability } from "./availability-blocks";
import { installedUnits } from "./power-chain";

const SECONDS_PER_YEAR = 31_536_000;

/** Share of the year that an event of a rate costs, when each costs some seconds. */
const perEvent = (eventsPerSecond: number, seconds: number) => Math.min(1, eventsPerSecond * seconds);

/**
 * Availability of the service over a year.
 * @returns 0–1; null while utility feeds, UPS, generators, cooling, rack feeds or the control plane are not described, or
 * the catalogue lacks a component
 */
export function serviceAvailability(scope: EvaluationScope): number | null {
  const { supply, cooling } = scope.design.power;
  const control = scope.design.compute.controlPlane;
  const isDescribed =
    supply.utilityFeeds !== null &&
    supply.upsRedundancy !== null &&
    supply.generatorRedundancy !== null &&
    supply.rackFeeds !== null &&
    cooling.redundancy !== null &&
    control.primaries !== null;
  if (!isDescribed) return null;
  const down = Object.values(facilityUnavailability(scope));
  const known = down.filter((share) => share !== null);
  return known.length < down.length ? null : 1 - seriesUnavailability(known);
}

/** Unavailability of each block of the facility, 0–1; null while the catalogue lacks a component or nobody described it. */
export function facilityUnavailability(scope: EvaluationScope) {
  const { supply } = scope.design.power;
  const hasSources = supply.utilityFeeds !== null && supply.generatorRedundancy !== null;
  return {
    "human-error": scope.constant("facility.human-error") / SECONDS_PER_YEAR,
    sources: hasSources ? sources(scope) : null,
    ups: ups(scope),
    paths: supply.rackFeeds === null ? null : path(scope),
    cooling: coolingUnits(scope),
    "control-plane": controlPlane(scope),
    maintenance: maintenance(scope),
  } as const;
}

/** Utility feeds in parallel, backed by generators while the UPS bridges their start and the fuel lasts. */
function sources(scope: EvaluationScope): number | null {
  const { supply } = scope.design.power;
  const feed = scope.part("components", "utility-feed");
  const set = scope.part("components", "generator");
  if (feed === null || set === null) return null;
  const feeds = supply.utilityFeeds ?? 0;
  const beta = scope.constant(
    supply.feedsDiverse === true ? "facility.common-cause" : "facility.common-cause-shared-route",
  );
  const utility = feeds === 0 ? 1 : redundantUnavailability(unavailability(feed), 1, feeds, beta);
  const backup = generatorsFail(scope, feed, unavailability(set));
  const bridged =
    supply.upsRedundancy !== "none" && (supply.batterySeconds ?? 0) >= scope.constant("facility.generator-start");
  const failures = feeds === 0 ? 0 : utility / feed.repairSeconds;
  const interruptions = bridged ? 0 : perEvent(failures, scope.constant("facility.restart-after-loss"));
  return Math.min(1, utility * backup + interruptions);
}

/** Probability that generators do not carry an outage to its end: no start, failed sets, or fuel shorter than the outage. */
function generatorsFail(scope: EvaluationScope, feed: Component, set: number): number {
  const { supply } = scope.design.power;
  const redundancy = supply.generatorRedundancy;
  if (redundancy === null || redundancy === "none") return 1;
  const modules = scope.constant("power.ups-modules");
  const unit = Math.min(1, scope.constant("facility.generator-start-failure") + set);
  const failed = redundantUnavailability(
    unit,
    modules,
    installedUnits(redundancy, modules),
    scope.constant("facility.common-cause"),
  );
  // Outages are taken as exponential in length: those longer than the fuel get through.
  const outlasted = Math.exp(-(supply.fuelSeconds ?? 0) / feed.repairSeconds);
  return Math.min(1, failed + outlasted);
}

function ups(scope: EvaluationScope): number | null {
  const redundancy = scope.design.power.supply.upsRedundancy;
  const unit = scope.part("components", "ups-module");
  if (unit === null || redundancy === null) return null;
  if (redundancy === "none") return 0;
  const modules = scope.constant("power.ups-modules");
  return redundantUnavailability(
    unavailability(unit),
    modules,
    installedUnits(redundancy, modules),
    scope.constant("facility.common-cause"),
  );
}

/** Transformer, switch and distribution unit in series, once or on two separate paths. */
function path(scope: EvaluationScope): number | null {
  const { supply } = scope.design.power;
  const units: number[] = [];
  for (const id of ["dry-transformer", "static-transfer-switch", "pdu"]) {
    const unit = scope.part("components", id);
    if (unit === null) return null;
    units.push(unavailability(unit));
  }
  const feeds = supply.rackFeeds ?? 1;
  const beta = scope.constant(
    supply.pathsSeparate === true ? "facility.common-cause" : "facility.common-cause-shared-route",
  );
  return redundantUnavailability(seriesUnavailability(units), 1, feeds, beta);
}

/** Chillers, pumps and air handlers, and the restarts that no stored cooling rides through. */
function coolingUnits(scope: EvaluationScope): number | null {
  const { cooling, supply } = scope.design.power;
  const feed = scope.part("components", "utility-feed");
  if (cooling.redundancy === null || feed === null) return null;
  const modules = scope.constant("power.ups-modules");
  const installed = installedUnits(cooling.redundancy, modules);
  let up = 1;
  for (const id of ["chiller", "pump", "crah"]) {
    const unit = scope.part("components", id);
    if (unit === null) return null;
    up *=
      1 - redundantUnavailability(unavailability(unit), modules, installed, scope.constant("facility.common-cause"));
  }
  const restart = scope.constant("facility.generator-start") + scope.constant("facility.chiller-restart");
  const isRiddenThrough =
    (cooling.rideThroughSeconds ?? 0) >= restart && (cooling.pumpsOnUps === true || !isLiquid(cooling.kind));
  const feeds = Math.max(1, supply.utilityFeeds ?? 1);
  const beta = scope.constant(
    supply.feedsDiverse === true ? "facility.common-cause" : "facility.common-cause-shared-route",
  );
  const failures = redundantUnavailability(unavailability(feed), 1, feeds, beta) / feed.repairSeconds;
  return Math.min(1, 1 - up + (isRiddenThrough ? 0 : perEvent(failures, restart)));
}

export const isLiquid = (
  kind: "air-perimeter" | "air-in-row" | "rear-door" | "direct-to-chip" | "immersion",
): boolean => kind === "direct-to-chip" || kind === "immersion";

/** Any one of the primaries and their replicas commands the cluster. */
function controlPlane(scope: EvaluationScope): number | null {
  const { primaries, replicas, separateRacks } = scope.design.compute.controlPlane;
  const node = scope.part("components", "gpu-node");
  if (node === null || primaries === null) return null;
  if (primaries === 0) return 1;
  const beta = scope.constant(separateRacks === true ? "facility.common-cause" : "facility.common-cause-shared-route");
  return redundantUnavailability(unavailability(node), 1, primaries * (1 + (replicas ?? 0)), beta);
}

/** Planned outages of power and of cooling that cannot be maintained under load. */
function maintenance(scope: EvaluationScope): number {
  const { supply, cooling } = scope.design.power;
  const yearly = scope.constant("facility.maintenance-single-path") / SECONDS_PER_YEAR;
  const isPowerSingle = (supply.rackFeeds ?? 1) < 2 || supply.upsRedundancy === "none" || supply.upsRedundancy === "N";
  const isCoolingSingle = cooling.redundancy === "N";
  return 1 - (1 - (isPowerSingle ? yearly : 0)) * (1 - (isCoolingSingle ? yearly : 0));
}
