// The facility of a design computed once more by the traced twins. What the pools, the network, storage and the climate hand
// over stands there as leaves; a year is traced from its months, a month from its own hours.
import type { Part } from "../catalog/parts";
import { relativeAirDensity } from "../models/air-density.trace.gen";
import { coolingAt, coolingPlant } from "../models/cooling.trace.gen";
import { coolingMonth, coolingShare, coolingYear, freeSeconds } from "../models/cooling-months.trace.gen";
import type { FacilityCase } from "../models/facility-case";
import { designDay, facilityYear } from "../models/facility-power.trace.gen";
import type { HallCase } from "../models/facility-space";
import type { Filling, RackedOthers, RackedPool } from "../models/hall-racks";
import { fillRacks, hallFigures, otherRacks, rackLimit } from "../models/hall-racks.trace.gen";
import { powerChain } from "../models/power-chain.trace.gen";
import type { NodeParts, OtherWatts } from "../models/power-it-load";
import { itLoadOf, itTotal } from "../models/power-it-load.trace.gen";
import type { EvaluationScope } from "../scope";
import * as $ from "../trace/traced";

export const tracedScope = (scope: EvaluationScope): $.Scope => ({
  design: $.given(scope.design, "design:"),
  read: scope.constant,
});

/** A row of the catalogue whose fields are leaves. */
export function partBox<T extends Part>(kind: string, part: T | null): $.Traced<T | null> {
  return part === null ? $.literal<T | null>(null) : $.given<T>(part, `part:${kind}/${part.id}#`);
}

/** The IT load from the parts of its nodes. */
export function traceLoad(scope: $.Scope, pools: readonly NodeParts[], watts: OtherWatts) {
  const inputs = $.get($.get(scope.design, "compute"), "pools");
  const boxes = pools.map((pool, index) => {
    const { nodes, spareNodes, acceleratorsPerNode } = pool;
    const counted = $.given({ nodes, spareNodes, acceleratorsPerNode }, "pool");
    return $.made<NodeParts>("NodeParts", {
      input: $.at(inputs, $.literal(index)),
      nodes: $.get(counted, "nodes"),
      spareNodes: $.get(counted, "spareNodes"),
      acceleratorsPerNode: $.get(counted, "acceleratorsPerNode"),
      node: partBox("nodes", pool.node),
      accelerator: partBox("accelerators", pool.accelerator),
      soldAccelerator: partBox("accelerators", pool.soldAccelerator),
      cpu: partBox("cpus", pool.cpu),
      soldCpu: partBox("cpus", pool.soldCpu),
      fpga: partBox("fpgas", pool.fpga),
    });
  });
  return itLoadOf(scope, $.list(...boxes), $.given(watts, "drawn"));
}

/** Plant at its place; null where either is not known. */
function tracePlant(scope: $.Scope, { climate, kind }: FacilityCase) {
  if (climate === null || kind === null) return null;
  const box = $.given(climate, "climate");
  const density = relativeAirDensity($.get(box, "altitudeMeters"));
  return { box, density, plant: coolingPlant(scope, partBox("coolingKinds", kind), density) };
}

/** One month from its own hours. */
export function traceMonth(scope: $.Scope, known: FacilityCase, month: number) {
  const traced = tracePlant(scope, known);
  if (traced === null) return null;
  const means = coolingMonth(scope, traced.plant, $.at($.get(traced.box, "periods"), $.literal(month)));
  return { means, seconds: freeSeconds(means), share: coolingShare(means) };
}

/** Design day and year. A year of hours is no tree that anybody reads: its months stand in it as figures of their own. */
export function traceEnergy(scope: $.Scope, known: FacilityCase, load: ReturnType<typeof traceLoad>) {
  const design = $.get(load, "design");
  const chain = powerChain(scope, itTotal(design));
  const traced = tracePlant(scope, known);
  if (traced === null) return { chain, known: null };
  const { box, density, plant } = traced;
  const means = coolingYear($.get($.given({ months: known.months }, ""), "months"));
  const point = coolingAt(scope, plant, $.get(box, "design"));
  const day = designDay(scope, design, chain, point, $.get(plant, "liquidShare"));
  const year = facilityYear(scope, $.get(load, "mean"), $.get(day, "itWatts"), chain, means);
  return { chain, known: { box, density, means, day, year } };
}

/** Racks and floor. */
export function traceHall(
  scope: $.Scope,
  given: HallCase,
  row: FacilityCase["kind"],
  density: $.Loose<number>,
  load: ReturnType<typeof traceLoad>,
) {
  const liquid = row === null ? $.literal(0) : $.get($.given(row, `part:coolingKinds/${row.id}#`), "liquidHeatShare");
  const limit = rackLimit(scope, liquid, density);
  const fillings = given.pools.map(({ nodes, spareNodes, node }, index) => {
    const counted = $.given({ nodes, spareNodes }, "pool");
    const pool = $.made<RackedPool>("RackedPool", {
      nodes: $.get(counted, "nodes"),
      spareNodes: $.get(counted, "spareNodes"),
      node: partBox("nodes", node),
      nodeWatts: $.at($.get(load, "nodeWatts"), $.literal(index)),
    });
    return fillRacks(scope, pool, limit);
  });
  const { watts: _, ...counts } = given.others;
  const counted = $.given(counts, "racked");
  const design = $.get(load, "design");
  const others = $.made<RackedOthers>("RackedOthers", {
    switches: $.get(counted, "switches"),
    switchUnits: $.get(counted, "switchUnits"),
    sideUnits: $.get(counted, "sideUnits"),
    storageServers: $.get(counted, "storageServers"),
    watts: $.compute($.get(design, "network"), "+", $.get(design, "storage")),
  });
  const rest = otherRacks(scope, others, limit);
  const figures = hallFigures(scope, $.list<Filling>(...fillings), rest, $.literal(given.isWeightKnown));
  return { limit, fillings, rest, figures };
}
