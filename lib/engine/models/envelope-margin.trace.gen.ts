// The traced twin of envelope-margin.ts: do not edit. `npm run registries` writes it anew.
import * as $ from "../trace/traced";

export const CONDENSATION_MARGIN_KELVIN = $.named("CONDENSATION_MARGIN_KELVIN", "constant", $.literal(2));

export const GB_HUMIDITY_MAX = $.named("GB_HUMIDITY_MAX", "constant", $.literal(0.6));

export function leastCoolantCelsius(dewPointCelsiusGiven: $.Loose<number>): $.Loose<number> {
  const dewPointCelsius = $.named("dewPointCelsius", "local", dewPointCelsiusGiven);
  return $.named("leastCoolantCelsius", "result", $.compute(dewPointCelsius, "+", CONDENSATION_MARGIN_KELVIN));
}

export function bandMargin(valueGiven: $.Loose<number>, low: $.Given<number | null>, high: $.Given<number | null>): $.Loose<number | null> {
  const value = $.named("value", "local", valueGiven);
  const condition19 = $.and($.compare(low, "===", $.literal(null)), () => $.compare(high, "===", $.literal(null)));
  if ($.is(condition19)) {
    return $.named("bandMargin", "result", $.because(condition19, $.literal(null)));
  }
  const condition20 = $.compare(low, "===", $.literal(null));
  if ($.is(condition20)) {
    return $.named("bandMargin", "result", $.because(condition20, $.compute($.otherwise(high, () => $.literal(0)), "-", value)));
  }
  const condition21 = $.compare(high, "===", $.literal(null));
  if ($.is(condition21)) {
    return $.named("bandMargin", "result", $.because(condition21, $.compute(value, "-", low)));
  }
  return $.named("bandMargin", "result", $.math("min", $.compute(value, "-", low), $.compute(high, "-", value)));
}

export function deratedMaxCelsius(mostCelsiusGiven: $.Loose<number>, altitudeMetersGiven: $.Loose<number>, aboveMeters: $.Given<number | null>, metersPerKelvin: $.Given<number | null>): $.Loose<number> {
  const mostCelsius = $.named("mostCelsius", "local", mostCelsiusGiven);
  const altitudeMeters = $.named("altitudeMeters", "local", altitudeMetersGiven);
  const condition32 = $.or($.compare(aboveMeters, "===", $.literal(null)), () => $.compare(metersPerKelvin, "===", $.literal(null)));
  if ($.is(condition32)) {
    return $.named("deratedMaxCelsius", "result", $.because(condition32, mostCelsius));
  }
  return $.named("deratedMaxCelsius", "result", $.compute(mostCelsius, "-", $.compute($.math("max", $.literal(0), $.compute(altitudeMeters, "-", aboveMeters)), "/", metersPerKelvin)));
}
