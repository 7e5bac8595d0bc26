// The traced twin of chain-elements.ts: do not edit. `npm run registries` writes it anew.
import type { PowerDistribution } from "../catalog/parts";
import type { ChainElement } from "../result-facility";
import type { EvaluationScope } from "../scope";
import type { DesignDay } from "./facility-power";
import type { PowerChain } from "./power-chain";
import { installedUnits } from "./power-chain.trace.gen";
import * as $ from "../trace/traced";
import type { ElementNumbers } from "./chain-elements";
import type { ChainNumbers } from "./chain-elements";

function element(units: $.Given<number | null>, needed: $.Given<number | null>, ratingWatts: $.Given<number | null>, loadWattsGiven: $.Loose<number>, lossWattsGiven: $.Loose<number>): $.Loose<ElementNumbers> {
  const loadWatts = $.named("loadWatts", "local", loadWattsGiven);
  const lossWatts = $.named("lossWatts", "local", lossWattsGiven);
  const isRated = $.named("isRated", "local", $.and($.and($.and($.compare(units, "!==", $.literal(null)), () => $.compare(units, ">", $.literal(0))), () => $.compare(ratingWatts, "!==", $.literal(null))), () => $.compare(ratingWatts, ">", $.literal(0))));
  return $.named("element", "result", $.made<ElementNumbers>("ElementNumbers", { units, needed, ratingWatts, loadWatts, loadFraction: $.choose(isRated, () => $.compute(loadWatts, "/", $.compute(units, "*", ratingWatts)), () => $.literal(null)), lossWatts, efficiency: $.compute(loadWatts, "/", $.compute(loadWatts, "+", lossWatts)) }));
}

export function chainNumbers(scope: $.Scope, day: $.Given<DesignDay>, chain: $.Given<PowerChain>, racks: $.Given<number | null>, pdu: $.Given<PowerDistribution | null>): $.Loose<ChainNumbers> {
  const supply = $.get($.get(scope.design, "power"), "supply");
  const modules = $.named("modules", "local", $.constant(scope.read, $.literal("power.ups-modules")));
  const itWatts = $.get(day, "itWatts");
  const facilityWatts = $.get(day, "facilityWatts");
  const losses = $.get(day, "losses");
  const paths = $.named("paths", "local", $.otherwise($.get(supply, "rackFeeds"), () => $.literal(1)));
  const feeds = $.named("feeds", "local", $.get(supply, "utilityFeeds"));
  const capacity = $.named("capacity", "local", $.get(supply, "capacityWatts"));
  const carrying = $.named("carrying", "local", $.math("max", $.literal(1), $.compute($.otherwise(feeds, () => $.literal(1)), "-", $.literal(1))));
  const redundancy = $.named("redundancy", "local", $.otherwise($.get(supply, "upsRedundancy"), () => $.literal("N")));
  const upsUnits = $.named("upsUnits", "local", installedUnits(redundancy, modules));
  const sets = $.named("sets", "local", $.get(supply, "generatorRedundancy"));
  const throughTransformer = $.named("throughTransformer", "local", $.compute($.compute(itWatts, "+", $.get(losses, "ups")), "+", $.get(losses, "distribution")));
  const mechanicalWatts = $.named("mechanicalWatts", "local", $.compute($.get($.get(day, "power"), "cooling"), "+", $.get($.get(day, "power"), "other")));
  const perRack = $.named("perRack", "local", $.compute(paths, "*", $.get(supply, "rackPdusPerFeed")));
  return $.named("chainNumbers", "result", $.made<ChainNumbers>("ChainNumbers", { utility: element(feeds, carrying, $.choose($.compare(capacity, "===", $.literal(null)), () => $.literal(null), () => $.compute(capacity, "/", carrying)), facilityWatts, $.literal(0)), generator: $.choose($.or($.compare(sets, "===", $.literal(null)), () => $.compare(sets, "===", $.literal("none"))), () => $.literal(null), () => element(installedUnits(sets, modules), modules, $.compute(facilityWatts, "/", modules), facilityWatts, $.literal(0))), transformer: element(paths, $.literal(1), throughTransformer, throughTransformer, $.get(losses, "transformer")), ups: $.choose($.compare($.get(chain, "upsRatingWatts"), "===", $.literal(0)), () => $.literal(null), () => element(upsUnits, modules, $.compute($.get(chain, "upsRatingWatts"), "/", upsUnits), itWatts, $.get(losses, "ups"))), distribution: element(paths, $.literal(1), itWatts, itWatts, $.get(losses, "distribution")), rackPdu: $.choose($.or($.compare(pdu, "===", $.literal(null)), () => $.compare(racks, "===", $.literal(null))), () => $.literal(null), () => element($.compute(racks, "*", perRack), $.compute(racks, "*", $.get(supply, "rackPdusPerFeed")), $.get(pdu, "ratedWatts"), itWatts, $.literal(0))), mechanical: element($.literal(null), $.literal(null), $.literal(null), mechanicalWatts, $.literal(0)) }));
}
