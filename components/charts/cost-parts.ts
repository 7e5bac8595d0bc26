import type { CostParts } from "@/lib/engine/result-cost";

/** What money is spent on, in the order in which charts stack it. */
export const costParts = [
  "equipment",
  "facility",
  "data",
  "energy",
  "staff",
  "upkeep",
  "hosting",
] as const satisfies readonly (keyof CostParts)[];
