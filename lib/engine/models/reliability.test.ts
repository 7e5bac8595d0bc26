import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dalyInterval, goodput, noSpareProbability, youngInterval } from "./reliability";

describe("youngInterval", () => {
  // Distributed GraphLab (Low et al. 2012) as quoted at blog.acolyer.org: 64 machines of 1 year, 2 min per checkpoint, 3 h.
  it("gives the three hours of Distributed GraphLab", () => {
    expect(youngInterval(120, (8760 * 3600) / 64) / 3600).toBeCloseTo(3.02, 1);
  });

  it("gives 817 s for 30 s on Llama 3's 3.09 h", () => {
    expect(youngInterval(30, 3.09 * 3600)).toBeCloseTo(817, 0);
  });
});

describe("dalyInterval", () => {
  it("tends to Young's interval for short checkpoints", () => {
    expect(dalyInterval(0.01, 1e6) / youngInterval(0.01, 1e6)).toBeCloseTo(1, 3);
  });

  it("is the mean time itself once a checkpoint takes longer than twice that", () => {
    expect(dalyInterval(500, 200)).toBe(200);
  });
});

describe("noSpareProbability", () => {
  it("is Erlang's loss formula", () => {
    // B(2, 3) = (2³/3!) ÷ (1 + 2 + 2 + 8/6) = 0.2105
    expect(noSpareProbability(2, 3)).toBeCloseTo(0.2105, 4);
    expect(noSpareProbability(2, 0)).toBe(1);
  });

  it("never rises with another spare", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 1e4, noNaN: true }),
        fc.integer({ min: 0, max: 200 }),
        (load, spares) => noSpareProbability(load, spares + 1) <= noSpareProbability(load, spares),
      ),
      { seed: 3 },
    );
  });
});

describe("goodput", () => {
  // Llama 3 (reference availability rows): 2.5 h between interruptions and 16.7 min of restart give 90 % uptime.
  it("gives Llama 3's ninety per cent", () => {
    expect(goodput({ meanSeconds: 2.5 * 3600, recoverySeconds: 16.7 * 60 }, 0, 0)).toBeCloseTo(0.9, 2);
  });
});
