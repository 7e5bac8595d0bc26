import { describe, expect, it } from "vitest";
import { TEST_DAY } from "../../../test/engine/scope-of";
import { catalog } from "../catalog/catalog.gen";
import { evaluate } from "../evaluate";
import type { DesignDocument } from "../inputs/design";

/** The article's case: 64 A100 at 80 TFLOPS, 2 000 interfaces, 20 nodes per cluster, 5 GB/s, tiers of 50, 30 and 20 %. */
const ARTICLE = {
  schemaVersion: 1,
  workload: { jobs: [{ id: "t", kind: "pre-training", model: "gpt-3-175b" }] },
  compute: { pools: [{ id: "a", node: "nvidia-dgx-a100", nodes: 8, sustainedFlops: 8e13 }] },
  network: { interfaces: 2000, nodesPerCluster: 20, backend: { linkRate: 1.25e9 } },
  storage: { hot: { readBytesPerSecond: 5e9, share: 0.5 }, warm: { share: 0.3 }, cold: { share: 0.2 } },
} as const satisfies DesignDocument;

const article = (document: DesignDocument) =>
  evaluate(document, catalog, { answers: [], today: TEST_DAY }).score.article;
const term = (document: DesignDocument, id: string) => article(document).terms.find((one) => one.id === id);

describe("the article's product", () => {
  it("is 30 720 000 for the article's case, exactly", () => {
    expect(article(ARTICLE).product).toBe(30_720_000);
  });

  it("shows every term with the field that it was read from, and f as an assumption", () => {
    const shown = article(ARTICLE).terms.map(({ id, value, field }) => [id, value, field]);
    expect(shown).toEqual([
      ["accelerators", 64, "compute.pools[0].nodes"],
      ["rate", 80, "compute.pools[0].sustainedFlops"],
      ["interfaces", 2000, "network.interfaces"],
      ["nodes-per-cluster", 20, "network.nodesPerCluster"],
      ["hot-read", 5, "storage.hot.readBytesPerSecond"],
      ["hot-share", 0.5, "storage.hot.share"],
      ["warm-share", 0.3, "storage.warm.share"],
      ["cold-share", 0.2, "storage.cold.share"],
      ["f", 1, null],
    ]);
    expect(term(ARTICLE, "f")?.assumed?.[0]).toContain("taken as 1");
  });

  it.each([
    ["nodes", { compute: { pools: [{ ...ARTICLE.compute.pools[0], nodes: 16 }] } }],
    ["rate", { compute: { pools: [{ ...ARTICLE.compute.pools[0], sustainedFlops: 1.6e14 }] } }],
    ["interfaces", { network: { ...ARTICLE.network, interfaces: 4000 } }],
    ["nodes per cluster", { network: { ...ARTICLE.network, nodesPerCluster: 40 } }],
    ["read rate", { storage: { ...ARTICLE.storage, hot: { readBytesPerSecond: 1e10, share: 0.5 } } }],
    ["hot share", { storage: { ...ARTICLE.storage, hot: { readBytesPerSecond: 5e9, share: 1 } } }],
    ["warm share", { storage: { ...ARTICLE.storage, warm: { share: 0.6 } } }],
    ["cold share", { storage: { ...ARTICLE.storage, cold: { share: 0.4 } } }],
  ] as const)("doubles with the %s", (_, changed) => {
    expect(article({ ...ARTICLE, ...changed }).product).toBe(61_440_000);
  });

  it("does not change with the link rate, and says so with the other oddities of the case", () => {
    const faster = { ...ARTICLE, network: { ...ARTICLE.network, backend: { linkRate: 5e10 } } };
    expect(article(faster).product).toBe(30_720_000);
    const said = article(ARTICLE)
      .remarks.map(([en]) => en)
      .join(" ");
    expect(said).toContain("10 Gbit/s does not enter");
    expect(said).toContain("25.6 % of the dense peak");
    expect(said).toContain("64 accelerators in 8 nodes do not divide into clusters of 20 nodes");
    expect(said).toContain("largest when they are equal");
    expect(said).toContain("units do not cancel");
    expect(said).toMatch(/training takes [\d.]+ years/);
  });

  it("is absent with the name of what is missing", () => {
    const { product, reason, terms } = article({ ...ARTICLE, storage: { ...ARTICLE.storage, cold: {} } });
    expect(product).toBeNull();
    expect(reason?.[0]).toContain("Cold share");
    expect(terms.map(({ id }) => id)).not.toContain("cold-share");
    expect(article({ schemaVersion: 1 }).product).toBeNull();
  });
});

describe("terms that nobody stated", () => {
  const sparse: DesignDocument = {
    ...ARTICLE,
    compute: { pools: [{ id: "a", node: "nvidia-dgx-a100", nodes: 8 }] },
    network: {},
  };

  it("take the part's peak from the field that names the part", () => {
    expect(term(sparse, "rate")).toMatchObject({ value: 312, field: "compute.pools[0].node" });
    const named = {
      ...sparse,
      compute: { pools: [{ id: "a", accelerator: "nvidia-h100-sxm", acceleratorsPerNode: 8, nodes: 8 }] },
    };
    expect(term(named, "rate")).toMatchObject({ field: "compute.pools[0].accelerator" });
  });

  it("count the fabric's ports and all nodes, as assumptions without a field", () => {
    expect(term(sparse, "interfaces")).toMatchObject({ value: 64, field: null });
    expect(term(sparse, "nodes-per-cluster")).toMatchObject({ value: 8, field: null });
    expect(term(sparse, "interfaces")?.assumed?.[0]).toContain("fabric ports");
  });

  it("read the hot tier's devices where no rate is stated", () => {
    const hot = { device: "generic-pcie5-ssd-15tb", capacityBytes: 1e15, protection: "ec-8-2", share: 0.5 } as const;
    const document: DesignDocument = { ...ARTICLE, storage: { ...ARTICLE.storage, hot } };
    expect(term(document, "hot-read")?.field).toBeNull();
    expect(term(document, "hot-read")?.value).toBeCloseTo(82 * 14 * 0.6, 6);
  });

  it("weigh the rate of several pools by their accelerators", () => {
    const pools = [
      { id: "a", node: "nvidia-dgx-a100", nodes: 6, sustainedFlops: 1e14 },
      { id: "b", node: "nvidia-dgx-a100", nodes: 2, sustainedFlops: 2e14 },
    ];
    const document = { ...ARTICLE, compute: { pools } };
    expect(term(document, "accelerators")).toMatchObject({ value: 64, field: "compute.pools[*].nodes" });
    expect(term(document, "rate")?.value).toBeCloseTo(125, 9);
  });
});
