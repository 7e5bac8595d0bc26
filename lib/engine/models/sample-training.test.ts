import { describe, expect, it } from "vitest";
import { customerServiceAssistantTemplate } from "../../spec/templates/customer-service-assistant.template";
import { catalog } from "../catalog/catalog.gen";
import { evaluate } from "../evaluate";
import type { DesignDocument } from "../inputs/design";
import type { CollectiveLink } from "./collectives";
import {
  type SampleHardware,
  type SampleRecipe,
  type SampleWork,
  sampleMemory,
  sampleMemoryTotal,
  samplePlan,
  sampleStep,
} from "./sample-training";

/** A link with a rate for rings and one for all-to-all, and no wait. */
const link = (bytesPerSecond: number, exchangeBytesPerSecond: number): CollectiveLink => ({
  bytesPerSecond,
  stepSeconds: 0,
  launchSeconds: 0,
  rampSeconds: 0,
  halfBytes: 1,
  gatherCopies: 0,
  reduceCopies: 0,
  reduceRamp: 1,
  treeFillSeconds: 0,
  exchangeBytesPerSecond,
  exchangeLaunchSeconds: 0,
  exchangeStepSeconds: 0,
  exchangeCopies: 0,
  reducedBytesPerSecond: 0,
  reducedLaunchSeconds: 0,
  reducedFillBytes: 0,
  reducedRanksMin: 0,
  contention: 0,
  contentionRanksMax: 1,
  meshRanks: 0,
});

/** Round figures near those of an A100 in nodes of eight. */
const hardware: SampleHardware = {
  flopsPerSecond: 100e12,
  memoryBytesPerSecond: 2e12,
  memoryBytes: 80e9,
  domain: 8,
  scaleUp: link(200e9, 200e9),
  fabric: link(20e9, 10e9),
};
const recipe: SampleRecipe = {
  weightBytes: 2,
  gradientBytes: 2,
  optimizerBytes: 12,
  activationRatio: 1,
  reserveBytes: 0,
  overlap: 0,
  overhead: 1,
};
const bare: SampleWork = {
  forwardFlops: 0,
  parameters: 0,
  activationBytesPerSample: 0,
  embeddingTableBytes: 0,
  embeddingReadBytesPerSample: 0,
  embeddingExchangeBytesPerSample: 0,
};
const plan = { data: 16, microBatch: 64, accumulation: 2, zeroStage: 0 } as const;
const stepOf = (work: Partial<SampleWork>, change: Partial<typeof plan> | object = {}, own = recipe) => {
  const step = sampleStep({ ...bare, ...work }, hardware, own, { ...plan, ...change });
  if (step === null) throw new Error("the fabric is there");
  return step;
};

describe("sampleStep", () => {
  it("takes three forward passes of arithmetic, or the traffic of activations and rows, whichever is longer", () => {
    expect(stepOf({ forwardFlops: 1e12 }).compute).toBeCloseTo((3 * 1e12 * 128) / 100e12, 9);
    expect(stepOf({ activationBytesPerSample: 1e9 }).compute).toBeCloseTo((5 * 1e9 * 128) / 2e12, 9);
    expect(stepOf({ embeddingReadBytesPerSample: 1e9 }).compute).toBeCloseTo((3 * 1e9 * 128) / 2e12, 9);
    const both = stepOf({ forwardFlops: 1e12, activationBytesPerSample: 1e9 });
    expect(both.compute).toBe(stepOf({ forwardFlops: 1e12 }).compute);
  });

  it("reduces gradients and gathers parameters over both links, hiding behind the backward pass what it may", () => {
    const parameters = 1e9;
    // Two exchanges of 2 GB over 16 ranks, eight of them inside each domain with a port of their own.
    const between = (15 / 16) * (2e9 / 8 / 20e9);
    expect(stepOf({ parameters }).dataParallel).toBeCloseTo(2 * between, 9);
    const hidden = stepOf({ parameters, forwardFlops: 1e12 }, {}, { ...recipe, overlap: 0.75 });
    expect(hidden.dataParallel).toBeCloseTo(2 * between * 0.25, 9);
    expect(stepOf({ parameters }, { zeroStage: 3 }).dataParallel).toBeCloseTo(5 * between, 9);
  });

  it("sends the embedding vectors of every micro-batch out and their gradients back", () => {
    const { exchange } = stepOf({ embeddingExchangeBytesPerSample: 1e6 });
    // Half of the ranks are in the other node: that half crosses the fabric.
    expect(exchange).toBeCloseTo((2 * 2 * 0.5 * 64 * 1e6) / 10e9, 9);
    expect(stepOf({ embeddingExchangeBytesPerSample: 1e6 }, { data: 1 }).exchange).toBe(0);
  });

  it("is unknown across domains without a fabric, and known inside one", () => {
    const alone = { ...hardware, fabric: null };
    expect(sampleStep(bare, alone, recipe, plan)).toBeNull();
    expect(sampleStep(bare, alone, recipe, { ...plan, data: 8 })).not.toBeNull();
  });
});

