import { describe, expect, it } from "vitest";
import { inputAt } from "../spec/paths";
import { templates } from "../spec/templates/templates.gen";
import { catalog } from "./catalog/catalog.gen";
import type { DesignDocument } from "./inputs/design";
import { resolveDesign } from "./resolve";

const resolve = (document: Omit<DesignDocument, "schemaVersion">) =>
  resolveDesign({ schemaVersion: 1, ...document }, catalog);

function isCatalogRow(source: string): boolean {
  const [kind = "", id = ""] = source.split("/");
  const rows: unknown = Reflect.get(catalog, kind);
  return typeof rows === "object" && rows !== null && Object.hasOwn(rows, id);
}

describe("resolveDesign", () => {
  it("fills a pool from its node and says so", () => {
    const { design, assumptions } = resolve({ compute: { pools: [{ id: "a", node: "nvidia-dgx-a100", nodes: 8 }] } });
    const [pool] = design.compute.pools;
    expect(pool).toMatchObject({
      accelerator: "nvidia-a100-80gb-sxm",
      acceleratorsPerNode: 8,
      cpu: "amd-epyc-7742",
      cpusPerNode: 2,
    });
    expect(design.network.backend).toMatchObject({ linkRate: 25e9, portsPerNode: 8 });
    expect(design.network).toMatchObject({ interfaces: 64, nodesPerCluster: 8 });
    expect(design.compute.software.collectiveLibrary).toBe("nccl");
    expect(assumptions).toContainEqual({
      path: "compute.pools[0].accelerator",
      value: "nvidia-a100-80gb-sxm",
      from: "follows",
      source: "nodes/nvidia-dgx-a100",
    });
  });

  it("takes ports, rate and library from the nodes that are on the fabric, wherever they stand in the list", () => {
    const hosts = { id: "h", node: "generic-2s-cpu-server", nodes: 4 } as const;
    const { design } = resolve({ compute: { pools: [hosts, { id: "a", node: "nvidia-dgx-a100", nodes: 8 }] } });
    expect(design.network.backend).toMatchObject({ linkRate: 25e9, portsPerNode: 8 });
    expect(design.network).toMatchObject({ interfaces: 64, nodesPerCluster: 8 });
    expect(design.compute.software.collectiveLibrary).toBe("nccl");
    const plain = resolve({ compute: { pools: [hosts] } }).design.network.backend;
    expect(plain).toMatchObject({ linkRate: 12.5e9, portsPerNode: 2 });
  });

  it("never replaces what was entered, zero and an empty list included", () => {
    const { design } = resolve({
      compute: { pools: [{ id: "a", node: "nvidia-dgx-a100", acceleratorsPerNode: 0 }] },
      storage: { hot: { readBytesPerSecond: 10e9, writeBytesPerSecond: 0 } },
      workload: { jobs: [{ id: "j", modalities: [] }] },
    });
    expect(design.compute.pools[0]?.acceleratorsPerNode).toBe(0);
    expect(design.storage.hot.writeBytesPerSecond).toBe(0);
    expect(design.workload.jobs[0]?.modalities).toEqual([]);
  });

  it("names a field of the design, or a row of the catalogue, as what each filled value follows", () => {
    const documents = Object.values(templates).map(({ document }) => document);
    const sources = documents.flatMap((document) =>
      resolveDesign(document, catalog).assumptions.flatMap(({ source }) => source ?? []),
    );
    const [rows, fields] = [true, false].map((isRow) => sources.filter((source) => source.includes("/") === isRow));
    expect(rows?.filter((row) => !isCatalogRow(row))).toEqual([]);
    expect(fields?.filter((field) => inputAt(field) === null)).toEqual([]);
    expect(fields).toContain("workload.jobs[1].tuning.examples");
  });

  it("counts only nodes with accelerators as nodes of the fabric", () => {
    const { design } = resolve({
      compute: {
        pools: [
          { id: "a", node: "nvidia-dgx-a100", nodes: 4 },
          { id: "b", node: "generic-2s-cpu-server", nodes: 6 },
        ],
      },
    });
    expect(design.network.nodesPerCluster).toBe(4);
  });

  it("derives dew point and humidity from each other", () => {
    const fromHumidity = resolve({ power: { cooling: { supplyCelsius: 24, relativeHumidity: 0.5 } } }).design.power
      .cooling;
    const fromDewPoint = resolve({
      power: { cooling: { supplyCelsius: 24, dewPointCelsius: fromHumidity.dewPointCelsius ?? 0 } },
    }).design.power.cooling;
    expect(fromHumidity.dewPointCelsius).toBeCloseTo(12.9, 1);
    expect(fromDewPoint.relativeHumidity).toBeCloseTo(0.5, 6);
  });

  it("takes tokens from the publisher for pre-training and from examples for tuning", () => {
    const { design } = resolve({
      workload: {
        jobs: [
          { id: "a", model: "gpt-3-175b" },
          {
            id: "b",
            kind: "lora",
            model: "llama-3-1-8b",
            sequenceTokens: 1000,
            tuning: { examples: 20_000, epochs: 3 },
          },
        ],
      },
    });
    expect(design.workload.jobs.map((job) => job.training.tokens)).toEqual([300e9, 60e6]);
  });

  it("shards and recomputes as the framework does until told otherwise", () => {
    const parallelOf = (framework: "megatron" | "pytorch-fsdp") =>
      resolve({ compute: { software: { framework } }, workload: { jobs: [{ id: "a", model: "gpt-3-175b" }] } }).design
        .workload.jobs[0]?.parallel;
    expect(parallelOf("megatron")).toMatchObject({ zeroStage: "1", recompute: "selective" });
    expect(parallelOf("pytorch-fsdp")).toMatchObject({ zeroStage: "3", recompute: "full" });
  });

  it("leaves unknown what nothing tells", () => {
    const { design } = resolve({});
    expect(design.network.backend.linkRate).toBeNull();
    expect(design.compute.tenancy.quotas).toBeNull();
    expect(design.site.gridCarbon).toBeNull();
  });
});
