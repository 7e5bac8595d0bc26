// The traced twin of carbon-embodied.ts: do not edit. `npm run registries` writes it anew.
import type { EmbodiedAmount, EmbodiedPartId } from "../result-carbon";
import { YEAR_SECONDS } from "../units/spans.trace.gen";
import type { ReadConstant } from "./collective-links";
import * as $ from "../trace/traced";
import type { StockPool } from "./carbon-embodied";
import type { StockCase } from "./carbon-embodied";
import type { EmbodiedKilograms } from "./carbon-embodied";
import type { EmbodiedFigures } from "./carbon-embodied";

const PUBLISHED_MEMORY_BYTES = $.named("PUBLISHED_MEMORY_BYTES", "constant", $.literal(80e9));

const TERABYTE = $.named("TERABYTE", "constant", $.literal(1e12));

const MEGAWATT = $.named("MEGAWATT", "constant", $.literal(1e6));

function acceleratorKilograms(read: ReadConstant, across: ReadConstant, memoryBytesGiven: $.Loose<number>): $.Loose<number> {
  const memoryBytes = $.named("memoryBytes", "local", memoryBytesGiven);
  const share = $.named("share", "local", $.choose($.compare(memoryBytes, "<", PUBLISHED_MEMORY_BYTES), () => $.constant(across, $.literal("carbon.memory-share")), () => $.constant(read, $.literal("carbon.memory-share"))));
  return $.named("acceleratorKilograms", "result", $.compute($.constant(read, $.literal("carbon.accelerator")), "*", $.compute($.compute($.literal(1), "-", share), "+", $.compute($.compute(share, "*", memoryBytes), "/", PUBLISHED_MEMORY_BYTES))));
}

function embodiedKilograms(read: ReadConstant, across: ReadConstant, stock: $.Given<StockCase>): $.Loose<EmbodiedKilograms> {
  const pools = $.get(stock, "pools");
  const switches = $.get(stock, "switches");
  const hall = $.get(stock, "hall");
  const accelerators = $.named("accelerators", "local", $.each(pools).reduce<$.Loose<number>>((sum, pool) => $.compute(sum, "+", $.compute($.get(pool, "accelerators"), "*", acceleratorKilograms(read, across, $.get(pool, "memoryBytes")))), $.literal(0)));
  const perServer = $.named("perServer", "local", $.constant(read, $.literal("carbon.server")));
  const servers = $.named("servers", "local", $.compute($.compute($.each(pools).reduce<$.Loose<number>>((sum, pool) => $.compute(sum, "+", $.get(pool, "servers")), $.literal(0)), "+", $.get(stock, "controlServers")), "*", perServer));
  return $.named("embodiedKilograms", "result", $.made<EmbodiedKilograms>("EmbodiedKilograms", { accelerators, servers, network: $.choose($.compare(switches, "===", $.literal(null)), () => $.compute($.compute(accelerators, "+", servers), "*", $.constant(read, $.literal("carbon.network-share"))), () => $.compute($.compute(switches, "*", $.constant(read, $.literal("carbon.switch"))), "+", $.compute($.get(stock, "cables"), "*", $.constant(read, $.literal("carbon.cable"))))), storage: $.compute($.compute($.compute($.compute($.compute($.get(stock, "flashBytes"), "/", TERABYTE), "*", $.constant(read, $.literal("carbon.ssd-terabyte"))), "+", $.compute($.get(stock, "hardDrives"), "*", $.constant(read, $.literal("carbon.hdd")))), "+", $.compute($.get(stock, "tapes"), "*", $.constant(read, $.literal("carbon.tape")))), "+", $.compute($.get(stock, "storageServers"), "*", perServer)), racks: $.choose($.compare(hall, "===", $.literal(null)), () => $.literal(0), () => $.compute($.get(hall, "racks"), "*", $.constant(read, $.literal("carbon.rack")))), plant: $.choose($.compare(hall, "===", $.literal(null)), () => $.literal(0), () => $.compute($.compute($.get(hall, "itWatts"), "/", MEGAWATT), "*", $.constant(read, $.literal("carbon.plant-megawatt")))), building: $.choose($.compare(hall, "===", $.literal(null)), () => $.literal(0), () => $.compute($.get(hall, "floorSquareMeters"), "*", $.constant(read, $.literal("carbon.building")))) }));
}

