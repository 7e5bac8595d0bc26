import { describe, expect, it } from "vitest";
import { catalog } from "./catalog/catalog.gen";
import { evaluate } from "./evaluate";
import type { DesignDocument } from "./inputs/design";
import type { Result } from "./result";

const context = { answers: [], today: "2026-11-23" } as const;
const run = (document: Omit<DesignDocument, "schemaVersion">): Result =>
  evaluate({ schemaVersion: 1, ...document }, catalog, context);
const ids = (result: Result) => result.findings.map(({ id }) => id);

/** The article's cluster: 8 nodes of 8 A100 that sustain 80 TFLOP/s each. */
const article = {
  purpose: { targets: { trainingSeconds: 365 * 86_400, budgetUsd: 50e6, facilityWatts: 1e6 } },
  workload: { jobs: [{ id: "gpt-3", model: "gpt-3-175b" }] },
  compute: {
    pools: [{ id: "a100", node: "nvidia-dgx-a100", nodes: 8, sustainedFlops: 80e12 }],
    software: { framework: "megatron" },
  },
  network: { nodesPerCluster: 20, interfaces: 2000, backend: { switch: "nvidia-qm8790" } },
  storage: { hot: { readBytesPerSecond: 5e9, capacityBytes: 100e12 } },
} satisfies Omit<DesignDocument, "schemaVersion">;

describe("the article's 64 A100", () => {
  const result = run(article);

  it("need more than a year for GPT-3's 300 billion tokens, and the result says so", () => {
    // 6·N·D = 3.15e23 FLOP over 64 × 80e12 FLOP/s is 1.95 years before anything is lost.
    const years = (result.training.trainingSeconds ?? 0) / 31_536_000;
    expect(years).toBeGreaterThan(1.95);
    expect(years).toBeLessThan(4);
    expect(ids(result)).toEqual(expect.arrayContaining(["workload.overAYear", "workload.overDeadline"]));
    expect(result.verdict.onTime.state).toBe("missed");
  });

  it("do not divide into groups of twenty nodes, and the result says so", () => {
    expect(ids(result)).toContain("network.clustersUneven");
  });

  it("are bound by the deadline first", () => {
    expect(result.verdict.binds?.id).toBe("deadline");
    expect(result.verdict.binds?.slack).toBeLessThan(-0.9);
  });
});

describe("Meta's Llama 3.1 405B", () => {
  // Grattafiori et al. 2024, table 4: 16 384 H100 at TP 8, PP 16, DP 128, sequence 8192, 16 M tokens: 41 % MFU on 8192,
  // 38–43 % overall; over 90 % effective training time; 54 days of 419 interruptions.
  const result = run({
    workload: {
      jobs: [
        {
          id: "llama",
          model: "llama-3-1-405b",
          sequenceTokens: 8192,
          training: { batchSequences: 2048 },
          parallel: {
            mode: "given",
            tensor: 8,
            pipeline: 16,
            virtualStages: 8,
            recompute: "selective",
            zeroStage: "1",
          },
        },
      ],
    },
    compute: {
      pools: [{ id: "a", node: "meta-grand-teton-h100", nodes: 2048, spareNodes: 64 }],
      operations: { automation: "automated" },
      software: { framework: "megatron" },
    },
    network: { backend: { switch: "nvidia-sn5400", loadBalancing: "adaptive" } },
    storage: { hot: { readBytesPerSecond: 2e12, writeBytesPerSecond: 2e12, capacityBytes: 240e15 } },
  });
  const [job] = result.training.jobs;

  // The constants come from benchmarks that their vendors tuned; NVIDIA's own recipe trains this model at 50 % MFU. A first
  // production run stays below that, so that the model may be faster than the run by up to three tenths, and never slower.
  it("runs at the published utilisation or up to three tenths above it", () => {
    const ratio = (job?.modelFlopsUtilization ?? 0) / 0.4;
    expect(ratio).toBeGreaterThan(1);
    expect(ratio).toBeLessThan(1.3);
  });

  it("keeps more than nine tenths of its time productive", () => {
    expect(job?.goodput).toBeGreaterThan(0.9);
    expect(job?.goodput).toBeLessThan(0.97);
  });
});

