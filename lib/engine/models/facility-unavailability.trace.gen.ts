// The traced twin of facility-unavailability.ts: do not edit. `npm run registries` writes it anew.
import type { Component } from "../catalog/facility";
import type { EvaluationScope } from "../scope";
import { YEAR_SECONDS } from "../units/spans.trace.gen";
import { redundantUnavailability, seriesUnavailability, unavailability } from "./availability-blocks.trace.gen";
import { installedUnits } from "./power-chain.trace.gen";
import * as $ from "../trace/traced";
import type { PlantComponents } from "./facility-unavailability";
import type { FacilityUnavailability } from "./facility-unavailability";

export function facilityUnavailability(scope: $.Scope, parts: $.Given<PlantComponents>): $.Loose<FacilityUnavailability> {
  return $.named("facilityUnavailability", "result", $.made<FacilityUnavailability>("FacilityUnavailability", { sources: sourcesDown(scope, parts), ups: upsDown(scope, $.get(parts, "ups")), paths: pathsDown(scope, parts), cooling: coolingDown(scope, parts), controlPlane: controlPlaneDown(scope, $.get(parts, "node")), maintenance: maintenanceDown(scope), humanError: $.compute($.constant(scope.read, $.literal("facility.human-error")), "/", YEAR_SECONDS) }));
}

function perEvent(eventsPerSecondGiven: $.Loose<number>, secondsGiven: $.Loose<number>): $.Loose<number> {
  const eventsPerSecond = $.named("eventsPerSecond", "local", eventsPerSecondGiven);
  const seconds = $.named("seconds", "local", secondsGiven);
  return $.named("perEvent", "result", $.math("min", $.literal(1), $.compute(eventsPerSecond, "*", seconds)));
}

export function commonShare(scope: $.Scope, isApart: $.Given<boolean>): $.Loose<number> {
  return $.named("commonShare", "result", $.choose(isApart, () => $.constant(scope.read, $.literal("facility.common-cause")), () => $.constant(scope.read, $.literal("facility.common-cause-shared-route"))));
}

function sourcesDown(scope: $.Scope, parts: $.Given<PlantComponents>): $.Loose<number | null> {
  const supply = $.get($.get(scope.design, "power"), "supply");
  const feeds = $.named("feeds", "local", $.get(supply, "utilityFeeds"));
  const condition58 = $.or($.compare(feeds, "===", $.literal(null)), () => $.compare($.get(supply, "generatorRedundancy"), "===", $.literal(null)));
  if ($.is(condition58)) {
    return $.named("sourcesDown", "result", $.because(condition58, $.literal(null)));
  }
  const beta = $.named("beta", "local", commonShare(scope, $.compare($.get(supply, "feedsDiverse"), "===", $.literal(true))));
  const utility = $.named("utility", "local", $.choose($.compare(feeds, "===", $.literal(0)), () => $.literal(1), () => redundantUnavailability(unavailability($.get(parts, "feed")), $.literal(1), feeds, beta)));
  const bridged = $.named("bridged", "local", $.and($.compare($.get(supply, "upsRedundancy"), "!==", $.literal("none")), () => $.compare($.otherwise($.get(supply, "batterySeconds"), () => $.literal(0)), ">=", $.constant(scope.read, $.literal("facility.generator-start")))));
  const failures = $.named("failures", "local", $.choose($.compare(feeds, "===", $.literal(0)), () => $.literal(0), () => $.compute(utility, "/", $.get($.get(parts, "feed"), "repairSeconds"))));
  const interruptions = $.named("interruptions", "local", $.choose(bridged, () => $.literal(0), () => perEvent(failures, $.constant(scope.read, $.literal("facility.restart-after-loss")))));
  return $.named("sourcesDown", "result", $.math("min", $.literal(1), $.compute($.compute(utility, "*", generatorsFail(scope, parts)), "+", interruptions)));
}

function generatorsFail(scope: $.Scope, parts: $.Given<PlantComponents>): $.Loose<number> {
  const supply = $.get($.get(scope.design, "power"), "supply");
  const redundancy = $.named("redundancy", "local", $.otherwise($.get(supply, "generatorRedundancy"), () => $.literal("none")));
  const condition72 = $.compare(redundancy, "===", $.literal("none"));
  if ($.is(condition72)) {
    return $.named("generatorsFail", "result", $.because(condition72, $.literal(1)));
  }
  const modules = $.named("modules", "local", $.constant(scope.read, $.literal("power.ups-modules")));
  const unit = $.named("unit", "local", $.math("min", $.literal(1), $.compute($.constant(scope.read, $.literal("facility.generator-start-failure")), "+", unavailability($.get(parts, "generator")))));
  const installed = $.named("installed", "local", installedUnits(redundancy, modules));
  const failed = $.named("failed", "local", redundantUnavailability(unit, modules, installed, $.constant(scope.read, $.literal("facility.common-cause"))));
  const outlasted = $.named("outlasted", "local", $.math("exp", $.compute($.negative($.otherwise($.get(supply, "fuelSeconds"), () => $.literal(0))), "/", $.get($.get(parts, "feed"), "repairSeconds"))));
  return $.named("generatorsFail", "result", $.math("min", $.literal(1), $.compute(failed, "+", outlasted)));
}

