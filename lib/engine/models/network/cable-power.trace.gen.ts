// The traced twin of cable-power.ts: do not edit. `npm run registries` writes it anew.
import type { Optic } from "../../catalog/parts";
import type { FabricCables } from "../../result";
import type { CableRun, FabricLatency } from "../../result-network";
import type { ReadConstant } from "../collective-links";
import * as $ from "../../trace/traced";
import type { RunPart } from "./cable-power";
type RunFigures = Pick<CableRun, "cables" | "meters" | "transceivers" | "watts">;
import type { LongestWay } from "./cable-power";

const REFERENCE_RATE = $.named("REFERENCE_RATE", "constant", $.literal(5e10));

export function usualEndWatts(read: ReadConstant, linkBytesPerSecondGiven: $.Loose<number>): $.Loose<number> {
  const linkBytesPerSecond = $.named("linkBytesPerSecond", "local", linkBytesPerSecondGiven);
  return $.named("usualEndWatts", "result", $.compute($.compute($.constant(read, $.literal("network.fibre-end-watts")), "*", linkBytesPerSecond), "/", REFERENCE_RATE));
}

export function opticEndWatts(part0: $.Given<Optic>): $.Loose<number> {
  const typicalWatts = $.get(part0, "typicalWatts");
  const maxWatts = $.get(part0, "maxWatts");
  const ports = $.get(part0, "ports");
  return $.named("opticEndWatts", "result", $.compute($.otherwise($.otherwise(typicalWatts, () => maxWatts), () => $.literal(0)), "/", ports));
}

export function runFigures(part: $.Given<RunPart>): $.Loose<RunFigures> {
  const cables = $.get(part, "cables");
  const meters = $.get(part, "meters");
  const endWatts = $.get(part, "endWatts");
  const endsPerModule = $.get(part, "endsPerModule");
  return $.named("runFigures", "result", $.made<RunFigures>("RunFigures", { cables, meters, transceivers: $.choose($.compare(endsPerModule, ">", $.literal(0)), () => $.math("ceil", $.compute($.compute($.literal(2), "*", cables), "/", endsPerModule)), () => $.literal(0)), watts: $.compute($.compute($.literal(2), "*", cables), "*", endWatts) }));
}

export function opticsOfAll(runs: $.Given<readonly CableRun[]>): $.Loose<number> {
  return $.named("opticsOfAll", "result", $.each(runs).reduce<$.Loose<number>>((sum, run) => $.compute(sum, "+", $.get(run, "watts")), $.literal(0)));
}

export function switchesDraw(switchesGiven: $.Loose<number>, wattsGiven: $.Loose<number>): $.Loose<number> {
  const switches = $.named("switches", "local", switchesGiven);
  const watts = $.named("watts", "local", wattsGiven);
  return $.named("switchesDraw", "result", $.compute(switches, "*", watts));
}

export function networkDraw(switchWattsGiven: $.Loose<number>, opticWattsGiven: $.Loose<number>, sideWattsGiven: $.Loose<number>): $.Loose<number> {
  const switchWatts = $.named("switchWatts", "local", switchWattsGiven);
  const opticWatts = $.named("opticWatts", "local", opticWattsGiven);
  const sideWatts = $.named("sideWatts", "local", sideWattsGiven);
  return $.named("networkDraw", "result", $.compute($.compute(switchWatts, "+", opticWatts), "+", sideWatts));
}

export function longestLatency(read: ReadConstant, way: $.Given<LongestWay>): $.Loose<FabricLatency> {
  const passed = $.get(way, "passed");
  const meters = $.get(way, "meters");
  const switchSeconds = $.named("switchSeconds", "local", $.compute($.get(way, "hops"), "*", $.constant(read, $.literal("network.hop-latency"))));
  const length = $.named("length", "local", $.compute($.compute($.compute($.compute($.compute($.get(passed, "endpointLeaf"), "*", $.get(meters, "endpointLeaf")), "+", $.compute($.get(passed, "leafSpine"), "*", $.get(meters, "leafSpine"))), "+", $.compute($.get(passed, "spineCore"), "*", $.get(meters, "spineCore"))), "+", $.compute($.get(passed, "intraGroup"), "*", $.get(meters, "intraGroup"))), "+", $.compute($.get(passed, "interGroup"), "*", $.get(meters, "interGroup"))));
  const cableSeconds = $.named("cableSeconds", "local", $.compute(length, "*", $.constant(read, $.literal("network.cable-delay"))));
  return $.named("longestLatency", "result", $.made<FabricLatency>("FabricLatency", { switchSeconds, cableSeconds, totalSeconds: $.compute(switchSeconds, "+", cableSeconds) }));
}
