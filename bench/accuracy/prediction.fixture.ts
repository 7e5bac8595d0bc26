// A prediction for tests, with what they do not look at filled in.
import type { Prediction } from "./family";

export function prediction(own: Partial<Prediction>): Prediction {
  return {
    id: "row",
    use: "test",
    source: "source",
    hardware: "H100",
    generation: "hopper",
    model: "model",
    precision: "bf16",
    scale: "1–8",
    sizeBand: "small",
    measuredSeconds: 1,
    predictedSeconds: 1,
    skippedBecause: null,
    accelerators: 8,
    size: 1e9,
    work: 100,
    ...own,
  };
}
