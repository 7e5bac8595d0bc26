// The traced twin of cooling.ts: do not edit. `npm run registries` writes it anew.
import type { CoolingKind } from "../catalog/facility";
import type { EvaluationScope } from "../scope";
import * as $ from "../trace/traced";
import type { Outdoor } from "./cooling";
import type { CoolingPlant } from "./cooling";
import type { CoolingPoint } from "./cooling";

const KELVIN = $.named("KELVIN", "constant", $.literal(273.15));

const EVAPORATION_JOULES_PER_KILOGRAM = $.named("EVAPORATION_JOULES_PER_KILOGRAM", "constant", $.literal(2.44e6));

const WATER_KILOGRAMS_PER_CUBIC_METER = $.named("WATER_KILOGRAMS_PER_CUBIC_METER", "constant", $.literal(1000));

const EVAPORATIVE_APPROACH_CELSIUS = $.named("EVAPORATIVE_APPROACH_CELSIUS", "constant", $.literal(3));

export function coolingPlant(scope: $.Scope, row: $.Given<CoolingKind>, densityGiven: $.Loose<number>): $.Loose<CoolingPlant> {
  const density = $.named("density", "local", densityGiven);
  const kind = $.get($.get($.get(scope.design, "power"), "cooling"), "kind");
  const heatRejection = $.get($.get($.get(scope.design, "power"), "cooling"), "heatRejection");
  const containment = $.get($.get($.get(scope.design, "power"), "cooling"), "containment");
  const economizer = $.get($.get($.get(scope.design, "power"), "cooling"), "economizer");
  const supplyCelsius = $.get($.get($.get(scope.design, "power"), "cooling"), "supplyCelsius");
  const liquidSupplyCelsius = $.get($.get($.get(scope.design, "power"), "cooling"), "liquidSupplyCelsius");
  const isContained = $.named("isContained", "local", $.and($.compare(containment, "!==", $.literal(null)), () => $.compare(containment, "!==", $.literal("none"))));
  const mixing = $.named("mixing", "local", $.choose($.or(isContained, () => $.compare(kind, "===", $.literal("rear-door"))), () => $.literal(0), () => $.constant(scope.read, $.literal("cooling.mixing-penalty"))));
  const isDirect = $.named("isDirect", "local", $.or($.compare(kind, "===", $.literal("direct-to-chip")), () => $.compare(kind, "===", $.literal("immersion"))));
  const airShare = $.named("airShare", "local", $.choose($.compare(kind, "===", $.literal("direct-to-chip")), () => $.compute($.literal(1), "-", $.get(row, "liquidHeatShare")), () => $.literal(1)));
  return $.named("coolingPlant", "result", $.made<CoolingPlant>("CoolingPlant", { fans: $.compute($.compute(fanShare(scope, kind), "*", airShare), "/", $.compute(density, "**", $.literal(2))), pumps: $.constant(scope.read, $.literal("cooling.pump-share")), liquidShare: $.choose(isDirect, () => $.get(row, "liquidHeatShare"), () => $.literal(0)), liquidWaterCelsius: $.compute(liquidSupplyCelsius, "-", $.constant(scope.read, $.literal("cooling.exchanger-approach"))), airWaterCelsius: $.compute($.compute(supplyCelsius, "-", $.constant(scope.read, $.literal("cooling.air-approach"))), "-", mixing), isAirFreeCooled: $.or($.or($.compare(economizer, "===", $.literal(true)), () => $.compare(heatRejection, "===", $.literal("dry-cooler"))), () => $.compare(heatRejection, "===", $.literal("evaporative"))) }));
}

