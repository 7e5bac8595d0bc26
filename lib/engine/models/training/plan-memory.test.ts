import { describe, expect, it } from "vitest";
import { planOnGpt3, trainingOf } from "../../../../test/engine/training-case";
import { catalog } from "../../catalog/catalog.gen";
import { layerActivationBytes, priceMemory } from "./plan-memory";
import { emptyWork, type PlanNumbers } from "./step-case";

const { step: gpt3, counts } = trainingOf("gpt-3-175b", 1024);

function memoryOf(change: Partial<PlanNumbers>) {
  const work = emptyWork();
  priceMemory(gpt3, { ...planOnGpt3, ...change }, work);
  return work;
}

describe("layerActivationBytes", () => {
  // Korthikanti et al. 2022, Reducing Activation Recomputation, table 2: 34·s·b·h bytes per layer with selective
  // recomputation of attention, of which 2·s·b·h are dropout masks that this model leaves out.
  it("counts Korthikanti's 34·s·b·h bytes per GPT layer, dropout masks apart", () => {
    const bytes = layerActivationBytes(gpt3, { ...planOnGpt3, tensor: 1 }, 0);
    expect(bytes / (gpt3.sequenceTokens * gpt3.model.hidden)).toBeCloseTo(34 - 2, 9);
  });

  it("falls with each kind of recomputation, in every preset", () => {
    for (const id of Object.keys(catalog.models)) {
      const { step } = trainingOf(id, 1024);
      const [none = 0, selective = 0, full = 0] = [0, 1, 2].map((level) =>
        layerActivationBytes(step, { ...planOnGpt3, tensor: 1 }, level),
      );
      expect(none).toBeGreaterThan(selective);
      expect(selective).toBeGreaterThan(full);
    }
  });
});

describe("priceMemory", () => {
  // Rajbhandari et al. 2020 (ZeRO), figure 1: 2 + 2 + 12 bytes per parameter, divided by the data-parallel ranks stage by stage.
  it("shards states as ZeRO's stages do", () => {
    const n = 1024;
    const states = (zero: number) => {
      const { weights, gradients, optimizerState } = memoryOf({ tensor: 1, pipeline: 1, data: n, shard: n, zero });
      return [weights, gradients, optimizerState].map((bytes) => bytes / counts.total);
    };
    for (const [index, bytes] of [2, 2, 12].entries()) expect(states(0)[index]).toBeCloseTo(bytes, 3);
    expect(states(1)[2]).toBeCloseTo(12 / n, 3);
    expect(states(2)[1]).toBeCloseTo(2 / n, 3);
    expect(states(3)[0]).toBeCloseTo(2 / n, 3);
  });

  it("never grows when a data-parallel rank is added under ZeRO", () => {
    for (const zero of [1, 2, 3]) {
      const at = (data: number) => memoryOf({ data, shard: data, zero }).bytes;
      for (let data = 1; data < 64; data += 1) expect(at(data + 1)).toBeLessThanOrEqual(at(data));
    }
  });

  it("keeps no optimiser state on an accelerator that hands it to the host", () => {
    expect(memoryOf({ offload: 1 }).optimizerState).toBe(0);
    expect(memoryOf({ offload: 1 }).bytes).toBeLessThan(memoryOf({}).bytes);
  });

  it("holds GPT-3 on 64 A100 of 80 GB at 8 × 8, and not on 8", () => {
    expect(memoryOf({ data: 1, shard: 1 }).bytes).toBeLessThan(80e9);
    expect(memoryOf({ pipeline: 1, data: 1, shard: 1 }).bytes).toBeGreaterThan(80e9);
  });
});
