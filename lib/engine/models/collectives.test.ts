import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allReduceSeconds, hierarchicalScatterSeconds, scatterSeconds } from "./collectives";

const link = (bytesPerSecond: number, stepSeconds = 0) => ({ bytesPerSecond, stepSeconds });

describe("collectives", () => {
  it("moves 2·(n − 1)/n of the bytes in an all-reduce", () => {
    expect(allReduceSeconds(8e9, 8, link(1e9))).toBeCloseTo(14, 9);
  });

  it("costs nothing for one rank or nothing to send", () => {
    expect(scatterSeconds(1e9, 1, link(1e9, 1e-3))).toBe(0);
    expect(scatterSeconds(0, 8, link(1e9, 1e-3))).toBe(0);
  });

  // stas00/ml-engineering, network: 4 nodes of 8 H100, 16 GiB: bus bandwidth of 36.95 GB/s per accelerator's 50 GB/s port.
  it("gives the measured all-reduce of four nodes of eight", () => {
    const bytes = 16 * 2 ** 30;
    const measuredSeconds = ((2 * 31) / 32) * (bytes / (8 * 36.95e9));
    const predicted = 2 * hierarchicalScatterSeconds(bytes, 32, 8, link(450e9 * 0.8, 4e-6), link(50e9 * 0.74, 1e-5));
    expect(Math.abs(predicted / measuredSeconds - 1)).toBeLessThan(0.01);
  });

  it("never gets slower with a faster link", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 1e12, noNaN: true }),
        fc.integer({ min: 1, max: 4096 }),
        fc.integer({ min: 1, max: 72 }),
        fc.double({ min: 1e6, max: 1e12, noNaN: true }),
        fc.double({ min: 1, max: 1000, noNaN: true }),
        (bytes, ranks, inside, rate, factor) =>
          hierarchicalScatterSeconds(bytes, ranks, inside, link(rate, 1e-6), link(rate * factor, 1e-6)) <=
          hierarchicalScatterSeconds(bytes, ranks, inside, link(rate, 1e-6), link(rate, 1e-6)),
      ),
      { seed: 5 },
    );
  });
});
