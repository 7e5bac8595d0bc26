// The traced twin of facility-power.ts: do not edit. `npm run registries` writes it anew.
import type { CoolingWatts, EnergyParts, PowerBreakdown, WaterParts } from "../result-facility";
import type { EvaluationScope } from "../scope";
import { YEAR_SECONDS } from "../units/spans.trace.gen";
import type { CoolingPoint } from "./cooling";
import type { CoolingMeans } from "./cooling-months";
import type { ChainLosses, PowerChain } from "./power-chain";
import { chainLosses } from "./power-chain.trace.gen";
import type { ItPower } from "./power-it-load";
import { itTotal } from "./power-it-load.trace.gen";
import * as $ from "../trace/traced";
import type { DesignDay } from "./facility-power";
import type { FacilityYear } from "./facility-power";

export function designDay(scope: $.Scope, it: $.Given<ItPower>, chain: $.Given<PowerChain>, point: $.Given<CoolingPoint>, liquidShareGiven: $.Loose<number>): $.Loose<DesignDay> {
  const liquidShare = $.named("liquidShare", "local", liquidShareGiven);
  const itWatts = $.named("itWatts", "local", itTotal(it));
  const losses = $.named("losses", "local", chainLosses(scope, chain, itWatts));
  const heatWatts = $.named("heatWatts", "local", $.compute(itWatts, "+", $.get(losses, "losses")));
  const cooling = $.named("cooling", "local", coolingWatts(point, heatWatts, liquidShare));
  const auxiliaryWatts = $.named("auxiliaryWatts", "local", $.compute(itWatts, "*", $.constant(scope.read, $.literal("power.auxiliary-share"))));
  const otherWatts = $.named("otherWatts", "local", $.compute(auxiliaryWatts, "+", $.get(chain, "rechargeWatts")));
  const power = $.named("power", "local", breakdownOf(it, $.get(cooling, "total"), $.get(losses, "losses"), otherWatts));
  return $.named("designDay", "result", $.made<DesignDay>("DesignDay", { itWatts, facilityWatts: $.compute($.compute($.compute(itWatts, "+", $.get(losses, "losses")), "+", $.get(cooling, "total")), "+", otherWatts), power, losses, cooling, excessKelvin: $.get(point, "excessKelvin") }));
}

function breakdownOf(it: $.Given<ItPower>, coolingGiven: $.Loose<number>, lossesGiven: $.Loose<number>, otherGiven: $.Loose<number>): $.Loose<PowerBreakdown> {
  const cooling = $.named("cooling", "local", coolingGiven);
  const losses = $.named("losses", "local", lossesGiven);
  const other = $.named("other", "local", otherGiven);
  return $.named("breakdownOf", "result", $.made<PowerBreakdown>("PowerBreakdown", { accelerators: $.get(it, "accelerators"), hosts: $.get(it, "hosts"), network: $.get(it, "network"), storage: $.get(it, "storage"), cooling, losses, other }));
}

function coolingWatts(point: $.Given<CoolingPoint>, heatWattsGiven: $.Loose<number>, liquidShareGiven: $.Loose<number>): $.Loose<CoolingWatts> {
  const heatWatts = $.named("heatWatts", "local", heatWattsGiven);
  const liquidShare = $.named("liquidShare", "local", liquidShareGiven);
  const fans = $.named("fans", "local", $.compute(heatWatts, "*", $.get(point, "fans")));
  const pumps = $.named("pumps", "local", $.compute(heatWatts, "*", $.get(point, "pumps")));
  const chiller = $.named("chiller", "local", $.compute(heatWatts, "*", $.get(point, "chiller")));
  const rejectionFans = $.named("rejectionFans", "local", $.compute(heatWatts, "*", $.get(point, "rejectionFans")));
  const liquidHeat = $.named("liquidHeat", "local", $.compute(heatWatts, "*", liquidShare));
  return $.named("coolingWatts", "result", $.made<CoolingWatts>("CoolingWatts", { heat: heatWatts, airHeat: $.compute(heatWatts, "-", liquidHeat), liquidHeat, fans, pumps, chiller, rejectionFans, total: $.compute($.compute($.compute(fans, "+", pumps), "+", chiller), "+", rejectionFans) }));
}