function upsDown(scope: $.Scope, module: $.Given<Component>): $.Loose<number | null> {
  const redundancy = $.named("redundancy", "local", $.get($.get($.get(scope.design, "power"), "supply"), "upsRedundancy"));
  const condition84 = $.compare(redundancy, "===", $.literal(null));
  if ($.is(condition84)) {
    return $.named("upsDown", "result", $.because(condition84, $.literal(null)));
  }
  const condition85 = $.compare(redundancy, "===", $.literal("none"));
  if ($.is(condition85)) {
    return $.named("upsDown", "result", $.because(condition85, $.literal(0)));
  }
  const modules = $.named("modules", "local", $.constant(scope.read, $.literal("power.ups-modules")));
  const installed = $.named("installed", "local", installedUnits(redundancy, modules));
  return $.named("upsDown", "result", redundantUnavailability(unavailability(module), modules, installed, $.constant(scope.read, $.literal("facility.common-cause"))));
}

function pathsDown(scope: $.Scope, parts: $.Given<PlantComponents>): $.Loose<number | null> {
  const supply = $.get($.get(scope.design, "power"), "supply");
  const feeds = $.named("feeds", "local", $.get(supply, "rackFeeds"));
  const condition95 = $.compare(feeds, "===", $.literal(null));
  if ($.is(condition95)) {
    return $.named("pathsDown", "result", $.because(condition95, $.literal(null)));
  }
  const one = $.named("one", "local", seriesUnavailability($.list(unavailability($.get(parts, "transformer")), unavailability($.get(parts, "transferSwitch")), unavailability($.get(parts, "pdu")))));
  return $.named("pathsDown", "result", redundantUnavailability(one, $.literal(1), feeds, commonShare(scope, $.compare($.get(supply, "pathsSeparate"), "===", $.literal(true)))));
}

function coolingDown(scope: $.Scope, parts: $.Given<PlantComponents>): $.Loose<number | null> {
  const cooling = $.get($.get(scope.design, "power"), "cooling");
  const supply = $.get($.get(scope.design, "power"), "supply");
  const condition107 = $.compare($.get(cooling, "redundancy"), "===", $.literal(null));
  if ($.is(condition107)) {
    return $.named("coolingDown", "result", $.because(condition107, $.literal(null)));
  }
  const modules = $.named("modules", "local", $.constant(scope.read, $.literal("power.ups-modules")));
  const installed = $.named("installed", "local", installedUnits($.get(cooling, "redundancy"), modules));
  const beta = $.named("beta", "local", $.constant(scope.read, $.literal("facility.common-cause")));
  const units = $.named("units", "local", seriesUnavailability($.list(redundantUnavailability(unavailability($.get(parts, "chiller")), modules, installed, beta), redundantUnavailability(unavailability($.get(parts, "pump")), modules, installed, beta), redundantUnavailability(unavailability($.get(parts, "crah")), modules, installed, beta))));
  const restart = $.named("restart", "local", $.compute($.constant(scope.read, $.literal("facility.generator-start")), "+", $.constant(scope.read, $.literal("facility.chiller-restart"))));
  const isLiquid = $.named("isLiquid", "local", $.or($.compare($.get(cooling, "kind"), "===", $.literal("direct-to-chip")), () => $.compare($.get(cooling, "kind"), "===", $.literal("immersion"))));
  const isRiddenThrough = $.named("isRiddenThrough", "local", $.and($.compare($.otherwise($.get(cooling, "rideThroughSeconds"), () => $.literal(0)), ">=", restart), () => $.or($.compare($.get(cooling, "pumpsOnUps"), "===", $.literal(true)), () => $.not(isLiquid))));
  const feeds = $.named("feeds", "local", $.math("max", $.literal(1), $.otherwise($.get(supply, "utilityFeeds"), () => $.literal(1))));
  const shared = $.named("shared", "local", commonShare(scope, $.compare($.get(supply, "feedsDiverse"), "===", $.literal(true))));
  const failures = $.named("failures", "local", $.compute(redundantUnavailability(unavailability($.get(parts, "feed")), $.literal(1), feeds, shared), "/", $.get($.get(parts, "feed"), "repairSeconds")));
  return $.named("coolingDown", "result", $.math("min", $.literal(1), $.compute(units, "+", $.choose(isRiddenThrough, () => $.literal(0), () => perEvent(failures, restart)))));
}

