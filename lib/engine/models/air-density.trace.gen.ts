// The traced twin of air-density.ts: do not edit. `npm run registries` writes it anew.
import * as $ from "../trace/traced";

const STANDARD_PASCALS = $.named("STANDARD_PASCALS", "constant", $.literal(101_325));

export function atmosphericPascals(altitudeMetersGiven: $.Loose<number>): $.Loose<number> {
  const altitudeMeters = $.named("altitudeMeters", "local", altitudeMetersGiven);
  return $.named("atmosphericPascals", "result", $.compute(STANDARD_PASCALS, "*", $.compute($.compute($.literal(1), "-", $.compute($.literal(2.25577e-5), "*", altitudeMeters)), "**", $.literal(5.2559))));
}

export function relativeAirDensity(altitudeMetersGiven: $.Loose<number>): $.Loose<number> {
  const altitudeMeters = $.named("altitudeMeters", "local", altitudeMetersGiven);
  return $.named("relativeAirDensity", "result", $.compute(atmosphericPascals(altitudeMeters), "/", STANDARD_PASCALS));
}
