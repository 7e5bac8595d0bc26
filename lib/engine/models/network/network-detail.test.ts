import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { catalog } from "../../catalog/catalog.gen";
import { evaluate } from "../../evaluate";
import { explain, explainablePaths } from "../../explain";
import type { DesignDocument } from "../../inputs/design";
import type { FabricLayout } from "../../result-network";
import { cablesInAll } from "../network-size";
import { spineCase } from "./failure-figures";

type Network = NonNullable<DesignDocument["network"]>;
type Backend = NonNullable<Network["backend"]>;

const today = "2026-11-25";
const quantum = { switch: "nvidia-qm9700", loadBalancing: "adaptive" } as const satisfies Backend;

const designOf = (network: Network, nodes: number) =>
  ({
    schemaVersion: 1,
    network,
    compute: { pools: [{ id: "a", node: "nvidia-dgx-b200", nodes }] },
    workload: { jobs: [{ id: "t", kind: "pre-training", model: "llama-3-70b" }] },
  }) as const satisfies DesignDocument;

function networkOf(network: Network, nodes = 128) {
  const result = evaluate(designOf(network, nodes), catalog, { answers: [], today }).network;
  if (result.detail === null) throw new Error("an evaluated network has its detail");
  return { ...result, detail: result.detail };
}

const failureOf = (network: Network, failed: string, nodes?: number) =>
  networkOf(network, nodes).detail.failures.find((effect) => effect.failed === failed);

const topologies = ["fat-tree", "rail-optimized", "rail-only", "dragonfly", "dragonfly-plus", "torus-3d"] as const;
const fabrics = fc.record({
  topology: fc.constantFrom(...topologies),
  nodes: fc.integer({ min: 1, max: 1500 }),
  planes: fc.constantFrom(1, 2),
  oversubscription: fc.constantFrom(1, 2, 3),
});

describe("cables of a network", () => {
  it("sum to what the sizing counts, whatever the topology and size", () => {
    fc.assert(
      fc.property(fabrics, ({ nodes, ...backend }) => {
        const { cables, detail } = networkOf({ backend: { ...quantum, ...backend } }, nodes);
        const laid = detail.runs.reduce((sum, run) => sum + run.cables, 0);
        expect(laid).toBe(cables === null ? 0 : cablesInAll(cables));
      }),
      { seed: 7, numRuns: 60 },
    );
  });

  it("have two ends with a module each where fibre is plugged in, and none where the ends are fixed", () => {
    const { runs } = networkOf({ backend: quantum }).detail;
    // A leaf's four nodes stand in two racks of one row; spines are for all 43. Twin-port modules carry two cable ends.
    expect(runs).toMatchObject([
      { joins: "endpointLeaf", reach: "row", medium: "multi-mode", cables: 1024, transceivers: 2048 },
      { joins: "leafSpine", reach: "hall", medium: "single-mode", cables: 1024, transceivers: 1024 },
    ]);
    const near = networkOf({ backend: { ...quantum, topology: "single-switch" } }, 2).detail.runs[0];
    expect(near).toMatchObject({ reach: "rack", medium: "passive-copper", transceivers: 0, watts: 0 });
  });

  it("draw what the network's power says beside its switches", () => {
    const { watts, detail } = networkOf({ backend: quantum });
    const optics = detail.runs.reduce((sum, run) => sum + run.watts, 0);
    expect(watts).toBeCloseTo((detail.switchWatts ?? 0) + optics, 6);
  });
});