function controlPlaneDown(scope: $.Scope, node: $.Given<Component>): $.Loose<number | null> {
  const primaries = $.get($.get($.get(scope.design, "compute"), "controlPlane"), "primaries");
  const replicas = $.get($.get($.get(scope.design, "compute"), "controlPlane"), "replicas");
  const separateRacks = $.get($.get($.get(scope.design, "compute"), "controlPlane"), "separateRacks");
  const condition128 = $.compare(primaries, "===", $.literal(null));
  if ($.is(condition128)) {
    return $.named("controlPlaneDown", "result", $.because(condition128, $.literal(null)));
  }
  const condition129 = $.compare(primaries, "===", $.literal(0));
  if ($.is(condition129)) {
    return $.named("controlPlaneDown", "result", $.because(condition129, $.literal(1)));
  }
  const beta = $.named("beta", "local", commonShare(scope, $.compare(separateRacks, "===", $.literal(true))));
  return $.named("controlPlaneDown", "result", redundantUnavailability(unavailability(node), $.literal(1), $.compute(primaries, "*", $.compute($.literal(1), "+", $.otherwise(replicas, () => $.literal(0)))), beta));
}

function maintenanceDown(scope: $.Scope): $.Loose<number> {
  const supply = $.get($.get(scope.design, "power"), "supply");
  const cooling = $.get($.get(scope.design, "power"), "cooling");
  const yearly = $.named("yearly", "local", $.compute($.constant(scope.read, $.literal("facility.maintenance-single-path")), "/", YEAR_SECONDS));
  const isPowerSingle = $.named("isPowerSingle", "local", $.or($.or($.compare($.otherwise($.get(supply, "rackFeeds"), () => $.literal(1)), "<", $.literal(2)), () => $.compare($.get(supply, "upsRedundancy"), "===", $.literal("none"))), () => $.compare($.get(supply, "upsRedundancy"), "===", $.literal("N"))));
  const isCoolingSingle = $.named("isCoolingSingle", "local", $.compare($.get(cooling, "redundancy"), "===", $.literal("N")));
  return $.named("maintenanceDown", "result", $.compute($.literal(1), "-", $.compute($.compute($.literal(1), "-", $.choose(isPowerSingle, () => yearly, () => $.literal(0))), "*", $.compute($.literal(1), "-", $.choose(isCoolingSingle, () => yearly, () => $.literal(0))))));
}

export function facilityAvailability(down: $.Given<FacilityUnavailability>): $.Loose<number | null> {
  const sources = $.get(down, "sources");
  const ups = $.get(down, "ups");
  const paths = $.get(down, "paths");
  const cooling = $.get(down, "cooling");
  const controlPlane = $.get(down, "controlPlane");
  const maintenance = $.get(down, "maintenance");
  const humanError = $.get(down, "humanError");
  const condition146 = $.or($.or($.or($.or($.compare(sources, "===", $.literal(null)), () => $.compare(ups, "===", $.literal(null))), () => $.compare(paths, "===", $.literal(null))), () => $.compare(cooling, "===", $.literal(null))), () => $.compare(controlPlane, "===", $.literal(null)));
  if ($.is(condition146)) {
    return $.named("facilityAvailability", "result", $.because(condition146, $.literal(null)));
  }
  return $.named("facilityAvailability", "result", $.compute($.literal(1), "-", seriesUnavailability($.list(sources, ups, paths, cooling, controlPlane, maintenance, humanError))));
}

export function storageDown(scope: $.Scope, drive: $.Given<Component>, dataGiven: $.Loose<number>, widthGiven: $.Loose<number>, drivesGiven: $.Loose<number>): $.Loose<number> {
  const data = $.named("data", "local", dataGiven);
  const width = $.named("width", "local", widthGiven);
  const drives = $.named("drives", "local", drivesGiven);
  const beta = $.named("beta", "local", $.constant(scope.read, $.literal("facility.common-cause")));
  const group = $.named("group", "local", redundantUnavailability(unavailability(drive), data, width, beta));
  return $.named("storageDown", "result", $.compute($.literal(1), "-", $.compute($.compute($.literal(1), "-", group), "**", $.compute(drives, "/", width))));
}

export function fabricDown(scope: $.Scope, unit: $.Given<Component>, installedGiven: $.Loose<number>): $.Loose<number> {
  const installed = $.named("installed", "local", installedGiven);
  const needed = $.named("needed", "local", $.math("max", $.literal(1), $.compute(installed, "-", $.literal(1))));
  return $.named("fabricDown", "result", redundantUnavailability(unavailability(unit), needed, installed, $.constant(scope.read, $.literal("facility.common-cause"))));
}

export function serviceUp(facilityGiven: $.Loose<number>, storageGiven: $.Loose<number>, fabricGiven: $.Loose<number>): $.Loose<number> {
  const facility = $.named("facility", "local", facilityGiven);
  const storage = $.named("storage", "local", storageGiven);
  const fabric = $.named("fabric", "local", fabricGiven);
  return $.named("serviceUp", "result", $.compute($.compute(facility, "*", $.compute($.literal(1), "-", storage)), "*", $.compute($.literal(1), "-", fabric)));
}

export function blockUp(downGiven: $.Loose<number>): $.Loose<number> {
  const down = $.named("down", "local", downGiven);
  return $.named("blockUp", "result", $.compute($.literal(1), "-", down));
}

export function yearlyDown(downGiven: $.Loose<number>): $.Loose<number> {
  const down = $.named("down", "local", downGiven);
  return $.named("yearlyDown", "result", $.compute(down, "*", YEAR_SECONDS));
}
