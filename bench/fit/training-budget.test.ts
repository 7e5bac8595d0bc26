// The budget of fitted constants: they must be earned by rows.
import { expect, it } from "vitest";
import { type FittedId, trainingFit } from "../../lib/engine/models/constants/training-fit.gen";
import { rowHardware } from "../accuracy/training/hardware";
import { trainingFitRows } from "./training-rows";

/** Generation that a constant belongs to; null for one that all share. */
const OWN: Readonly<Partial<Record<FittedId, string>>> = {
  "training.efficiency-ampere": "ampere",
  "training.attention-ampere": "ampere",
  "training.efficiency-hopper": "hopper",
  "training.attention-hopper": "hopper",
  "training.efficiency-fp8-hopper": "hopper",
  "training.attention-portable": "hopper",
  "training.efficiency-blackwell": "blackwell",
  "training.attention-blackwell": "blackwell",
  "training.efficiency-fp8-blackwell": "blackwell",
  "training.efficiency-mxfp8": "blackwell",
  "training.efficiency-fp4": "blackwell",
};

const ids = Object.keys(trainingFit) as FittedId[];

it("at most one constant per four fit rows of its generation", () => {
  const rows = new Map<string, number>();
  for (const { row } of trainingFitRows()) {
    const generation = rowHardware(row.hardware, row.network ?? null, row.gpus_per_node ?? null)?.accelerator
      .generation;
    rows.set(generation ?? "unknown", (rows.get(generation ?? "unknown") ?? 0) + 1);
  }
  for (const generation of new Set(Object.values(OWN))) {
    const owned = ids.filter((id) => OWN[id] === generation).length;
    expect(4 * owned).toBeLessThanOrEqual(rows.get(generation) ?? 0);
  }
});

it("at most ten that all generations share", () => {
  expect(ids.filter((id) => OWN[id] === undefined).length).toBeLessThanOrEqual(10);
});
