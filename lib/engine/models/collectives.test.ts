import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AcceleratorGeneration } from "../catalog/parts";
import {
  fabricLink,
  plainLink,
  type ReadConstant,
  scaledLink,
  scaleUpLink,
  withoutReduction,
} from "./collective-links";
import {
  allReduceSeconds,
  allToAllSeconds,
  type CollectiveLink,
  hierarchicalAllReduceSeconds,
  hierarchicalAllToAllSeconds,
  hierarchicalScatterSeconds,
  pointToPointSeconds,
  scatterSeconds,
} from "./collectives";
import { constants } from "./constants";

const read: ReadConstant = (id) => constants[id].value;
const scaleUp = (generation: AcceleratorGeneration, scaleUpBytesPerSecond: number | null, domain = 8) =>
  scaleUpLink(read, { generation, scaleUpBytesPerSecond, domain, isThroughHost: false });
const ib400 = fabricLink(read, 50e9, 50e9, 1e-5);

/** One of every class of link. */
const LINKS: readonly CollectiveLink[] = [
  scaleUp("ampere", 300e9),
  scaleUp("hopper", 450e9),
  scaleUp("blackwell", 900e9, 72),
  scaleUp("cdna3", 448e9),
  scaleUp("ada", null),
  scaleUpLink(read, { generation: "ada", scaleUpBytesPerSecond: null, domain: 8, isThroughHost: true }),
  ib400,
];
const FLAT = { allReduceSeconds, allToAllSeconds, scatterSeconds };
const HIERARCHICAL = { hierarchicalAllReduceSeconds, hierarchicalAllToAllSeconds, hierarchicalScatterSeconds };

const anyLink = fc.constantFrom(...LINKS);
const anyFlat = fc.constantFrom(...Object.values(FLAT));
const anyHierarchical = fc.constantFrom(...Object.values(HIERARCHICAL));
const anyBytes = fc.double({ min: 1, max: 1e12, noNaN: true });
const anyRanks = fc.integer({ min: 1, max: 4096 });
const anyFactor = fc.double({ min: 1, max: 1000, noNaN: true });
const inside = fc.integer({ min: 1, max: 72 });
/** Rounding of a sum of a few terms. */
const atMost = (value: number, bound: number): boolean => value <= bound * (1 + 1e-12);

describe("collectives on any link", () => {
  it("cost nothing for one rank or nothing to send", () => {
    for (const link of LINKS) {
      for (const flat of Object.values(FLAT)) expect([flat(1e9, 1, link), flat(0, 8, link)]).toEqual([0, 0]);
      for (const over of Object.values(HIERARCHICAL))
        expect([over(1e9, 1, 8, link, ib400), over(0, 64, 8, link, ib400)]).toEqual([0, 0]);
      expect(pointToPointSeconds(0, link)).toBe(0);
    }
  });

  it("never get slower with a faster link", () => {
    fc.assert(
      fc.property(anyFlat, anyLink, anyBytes, anyRanks, anyFactor, (flat, link, bytes, ranks, factor) =>
        atMost(flat(bytes, ranks, scaledLink(link, factor)), flat(bytes, ranks, link)),
      ),
      { seed: 5 },
    );
  });

  it("never get slower over nodes with a faster link inside or between them", () => {
    fc.assert(
      fc.property(anyHierarchical, anyLink, anyBytes, anyRanks, inside, anyFactor, (over, link, bytes, ranks, m, k) => {
        const seconds = over(bytes, ranks, m, link, ib400);
        return (
          atMost(over(bytes, ranks, m, scaledLink(link, k), ib400), seconds) &&
          atMost(over(bytes, ranks, m, link, scaledLink(ib400, k)), seconds)
        );
      }),
      { seed: 7 },
    );
  });

  it("never take less time for more bytes", () => {
    fc.assert(
      fc.property(
        anyFlat,
        anyHierarchical,
        anyLink,
        anyBytes,
        anyRanks,
        anyFactor,
        (flat, over, link, bytes, ranks, k) =>
          atMost(flat(bytes, ranks, link), flat(bytes * k, ranks, link)) &&
          atMost(over(bytes, ranks, 8, link, ib400), over(bytes * k, ranks, 8, link, ib400)) &&
          atMost(pointToPointSeconds(bytes, link), pointToPointSeconds(bytes * k, link)),
      ),
      { seed: 11 },
    );
  });

  it("are as fast over nodes as over one ring of ports, or faster", () => {
    fc.assert(
      fc.property(anyBytes, anyRanks, fc.constantFrom(2, 4, 8), (bytes, nodes, m) => {
        const link = scaleUp("hopper", 450e9);
        const ranks = nodes * m;
        return (
          atMost(hierarchicalScatterSeconds(bytes, ranks, m, link, ib400), scatterSeconds(bytes, ranks, ib400)) ||
          atMost(ranks, m)
        );
      }),
      { seed: 13 },
    );
  });

  it("are the flat ones inside one scale-up domain", () => {
    const link = scaleUp("blackwell", 900e9, 72);
    expect(hierarchicalAllReduceSeconds(1e9, 64, 72, link, ib400)).toBe(allReduceSeconds(1e9, 64, link));
    expect(hierarchicalAllToAllSeconds(1e9, 64, 72, link, ib400)).toBe(allToAllSeconds(1e9, 64, link));
    expect(hierarchicalScatterSeconds(1e9, 64, 72, link, ib400)).toBe(scatterSeconds(1e9, 64, link));
  });
});

