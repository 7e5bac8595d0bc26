// The traced twin of power-chain.ts: do not edit. `npm run registries` writes it anew.
import type { EvaluationScope } from "../scope";
import * as $ from "../trace/traced";
import type { PowerChain } from "./power-chain";
import type { ChainLosses } from "./power-chain";

export function installedOverLoad(redundancy: $.Given<string>, modulesGiven: $.Loose<number>): $.Loose<number> {
  const modules = $.named("modules", "local", modulesGiven);
  const condition6 = $.compare(redundancy, "===", $.literal("N+1"));
  if ($.is(condition6)) {
    return $.named("installedOverLoad", "result", $.because(condition6, $.compute($.compute(modules, "+", $.literal(1)), "/", modules)));
  }
  const condition7 = $.compare(redundancy, "===", $.literal("N+2"));
  if ($.is(condition7)) {
    return $.named("installedOverLoad", "result", $.because(condition7, $.compute($.compute(modules, "+", $.literal(2)), "/", modules)));
  }
  const condition8 = $.compare(redundancy, "===", $.literal("2N"));
  if ($.is(condition8)) {
    return $.named("installedOverLoad", "result", $.because(condition8, $.literal(2)));
  }
  const condition10 = $.compare(redundancy, "===", $.literal("distributed"));
  if ($.is(condition10)) {
    return $.named("installedOverLoad", "result", $.because(condition10, $.literal(1.5)));
  }
  return $.named("installedOverLoad", "result", $.literal(1));
}

export function installedUnits(redundancy: $.Given<string>, modulesGiven: $.Loose<number>): $.Loose<number> {
  const modules = $.named("modules", "local", modulesGiven);
  return $.named("installedUnits", "result", $.math("round", $.compute(modules, "*", installedOverLoad(redundancy, modules))));
}

export function powerChain(scope: $.Scope, designItWattsGiven: $.Loose<number>): $.Loose<PowerChain> {
  const designItWatts = $.named("designItWatts", "local", designItWattsGiven);
  const supply = $.get($.get(scope.design, "power"), "supply");
  const redundancy = $.named("redundancy", "local", $.otherwise($.get(supply, "upsRedundancy"), () => $.literal("N")));
  const modules = $.named("modules", "local", $.constant(scope.read, $.literal("power.ups-modules")));
  const oversized = $.named("oversized", "local", $.compute($.constant(scope.read, $.literal("power.ups-oversize")), "*", installedOverLoad(redundancy, modules)));
  const upsRatingWatts = $.named("upsRatingWatts", "local", $.choose($.compare(redundancy, "===", $.literal("none")), () => $.literal(0), () => $.compute(designItWatts, "*", oversized)));
  const rechargeSeconds = $.named("rechargeSeconds", "local", $.constant(scope.read, $.text($.literal("power.recharge-"), $.otherwise($.get(supply, "upsBattery"), () => $.literal("vrla")), $.literal(""))));
  const rechargeWatts = $.named("rechargeWatts", "local", $.choose($.compare(upsRatingWatts, "===", $.literal(0)), () => $.literal(0), () => $.compute($.compute(designItWatts, "*", $.otherwise($.get(supply, "batterySeconds"), () => $.literal(0))), "/", rechargeSeconds)));
  return $.named("powerChain", "result", $.made<PowerChain>("PowerChain", { upsRatingWatts, rechargeWatts }));
}

export function chainLosses(scope: $.Scope, chain: $.Given<PowerChain>, itWattsGiven: $.Loose<number>): $.Loose<ChainLosses> {
  const itWatts = $.named("itWatts", "local", itWattsGiven);
  const rating = $.named("rating", "local", $.get(chain, "upsRatingWatts"));
  const load = $.named("load", "local", $.choose($.compare(rating, "===", $.literal(0)), () => $.literal(0), () => $.compute(itWatts, "/", rating)));
  const perRating = $.named("perRating", "local", $.compute($.compute($.constant(scope.read, $.literal("power.ups-fixed-loss")), "+", $.compute($.constant(scope.read, $.literal("power.ups-linear-loss")), "*", load)), "+", $.compute($.constant(scope.read, $.literal("power.ups-square-loss")), "*", $.compute(load, "**", $.literal(2)))));
  const ups = $.named("ups", "local", $.compute(rating, "*", perRating));
  const distribution = $.named("distribution", "local", $.compute(itWatts, "*", $.constant(scope.read, $.literal("power.distribution-loss"))));
  const transformer = $.named("transformer", "local", $.compute($.compute($.compute(itWatts, "+", ups), "+", distribution), "*", $.constant(scope.read, $.literal("power.transformer-loss"))));
  return $.named("chainLosses", "result", $.made<ChainLosses>("ChainLosses", { ups, distribution, transformer, losses: $.compute($.compute(ups, "+", distribution), "+", transformer) }));
}
