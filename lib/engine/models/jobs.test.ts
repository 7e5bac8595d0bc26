import { describe, expect, it } from "vitest";
import { findingIds, scopeOf } from "../../../test/engine/scope-of";
import { NO_CAPABILITY } from "../../../test/engine/workload-results";
import type { DesignDocument } from "../inputs/design";
import { checkCompute } from "./compute-checks";
import { evaluatePools } from "./compute-pools";
import type { StorageTier } from "./evaluation-steps";
import { evaluateJobs, storageDemands, trainingResult } from "./jobs";
import { evaluateFabric } from "./network-fabric";

const hot = (change: Partial<StorageTier> = {}): StorageTier => ({
  tier: "hot",
  deviceId: null,
  ...NO_CAPABILITY,
  usableBytes: 1e15,
  readBytesPerSecond: 1e11,
  writeBytesPerSecond: 5e10,
  ...change,
});

function run(document: Omit<DesignDocument, "schemaVersion">, tier = hot()) {
  const scope = scopeOf({ compute: { pools: [{ id: "a", node: "nvidia-dgx-h100", nodes: 8 }] }, ...document });
  const pools = evaluatePools(scope);
  checkCompute(scope, pools);
  const jobs = evaluateJobs(scope, pools, evaluateFabric(scope, pools), [tier]);
  return { jobs, training: trainingResult(jobs), demands: storageDemands(scope, jobs), findings: findingIds(scope) };
}

const llama = { id: "a", model: "llama-3-1-8b", training: { tokens: 1e11 } } as const;

describe("shares", () => {
  it("are handed out in whole accelerators", () => {
    const { jobs, findings } = run({
      workload: {
        jobs: [
          { ...llama, clusterShare: 0.5 },
          { ...llama, id: "b", clusterShare: 0.3 },
        ],
      },
    });
    expect(jobs.training.map(({ result }) => result.accelerators)).toEqual([32, 19]);
    expect(findings).toContain("workload.sharesUnderOne");
  });

  it("above the whole cluster are an error", () => {
    expect(run({ workload: { jobs: [llama, { ...llama, id: "b", clusterShare: 0.2 }] } }).findings).toContain(
      "workload.sharesOverOne",
    );
  });

  it("of less than one accelerator run nothing, with a reason", () => {
    const { training } = run({ workload: { jobs: [{ ...llama, clusterShare: 0.001 }] } });
    expect(training.trainingSeconds).toBeNull();
    expect(training.reason).not.toBeNull();
  });
});

describe("storage", () => {
  it("is asked for tokens × bytes at the pace of the step, and for the bytes of mixed-precision AdamW", () => {
    const { demands, training } = run({ workload: { jobs: [llama] } });
    const [job] = training.jobs;
    // Storage has to keep the pace between checkpoints, which is a little above the mean.
    expect((demands.trainingReadBytesPerSecond ?? 0) / (4 * (job?.tokensPerSecond ?? 1))).toBeCloseTo(1, 2);
    expect(demands.checkpointBytes).toBe((job?.parameters ?? 0) * 14);
  });

  it("reads pictures in far more bytes than text", () => {
    const bytes = (modalities: readonly ("text" | "image")[]) =>
      run({ workload: { jobs: [{ ...llama, modalities }] } }).demands.trainingReadBytesPerSecond ?? 0;
    expect(bytes(["image"])).toBeGreaterThan(50 * bytes(["text"]));
  });

  it("takes tuning data once where it fits on the nodes' own drives", () => {
    const tune = (localStorageBytes: number) =>
      run({
        compute: { pools: [{ id: "a", node: "nvidia-dgx-h100", nodes: 8, localStorageBytes }] },
        workload: {
          jobs: [{ id: "a", kind: "lora", model: "llama-3-1-8b", tuning: { examples: 1_000_000, epochs: 4 } }],
        },
      }).demands.trainingReadBytesPerSecond ?? 0;
    expect(tune(30e12) * 4).toBeCloseTo(tune(0), 0);
  });

  it("stalls checkpoints less when they are written asynchronously", () => {
    const stall = (mode: "synchronous" | "asynchronous") =>
      run(
        { workload: { jobs: [llama] }, storage: { checkpoints: { mode, intervalSeconds: 600 } } },
        hot({ writeBytesPerSecond: 1e9 }),
      ).training.jobs[0]?.step?.checkpointStall ?? 0;
    expect(stall("asynchronous")).toBeGreaterThan(0);
    expect(stall("asynchronous")).toBeLessThan(stall("synchronous") / 10);
  });

  it("is said to be unknown where nothing is known of it", () => {
    expect(
      run({ workload: { jobs: [llama] } }, hot({ readBytesPerSecond: null, writeBytesPerSecond: null })).findings,
    ).toContain("workload.storageUnknown");
  });
});