describe("sampleMemory", () => {
  it("shares tables out whole and state by its stage; the parts are the total", () => {
    const work = { ...bare, parameters: 1e9, embeddingTableBytes: 160e9 };
    for (const [zeroStage, state] of [
      [0, 16e9],
      [1, 4e9 + 12e9 / 16],
      [2, 2e9 + 14e9 / 16],
      [3, 1e9],
    ] as const) {
      const memory = sampleMemory(work, recipe, { ...plan, zeroStage });
      expect(sampleMemoryTotal(memory), String(zeroStage)).toBeCloseTo(10e9 + state, 3);
    }
  });
});

describe("samplePlan", () => {
  it("covers the batch with the largest micro-batch that fits", () => {
    const work = { ...bare, activationBytesPerSample: 1e9 };
    const job = { accelerators: 16, batchSamples: 4096, microBatch: null, zeroStage: 0 } as const;
    const found = samplePlan(work, hardware, recipe, job);
    expect(found).toEqual({ data: 16, microBatch: 80, accumulation: 4, zeroStage: 0 });
    expect(sampleMemoryTotal(sampleMemory(work, recipe, found))).toBeLessThanOrEqual(hardware.memoryBytes);
    expect(samplePlan(work, hardware, recipe, { ...job, microBatch: 32 })).toMatchObject({ microBatch: 32 });
    expect(samplePlan(work, hardware, recipe, { ...job, batchSamples: 4 })).toMatchObject({ data: 4, microBatch: 1 });
  });
});

/** A template's cluster with one job of the named model by sample. */
function resultOf(model: string, more: object = {}, sample: object = {}) {
  const base: DesignDocument = customerServiceAssistantTemplate.document;
  const job = { id: "job", kind: "pre-training", sample: { model, ...sample }, ...more } as const;
  const result = evaluate({ ...base, workload: { jobs: [job] } }, catalog, { answers: [], today: "2026-11-24" });
  const [found] = result.training.jobs;
  if (found === undefined) throw new Error("the job is gone");
  return { job: found, findings: result.findings.map(({ id }) => id) };
}

describe("a job of a model by sample", () => {
  it.each(Object.keys(catalog.sampleModels))("%s is trained like any other", (id) => {
    const { job } = resultOf(id);
    expect(job.reason).toBeNull();
    expect(job.countedIn).toBe("samples");
    const parts = Object.values(job.step ?? {}).reduce((sum, part) => sum + part, 0);
    expect(parts / (job.stepSeconds ?? 0)).toBeCloseTo(1, 9);
    expect(job.modelFlopsUtilization).toBeGreaterThan(0);
    expect(job.modelFlopsUtilization).toBeLessThan(1);
    expect(job.memoryTotalBytes).toBeLessThanOrEqual(job.memoryCapacityBytes ?? 0);
  });

  it("says so when its tables are larger than all memories together", () => {
    const { job, findings } = resultOf("dlrm-1t", {}, { embeddingTableBytes: 1e15 });
    expect(job.stepSeconds).toBeNull();
    expect(findings).toContain("workload.sampleMemory");
  });

  it("warns of a transformer beside it, and of widths that it cannot have", () => {
    const { findings } = resultOf("resnet-50", {
      model: "llama-3-1-8b",
      parallel: { mode: "given", tensor: 4 },
    });
    expect(findings).toContain("workload.sampleAndArchitecture");
    expect(findings).toContain("workload.samplePlan");
  });
});
