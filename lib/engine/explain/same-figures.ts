// Figures that stand in more than one place of a result: they are explained in one.
import type { Evaluated } from "./evaluated";
import { limitPlaces, type Place, slowestPlace, spendingPlace } from "./limit-place";

/** From each further place to the one that is explained. */
export function sameFigures(design: Evaluated): ReadonlyMap<Place, Place> {
  const result = design.result();
  const same = new Map<Place, Place>([
    ["training.trainingSeconds", slowestPlace(result)],
    ["facility.availability", "reliability.facilityAvailability"],
    ["facility.annualCarbonKilograms", "carbon.operational.kilograms"],
    ["facility.embodiedCarbonKilograms", "carbon.embodied.kilograms"],
    ["verdict.onTime.delivered", slowestPlace(result)],
    ["verdict.onBudget.delivered", spendingPlace(design)],
    ["verdict.withinPower.delivered", "facility.facilityWatts"],
    ["verdict.binds.slack", "verdict.constraints[0].slack"],
  ]);
  for (const [index, constraint] of result.verdict.constraints.entries()) {
    const places = limitPlaces(design, constraint);
    for (const side of ["used", "limit"] as const) {
      const path = `verdict.constraints[${index}].${side}`;
      const place = places[side].startsWith("design:") ? path : places[side];
      if (place !== path) same.set(path, place);
      if (index === 0) same.set(`verdict.binds.${side}`, place);
    }
  }
  return same;
}
