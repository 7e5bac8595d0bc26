// The traced twin of power-it-load.ts: do not edit. `npm run registries` writes it anew.
import type { Accelerator, Cpu, Fpga, Node } from "../catalog/parts";
import type { ResolvedPool } from "../inputs/design";
import type { EvaluationScope } from "../scope";
import * as $ from "../trace/traced";
import type { ItPower } from "./power-it-load";
import type { ItLoad } from "./power-it-load";
import type { NodeParts } from "./power-it-load";
import type { OtherWatts } from "./power-it-load";

export function itTotal(power: $.Given<ItPower>): $.Loose<number> {
  return $.named("itTotal", "result", $.compute($.compute($.compute($.get(power, "accelerators"), "+", $.get(power, "hosts")), "+", $.get(power, "network")), "+", $.get(power, "storage")));
}

export function itLoadOf(scope: $.Scope, pools: $.Given<readonly NodeParts[]>, others: $.Given<OtherWatts>): $.Loose<ItLoad> {
  const idle = $.named("idle", "local", $.constant(scope.read, $.literal("power.accelerator-idle-share")));
  const utilization = $.named("utilization", "local", $.get($.get($.get(scope.design, "compute"), "operations"), "utilization"));
  const working = $.named("working", "local", $.compute($.compute(utilization, "*", $.constant(scope.read, $.literal("power.accelerator-working-share"))), "+", $.compute($.compute($.literal(1), "-", utilization), "*", idle)));
  let accelerators: $.Loose<number> = $.named("accelerators", "local", $.literal(0));
  let meanAccelerators: $.Loose<number> = $.named("meanAccelerators", "local", $.literal(0));
  let inService: $.Loose<number> = $.named("inService", "local", $.literal(0));
  let hosts: $.Loose<number> = $.named("hosts", "local", $.compute(controlPlaneNodes(scope), "*", $.constant(scope.read, $.literal("power.host-watts-without-accelerator"))));
  for (const pool of $.each(pools)) {
    const watts = $.named("watts", "local", acceleratorWatts(pool));
    accelerators = $.named("accelerators", "local", $.compute(accelerators, "+", $.compute(watts, "*", $.compute($.get(pool, "nodes"), "+", $.compute($.get(pool, "spareNodes"), "*", idle)))));
    meanAccelerators = $.named("meanAccelerators", "local", $.compute(meanAccelerators, "+", $.compute(watts, "*", $.compute($.compute($.get(pool, "nodes"), "*", working), "+", $.compute($.get(pool, "spareNodes"), "*", idle)))));
    inService = $.named("inService", "local", $.compute(inService, "+", $.compute(watts, "*", $.get(pool, "nodes"))));
    hosts = $.named("hosts", "local", $.compute(hosts, "+", $.compute(hostWatts(scope, pool), "*", $.compute($.get(pool, "nodes"), "+", $.get(pool, "spareNodes")))));
  }
  const network = $.named("network", "local", $.otherwise($.get(others, "network"), () => $.compute($.constant(scope.read, $.literal("power.network-share")), "*", $.compute(accelerators, "+", hosts))));
  const steady = $.named("steady", "local", $.constant(scope.read, $.literal("power.host-mean-share")));
  return $.named("itLoadOf", "result", $.made<ItLoad>("ItLoad", { design: itPower(accelerators, hosts, network, $.get(others, "storage")), mean: itPower(meanAccelerators, $.compute(hosts, "*", steady), $.compute(network, "*", steady), $.compute($.get(others, "storage"), "*", steady)), nodeWatts: $.list(...$.each(pools).map((pool) => $.compute(acceleratorWatts(pool), "+", hostWatts(scope, pool)))), synchronousStepWatts: $.compute(inService, "*", $.compute($.literal(1), "-", idle)) }));
}

function itPower(acceleratorsGiven: $.Loose<number>, hostsGiven: $.Loose<number>, networkGiven: $.Loose<number>, storageGiven: $.Loose<number>): $.Loose<ItPower> {
  const accelerators = $.named("accelerators", "local", acceleratorsGiven);
  const hosts = $.named("hosts", "local", hostsGiven);
  const network = $.named("network", "local", networkGiven);
  const storage = $.named("storage", "local", storageGiven);
  return $.named("itPower", "result", $.made<ItPower>("ItPower", { accelerators, hosts, network, storage }));
}

