import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findingIds, scopeOf } from "../../../test/engine/scope-of";
import { catalog } from "../catalog/catalog.gen";
import type { DesignDocument } from "../inputs/design";
import { evaluatePools } from "./compute-pools";
import { evaluateNetwork } from "./network";
import { evaluateFabric } from "./network-fabric";
import { effectiveRadix } from "./network-size";
import { sizeStorage } from "./storage-tiers";

type Network = NonNullable<DesignDocument["network"]>;

function wire(network: Network, nodes = 64, spareNodes = 0) {
  const scope = scopeOf({ network, compute: { pools: [{ id: "a", node: "nvidia-dgx-b200", nodes, spareNodes }] } });
  const pools = evaluatePools(scope);
  const fabric = evaluateFabric(scope, pools);
  const nobody = { group: null, named: [], training: [], inference: [] };
  return {
    scope,
    fabric,
    result: evaluateNetwork(scope, fabric, pools, nobody, sizeStorage(scope)),
    findings: findingIds(scope),
  };
}

const quantum: Network["backend"] = { switch: "nvidia-qm9700", loadBalancing: "adaptive" };

describe("evaluateFabric", () => {
  // NVIDIA DGX SuperPOD B200 reference architecture, components of the compute fabric.
  it("sizes the SuperPOD B200 of 128 nodes from the document", () => {
    const { result } = wire({ backend: quantum }, 128);
    expect(result.tiers.map(({ tier, switches }) => [tier, switches])).toEqual([
      ["leaf", 32],
      ["spine", 16],
    ]);
    expect(result.cables).toEqual({ endpointLeaf: 1024, leafSpine: 1024, spineCore: 0, intraGroup: 0, interGroup: 0 });
    expect(result.bisectionFraction).toBe(1);
  });

  it("wires spares too", () => {
    expect(wire({ backend: quantum }, 60, 4).result.endpoints).toBe(512);
  });

  it("cables spares into the cluster that they stand by for", () => {
    const { tiers, cables } = wire({ backend: quantum }, 120, 8).result;
    expect({ tiers, cables }).toEqual(
      (({ tiers, cables }) => ({ tiers, cables }))(wire({ backend: quantum }, 128).result),
    );
  });

  it("doubles switches, cables and watts with a second cluster of the same size", () => {
    const one = wire({ backend: quantum, nodesPerCluster: 64 }, 64).result;
    const two = wire({ backend: quantum, nodesPerCluster: 64 }, 128).result;
    expect(two.switches).toBe(2 * (one.switches ?? 0));
    expect(two.watts).toBeCloseTo(2 * (one.watts ?? 0), 6);
    expect(two.maxEndpoints).toBe(2 * (one.maxEndpoints ?? 0));
  });

  it("cables a cluster that is not full for its own nodes", () => {
    const { result } = wire({ backend: quantum, nodesPerCluster: 64 }, 70);
    expect(result.cables?.endpointLeaf).toBe(70 * 8);
    expect(result.tiers.map(({ tier, switches }) => [tier, switches])).toEqual([
      ["single", 1],
      ["leaf", 16],
      ["spine", 8],
    ]);
  });

  it("joins a torus without a switch, and says which ports its directions leave over", () => {
    const { fabric, result, findings } = wire({ backend: { topology: "torus-3d", loadBalancing: "adaptive" } }, 64);
    expect(result).toMatchObject({ switches: 0, watts: null, maxEndpoints: 512, worstHops: 6 });
    expect(result.cables?.intraGroup).toBe(3 * 64 - 96 / 2);
    expect(findings).toContain("network.portsNotDivisible");
    expect(fabric.rates?.linkBytesPerSecond).toBe((50e9 * 6) / 8);
    expect(fabric.rates?.allToAllBytesPerSecond).toBeLessThan(fabric.rates?.ringBytesPerSecond ?? 0);
  });

  it("says what stands against a torus whose nodes have too few ports", () => {
    const { result, findings } = wire({ backend: { topology: "torus-3d", planes: 2 } });
    expect(findings).toContain("network.fabricObstacle");
    expect(result.switches).toBeNull();
  });

  it("wires ports kept for others, and takes them off what still fits", () => {
    const plain = wire({ backend: quantum }).result;
    const kept = wire({ backend: { ...quantum, reservedPorts: 4 } }).result;
    expect(kept.cables?.endpointLeaf).toBe((plain.cables?.endpointLeaf ?? 0) + 4);
    expect(kept.maxEndpoints).toBe((plain.maxEndpoints ?? 0) - 4);
  });

  it("lets an oversubscribed core slow what crosses pods, and a ring in order hardly", () => {
    const at = (coreOversubscription: number) =>
      wire({ backend: { ...quantum, coreOversubscription } }, 1024).fabric.rates;
    expect(at(7)?.allToAllBytesPerSecond).toBeLessThan((at(1)?.allToAllBytesPerSecond ?? 0) / 5);
    expect(at(7)?.ringBytesPerSecond).toBe(at(1)?.ringBytesPerSecond);
  });

  it("splits fast ports over slow links", () => {
    const part = catalog.switches["nvidia-sn5600"];
    if (part === undefined) throw new Error("SN5600 is gone from the catalogue");
    expect(effectiveRadix(part, 100e9)).toBe(64);
    expect(effectiveRadix(part, 50e9)).toBe(128);
  });

  it("blocks the build when the ports do not fit, and says how many do", () => {
    const { result, findings, scope } = wire({ backend: { ...quantum, topology: "single-switch" } });
    expect(findings).toContain("network.tooManyEndpoints");
    expect(scope.findings.find(({ id }) => id === "network.tooManyEndpoints")?.values.maximum).toEqual({
      value: 64,
      unit: "count",
    });
    expect(result.switches).toBeNull();
    expect(result.reason).not.toBeNull();
  });

  it("runs links no faster than the switch, and says so", () => {
    const { result, findings } = wire({ backend: { ...quantum, linkRate: 100e9 } });
    expect(result.linkBytesPerSecond).toBe(50e9);
    expect(findings).toContain("network.linkAboveSwitch");
  });

  it("finds what does not go together", () => {
    const { findings } = wire({
      backend: { switch: "nvidia-qm9700", loadBalancing: "ecmp", topology: "rail-optimized", rails: 3 },
      interfaces: 10,
      nodesPerCluster: 20,
    });
    expect(findings).toEqual(
      expect.arrayContaining([
        "network.ecmpOnInfiniband",
        "network.portsNotDivisible",
        "network.fewerInterfacesThanPorts",
        "network.clustersUneven",
      ]),
    );
    expect(
      wire({ backend: { switch: "nvidia-sn5600" }, isolation: { mechanism: ["partition-keys"] } }).findings,
    ).toContain("network.partitionKeysOnEthernet");
  });

  it("never gives a collective less for a better way of balancing, less oversubscription or no encryption", () => {
    const rate = (network: Network) => wire(network, 256).fabric.rates?.allToAllBytesPerSecond ?? 0;
    const ways = (["ecmp", "flowlet", "adaptive", "spraying"] as const).map((loadBalancing) =>
      rate({ backend: { ...quantum, loadBalancing } }),
    );
    expect(ways).toEqual([...ways].sort((a, b) => a - b));
    const taper = [1, 2, 4, 8].map((oversubscription) => rate({ backend: { ...quantum, oversubscription } }));
    expect(taper).toEqual([...taper].sort((a, b) => b - a));
    expect(rate({ backend: quantum, encryption: { fabric: "ipsec" } })).toBeLessThan(rate({ backend: quantum }));
  });

  it("keeps a ring inside its leaf better on rails than on a plain fat tree", () => {
    const ring = (topology: "fat-tree" | "rail-optimized") =>
      wire({ backend: { ...quantum, topology, oversubscription: 7 } }, 256).fabric.rates?.ringBytesPerSecond ?? 0;
    expect(ring("rail-optimized")).toBeGreaterThanOrEqual(ring("fat-tree"));
  });

  it("never slows a link down for a higher rate", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e9, max: 50e9, noNaN: true }),
        fc.double({ min: 1, max: 2, noNaN: true }),
        (linkRate, factor) => {
          const at = (value: number) =>
            wire({ backend: { ...quantum, linkRate: value } }).fabric.rates?.linkBytesPerSecond ?? 0;
          return at(linkRate * factor) >= at(linkRate);
        },
      ),
      { seed: 19, numRuns: 50 },
    );
  });
});