describe("evaluate", () => {
  it("adds a step up from its parts, and memory from its own", () => {
    for (const job of run(article).training.jobs) {
      const step = Object.values(job.step ?? {}).reduce((sum: number, part: number) => sum + part, 0);
      const memory = Object.values(job.memory ?? {}).reduce((sum: number, part: number) => sum + part, 0);
      expect(Math.abs(step / (job.stepSeconds ?? 0) - 1)).toBeLessThan(1e-9);
      expect(Math.abs(memory / (job.memoryTotalBytes ?? 0) - 1)).toBeLessThan(1e-9);
    }
  });

  it("gives the same bytes for the same input", () => {
    expect(JSON.stringify(run(article))).toBe(JSON.stringify(run(article)));
  });

  it("answers an empty document: nothing to build, nothing invented", () => {
    const result = run({});
    expect(result.buildable).toBe(false);
    expect(ids(result)).toContain("compute.noPools");
    expect(result.training.trainingSeconds).toBeNull();
    expect(result.network.switches).toBeNull();
    expect(result.verdict.onTime.state).toBe("not-assessed");
  });

  it("trains faster on twice the nodes, and buys twice the servers", () => {
    const base = run(article);
    const twice = run({
      ...article,
      compute: {
        ...article.compute,
        pools: [{ id: "a100", node: "nvidia-dgx-a100", nodes: 16, sustainedFlops: 80e12 }],
      },
    });
    expect(twice.training.trainingSeconds ?? 0).toBeLessThan(base.training.trainingSeconds ?? 0);
    const servers = (result: Result) => result.cost.lines.find(({ id }) => id === "servers")?.usd ?? 0;
    expect(servers(twice)).toBeCloseTo(2 * servers(base), 4);
  });

  it("says what storage costs a job that it starves", () => {
    const starved = run({ ...article, storage: { hot: { readBytesPerSecond: 100, writeBytesPerSecond: 1e9 } } });
    expect(starved.training.jobs[0]?.step?.dataStall).toBeGreaterThan(0);
    expect(ids(starved)).toContain("workload.dataStall");
  });

  it("names every catalogue row in use, and the unverified ones among the findings", () => {
    const result = run(article);
    expect(result.catalogRows).toEqual(
      expect.arrayContaining(["accelerators/nvidia-a100-80gb-sxm", "models/gpt-3-175b", "nodes/nvidia-dgx-a100"]),
    );
    expect([...result.catalogRows].sort()).toEqual(result.catalogRows);
    const unverified = result.catalogRows.filter((key) => {
      const [kind = "", id = ""] = key.split("/");
      const table = catalog[kind as keyof typeof catalog] as Readonly<
        Record<string, { unverified: readonly string[] }>
      >;
      return (table[id]?.unverified.length ?? 0) > 0;
    });
    const finding = result.findings.find(({ id }) => id === "catalog.unverified");
    expect(finding?.values.count, "as many as a frozen version lists").toEqual({
      value: unverified.length,
      unit: "count",
    });
  });

  it("puts what blocks the build first, then by severity", () => {
    const { findings } = run({
      ...article,
      network: { backend: { switch: "nvidia-qm8790", topology: "single-switch" } },
    });
    const ranks = findings.map(({ blocksBuild, severity }) =>
      blocksBuild ? 0 : 1 + ["error", "warning", "info"].indexOf(severity),
    );
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    expect(findings[0]?.blocksBuild).toBe(true);
  });

  it("is not buildable where a job does not fit in memory, and names the knob that would make it fit", () => {
    const parallel = {
      mode: "given",
      tensor: 8,
      pipeline: 8,
      zeroStage: "1",
      recompute: "none",
      microBatch: 8,
    } as const;
    const result = run({ ...article, workload: { jobs: [{ id: "gpt-3", model: "gpt-3-175b", parallel }] } });
    const finding = result.findings.find(({ id }) => id === "workload.memoryExceeded");
    expect(result.buildable).toBe(false);
    expect(finding?.values.knob).toEqual(expect.arrayContaining([expect.stringContaining("recomputation")]));
    expect(result.training.jobs[0]?.stepSeconds).toBeNull();
    expect(result.training.jobs[0]?.reason).not.toBeNull();
  });

  it("advises on fine-tuning by its rules of thumb", () => {
    const tuning = {
      examples: 2000,
      epochs: 10,
      learningRateRatio: 0.5,
      warmupFraction: 0,
      domainShift: "high",
      adapterRank: 8,
    } as const;
    const result = run({
      ...article,
      workload: { jobs: [{ id: "tune", kind: "lora", model: "llama-3-1-8b", tuning }] },
    });
    expect(ids(result)).toEqual(
      expect.arrayContaining([
        "workload.learningRateHigh",
        "workload.noWarmup",
        "workload.overfitting",
        "workload.adapterSmallForShift",
      ]),
    );
  });

  it("charges private computing and confidential memory to the step", () => {
    const pools = [{ id: "a100", node: "nvidia-dgx-a100", nodes: 8, confidentialComputing: true }];
    const plain = run({
      ...article,
      compute: { ...article.compute, pools: [{ id: "a100", node: "nvidia-dgx-a100", nodes: 8 }] },
    });
    const guarded = run({
      ...article,
      compute: { ...article.compute, pools },
      governance: { privacy: { computing: "enclave" } },
    });
    expect((guarded.training.jobs[0]?.step?.compute ?? 0) / (plain.training.jobs[0]?.step?.compute ?? 1)).toBeCloseTo(
      1.05 * 1.07,
      6,
    );
  });

  it("says how many accelerators a wanted request rate needs", () => {
    const serving = {
      ...article,
      purpose: { targets: { requestsPerSecond: 1e6 } },
      workload: { jobs: [{ id: "chat", kind: "inference", model: "llama-3-1-8b" }] },
    } as const;
    const result = run(serving);
    const finding = result.findings.find(({ id }) => id === "workload.ratesMissed");
    const delivered = result.inference.requestsPerSecond ?? 0;
    expect(delivered).toBeGreaterThan(0);
    expect(finding?.values.wanted).toEqual({ value: Math.ceil((64 * 1e6) / delivered), unit: "count" });
    expect(result.verdict.constraints.find(({ id }) => id === "request-rate")?.slack).toBeCloseTo(
      1 - 1e6 / delivered,
      6,
    );
  });
});
