// The traced twin of cooling-months.ts: do not edit. `npm run registries` writes it anew.
import type { EvaluationScope } from "../scope";
import { YEAR_SECONDS } from "../units/spans.trace.gen";
import type { ClimatePeriod } from "./climate";
import type { CoolingPlant } from "./cooling";
import { coolingAt } from "./cooling.trace.gen";
import * as $ from "../trace/traced";
import type { CoolingMeans } from "./cooling-months";

export function coolingMonth(scope: $.Scope, plant: $.Given<CoolingPlant>, period: $.Given<ClimatePeriod>): $.Loose<CoolingMeans> {
  const count = $.named("count", "local", $.get($.get(period, "slices"), "length"));
  let dryBulbCelsius: $.Loose<number> = $.named("dryBulbCelsius", "local", $.literal(0));
  let wetBulbCelsius: $.Loose<number> = $.named("wetBulbCelsius", "local", $.literal(0));
  let chiller: $.Loose<number> = $.named("chiller", "local", $.literal(0));
  let rejectionFans: $.Loose<number> = $.named("rejectionFans", "local", $.literal(0));
  let evaporated: $.Loose<number> = $.named("evaporated", "local", $.literal(0));
  let blownDown: $.Loose<number> = $.named("blownDown", "local", $.literal(0));
  let free: $.Loose<number> = $.named("free", "local", $.literal(0));
  for (const slice of $.each($.get(period, "slices"))) {
    const point = $.named("point", "local", coolingAt(scope, plant, slice));
    dryBulbCelsius = $.named("dryBulbCelsius", "local", $.compute(dryBulbCelsius, "+", $.get(slice, "dryBulbCelsius")));
    wetBulbCelsius = $.named("wetBulbCelsius", "local", $.compute(wetBulbCelsius, "+", $.get(slice, "wetBulbCelsius")));
    chiller = $.named("chiller", "local", $.compute(chiller, "+", $.get(point, "chiller")));
    rejectionFans = $.named("rejectionFans", "local", $.compute(rejectionFans, "+", $.get(point, "rejectionFans")));
    evaporated = $.named("evaporated", "local", $.compute(evaporated, "+", $.get(point, "evaporated")));
    blownDown = $.named("blownDown", "local", $.compute(blownDown, "+", $.get(point, "blownDown")));
    free = $.named("free", "local", $.compute(free, "+", $.numberOf($.get(point, "isFree"))));
  }
  return $.named("coolingMonth", "result", $.made<CoolingMeans>("CoolingMeans", { weight: $.get(period, "weight"), dryBulbCelsius: $.compute(dryBulbCelsius, "/", count), wetBulbCelsius: $.compute(wetBulbCelsius, "/", count), fans: $.get(plant, "fans"), pumps: $.get(plant, "pumps"), chiller: $.compute(chiller, "/", count), rejectionFans: $.compute(rejectionFans, "/", count), evaporated: $.compute(evaporated, "/", count), blownDown: $.compute(blownDown, "/", count), freeFraction: $.compute(free, "/", count) }));
}

export function coolingYear(months: $.Given<readonly CoolingMeans[]>): $.Loose<CoolingMeans> {
  let weight: $.Loose<number> = $.named("weight", "local", $.literal(0));
  let dryBulbCelsius: $.Loose<number> = $.named("dryBulbCelsius", "local", $.literal(0));
  let wetBulbCelsius: $.Loose<number> = $.named("wetBulbCelsius", "local", $.literal(0));
  let fans: $.Loose<number> = $.named("fans", "local", $.literal(0));
  let pumps: $.Loose<number> = $.named("pumps", "local", $.literal(0));
  let chiller: $.Loose<number> = $.named("chiller", "local", $.literal(0));
  let rejectionFans: $.Loose<number> = $.named("rejectionFans", "local", $.literal(0));
  let evaporated: $.Loose<number> = $.named("evaporated", "local", $.literal(0));
  let blownDown: $.Loose<number> = $.named("blownDown", "local", $.literal(0));
  let freeFraction: $.Loose<number> = $.named("freeFraction", "local", $.literal(0));
  for (const month of $.each(months)) {
    weight = $.named("weight", "local", $.compute(weight, "+", $.get(month, "weight")));
    dryBulbCelsius = $.named("dryBulbCelsius", "local", $.compute(dryBulbCelsius, "+", $.compute($.get(month, "weight"), "*", $.get(month, "dryBulbCelsius"))));
    wetBulbCelsius = $.named("wetBulbCelsius", "local", $.compute(wetBulbCelsius, "+", $.compute($.get(month, "weight"), "*", $.get(month, "wetBulbCelsius"))));
    fans = $.named("fans", "local", $.compute(fans, "+", $.compute($.get(month, "weight"), "*", $.get(month, "fans"))));
    pumps = $.named("pumps", "local", $.compute(pumps, "+", $.compute($.get(month, "weight"), "*", $.get(month, "pumps"))));
    chiller = $.named("chiller", "local", $.compute(chiller, "+", $.compute($.get(month, "weight"), "*", $.get(month, "chiller"))));
    rejectionFans = $.named("rejectionFans", "local", $.compute(rejectionFans, "+", $.compute($.get(month, "weight"), "*", $.get(month, "rejectionFans"))));
    evaporated = $.named("evaporated", "local", $.compute(evaporated, "+", $.compute($.get(month, "weight"), "*", $.get(month, "evaporated"))));
    blownDown = $.named("blownDown", "local", $.compute(blownDown, "+", $.compute($.get(month, "weight"), "*", $.get(month, "blownDown"))));
    freeFraction = $.named("freeFraction", "local", $.compute(freeFraction, "+", $.compute($.get(month, "weight"), "*", $.get(month, "freeFraction"))));
  }
  return $.named("coolingYear", "result", $.made<CoolingMeans>("CoolingMeans", { weight, dryBulbCelsius, wetBulbCelsius, fans, pumps, chiller, rejectionFans, evaporated, blownDown, freeFraction }));
}

export function freeSeconds(month: $.Given<CoolingMeans>): $.Loose<number> {
  return $.named("freeSeconds", "result", $.compute($.compute($.get(month, "freeFraction"), "*", $.get(month, "weight")), "*", YEAR_SECONDS));
}

export function coolingShare(month: $.Given<CoolingMeans>): $.Loose<number> {
  return $.named("coolingShare", "result", $.compute($.compute($.compute($.get(month, "fans"), "+", $.get(month, "pumps")), "+", $.get(month, "chiller")), "+", $.get(month, "rejectionFans")));
}