describe("evaluateNetwork", () => {
  const routers = { routers: 3, uplinks: 3, uplinkRate: 1.25e9, ingestBytesPerSecond: 2e9 };

  it("holds what one failed uplink leaves against ingest and replication", () => {
    const met = wire({ backend: quantum, routers });
    expect(met.result.uplinkAfterFailureBytesPerSecond).toBe(2.5e9);
    expect(met.findings).not.toContain("network.uplinkTooSlow");
    const short = wire({ backend: quantum, routers: { ...routers, uplinks: 2 } });
    expect(short.findings).toContain("network.uplinkTooSlow");
  });

  it("counts a lone router as the largest thing that can fail", () => {
    expect(
      wire({ backend: quantum, routers: { ...routers, routers: 1 } }).result.uplinkAfterFailureBytesPerSecond,
    ).toBe(0);
  });

  it("loses with one router the links that are plugged into it", () => {
    const left = (count: number, uplinks: number) =>
      (wire({ backend: quantum, routers: { ...routers, routers: count, uplinks } }).result
        .uplinkAfterFailureBytesPerSecond ?? 0) / 1.25e9;
    expect([left(2, 4), left(2, 3), left(4, 4), left(8, 4)]).toEqual([2, 1, 3, 3]);
  });

  it("has no way out of a closed network", () => {
    expect(
      wire({ backend: quantum, routers, encryption: { externalLinksOff: true } }).result.uplinkBytesPerSecond,
    ).toBe(0);
  });

  it("knows no demand where nothing asks", () => {
    expect(wire({ backend: quantum }).result.uplinkDemandBytesPerSecond).toBeNull();
  });
});
