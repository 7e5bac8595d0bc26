import { describe, expect, it } from "vitest";
import { denseCase, expertCase } from "../../planner/planner.fixture";
import { priceLayer } from "./layer";
import { roofline } from "./roofline";
import { emptyWork, type PlanNumbers, type StepCase } from "./step-case";

const plan: PlanNumbers = {
  tensor: 4,
  context: 2,
  pipeline: 4,
  virtualStages: 1,
  data: 16,
  expert: 8,
  expertTensor: 2,
  microBatch: 1,
  accumulation: 48,
  zero: 1,
  shard: 32,
  recompute: 1,
  zeroBubble: 0,
  offload: 0,
  rankOrder: 0,
};
const cases: [string, StepCase, PlanNumbers][] = [
  ["a dense model", denseCase, { ...plan, expert: 1, expertTensor: 1 }],
  ["a mixture of experts", expertCase, plan],
  ["one with layers of state space", withState(denseCase), { ...plan, expert: 1, expertTensor: 1 }],
  [
    "encrypted memory",
    { ...denseCase, recipe: { ...denseCase.recipe, computeOverhead: 1.2 } },
    { ...plan, expert: 1, expertTensor: 1 },
  ],
];

function withState(c: StepCase): StepCase {
  const state = { attentionLayers: 48, stateLayers: 48, stateElements: 3e8, stateScanFlops: 0, stateWidth: 0 };
  return { ...c, model: { ...c.model, ...state } };
}

describe("a roofline", () => {
  it.each(cases)("holds the products that the step prices, of %s", (_what, c, of) => {
    const work = emptyWork();
    priceLayer(c, of, work);
    const layer = roofline(c, of, 1e15).products.filter(({ id }) => id !== "output");
    const seconds = layer.reduce((sum, product) => sum + product.layerShare * product.seconds, 0);
    // A latent projection of no width is priced as nothing and drawn as nothing.
    expect(seconds / work.layerProducts).toBeCloseTo(1, 9);
  });

  it("counts operations per byte as m·n·k over what is read and written once", () => {
    const { products } = roofline(denseCase, { ...plan, expert: 1, expertTensor: 1 }, 312e12);
    const up = products.find(({ id }) => id === "feedForwardUp");
    // 1 024 tokens, 49 152 ÷ 4 columns, 12 288 rows, two bytes each.
    const [m, n, k] = [1024, 12_288, 12_288];
    expect(up?.flopsPerByte).toBeCloseTo((2 * m * n * k) / (2 * (m * k + n * k + m * n)), 9);
  });

  it("reaches no more than large products do, and less the smaller a product is", () => {
    const large = roofline(denseCase, { ...plan, expert: 1, expertTensor: 1, microBatch: 8 }, 312e12);
    const small = roofline(denseCase, { ...plan, expert: 1, expertTensor: 1 }, 312e12);
    for (const [index, product] of large.products.entries()) {
      expect(product.flopsPerSecond).toBeLessThan(large.matrixFlopsPerSecond);
      expect(small.products[index]?.flopsPerSecond).toBeLessThan(product.flopsPerSecond);
    }
  });

  it("names only products that the model has", () => {
    const ids = roofline(denseCase, { ...plan, expert: 1, expertTensor: 1 }, 312e12).products.map(({ id }) => id);
    expect(ids).toEqual(["queryKeyValue", "attentionOutput", "feedForwardUp", "feedForwardDown", "output"]);
    const withExperts = roofline(expertCase, plan, 989e12).products.map(({ id }) => id);
    expect(withExperts).toContain("expertUp");
    expect(withExperts).toContain("latent");
  });
});