describe("a failure", () => {
  it("never raises bisection, bandwidth or speed", () => {
    fc.assert(
      fc.property(fabrics, ({ nodes, ...backend }) => {
        for (const effect of networkOf({ backend: { ...quantum, ...backend } }, nodes).detail.failures) {
          expect(effect.bisectionLeft).toBeGreaterThanOrEqual(0);
          expect(effect.bisectionLeft).toBeLessThan(1);
          expect(effect.shareLeft).toBeLessThan(1);
          expect(effect.stepRatio ?? 1).toBeGreaterThanOrEqual(1);
          expect(effect.acceleratorsCutOff * effect.acceleratorsSlowed).toBe(0);
        }
      }),
      { seed: 11, numRuns: 40 },
    );
  });

  it("of a leaf takes one rail of eight from its nodes and cuts none off", () => {
    expect(failureOf({ backend: { ...quantum, topology: "rail-optimized", rails: 8 } }, "leaf")).toMatchObject({
      acceleratorsCutOff: 0,
      acceleratorsSlowed: 32 * 8,
      shareLeft: 7 / 8,
    });
  });

  it("of a leaf of a plain fat tree cuts off the nodes on it, and with two planes halves what they have", () => {
    expect(failureOf({ backend: quantum }, "leaf")).toMatchObject({ acceleratorsCutOff: 4 * 8, stepRatio: null });
    expect(failureOf({ backend: { ...quantum, planes: 2 } }, "leaf")).toMatchObject({
      acceleratorsCutOff: 0,
      shareLeft: 0.5,
    });
  });

  it("takes no more accelerators than are in service: a spare node on the leaf does no work", () => {
    const document = designOf({ backend: { ...quantum, topology: "single-switch" } }, 2);
    const pools = [{ ...document.compute.pools[0], spareNodes: 1 }];
    const { network } = evaluate({ ...document, compute: { pools } } as DesignDocument, catalog, {
      answers: [],
      today,
    });
    for (const { failed, acceleratorsCutOff } of network.detail?.failures ?? [])
      expect([failed, acceleratorsCutOff]).toEqual([failed, failed === "link" ? 0 : 2 * 8]);
    expect(network.detail?.failures.length).toBeGreaterThan(1);
  });

  it("reaches nobody above a lone leaf, and prices no step over a way that is gone", () => {
    const narrow = { ...quantum, topology: "rail-optimized", portsPerNode: 1, oversubscription: 64 } as const;
    const of = (nodes: number) => networkOf({ backend: narrow }, nodes).detail.failures;
    expect(of(2).map(({ failed }) => failed)).toEqual(["link", "leaf", "plane"]);
    for (const nodes of [2, 60, 100, 1500]) {
      for (const { stepRatio, shareLeft } of of(nodes)) {
        expect(Number.isFinite(stepRatio ?? 1)).toBe(true);
        if (shareLeft === 0) expect(stepRatio).toBeNull();
      }
    }
  });

  it("of the only spine of a pod parts the whole pod from the others", () => {
    const layout = { pods: 4, spinesPerPod: 1, nodesPerLeaf: 8, nodesPerPod: 8 } as FabricLayout;
    expect(spineCase(layout, 1)).toMatchObject({ ways: 1, nodesAlone: 8 });
    expect(spineCase({ ...layout, pods: 1, nodesPerPod: 24 }, 1)).toMatchObject({ ways: 1, nodesAlone: 16 });
  });

  it("of one of sixteen spines leaves fifteen sixteenths of the bisection", () => {
    expect(failureOf({ backend: quantum }, "spine")?.bisectionLeft).toBeCloseTo(15 / 16, 12);
  });
});

describe("collectives of a network", () => {
  it("take longer for a larger message, from 1 KiB to 4 GiB", () => {
    const points = networkOf({ backend: quantum }).detail.collectives?.points ?? [];
    expect([points[0]?.bytes, points.at(-1)?.bytes]).toEqual([1024, 4 * 1024 ** 3]);
    for (const [index, { allReduceSeconds, allToAllSeconds }] of points.entries()) {
      expect(allReduceSeconds).toBeGreaterThan(points[index - 1]?.allReduceSeconds ?? 0);
      expect(allToAllSeconds).toBeGreaterThan(points[index - 1]?.allToAllSeconds ?? 0);
    }
  });
});

