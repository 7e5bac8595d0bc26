// The traced twin of hall-racks.ts: do not edit. `npm run registries` writes it anew.
import type { Node } from "../catalog/parts";
import type { EvaluationScope } from "../scope";
import { controlPlaneNodes } from "./power-it-load.trace.gen";
import * as $ from "../trace/traced";
import type { RackedPool } from "./hall-racks";
import type { RackedOthers } from "./hall-racks";
import type { Filling } from "./hall-racks";
import type { HallFigures } from "./hall-racks";

const STORAGE_SERVER_UNITS = $.named("STORAGE_SERVER_UNITS", "constant", $.literal(2));

const CONTROL_NODE_UNITS = $.named("CONTROL_NODE_UNITS", "constant", $.literal(1));

export function rackLimit(scope: $.Scope, liquidShareGiven: $.Loose<number>, densityGiven: $.Loose<number>): $.Loose<number | null> {
  const liquidShare = $.named("liquidShare", "local", liquidShareGiven);
  const density = $.named("density", "local", densityGiven);
  const limit = $.named("limit", "local", $.get($.get($.get(scope.design, "power"), "cooling"), "rackLimitWatts"));
  return $.named("rackLimit", "result", $.choose($.compare(limit, "===", $.literal(null)), () => $.literal(null), () => $.compute(limit, "*", $.compute(liquidShare, "+", $.compute($.compute($.literal(1), "-", liquidShare), "*", density)))));
}

export function fillRacks(scope: $.Scope, pool: $.Given<RackedPool>, limit: $.Given<number | null>): $.Loose<Filling> {
  const nodes = $.named("nodes", "local", $.compute($.get(pool, "nodes"), "+", $.get(pool, "spareNodes")));
  const units = $.named("units", "local", $.otherwise($.maybe($.get(pool, "node"), "rackUnits"), () => $.literal(0)));
  const isRack = $.named("isRack", "local", $.compare($.maybe($.get(pool, "node"), "isRack"), "===", $.literal(true)));
  const byPower = $.named("byPower", "local", $.choose($.or($.compare(limit, "===", $.literal(null)), () => $.compare($.get(pool, "nodeWatts"), "===", $.literal(0))), () => $.literal(Number.POSITIVE_INFINITY), () => $.math("floor", $.compute(limit, "/", $.get(pool, "nodeWatts")))));
  const byHeight = $.named("byHeight", "local", $.choose($.compare(units, "===", $.literal(0)), () => $.literal(Number.POSITIVE_INFINITY), () => $.math("floor", $.compute($.constant(scope.read, $.literal("facility.rack-units")), "/", units))));
  const nodesPerRack = $.named("nodesPerRack", "local", $.choose(isRack, () => $.literal(1), () => $.math("max", $.literal(1), $.math("min", byPower, byHeight, nodes))));
  const weight = $.named("weight", "local", $.otherwise($.maybe($.get(pool, "node"), "weightKilograms"), () => $.literal(null)));
  const tare = $.named("tare", "local", $.choose(isRack, () => $.literal(0), () => $.constant(scope.read, $.literal("facility.rack-tare"))));
  return $.named("fillRacks", "result", $.made<Filling>("Filling", { nodesPerRack, racks: $.math("ceil", $.compute(nodes, "/", nodesPerRack)), watts: $.compute(nodesPerRack, "*", $.get(pool, "nodeWatts")), kilograms: $.choose($.compare(weight, "===", $.literal(null)), () => $.literal(null), () => $.compute($.compute(nodesPerRack, "*", weight), "+", tare)) }));
}

export function otherRacks(scope: $.Scope, others: $.Given<RackedOthers>, limit: $.Given<number | null>): $.Loose<Filling> {
  const units = $.named("units", "local", $.compute($.compute($.compute($.compute($.get(others, "switches"), "*", $.get(others, "switchUnits")), "+", $.get(others, "sideUnits")), "+", $.compute($.get(others, "storageServers"), "*", STORAGE_SERVER_UNITS)), "+", $.compute(controlPlaneNodes(scope), "*", CONTROL_NODE_UNITS)));
  const byHeight = $.named("byHeight", "local", $.math("ceil", $.compute(units, "/", $.constant(scope.read, $.literal("facility.rack-units")))));
  const byPower = $.named("byPower", "local", $.choose($.or($.compare(limit, "===", $.literal(null)), () => $.compare(units, "===", $.literal(0))), () => $.literal(0), () => $.math("ceil", $.compute($.get(others, "watts"), "/", limit))));
  const racks = $.named("racks", "local", $.math("max", byHeight, byPower));
  return $.named("otherRacks", "result", $.made<Filling>("Filling", { nodesPerRack: $.literal(0), racks, watts: $.choose($.compare(racks, "===", $.literal(0)), () => $.literal(0), () => $.compute($.get(others, "watts"), "/", racks)), kilograms: $.literal(null) }));
}

export function hallFigures(scope: $.Scope, fillings: $.Given<readonly Filling[]>, others: $.Given<Filling>, isWeightKnown: $.Given<boolean>): $.Loose<HallFigures> {
  let racks: $.Loose<number> = $.named("racks", "local", $.get(others, "racks"));
  let rackWatts: $.Loose<number> = $.named("rackWatts", "local", $.get(others, "watts"));
  let heaviest: $.Loose<number> = $.named("heaviest", "local", $.literal(0));
  for (const filling of $.each(fillings)) {
    racks = $.named("racks", "local", $.compute(racks, "+", $.get(filling, "racks")));
    rackWatts = $.named("rackWatts", "local", $.math("max", rackWatts, $.get(filling, "watts")));
    heaviest = $.named("heaviest", "local", $.math("max", heaviest, $.otherwise($.get(filling, "kilograms"), () => $.literal(0))));
  }
  return $.named("hallFigures", "result", $.made<HallFigures>("HallFigures", { racks, rackWatts, floorSquareMeters: $.compute(racks, "*", $.constant(scope.read, $.literal("facility.rack-area"))), floorLoadKilogramsPerSquareMeter: $.choose(isWeightKnown, () => $.compute(heaviest, "/", $.constant(scope.read, $.literal("facility.rack-load-area"))), () => $.literal(null)) }));
}
