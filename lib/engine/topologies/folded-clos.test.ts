import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { leafSplit } from "./clos-counts";
import { topologies } from "./topologies.gen";
import { cablesOf, type FabricRequest, type FabricSize, isMisfit, openChoices } from "./topology";

const plain = {
  oversubscription: 1,
  coreOversubscription: 1,
  reservedEndpoints: 0,
  rails: 8,
  choices: openChoices,
} as const;

function size(
  topology: keyof typeof topologies,
  request: Partial<FabricRequest> & { endpoints: number; radix: number },
): FabricSize {
  const outcome = topologies[topology].size({
    ...plain,
    nodes: request.endpoints / 8,
    ...request,
  });
  if (isMisfit(outcome)) throw new Error(`${request.endpoints} endpoints do not fit`);
  return outcome;
}

const switches = (fabric: FabricSize) => fabric.tiers.map((tier) => tier.switches);
const total = (fabric: FabricSize) => switches(fabric).reduce((sum, count) => sum + count, 0);

describe.each(["fat-tree", "rail-optimized"] as const)("%s", (topology) => {
  // NVIDIA DGX SuperPOD B200 reference architecture, table of compute fabric components (QM9700, radix 64).
  it.each([
    { nodes: 64, leaf: 16, spine: 8, nodeLeaf: 512, leafSpine: 512 },
    { nodes: 128, leaf: 32, spine: 16, nodeLeaf: 1024, leafSpine: 1024 },
    { nodes: 256, leaf: 64, spine: 32, nodeLeaf: 2048, leafSpine: 2048 },
  ])("reproduces the SuperPOD B200 of $nodes nodes", ({ nodes, leaf, spine, nodeLeaf, leafSpine }) => {
    const fabric = size(topology, { endpoints: nodes * 8, radix: 64 });
    expect(switches(fabric)).toEqual([leaf, spine]);
    expect(fabric.cables).toEqual(cablesOf({ endpointLeaf: nodeLeaf, leafSpine }));
  });

  // NVIDIA DGX SuperPOD B300: 800G ports split over two planes of 128 × 400G; counts of both planes together.
  it.each([
    { gpus: 512, leaf: 16, spine: 8 },
    { gpus: 2048, leaf: 64, spine: 32 },
    { gpus: 8192, leaf: 256, spine: 128 },
  ])("reproduces the SuperPOD B300 of $gpus accelerators", ({ gpus, leaf, spine }) => {
    const plane = size(topology, { endpoints: gpus, radix: 128 });
    expect(switches(plane).map((count) => 2 * count)).toEqual([leaf, spine]);
  });

  // Full-bisection totals of folded-Clos arithmetic beside the H100 cost sheet.
  it.each([
    { gpus: 1024, switches: 48 },
    { gpus: 2048, switches: 96 },
    { gpus: 4096, switches: 320 },
    { gpus: 8192, switches: 640 },
    { gpus: 16_384, switches: 1280 },
    { gpus: 65_536, switches: 5120 },
  ])("needs $switches switches of 64 ports for $gpus endpoints", (row) => {
    expect(total(size(topology, { endpoints: row.gpus, radix: 64 }))).toBe(row.switches);
  });

  it("carries the three tiers' cables without loss", () => {
    const fabric = size(topology, { endpoints: 4096, radix: 64 });
    expect(fabric.cables).toEqual(cablesOf({ endpointLeaf: 4096, leafSpine: 4096, spineCore: 4096 }));
  });
});