export function facilityYear(scope: $.Scope, mean: $.Given<ItPower>, designItWattsGiven: $.Loose<number>, chain: $.Given<PowerChain>, cooling: $.Given<CoolingMeans>): $.Loose<FacilityYear> {
  const designItWatts = $.named("designItWatts", "local", designItWattsGiven);
  const it = $.named("it", "local", itTotal(mean));
  const losses = $.named("losses", "local", chainLosses(scope, chain, it));
  const heat = $.named("heat", "local", $.compute(it, "+", $.get(losses, "losses")));
  const other = $.named("other", "local", $.compute(designItWatts, "*", $.constant(scope.read, $.literal("power.auxiliary-share"))));
  const energy = $.named("energy", "local", energyParts(it, losses, heat, cooling, other));
  const water = $.named("water", "local", waterParts($.compute(heat, "*", YEAR_SECONDS), cooling));
  const annualJoules = $.named("annualJoules", "local", $.compute($.compute($.compute($.compute($.compute($.compute($.compute($.compute($.get(energy, "it"), "+", $.get(energy, "fans")), "+", $.get(energy, "pumps")), "+", $.get(energy, "chiller")), "+", $.get(energy, "rejectionFans")), "+", $.get(energy, "ups")), "+", $.get(energy, "distribution")), "+", $.get(energy, "transformer")), "+", $.get(energy, "other")));
  const annualWaterCubicMeters = $.named("annualWaterCubicMeters", "local", $.compute($.get(water, "evaporated"), "+", $.get(water, "blownDown")));
  return $.named("facilityYear", "result", $.made<FacilityYear>("FacilityYear", { energy, water, annualJoules, annualWaterCubicMeters, powerUsageEffectiveness: $.compute(annualJoules, "/", $.get(energy, "it")), waterUsageEffectiveness: $.compute(annualWaterCubicMeters, "/", $.get(energy, "it")) }));
}

function energyParts(itGiven: $.Loose<number>, losses: $.Given<ChainLosses>, heatGiven: $.Loose<number>, cooling: $.Given<CoolingMeans>, otherGiven: $.Loose<number>): $.Loose<EnergyParts> {
  const it = $.named("it", "local", itGiven);
  const heat = $.named("heat", "local", heatGiven);
  const other = $.named("other", "local", otherGiven);
  return $.named("energyParts", "result", $.made<EnergyParts>("EnergyParts", { it: $.compute(it, "*", YEAR_SECONDS), fans: $.compute($.compute(heat, "*", $.get(cooling, "fans")), "*", YEAR_SECONDS), pumps: $.compute($.compute(heat, "*", $.get(cooling, "pumps")), "*", YEAR_SECONDS), chiller: $.compute($.compute(heat, "*", $.get(cooling, "chiller")), "*", YEAR_SECONDS), rejectionFans: $.compute($.compute(heat, "*", $.get(cooling, "rejectionFans")), "*", YEAR_SECONDS), ups: $.compute($.get(losses, "ups"), "*", YEAR_SECONDS), distribution: $.compute($.get(losses, "distribution"), "*", YEAR_SECONDS), transformer: $.compute($.get(losses, "transformer"), "*", YEAR_SECONDS), other: $.compute(other, "*", YEAR_SECONDS) }));
}

function waterParts(heatJoulesGiven: $.Loose<number>, cooling: $.Given<CoolingMeans>): $.Loose<WaterParts> {
  const heatJoules = $.named("heatJoules", "local", heatJoulesGiven);
  return $.named("waterParts", "result", $.made<WaterParts>("WaterParts", { evaporated: $.compute(heatJoules, "*", $.get(cooling, "evaporated")), blownDown: $.compute(heatJoules, "*", $.get(cooling, "blownDown")) }));
}