describe("goodput", () => {
  const at = (compute: Partial<NonNullable<DesignDocument["compute"]>>, spareNodes = 0) =>
    run({
      workload: { jobs: [llama] },
      compute: { ...compute, pools: [{ id: "a", node: "nvidia-dgx-h100", nodes: 256, spareNodes }] },
    }).training.jobs[0]?.goodput ?? 0;

  it("rises with automation, spares and a replicated control plane in another rack", () => {
    const ladder = (["manual", "scripted", "automated", "autonomous"] as const).map((automation) =>
      at({ operations: { automation } }),
    );
    expect(ladder).toEqual([...ladder].sort((a, b) => a - b));
    expect(at({}, 20)).toBeGreaterThan(at({}, 0));
    const replicated = { controlPlane: { primaries: 3, replicas: 1 } };
    expect(at(replicated)).toBeGreaterThan(at({ controlPlane: { primaries: 3, replicas: 0 } }));
    expect(at({ controlPlane: { ...replicated.controlPlane, separateRacks: true } })).toBeGreaterThan(at(replicated));
  });
});

describe("what jobs ask of storage", () => {
  const served = { id: "s", kind: "inference", model: "llama-3-1-8b", clusterShare: 0.5 } as const;
  const tooLarge = { id: "l", model: "llama-3-1-405b", clusterShare: 0.01 } as const;
  const of = (jobs: readonly object[], stored: object = {}) =>
    run({ workload: { jobs }, storage: stored } as Parameters<typeof run>[0]).demands;

  it("is known of jobs that run", () => {
    expect(of([{ ...llama, clusterShare: 0.5 }, served])).toMatchObject({
      jobs: 2,
      unknownJobs: 0,
      unknownDataJobs: 0,
    });
  });

  it("counts a job that does not run, beside the sums that leave it out", () => {
    const alone = of([{ ...llama, clusterShare: 0.5 }]);
    const both = of([{ ...llama, clusterShare: 0.5 }, tooLarge]);
    expect(both.trainingReadBytesPerSecond).toBe(alone.trainingReadBytesPerSecond);
    expect(both).toMatchObject({ jobs: 2, unknownJobs: 1 });
  });

  it("counts a job without tokens, unless the design states the data that is kept", () => {
    const endless = { id: "a", kind: "fine-tuning", model: "llama-3-1-8b" } as const;
    expect(of([endless])).toMatchObject({ jobs: 1, unknownJobs: 1, unknownDataJobs: 1 });
    expect(of([endless], { dataset: { bytes: 1e12 } })).toMatchObject({ unknownJobs: 0, unknownDataJobs: 1 });
  });
});

describe("findings of the compute section", () => {
  const software = (
    change: NonNullable<NonNullable<DesignDocument["compute"]>["software"]>,
    node = "nvidia-dgx-h100",
  ) => run({ compute: { pools: [{ id: "a", node, nodes: 2 }], software: change } }).findings;

  it.each([
    [{ collectiveLibrary: "rccl" }, "compute.libraryMismatch"],
    [{ collectiveLibrary: "gloo" }, "compute.librarySlow"],
    [{ framework: "mindspore" }, "compute.frameworkUnusual"],
    [{ orchestrator: "kubernetes", containerRuntime: "none" }, "compute.runtimeMissing"],
    [{ orchestrator: "kubernetes", containerRuntime: "enroot" }, "compute.runtimeUnusual"],
    [{ experimentTracker: "none" }, "compute.untracked"],
  ] as const)("%o is %s", (change, id) => expect(software(change)).toContain(id));

  it("leaves vendors their own library", () => {
    expect(software({ collectiveLibrary: "rccl" }, "supermicro-as-8125gs-mi300x")).not.toContain(
      "compute.libraryMismatch",
    );
    expect(software({ collectiveLibrary: "hccl", framework: "mindspore" }, "huawei-atlas-800t-a2")).toEqual(
      expect.not.arrayContaining(["compute.libraryMismatch", "compute.frameworkUnusual"]),
    );
  });

  it("says that jobs do not mix accelerators", () => {
    const pools = [
      { id: "a", node: "nvidia-dgx-h100", nodes: 4 },
      { id: "b", node: "nvidia-dgx-a100", nodes: 4 },
    ];
    const { jobs, findings } = run({ compute: { pools }, workload: { jobs: [llama] } });
    expect(findings).toContain("compute.mixedAccelerators");
    expect(jobs.group?.accelerator.id).toBe("nvidia-h100-sxm");
    expect(jobs.training[0]?.result.accelerators).toBe(32);
  });

  it("crosses clusters at the front end's pace, and says so", () => {
    const network = (nodesPerCluster: number) => ({ nodesPerCluster, backend: { switch: "nvidia-qm9700" } });
    const parallel = { zeroStage: "1", recompute: "selective" } as const;
    const seconds = (size: number) => run({ network: network(size), workload: { jobs: [{ ...llama, parallel }] } });
    expect(seconds(4).findings).toContain("network.jobSpansClusters");
    expect(seconds(4).training.trainingSeconds ?? 0).toBeGreaterThan(seconds(8).training.trainingSeconds ?? 0);
  });
});