describe("fat-tree", () => {
  it("cables a partial last pod for what is in it", () => {
    const fabric = size("fat-tree", { endpoints: 65 * 32, radix: 64 });
    // Pods of 22, 22 and 21 leaves with 32 spines each, all leaves' uplinks carried on; 21 round up to two cores' 22.
    expect(switches(fabric)).toEqual([65, 96, 64]);
    expect(fabric.cables).toEqual(cablesOf({ endpointLeaf: 2080, leafSpine: 2080, spineCore: 32 * (22 + 22 + 22) }));
    expect(fabric.particulars).toMatchObject({ pods: 3, leavesPerPod: 22, leavesOfLastPod: 21 });
  });

  it("tapers the core alone where only the core is oversubscribed", () => {
    const flat = size("fat-tree", { endpoints: 8192, radix: 64 });
    const tapered = size("fat-tree", { endpoints: 8192, radix: 64, coreOversubscription: 7 });
    expect(tapered.cables.leafSpine).toBe(flat.cables.leafSpine);
    expect(tapered.cables.spineCore).toBeLessThan(flat.cables.spineCore / 6);
    // 52 leaves of a pod need eight uplinks of a spine, a little more than a seventh.
    expect(tapered.bisectionFraction).toBeCloseTo(8 / 52, 12);
  });

  it("keeps reserved ports beside the endpoints", () => {
    const fabric = size("fat-tree", { endpoints: 760, reservedEndpoints: 4, radix: 64 });
    expect(switches(fabric)).toEqual([24, 16]);
    expect(fabric.cables.endpointLeaf).toBe(764);
    expect(fabric.maxEndpoints).toBe(2044);
  });

  // k²/2 and k³/4: Al-Fares et al. 2008.
  it.each([32, 64, 128])("ends at k²/2 and k³/4 endpoints for radix %i", (radix) => {
    expect(size("fat-tree", { endpoints: radix * 2, radix }).maxEndpoints).toBe(radix ** 2 / 2);
    expect(size("fat-tree", { endpoints: radix ** 3 / 4, radix }).maxEndpoints).toBe(radix ** 3 / 4);
    expect(isMisfit(topologies["fat-tree"].size({ ...plain, endpoints: radix ** 3 / 4 + 1, nodes: 1, radix }))).toBe(
      true,
    );
  });

  it.each([
    { oversubscription: 1, down: 32, up: 32, maxEndpoints: 2048 },
    { oversubscription: 2, down: 42, up: 22, maxEndpoints: 2688 },
    { oversubscription: 3, down: 48, up: 16, maxEndpoints: 3072 },
    { oversubscription: 7, down: 56, up: 8, maxEndpoints: 3584 },
  ])("splits 64 ports $down down, $up up at $oversubscription : 1", ({ oversubscription, down, up, maxEndpoints }) => {
    expect(leafSplit(64, oversubscription)).toEqual({ down, up });
    expect(size("fat-tree", { endpoints: 256, radix: 64, oversubscription }).maxEndpoints).toBe(maxEndpoints);
  });

  it("reproduces the three-unit H100 SuperPOD, where eight spines would need a thirty-second of a link", () => {
    expect(switches(size("fat-tree", { endpoints: 764, radix: 64 }))).toEqual([24, 16]);
  });
});

describe("single-switch", () => {
  it("says how many endpoints one switch takes when there are more", () => {
    expect(topologies["single-switch"].size({ ...plain, endpoints: 65, nodes: 65, radix: 64 })).toEqual({
      tiers: null,
      maxEndpoints: 64,
      obstacle: null,
    });
  });
});

describe("every topology", () => {
  const request = fc.record({
    nodes: fc.integer({ min: 1, max: 5000 }),
    ports: fc.constantFrom(1, 2, 4, 8),
    radix: fc.constantFrom(2, 4, 36, 40, 48, 64, 128, 144),
    oversubscription: fc.double({ min: 1, max: 64, noNaN: true }),
    coreOversubscription: fc.double({ min: 1, max: 64, noNaN: true }),
    reservedEndpoints: fc.integer({ min: 0, max: 100 }),
  });

  it("never uses more ports than it has, and never has a fraction of a switch", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(topologies)),
        request,
        (topology, { nodes, ports, radix, oversubscription, coreOversubscription, reservedEndpoints }) => {
          const outcome = topology.size({
            ...plain,
            nodes,
            endpoints: nodes * ports,
            radix,
            oversubscription,
            coreOversubscription,
            reservedEndpoints,
            rails: ports,
          });
          if (isMisfit(outcome)) return outcome.maxEndpoints < nodes * ports;
          return (
            outcome.maxEndpoints >= (topology.neighbours > 0 ? nodes : nodes * ports) &&
            outcome.tiers.every((tier) => Number.isInteger(tier.switches) && tier.switches > 0 && tier.portsFree >= 0)
          );
        },
      ),
      { numRuns: 500, seed: 7 },
    );
  });
});