describe("collectives on links of one kind", () => {
  it("move 2·(n − 1)/n of the bytes in an all-reduce over a plain link", () => {
    expect(allReduceSeconds(8e9, 8, plainLink(1e9, 0))).toBeCloseTo(14, 9);
    expect(scatterSeconds(8e9, 8, plainLink(1e9, 0.25))).toBeCloseTo(7 + 7 * 0.25, 9);
  });

  it("sum in the switch from eight ranks up, and in rings below or when told to", () => {
    const link = scaleUp("hopper", 450e9);
    const ring = withoutReduction(link);
    expect(allReduceSeconds(1e9, 8, link)).toBeLessThan(0.85 * allReduceSeconds(1e9, 8, ring));
    expect(allReduceSeconds(1e9, 4, link)).toBe(allReduceSeconds(1e9, 4, ring));
    expect(scatterSeconds(1e9, 8, link)).toBe(scatterSeconds(1e9, 8, ring));
  });

  it("take a tree between many nodes for a small message: waits grow with the logarithm", () => {
    const far = allReduceSeconds(1e4, 1024, ib400);
    expect(far).toBeLessThan(3 * allReduceSeconds(1e4, 16, ib400));
    expect(scatterSeconds(1e4, 1024, ib400)).toBeGreaterThan(far);
  });

  it("leave most links of a mesh idle in a group of two", () => {
    const link = scaleUp("cdna3", 448e9);
    expect(scatterSeconds(1e10, 2, link) / scatterSeconds(1e10, 8, link)).toBeGreaterThan(3);
  });

  it("slow each other on PCIe where they share a bridge, and no more once all do", () => {
    const link = scaleUp("ada", null);
    const busRate = (ranks: number) => ((ranks - 1) / ranks) * (1e10 / scatterSeconds(1e10, ranks, link));
    expect(busRate(4)).toBeLessThan(0.8 * busRate(2));
    expect(busRate(8)).toBeGreaterThan(0.95 * busRate(4));
  });
});

// Measured all-reduces that constants were fitted on, with their sources in bench/accuracy/rows/collectives.json.
describe("all-reduce as measured", () => {
  const busOf = (seconds: number, bytes: number, ranks: number) =>
    ((2 * (ranks - 1)) / ranks) * (bytes / seconds / 1e9);
  const GIB = 2 ** 30;

  it.each([
    ["8 A100, 16 GiB", 234.9, busOf(allReduceSeconds(16 * GIB, 8, scaleUp("ampere", 300e9)), 16 * GIB, 8)],
    ["8 H200, 16 GiB, NVLS", 480, busOf(allReduceSeconds(16 * GIB, 8, scaleUp("hopper", 450e9)), 16 * GIB, 8)],
    ["72 GB200, 2 GiB", 757.8, busOf(allReduceSeconds(2 * GIB, 72, scaleUp("blackwell", 900e9, 72)), 2 * GIB, 72)],
    [
      "64 H100 over 400 Gb/s InfiniBand, 1 GiB",
      365.9,
      busOf(hierarchicalAllReduceSeconds(GIB, 64, 8, scaleUp("hopper", 450e9), ib400), GIB, 64),
    ],
  ])("reaches the bus bandwidth of %s within 6 %%", (_, measured, predicted) => {
    expect(Math.abs(predicted / measured - 1)).toBeLessThan(0.06);
  });
});