function fanShare(scope: $.Scope, kind: $.Given<string>): $.Loose<number> {
  const condition72 = $.compare(kind, "===", $.literal("air-perimeter"));
  if ($.is(condition72)) {
    return $.named("fanShare", "result", $.because(condition72, $.constant(scope.read, $.literal("cooling.fans-air-perimeter"))));
  }
  const condition73 = $.compare(kind, "===", $.literal("air-in-row"));
  if ($.is(condition73)) {
    return $.named("fanShare", "result", $.because(condition73, $.constant(scope.read, $.literal("cooling.fans-air-in-row"))));
  }
  const condition74 = $.compare(kind, "===", $.literal("rear-door"));
  if ($.is(condition74)) {
    return $.named("fanShare", "result", $.because(condition74, $.constant(scope.read, $.literal("cooling.fans-rear-door"))));
  }
  const condition75 = $.compare(kind, "===", $.literal("direct-to-chip"));
  if ($.is(condition75)) {
    return $.named("fanShare", "result", $.because(condition75, $.constant(scope.read, $.literal("cooling.fans-residual-air"))));
  }
  return $.named("fanShare", "result", $.literal(0));
}

export function coolingAt(scope: $.Scope, plant: $.Given<CoolingPlant>, outdoor: $.Given<Outdoor>): $.Loose<CoolingPoint> {
  const liquidShare = $.get(plant, "liquidShare");
  const liquidWaterCelsius = $.get(plant, "liquidWaterCelsius");
  const airWaterCelsius = $.get(plant, "airWaterCelsius");
  const heatRejection = $.get($.get($.get(scope.design, "power"), "cooling"), "heatRejection");
  const isDry = $.named("isDry", "local", $.compare(heatRejection, "===", $.literal("dry-cooler")));
  const free = $.named("free", "local", freeWaterCelsius(scope, outdoor));
  const airShare = $.named("airShare", "local", $.compute($.literal(1), "-", liquidShare));
  const isLiquidFree = $.named("isLiquidFree", "local", $.or($.compare(liquidShare, "===", $.literal(0)), () => $.compare(free, "<=", liquidWaterCelsius)));
  const isAirFree = $.named("isAirFree", "local", $.or($.compare(airShare, "===", $.literal(0)), () => $.and($.get(plant, "isAirFreeCooled"), () => $.compare(free, "<=", airWaterCelsius))));
  const liquidChiller = $.named("liquidChiller", "local", $.choose($.or(isDry, () => isLiquidFree), () => $.literal(0), () => $.compute(liquidShare, "*", compressor(scope, liquidWaterCelsius, outdoor))));
  const airChiller = $.named("airChiller", "local", $.choose($.or(isDry, () => isAirFree), () => $.literal(0), () => $.compute(airShare, "*", compressor(scope, airWaterCelsius, outdoor))));
  const chiller = $.named("chiller", "local", $.compute(liquidChiller, "+", airChiller));
  const coldest = $.named("coldest", "local", $.choose($.compare(liquidShare, "===", $.literal(0)), () => airWaterCelsius, () => $.choose($.compare(liquidShare, "===", $.literal(1)), () => liquidWaterCelsius, () => $.math("min", airWaterCelsius, liquidWaterCelsius))));
  const isWet = $.named("isWet", "local", $.or($.compare(heatRejection, "===", $.literal("water-chiller")), () => $.and($.compare(heatRejection, "===", $.literal("evaporative")), () => $.compare($.compute($.get(outdoor, "dryBulbCelsius"), "+", $.constant(scope.read, $.literal("cooling.dry-approach"))), ">", coldest))));
  const rejected = $.named("rejected", "local", $.compute($.literal(1), "+", chiller));
  const evaporated = $.named("evaporated", "local", $.choose(isWet, () => $.compute(rejected, "*", evaporationPerJoule(scope)), () => $.literal(0)));
  return $.named("coolingAt", "result", $.made<CoolingPoint>("CoolingPoint", { fans: $.get(plant, "fans"), pumps: $.get(plant, "pumps"), chiller, rejectionFans: $.compute(rejectionFanShare(scope, heatRejection), "*", rejected), evaporated, blownDown: $.compute(evaporated, "*", $.constant(scope.read, $.literal("cooling.blow-down-share"))), isFree: $.compare(chiller, "===", $.literal(0)), excessKelvin: $.choose(isDry, () => $.math("max", $.literal(0), $.compute(free, "-", coldest)), () => $.literal(0)) }));
}

