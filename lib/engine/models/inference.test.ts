import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scopeOf } from "../../../test/engine/scope-of";
import { catalog } from "../catalog/catalog.gen";
import type { DesignDocument } from "../inputs/design";
import { plainLink } from "./collective-links";
import { evaluatePools } from "./compute-pools";
import { largestBatch, replicaRate, type ServedModel, type ServingHardware } from "./inference-replica";
import { evaluateJobs } from "./jobs";
import { evaluateFabric } from "./network-fabric";
import { keyValueBytesPerToken } from "./workload-flops";
import { countParameters } from "./workload-parameters";

const architectureOf = (id: string) => {
  const preset = catalog.models[id];
  if (preset === undefined) throw new Error(`${id} is gone from the catalogue`);
  return preset.architecture;
};

type Job = NonNullable<NonNullable<DesignDocument["workload"]>["jobs"]>[number];
type Targets = NonNullable<NonNullable<DesignDocument["purpose"]>["targets"]>;

function serve(job: Partial<Job>, targets: Targets = {}, nodes = 1, node = "nvidia-dgx-h100") {
  const scope = scopeOf({
    purpose: { targets },
    workload: { jobs: [{ id: "chat", kind: "inference", model: "llama-3-1-70b", precision: "fp8", ...job }] },
    compute: { pools: [{ id: "a", node, nodes }] },
  });
  const pools = evaluatePools(scope);
  const [served] = evaluateJobs(scope, pools, evaluateFabric(scope, pools), []).inference;
  if (served === undefined) throw new Error("no serving job");
  return { ...served.result, findings: scope.findings.map(({ id }) => id) };
}

describe("keyValueBytesPerToken", () => {
  it("is 2·layers·kv heads·head dimension·bytes under GQA: 320 KiB for Llama 2 70B in BF16", () => {
    expect(keyValueBytesPerToken(architectureOf("llama-2-70b"), 2)).toBe(327_680);
  });

  // DeepSeek-V2/V3: the cache holds the 512-wide latent and the 64-wide rotary key of each of 61 layers.
  it("is the compressed latent under MLA: 70 272 bytes for DeepSeek-V3 in BF16", () => {
    expect(keyValueBytesPerToken(architectureOf("deepseek-v3"), 2)).toBe(61 * (512 + 64) * 2);
  });
});

describe("replicaRate", () => {
  const h200: ServingHardware = {
    peakFlopsPerSecond: 1979e12,
    memoryBytes: 141e9,
    memoryBytesPerSecond: 4.8e12,
    scaleUpDomain: 8,
    scaleUp: plainLink(360e9, 4e-6),
    fabric: plainLink(37e9, 1e-5),
    prefillEfficiency: 0.5,
    memoryEfficiency: 0.75,
    iterationSeconds: 0.003,
    memoryShare: 0.9,
    batchLimit: 256,
    overhead: 1,
  };
  const architecture = architectureOf("llama-3-1-70b");
  const counts = countParameters(architecture);
  const model: ServedModel = {
    architecture,
    counts,
    weightBytes: counts.total,
    flopsShare: 1,
    cacheBytes: 1,
    cacheShare: 1,
  };

  // NVIDIA aiconfigurator silicon sample, Llama 3.1 70B FP8 on H200: TPOT in ms by width, batch, input and output length.
  it.each([
    { width: 1, batch: 4, inputTokens: 1024, outputTokens: 1024, measured: 21.47 },
    { width: 1, batch: 64, inputTokens: 1024, outputTokens: 1024, measured: 37.44 },
    { width: 2, batch: 16, inputTokens: 1024, outputTokens: 8192, measured: 17.18 },
    { width: 4, batch: 128, inputTokens: 1024, outputTokens: 8192, measured: 19.37 },
  ])(
    "writes a token in $measured ms on $width H200 at batch $batch, within a quarter",
    ({ width, batch, measured, ...request }) => {
      const { timePerOutputTokenSeconds } = replicaRate(model, h200, request, width, batch, 0.8);
      expect(Math.abs((timePerOutputTokenSeconds * 1e3) / measured - 1)).toBeLessThan(0.25);
    },
  );

  it("never answers slower per token with a smaller batch, nor carries less with a larger one", () => {
    const request = { inputTokens: 1024, outputTokens: 256 };
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 255 }), fc.constantFrom(1, 2, 4, 8), (batch, width) => {
        const small = replicaRate(model, h200, request, width, batch, 0.8);
        const large = replicaRate(model, h200, request, width, batch + 1, 0.8);
        return (
          small.timePerOutputTokenSeconds <= large.timePerOutputTokenSeconds &&
          small.requestsPerSecond <= large.requestsPerSecond * (1 + 1e-9)
        );
      }),
      { seed: 17 },
    );
  });

  it("holds no request where the weights alone are too large", () => {
    expect(
      largestBatch({ ...model, weightBytes: 2 * counts.total }, h200, { inputTokens: 1, outputTokens: 1 }, 1),
    ).toBe(0);
  });
});

describe("a serving job", () => {
  it("takes the fewest accelerators that hold model and a few requests, and spells out replicas × accelerators", () => {
    const { acceleratorsPerReplica, replicas } = serve({ precision: "bf16" }, {}, 2);
    expect(acceleratorsPerReplica).toBe(4);
    expect(replicas).toBe(4);
  });

  it("carries twice the requests on twice the nodes", () => {
    expect((serve({}, {}, 2).requestsPerSecond ?? 0) / (serve({}).requestsPerSecond ?? 1)).toBeCloseTo(2, 9);
  });

  it("gives up batch for latency until the target is met", () => {
    const free = serve({});
    const bound = serve({}, { timePerOutputTokenSeconds: (free.timePerOutputTokenSeconds ?? 0) / 1.5 });
    expect(bound.batchPerReplica).toBeLessThan(free.batchPerReplica ?? 0);
    expect(bound.requestsPerSecond).toBeLessThan(free.requestsPerSecond ?? 0);
    expect(bound.findings).not.toContain("workload.latencyMissed");
  });

  it("says so when no batch is fast enough", () => {
    expect(serve({}, { timePerOutputTokenSeconds: 0.0001 }).findings).toContain("workload.latencyMissed");
  });

  it("shrinks with each compression", () => {
    const bytes = (compression: "none" | "int8" | "int4" | "pruning" | "distillation") =>
      serve({ precision: "bf16", serving: { compression } }).weightBytes ?? 0;
    expect(bytes("int8")).toBeCloseTo(bytes("none") / 2, 0);
    expect(bytes("int4")).toBeLessThan(bytes("int8"));
    expect(bytes("pruning")).toBeCloseTo(bytes("none") / 2, 0);
    expect(bytes("distillation")).toBeCloseTo(bytes("none") / 4, 0);
  });

  it("blocks the build when it fits nowhere, and says by how much", () => {
    const served = serve({ model: "deepseek-v3", precision: "bf16" });
    expect(served.requestsPerSecond).toBeNull();
    expect(served.findings).toContain("workload.replicaTooLarge");
  });
});