function amountOf(kilogramsGiven: $.Loose<number>, lowGiven: $.Loose<number>, highGiven: $.Loose<number>, lifeSecondsGiven: $.Loose<number>): $.Loose<EmbodiedAmount> {
  const kilograms = $.named("kilograms", "local", kilogramsGiven);
  const low = $.named("low", "local", lowGiven);
  const high = $.named("high", "local", highGiven);
  const lifeSeconds = $.named("lifeSeconds", "local", lifeSecondsGiven);
  return $.named("amountOf", "result", $.made<EmbodiedAmount>("EmbodiedAmount", { kilograms, lowKilograms: low, highKilograms: high, lifeSeconds, yearlyKilograms: $.compute($.compute(kilograms, "*", YEAR_SECONDS), "/", lifeSeconds) }));
}

export function embodiedFigures(read: ReadConstant, readLow: ReadConstant, readHigh: ReadConstant, stock: $.Given<StockCase>): $.Loose<EmbodiedFigures> {
  const usual = $.named("usual", "local", embodiedKilograms(read, read, stock));
  const low = $.named("low", "local", embodiedKilograms(readLow, readHigh, stock));
  const high = $.named("high", "local", embodiedKilograms(readHigh, readLow, stock));
  const serverLife = $.named("serverLife", "local", $.constant(read, $.literal("cost.life-servers")));
  const plantLife = $.named("plantLife", "local", $.constant(read, $.literal("cost.life-plant")));
  const accelerators = $.named("accelerators", "local", amountOf($.get(usual, "accelerators"), $.get(low, "accelerators"), $.get(high, "accelerators"), serverLife));
  const servers = $.named("servers", "local", amountOf($.get(usual, "servers"), $.get(low, "servers"), $.get(high, "servers"), serverLife));
  const network = $.named("network", "local", amountOf($.get(usual, "network"), $.get(low, "network"), $.get(high, "network"), $.constant(read, $.literal("cost.life-network"))));
  const storage = $.named("storage", "local", amountOf($.get(usual, "storage"), $.get(low, "storage"), $.get(high, "storage"), serverLife));
  const racks = $.named("racks", "local", amountOf($.get(usual, "racks"), $.get(low, "racks"), $.get(high, "racks"), plantLife));
  const plant = $.named("plant", "local", amountOf($.get(usual, "plant"), $.get(low, "plant"), $.get(high, "plant"), plantLife));
  const building = $.named("building", "local", amountOf($.get(usual, "building"), $.get(low, "building"), $.get(high, "building"), $.constant(read, $.literal("carbon.life-building"))));
  return $.named("embodiedFigures", "result", $.made<EmbodiedFigures>("EmbodiedFigures", { parts: $.made("", { accelerators, servers, network, storage, racks, plant, building }), kilograms: $.compute($.compute($.compute($.compute($.compute($.compute($.get(accelerators, "kilograms"), "+", $.get(servers, "kilograms")), "+", $.get(network, "kilograms")), "+", $.get(storage, "kilograms")), "+", $.get(racks, "kilograms")), "+", $.get(plant, "kilograms")), "+", $.get(building, "kilograms")), lowKilograms: $.compute($.compute($.compute($.compute($.compute($.compute($.get(accelerators, "lowKilograms"), "+", $.get(servers, "lowKilograms")), "+", $.get(network, "lowKilograms")), "+", $.get(storage, "lowKilograms")), "+", $.get(racks, "lowKilograms")), "+", $.get(plant, "lowKilograms")), "+", $.get(building, "lowKilograms")), highKilograms: $.compute($.compute($.compute($.compute($.compute($.compute($.get(accelerators, "highKilograms"), "+", $.get(servers, "highKilograms")), "+", $.get(network, "highKilograms")), "+", $.get(storage, "highKilograms")), "+", $.get(racks, "highKilograms")), "+", $.get(plant, "highKilograms")), "+", $.get(building, "highKilograms")), yearlyKilograms: $.compute($.compute($.compute($.compute($.compute($.compute($.get(accelerators, "yearlyKilograms"), "+", $.get(servers, "yearlyKilograms")), "+", $.get(network, "yearlyKilograms")), "+", $.get(storage, "yearlyKilograms")), "+", $.get(racks, "yearlyKilograms")), "+", $.get(plant, "yearlyKilograms")), "+", $.get(building, "yearlyKilograms")) }));
}
