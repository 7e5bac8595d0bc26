// The traced twin of envelope-margin.ts: do not edit. `npm run registries` writes it anew.
import * as $ from "../trace/traced";

export function bandMargin(valueGiven: $.Loose<number>, low: $.Given<number | null>, high: $.Given<number | null>): $.Loose<number | null> {
  const value = $.named("value", "local", valueGiven);
  const condition10 = $.and($.compare(low, "===", $.literal(null)), () => $.compare(high, "===", $.literal(null)));
  if ($.is(condition10)) {
    return $.named("bandMargin", "result", $.because(condition10, $.literal(null)));
  }
  const condition11 = $.compare(low, "===", $.literal(null));
  if ($.is(condition11)) {
    return $.named("bandMargin", "result", $.because(condition11, $.compute($.otherwise(high, () => $.literal(0)), "-", value)));
  }
  const condition12 = $.compare(high, "===", $.literal(null));
  if ($.is(condition12)) {
    return $.named("bandMargin", "result", $.because(condition12, $.compute(value, "-", low)));
  }
  return $.named("bandMargin", "result", $.math("min", $.compute(value, "-", low), $.compute(high, "-", value)));
}

export function deratedMaxCelsius(mostCelsiusGiven: $.Loose<number>, altitudeMetersGiven: $.Loose<number>, aboveMeters: $.Given<number | null>, metersPerKelvin: $.Given<number | null>): $.Loose<number> {
  const mostCelsius = $.named("mostCelsius", "local", mostCelsiusGiven);
  const altitudeMeters = $.named("altitudeMeters", "local", altitudeMetersGiven);
  const condition23 = $.or($.compare(aboveMeters, "===", $.literal(null)), () => $.compare(metersPerKelvin, "===", $.literal(null)));
  if ($.is(condition23)) {
    return $.named("deratedMaxCelsius", "result", $.because(condition23, mostCelsius));
  }
  return $.named("deratedMaxCelsius", "result", $.compute(mostCelsius, "-", $.compute($.math("max", $.literal(0), $.compute(altitudeMeters, "-", aboveMeters)), "/", metersPerKelvin)));
}
