// A headline figure of the facility as a line that can be asked why.
import type { FacilityResult } from "@/lib/engine/result";
import type { UnitId } from "@/lib/engine/units/units";
import type { QuantityRow } from "../quantity-figures";

type NumberName = {
  [Name in keyof FacilityResult]: FacilityResult[Name] extends number | null ? Name : never;
}[keyof FacilityResult];

/** Makes lines of one facility's figures. */
export const facilityRow =
  (facility: FacilityResult) =>
  (label: string, name: NumberName, unit: UnitId, digits?: number): QuantityRow => ({
    label,
    value: facility[name],
    unit,
    path: `facility.${name}`,
    ...(digits === undefined ? {} : { digits }),
  });