export function controlPlaneNodes(scope: $.Scope): $.Loose<number> {
  const primaries = $.get($.get($.get(scope.design, "compute"), "controlPlane"), "primaries");
  const replicas = $.get($.get($.get(scope.design, "compute"), "controlPlane"), "replicas");
  return $.named("controlPlaneNodes", "result", $.compute($.otherwise(primaries, () => $.literal(0)), "*", $.compute($.literal(1), "+", $.otherwise(replicas, () => $.literal(0)))));
}

function acceleratorWatts(pool: $.Given<NodeParts>): $.Loose<number> {
  return $.named("acceleratorWatts", "result", $.compute($.otherwise($.maybe($.get(pool, "accelerator"), "tdpWatts"), () => $.literal(0)), "*", $.get(pool, "acceleratorsPerNode")));
}

function hostWatts(scope: $.Scope, pool: $.Given<NodeParts>): $.Loose<number> {
  const fpgas = $.named("fpgas", "local", $.compute($.otherwise($.maybe($.get(pool, "fpga"), "tdpWatts"), () => $.literal(0)), "*", $.get($.get(pool, "input"), "fpgasPerNode")));
  return $.named("hostWatts", "result", $.compute($.compute($.compute(soldHostWatts(scope, pool), "+", fpgas), "+", cpuDifference(pool)), "+", memoryDifference(scope, pool)));
}

function soldHostWatts(scope: $.Scope, pool: $.Given<NodeParts>): $.Loose<number> {
  const most = $.named("most", "local", $.otherwise($.maybe($.get(pool, "node"), "maxWatts"), () => $.literal(null)));
  const condition109 = $.and($.compare($.get(pool, "node"), "!==", $.literal(null)), () => $.compare(most, "!==", $.literal(null)));
  if ($.is(condition109)) {
    const sold = $.named("sold", "local", $.otherwise($.maybe($.get(pool, "soldAccelerator"), "tdpWatts"), () => $.literal(0)));
    return $.named("soldHostWatts", "result", $.because(condition109, $.math("max", $.literal(0), $.compute(most, "-", $.compute(sold, "*", $.get($.get(pool, "node"), "acceleratorCount"))))));
  }
  return $.named("soldHostWatts", "result", $.choose($.compare($.get(pool, "acceleratorsPerNode"), "===", $.literal(0)), () => $.constant(scope.read, $.literal("power.host-watts-without-accelerator")), () => $.compute($.constant(scope.read, $.literal("power.host-watts-per-accelerator")), "*", $.get(pool, "acceleratorsPerNode"))));
}

function cpuDifference(pool: $.Given<NodeParts>): $.Loose<number> {
  const sold = $.named("sold", "local", $.otherwise($.maybe($.get(pool, "soldCpu"), "tdpWatts"), () => $.literal(null)));
  const own = $.named("own", "local", $.otherwise($.maybe($.get(pool, "cpu"), "tdpWatts"), () => $.literal(null)));
  const condition121 = $.or($.or($.compare($.get(pool, "node"), "===", $.literal(null)), () => $.compare(sold, "===", $.literal(null))), () => $.compare(own, "===", $.literal(null)));
  if ($.is(condition121)) {
    return $.named("cpuDifference", "result", $.because(condition121, $.literal(0)));
  }
  const count = $.named("count", "local", $.otherwise($.get($.get(pool, "input"), "cpusPerNode"), () => $.literal(0)));
  return $.named("cpuDifference", "result", $.compute($.compute(own, "*", count), "-", $.compute(sold, "*", $.otherwise($.get($.get(pool, "node"), "cpuCount"), () => count))));
}

function memoryDifference(scope: $.Scope, pool: $.Given<NodeParts>): $.Loose<number> {
  const condition127 = $.compare($.get(pool, "node"), "===", $.literal(null));
  if ($.is(condition127)) {
    return $.named("memoryDifference", "result", $.because(condition127, $.literal(0)));
  }
  const own = $.named("own", "local", $.otherwise($.get($.get(pool, "input"), "memoryBytes"), () => $.literal(0)));
  return $.named("memoryDifference", "result", $.compute($.compute(own, "-", $.otherwise($.get($.get(pool, "node"), "memoryBytes"), () => own)), "*", $.constant(scope.read, $.literal("power.memory-watts-per-byte"))));
}
