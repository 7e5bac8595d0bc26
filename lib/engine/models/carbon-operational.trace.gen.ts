// The traced twin of carbon-operational.ts: do not edit. `npm run registries` writes it anew.
import type { CarbonHour, CarbonMonth, EnergyPartId, OperationalAmount, WaterUse } from "../result-carbon";
import * as $ from "../trace/traced";
import type { EnergyMonth } from "./carbon-operational";
import type { EnergyCase } from "./carbon-operational";
import type { OperationalFigures } from "./carbon-operational";

const DAY_HOURS = $.named("DAY_HOURS", "constant", $.literal(24));

function yearSeconds(months: $.Given<readonly EnergyMonth[]>): $.Loose<number> {
  return $.named("yearSeconds", "result", $.each(months).reduce<$.Loose<number>>((sum, month) => $.compute(sum, "+", $.get(month, "seconds")), $.literal(0)));
}

function kilogramsPerWatt(months: $.Given<readonly EnergyMonth[]>): $.Loose<number> {
  return $.named("kilogramsPerWatt", "result", $.each(months).reduce<$.Loose<number>>((sum, month) => $.compute(sum, "+", $.compute($.get(month, "seconds"), "*", $.get(month, "gridKilogramsPerJoule"))), $.literal(0)));
}

function steadyPart(wattsGiven: $.Loose<number>, secondsGiven: $.Loose<number>, kilogramsGiven: $.Loose<number>): $.Loose<OperationalAmount> {
  const watts = $.named("watts", "local", wattsGiven);
  const seconds = $.named("seconds", "local", secondsGiven);
  const kilograms = $.named("kilograms", "local", kilogramsGiven);
  return $.named("steadyPart", "result", $.made<OperationalAmount>("OperationalAmount", { joules: $.compute(watts, "*", seconds), kilograms }));
}

function itWattsOf(part0: $.Given<EnergyCase>): $.Loose<number> {
  const watts = $.get(part0, "watts");
  return $.named("itWattsOf", "result", $.compute($.compute($.compute($.get(watts, "accelerators"), "+", $.get(watts, "hosts")), "+", $.get(watts, "network")), "+", $.get(watts, "storage")));
}

function steadyWattsOf(energy: $.Given<EnergyCase>): $.Loose<number> {
  return $.named("steadyWattsOf", "result", $.compute($.compute(itWattsOf(energy), "+", $.get($.get(energy, "watts"), "losses")), "+", $.get($.get(energy, "watts"), "other")));
}

function monthOf(month: $.Given<EnergyMonth>, steadyWattsGiven: $.Loose<number>, itWattsGiven: $.Loose<number>): $.Loose<CarbonMonth> {
  const steadyWatts = $.named("steadyWatts", "local", steadyWattsGiven);
  const itWatts = $.named("itWatts", "local", itWattsGiven);
  const watts = $.named("watts", "local", $.compute(steadyWatts, "+", $.get(month, "coolingWatts")));
  const joules = $.named("joules", "local", $.compute(watts, "*", $.get(month, "seconds")));
  return $.named("monthOf", "result", $.made<CarbonMonth>("CarbonMonth", { joules, powerUsageEffectiveness: $.compute(watts, "/", itWatts), cubicMeters: $.compute($.get(month, "waterCubicMetersPerSecond"), "*", $.get(month, "seconds")), gridKilogramsPerJoule: $.get(month, "gridKilogramsPerJoule"), kilograms: $.compute(joules, "*", $.get(month, "gridKilogramsPerJoule")) }));
}