function freeWaterCelsius(scope: $.Scope, outdoor: $.Given<Outdoor>): $.Loose<number> {
  const heatRejection = $.get($.get($.get(scope.design, "power"), "cooling"), "heatRejection");
  const exchanger = $.named("exchanger", "local", $.constant(scope.read, $.literal("cooling.exchanger-approach")));
  const condition119 = $.compare(heatRejection, "===", $.literal("water-chiller"));
  if ($.is(condition119)) {
    return $.named("freeWaterCelsius", "result", $.because(condition119, $.compute($.compute($.get(outdoor, "wetBulbCelsius"), "+", $.constant(scope.read, $.literal("cooling.tower-approach"))), "+", exchanger)));
  }
  const condition121 = $.compare(heatRejection, "===", $.literal("evaporative"));
  if ($.is(condition121)) {
    return $.named("freeWaterCelsius", "result", $.because(condition121, $.compute($.compute($.get(outdoor, "wetBulbCelsius"), "+", EVAPORATIVE_APPROACH_CELSIUS), "+", exchanger)));
  }
  return $.named("freeWaterCelsius", "result", $.compute($.get(outdoor, "dryBulbCelsius"), "+", $.constant(scope.read, $.literal("cooling.dry-approach"))));
}

function compressor(scope: $.Scope, waterCelsiusGiven: $.Loose<number>, outdoor: $.Given<Outdoor>): $.Loose<number> {
  const waterCelsius = $.named("waterCelsius", "local", waterCelsiusGiven);
  const isAir = $.named("isAir", "local", $.compare($.get($.get($.get(scope.design, "power"), "cooling"), "heatRejection"), "===", $.literal("air-chiller")));
  const carnotShare = $.named("carnotShare", "local", $.choose(isAir, () => $.constant(scope.read, $.literal("cooling.carnot-share-air")), () => $.constant(scope.read, $.literal("cooling.carnot-share-water"))));
  const evaporating = $.named("evaporating", "local", $.compute(waterCelsius, "-", $.constant(scope.read, $.literal("cooling.exchanger-approach"))));
  const condensing = $.named("condensing", "local", $.choose(isAir, () => $.compute($.get(outdoor, "dryBulbCelsius"), "+", $.constant(scope.read, $.literal("cooling.condenser-lift-air"))), () => $.compute($.compute($.get(outdoor, "wetBulbCelsius"), "+", $.constant(scope.read, $.literal("cooling.tower-approach"))), "+", $.constant(scope.read, $.literal("cooling.condenser-lift-water")))));
  const lift = $.named("lift", "local", $.math("max", $.constant(scope.read, $.literal("cooling.minimum-lift")), $.compute(condensing, "-", evaporating)));
  return $.named("compressor", "result", $.compute(lift, "/", $.compute($.math("max", $.literal(1), $.compute(evaporating, "+", KELVIN)), "*", carnotShare)));
}

function rejectionFanShare(scope: $.Scope, heatRejection: $.Given<string>): $.Loose<number> {
  const condition143 = $.compare(heatRejection, "===", $.literal("air-chiller"));
  if ($.is(condition143)) {
    return $.named("rejectionFanShare", "result", $.because(condition143, $.literal(0)));
  }
  const condition144 = $.compare(heatRejection, "===", $.literal("dry-cooler"));
  if ($.is(condition144)) {
    return $.named("rejectionFanShare", "result", $.because(condition144, $.constant(scope.read, $.literal("cooling.dry-fan-share"))));
  }
  return $.named("rejectionFanShare", "result", $.constant(scope.read, $.literal("cooling.tower-fan-share")));
}

function evaporationPerJoule(scope: $.Scope): $.Loose<number> {
  const latent = $.named("latent", "local", $.compute($.literal(1), "-", $.constant(scope.read, $.literal("cooling.tower-sensible-share"))));
  return $.named("evaporationPerJoule", "result", $.compute($.compute(latent, "/", EVAPORATION_JOULES_PER_KILOGRAM), "/", WATER_KILOGRAMS_PER_CUBIC_METER));
}
