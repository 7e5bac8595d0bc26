import { describe, expect, it } from "vitest";
import { planOnGpt3, trainingOf } from "../../../test/engine/training-case";
import { catalog } from "../catalog/catalog.gen";
import { memoryTotal, savedElementsPerToken, trainingMemory } from "./memory";

describe("savedElementsPerToken", () => {
  // Korthikanti et al. 2022, Reducing Activation Recomputation, table 2: 34·s·b·h bytes per layer with selective
  // recomputation of attention, of which 2·s·b·h are dropout masks that this model leaves out.
  it("counts Korthikanti's 34·s·b·h bytes per GPT layer, dropout masks apart", () => {
    const gpt3 = catalog.models["gpt-3-175b"]?.architecture;
    if (gpt3 === undefined) throw new Error("GPT-3 is gone from the catalogue");
    expect((2 * savedElementsPerToken(gpt3, "none")) / gpt3.hidden).toBeCloseTo(34 - 2, 9);
  });

  it("falls with each kind of recomputation, in every preset", () => {
    for (const { architecture } of Object.values(catalog.models)) {
      const [none, selective, full] = (["none", "selective", "full"] as const).map((kind) =>
        savedElementsPerToken(architecture, kind),
      );
      expect(none).toBeGreaterThan(selective ?? 0);
      expect(selective).toBeGreaterThan(full ?? 0);
    }
  });
});

describe("trainingMemory", () => {
  const training = trainingOf("gpt-3-175b", 1024);

  // Rajbhandari et al. 2020 (ZeRO), figure 1: 2 + 2 + 12 bytes per parameter, divided by the data-parallel ranks stage by stage.
  it("shards states as ZeRO's stages do", () => {
    const states = (zeroStage: 0 | 1 | 2 | 3) => {
      const { weights, gradients, optimizer } = trainingMemory(training, {
        ...planOnGpt3,
        tensor: 1,
        pipeline: 1,
        data: 1024,
        zeroStage,
      });
      return [weights, gradients, optimizer].map((bytes) => bytes / training.counts.total);
    };
    const n = 1024;
    for (const [index, bytes] of [2, 2, 12].entries()) expect(states(0)[index]).toBeCloseTo(bytes, 3);
    expect(states(1)[2]).toBeCloseTo(12 / n, 3);
    expect(states(2)[1]).toBeCloseTo(2 / n, 3);
    expect(states(3)[0]).toBeCloseTo(2 / n, 3);
  });

  it("never grows when a data-parallel rank is added under ZeRO", () => {
    for (const zeroStage of [1, 2, 3] as const) {
      const at = (data: number) => memoryTotal(trainingMemory(training, { ...planOnGpt3, data, zeroStage }));
      for (let data = 1; data < 64; data += 1) expect(at(data + 1)).toBeLessThanOrEqual(at(data));
    }
  });

  it("holds GPT-3 on 64 A100 of 80 GB at 8 × 8, and not on 8", () => {
    expect(memoryTotal(trainingMemory(training, { ...planOnGpt3, data: 1 }))).toBeLessThan(80e9);
    expect(memoryTotal(trainingMemory(training, { ...planOnGpt3, pipeline: 1, data: 1 }))).toBeGreaterThan(80e9);
  });
});