export function operationalFigures(energy: $.Given<EnergyCase>, cleanShare: $.Given<number | null>): $.Loose<OperationalFigures> {
  const watts = $.get(energy, "watts");
  const months = $.get(energy, "months");
  const seconds = $.named("seconds", "local", yearSeconds(months));
  const perWatt = $.named("perWatt", "local", kilogramsPerWatt(months));
  const ofAccelerators = $.named("ofAccelerators", "local", $.compute($.get(watts, "accelerators"), "*", perWatt));
  const ofHosts = $.named("ofHosts", "local", $.compute($.get(watts, "hosts"), "*", perWatt));
  const ofNetwork = $.named("ofNetwork", "local", $.compute($.get(watts, "network"), "*", perWatt));
  const ofStorage = $.named("ofStorage", "local", $.compute($.get(watts, "storage"), "*", perWatt));
  const ofLosses = $.named("ofLosses", "local", $.compute($.get(watts, "losses"), "*", perWatt));
  const ofOther = $.named("ofOther", "local", $.compute($.get(watts, "other"), "*", perWatt));
  const ofCooling = $.named("ofCooling", "local", $.each(months).reduce<$.Loose<number>>((sum, month) => $.compute(sum, "+", $.compute($.compute($.get(month, "coolingWatts"), "*", $.get(month, "seconds")), "*", $.get(month, "gridKilogramsPerJoule"))), $.literal(0)));
  const accelerators = $.named("accelerators", "local", steadyPart($.get(watts, "accelerators"), seconds, ofAccelerators));
  const hosts = $.named("hosts", "local", steadyPart($.get(watts, "hosts"), seconds, ofHosts));
  const network = $.named("network", "local", steadyPart($.get(watts, "network"), seconds, ofNetwork));
  const storage = $.named("storage", "local", steadyPart($.get(watts, "storage"), seconds, ofStorage));
  const losses = $.named("losses", "local", steadyPart($.get(watts, "losses"), seconds, ofLosses));
  const other = $.named("other", "local", steadyPart($.get(watts, "other"), seconds, ofOther));
  const coolingJoules = $.named("coolingJoules", "local", $.each(months).reduce<$.Loose<number>>((sum, month) => $.compute(sum, "+", $.compute($.get(month, "coolingWatts"), "*", $.get(month, "seconds"))), $.literal(0)));
  const cooling = $.named("cooling", "local", $.made("", { joules: coolingJoules, kilograms: ofCooling }));
  const itJoules = $.named("itJoules", "local", $.compute($.compute($.compute($.get(accelerators, "joules"), "+", $.get(hosts, "joules")), "+", $.get(network, "joules")), "+", $.get(storage, "joules")));
  const joules = $.named("joules", "local", $.compute($.compute($.compute(itJoules, "+", $.get(cooling, "joules")), "+", $.get(losses, "joules")), "+", $.get(other, "joules")));
  const itKilograms = $.named("itKilograms", "local", $.compute($.compute($.compute(ofAccelerators, "+", ofHosts), "+", ofNetwork), "+", ofStorage));
  const kilograms = $.named("kilograms", "local", $.compute($.compute($.compute(itKilograms, "+", ofCooling), "+", ofLosses), "+", ofOther));
  const steadyWatts = $.named("steadyWatts", "local", steadyWattsOf(energy));
  const itWatts = $.named("itWatts", "local", itWattsOf(energy));
  return $.named("operationalFigures", "result", $.made<OperationalFigures>("OperationalFigures", { parts: $.made("", { accelerators, hosts, network, storage, cooling, losses, other }), joules, kilograms, marketKilograms: $.choose($.compare(cleanShare, "===", $.literal(null)), () => $.literal(null), () => $.compute(kilograms, "*", $.compute($.literal(1), "-", cleanShare))), kilogramsPerJoule: $.compute(kilograms, "/", joules), carbonUsageEffectiveness: $.compute(kilograms, "/", itJoules), months: $.list(...$.each(months).map((month) => monthOf(month, steadyWatts, itWatts))) }));
}

export function hourOf(joulesGiven: $.Loose<number>, gridKilogramsPerJouleGiven: $.Loose<number>): $.Loose<CarbonHour> {
  const joules = $.named("joules", "local", joulesGiven);
  const gridKilogramsPerJoule = $.named("gridKilogramsPerJoule", "local", gridKilogramsPerJouleGiven);
  return $.named("hourOf", "result", $.made<CarbonHour>("CarbonHour", { gridKilogramsPerJoule, kilograms: $.compute($.compute(joules, "/", DAY_HOURS), "*", gridKilogramsPerJoule) }));
}

export function elsewhereKilograms(joulesGiven: $.Loose<number>, kilogramsPerJouleGiven: $.Loose<number>): $.Loose<number> {
  const joules = $.named("joules", "local", joulesGiven);
  const kilogramsPerJoule = $.named("kilogramsPerJoule", "local", kilogramsPerJouleGiven);
  return $.named("elsewhereKilograms", "result", $.compute(joules, "*", kilogramsPerJoule));
}

export function waterOf(energy: $.Given<EnergyCase>): $.Loose<WaterUse> {
  const months = $.get(energy, "months");
  const seconds = $.named("seconds", "local", yearSeconds(months));
  const itJoules = $.named("itJoules", "local", $.compute(itWattsOf(energy), "*", seconds));
  const joules = $.named("joules", "local", $.compute($.compute(steadyWattsOf(energy), "*", seconds), "+", $.each(months).reduce<$.Loose<number>>((sum, month) => $.compute(sum, "+", $.compute($.get(month, "coolingWatts"), "*", $.get(month, "seconds"))), $.literal(0))));
  const cubicMeters = $.named("cubicMeters", "local", $.each(months).reduce<$.Loose<number>>((sum, month) => $.compute(sum, "+", $.compute($.get(month, "waterCubicMetersPerSecond"), "*", $.get(month, "seconds"))), $.literal(0)));
  return $.named("waterOf", "result", $.made<WaterUse>("WaterUse", { cubicMeters, cubicMetersPerItJoule: $.compute(cubicMeters, "/", itJoules), cubicMetersPerJoule: $.compute(cubicMeters, "/", joules) }));
}
