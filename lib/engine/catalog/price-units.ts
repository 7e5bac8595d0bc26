import type { UnitId } from "../units/units";
import type { PriceBasis } from "./parts";

/** What a price is for, so that it is read and written in the unit that people quote it in. */
export const priceUnits: Readonly<Record<PriceBasis, UnitId>> = {
  item: "usd",
  byte: "usdPerByte",
  watt: "usdPerWatt",
  joule: "usdPerJoule",
  "accelerator-second": "usdPerHour",
  "contracted-watt-second": "usdPerWattSecond",
  "person-second": "usdPerHour",
  "cubic-meter": "usd",
};
