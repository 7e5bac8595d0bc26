// Air and coolant held against their bands, with the ends of the bands as leaves of the catalogue.
import {
  bandMargin,
  deratedMaxCelsius,
  GB_HUMIDITY_MAX,
  leastCoolantCelsius,
} from "../models/envelope-margin.trace.gen";
import type { EnvelopeCheck } from "../result-facility";
import type { EvaluationScope } from "../scope";
import * as $ from "../trace/traced";
import { addNumbers, type JobFigures } from "./job-figures";
import { partBox } from "./trace-facility";

type End = $.Loose<number>;
type Ends = readonly [low: End, high: End];

/** Adds value, ends and margin of each check, and the moisture of the air. */
export function envelopeFigures(
  figures: JobFigures,
  scope: EvaluationScope,
  traced: $.Scope,
  checks: readonly EnvelopeCheck[],
): void {
  const cooling = $.get($.get(traced.design, "power"), "cooling");
  addNumbers(figures, "dewPointCelsius", $.get(cooling, "dewPointCelsius"));
  addNumbers(figures, "relativeHumidity", $.get(cooling, "relativeHumidity"));
  const values = {
    "power.cooling.supplyCelsius": $.get(cooling, "supplyCelsius"),
    "power.cooling.dewPointCelsius": $.get(cooling, "dewPointCelsius"),
    "power.cooling.relativeHumidity": $.get(cooling, "relativeHumidity"),
    "power.cooling.liquidSupplyCelsius": $.get(cooling, "liquidSupplyCelsius"),
  } as const;
  const ends = bandEnds(scope, traced);
  checks.forEach(({ id, path }, index) => {
    const value = values[path as keyof typeof values];
    const [low, high] = ends[id]();
    const at = `envelope[${index}]`;
    addNumbers(figures, `${at}.value`, value);
    addNumbers(figures, `${at}.low`, low);
    addNumbers(figures, `${at}.high`, high);
    if (value.value !== null) addNumbers(figures, `${at}.margin`, bandMargin(value, low, high));
  });
}

function bandEnds(scope: EvaluationScope, traced: $.Scope): Readonly<Record<EnvelopeCheck["id"], () => Ends>> {
  const none = $.literal(null);
  const a2 = partBox("airClasses", scope.part("airClasses", "a2"));
  const grade = (id: string): Ends => {
    const row = $.get(partBox("gb50174", scope.part("gb50174", id)), "gradeA");
    return [$.get(row, "limitLow"), $.get(row, "limit")];
  };
  const site = scope.part("sites", scope.design.site.place);
  const isHigh = site !== null && site.elevationMeters !== null;
  const altitude = isHigh ? $.get(partBox("sites", site), "elevationMeters") : $.literal(0);
  const dewPoint = () => $.get($.get($.get(traced.design, "power"), "cooling"), "dewPointCelsius");
  return {
    "dry-bulb-allowed": () => [
      $.get(a2, "dryBulbMinCelsius"),
      deratedMaxCelsius(
        $.get(a2, "dryBulbMaxCelsius"),
        altitude,
        $.get(a2, "derateAboveMeters"),
        $.get(a2, "derateMetersPerKelvin"),
      ),
    ],
    "dry-bulb-recommended": () => [
      $.get(a2, "recommendedDryBulbMinCelsius"),
      $.get(a2, "recommendedDryBulbMaxCelsius"),
    ],
    "dew-point-recommended": () => [
      $.get(a2, "recommendedDewPointMinCelsius"),
      $.get(a2, "recommendedDewPointMaxCelsius"),
    ],
    "humidity-recommended": () => [none, $.get(a2, "recommendedRelativeHumidityMax")],
    "dry-bulb-gb": () => grade("inlet-temperature"),
    "dew-point-gb": () => grade("inlet-dew-point"),
    "humidity-gb": () => [none, GB_HUMIDITY_MAX],
    "coolant-class": () => [
      none,
      $.get(partBox("liquidClasses", scope.part("liquidClasses", "w45")), "supplyMaxCelsius"),
    ],
    "coolant-condensation": () => [leastCoolantCelsius(dewPoint()), none],
  };
}
