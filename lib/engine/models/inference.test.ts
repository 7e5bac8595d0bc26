import { describe, expect, it } from "vitest";
import { scopeOf } from "../../../test/engine/scope-of";
import { catalog } from "../catalog/catalog.gen";
import type { DesignDocument } from "../inputs/design";
import { evaluatePools } from "./compute-pools";
import { evaluateJobs } from "./jobs";
import { evaluateFabric } from "./network-fabric";
import { keyValueBytesPerToken } from "./workload-flops";

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

  it("has a key of the index beside it: 128 elements more in each of GLM-5's 78 layers", () => {
    expect(keyValueBytesPerToken(architectureOf("glm-5"), 1)).toBe(78 * (512 + 64 + 128));
  });

  // DeepSeek-V2/V3: the cache holds the 512-wide latent and the 64-wide rotary key of each of 61 layers.
  it("is the compressed latent under MLA: 70 272 bytes for DeepSeek-V3 in BF16", () => {
    expect(keyValueBytesPerToken(architectureOf("deepseek-v3"), 2)).toBe(61 * (512 + 64) * 2);
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

  it("says when the mean wait keeps the target but one request in a hundred waits longer", () => {
    const requestsPerSecond = 0.98 * (serve({}).requestsPerSecond ?? 0);
    const free = serve({}, { requestsPerSecond });
    const [mean, tail] = [free.timeToFirstTokenSeconds ?? 0, free.tailTimeToFirstTokenSeconds ?? 0];
    const found = (timeToFirstTokenSeconds: number) =>
      serve({}, { requestsPerSecond, timeToFirstTokenSeconds }).findings;
    expect(found((mean + tail) / 2)).toContain("workload.tailMissed");
    expect(found(1.01 * tail)).not.toContain("workload.tailMissed");
  });

  it("accounts for every accelerator that it uses as replicas × accelerators per replica", () => {
    const { acceleratorsUsed, acceleratorsPerReplica, replicas } = serve({ serving: { acceleratorsPerReplica: 3 } });
    expect(acceleratorsUsed).toBe(6);
    expect((acceleratorsPerReplica ?? 0) * (replicas ?? 0)).toBe(6);
  });

  it("needs more replicas for more requests, and for a first token that must come sooner", () => {
    const needed = (requestsPerSecond: number, timeToFirstTokenSeconds?: number) =>
      serve({}, { requestsPerSecond, ...(timeToFirstTokenSeconds && { timeToFirstTokenSeconds }) }).replicasNeeded ?? 0;
    expect(needed(40)).toBeGreaterThan(needed(4));
    expect(needed(40, 0.5)).toBeGreaterThanOrEqual(needed(40));
  });

  it("leaves the replicas needed open where the first token is late however many there are", () => {
    expect(serve({}, { requestsPerSecond: 1, timeToFirstTokenSeconds: 0.001 }).replicasNeeded).toBeNull();
  });

  it("writes tokens faster when others read the inputs, and says how many do", () => {
    const together = serve({ serving: { inputTokens: 8000 } });
    const apart = serve({ serving: { inputTokens: 8000, disaggregated: true } });
    expect(apart.timePerOutputTokenSeconds).toBeLessThan(together.timePerOutputTokenSeconds ?? 0);
    expect(apart.prefillReplicas).toBeGreaterThan(0);
    expect(apart.prefillReplicas).toBeLessThan(apart.replicas ?? 0);
  });

  it("cannot read and write apart with a single replica", () => {
    const { reason, requestsPerSecond } = serve({ serving: { disaggregated: true, acceleratorsPerReplica: 8 } });
    expect(requestsPerSecond).toBeNull();
    expect(reason?.[0]).toContain("two replicas");
  });

  it("gains from drafts that are mostly right and loses by drafts that never are", () => {
    const perToken = (draftTokens: number, draftAcceptance: number) =>
      serve(
        { serving: { acceleratorsPerReplica: 8, draftTokens, draftAcceptance } },
        { timePerOutputTokenSeconds: 1e-4 },
      ).timePerOutputTokenSeconds ?? 0;
    expect(perToken(3, 0.8)).toBeLessThan(perToken(0, 0.8));
    expect(perToken(3, 0)).toBeGreaterThan(perToken(0, 0));
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
