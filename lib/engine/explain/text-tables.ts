/** Tables of words, which stand in no formula. */
export type TextTable =
  | "PEAK_OF"
  | "NARROW"
  | "ACCUMULATES_IN_FP32"
  | "FUSES_BY_DEFAULT"
  | "PCIE5_GENERATIONS"
  | "fleetIds";