describe("planes beside the back end", () => {
  const frontend = { switch: "nvidia-sn5600", managementSwitch: "nvidia-sn2201", separateStoragePlane: true };
  const planesOf = (own: object, nodes?: number) =>
    networkOf({ backend: quantum, frontend: { ...frontend, ...own } }, nodes).detail.sidePlanes;

  it("are counted and paid for in watts once their switches are chosen", () => {
    const bare = networkOf({ backend: quantum });
    const { detail, watts } = networkOf({ backend: quantum, frontend });
    expect(detail.sidePlanes.map(({ plane }) => plane)).toEqual(["frontend", "storage", "management"]);
    for (const plane of detail.sidePlanes) expect(plane).toMatchObject({ reason: null, words: expect.anything() });
    const added = detail.sidePlanes.reduce((sum, plane) => sum + (plane.watts ?? 0), 0);
    expect(watts).toBeCloseTo((bare.watts ?? 0) + added, 6);
    for (const plane of bare.detail.sidePlanes)
      expect(plane).toMatchObject({ switches: null, runs: [], reason: expect.anything() });
  });

  it("reach every node and every switch that is managed", () => {
    const { detail, switches } = networkOf({ backend: quantum, frontend });
    // The front end and storage have a switch each.
    expect(detail.sidePlanes[2]).toMatchObject({ endpoints: 128 + (switches ?? 0) + 2, leaves: 4, cables: 178 + 8 });
  });

  it("reach the storage servers: two ports on the storage network, or on the front end where there is none", () => {
    // 100 drives and 30: five servers and two, since a tier has its own.
    const tier = { device: "generic-pcie5-ssd-15tb", protection: "none" } as const;
    const storage = {
      hot: { ...tier, capacityBytes: 100 * 15.36e12 },
      warm: { ...tier, capacityBytes: 30 * 15.36e12 },
    } as const;
    const endpointsOf = (separateStoragePlane: boolean, stored: object) => {
      const network = { backend: quantum, frontend: { ...frontend, separateStoragePlane } };
      const result = evaluate({ ...designOf(network, 128), ...stored }, catalog, { answers: [], today });
      return (result.network.detail?.sidePlanes ?? []).map(({ endpoints }) => endpoints);
    };
    const added = (isSeparate: boolean) => {
      const without = endpointsOf(isSeparate, {});
      return endpointsOf(isSeparate, { storage }).map((endpoints, index) => endpoints - (without[index] ?? 0));
    };
    expect(added(true)).toEqual([0, 14, 7]);
    expect(added(false)).toEqual([14, 7]);
  });

  it("lay as many cables as they count, and draw what switches and cables draw", () => {
    for (const nodes of [3, 40, 128, 700])
      for (const { cables, switches, switchId, runs, watts } of planesOf({ linkRate: 1e11 }, nodes)) {
        expect(runs.reduce((sum, run) => sum + run.cables, 0)).toBe(cables);
        const optics = runs.reduce((sum, run) => sum + run.watts, 0);
        const { typicalWatts } = catalog.switches[switchId ?? ""] ?? {};
        expect(watts).toBeCloseTo((switches ?? 0) * (typicalWatts ?? Number.NaN) + optics, 6);
      }
  });

  it("are cabled by rate and distance: twisted pair to management ports, light on its uplinks across the hall", () => {
    const [front, , management] = planesOf({ linkRate: 1e11, switch: "nvidia-sn5400" });
    // Two ports of 400 Gbit/s a node, one of them the front end's: the 32 nodes of a leaf stand in 11 racks, a row has 10.
    expect(front?.runs).toMatchObject([
      { joins: "endpointLeaf", reach: "hall", medium: "single-mode", linkBytesPerSecond: 5e10 },
      { joins: "leafSpine", reach: "hall", medium: "single-mode", linkBytesPerSecond: 5e10 },
    ]);
    expect(management?.runs).toMatchObject([
      { joins: "endpointLeaf", reach: "hall", medium: "twisted-pair", transceivers: 0, watts: 0 },
      { joins: "uplink", medium: "single-mode", cables: 8, transceivers: 16, linkBytesPerSecond: 1.25e10 },
    ]);
    const [near] = planesOf({ linkRate: 1e11 }, 2);
    expect(near?.runs).toMatchObject([{ joins: "endpointLeaf", reach: "rack", medium: "passive-copper", watts: 0 }]);
  });

  it("join leaves to spines where there are spines, and else lead out of the plane", () => {
    for (const nodes of [3, 128, 700])
      for (const { spines, runs } of planesOf({ linkRate: 1e11 }, nodes)) {
        const kinds = runs.map(({ joins }) => joins);
        expect([kinds, kinds.includes("leafSpine")]).toEqual([kinds, (spines ?? 0) > 0]);
      }
  });

  it("take a switch of its own for storage where one is chosen, and the front end's where none is", () => {
    const ids = (own: object) => planesOf(own).map(({ switchId }) => switchId);
    expect(ids({})).toEqual(["nvidia-sn5600", "nvidia-sn5600", "nvidia-sn2201"]);
    expect(ids({ storageSwitch: "nvidia-qm9700" })).toEqual(["nvidia-sn5600", "nvidia-qm9700", "nvidia-sn2201"]);
    expect(ids({ switch: null, storageSwitch: "nvidia-qm9700" })).toEqual([null, "nvidia-qm9700", "nvidia-sn2201"]);
  });

  it("explain every figure that they have", () => {
    const tier = { device: "generic-pcie5-ssd-15tb", protection: "ec-8-2", capacityBytes: 1e15 } as const;
    const document = { ...designOf({ backend: quantum, frontend }, 128), storage: { hot: tier } };
    const paths = explainablePaths(document, catalog, { answers: [], today }).filter((path) =>
      path.includes("sidePlanes"),
    );
    const { network } = evaluate(document, catalog, { answers: [], today });
    const sidePlanes = network.detail?.sidePlanes ?? [];
    const figures = sidePlanes.flatMap((plane) =>
      [plane, ...plane.runs].flatMap((record) => Object.values(record).filter((value) => typeof value === "number")),
    );
    expect(paths).toHaveLength(figures.length);
    for (const path of paths) {
      const [, index = "", run, key = ""] = /sidePlanes\[(\d+)\](?:\.runs\[(\d+)\])?\.(\w+)$/.exec(path) ?? [];
      const plane = sidePlanes[Number(index)];
      const derivation = explain(document, catalog, { answers: [], today }, path);
      const value = Reflect.get((run === undefined ? plane : plane?.runs[Number(run)]) ?? {}, key) as unknown;
      expect([path, derivation?.nodes[derivation.root]?.value]).toEqual([path, value]);
    }
  });
});

describe("explanations of a network", () => {
  it.each(topologies)("arrive at the figures of a %s", (topology) => {
    const document = designOf({ backend: { ...quantum, topology } }, 300);
    const { detail, tiers } = networkOf({ backend: { ...quantum, topology } }, 300);
    const figureAt = (path: string) => {
      const derivation = explain(document, catalog, { answers: [], today }, path);
      return derivation?.nodes[derivation.root]?.value;
    };
    for (const [index, { switches }] of tiers.entries())
      expect(figureAt(`network.tiers[${index}].switches`)).toBe(switches);
    expect(figureAt("network.detail.latency.totalSeconds")).toBe(detail.latency?.totalSeconds);
    expect(figureAt("network.detail.rates.allToAllBytesPerSecond")).toBe(detail.rates?.allToAllBytesPerSecond);
    for (const [index, { shareLeft }] of detail.failures.entries())
      expect(figureAt(`network.detail.failures[${index}].shareLeft`)).toBe(shareLeft);
  });
});
