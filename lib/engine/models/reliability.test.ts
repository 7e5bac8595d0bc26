import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkpointInterval, dalyInterval, noSpareProbability, youngInterval } from "./reliability";

describe("youngInterval", () => {
  // changlan.org, optimal checkpointing: √(2·(6000 + 600)·10) ÷ 15 s of a step = 24 steps; M there is run time plus repair.
  it("gives twenty-four steps for M = time between interruptions plus repair", () => {
    expect(Math.round(youngInterval(10, 6000 + 600) / 15)).toBe(24);
    expect(youngInterval(10, 6600)).toBeCloseTo(363.3, 1);
  });

  // Distributed GraphLab (Low et al. 2012) as quoted at blog.acolyer.org: 64 machines of 1 year, 2 min per checkpoint, 3 h.
  it("gives the three hours of Distributed GraphLab", () => {
    expect(youngInterval(120, (8760 * 3600) / 64) / 3600).toBeCloseTo(3.02, 1);
  });

  it("gives 817 s for 30 s on Llama 3's 3.09 h", () => {
    expect(youngInterval(30, 3.09 * 3600)).toBeCloseTo(817, 0);
  });
});

describe("dalyInterval", () => {
  // √(2δM)·(1 + ⅓√(δ/2M) + δ/18M) − δ with δ = 30 s and M = 3.09 h: 816.97·(1 + 0.012241 + 0.000150) − 30, by hand.
  it("gives 797 s where Young's gives 817", () => {
    expect(dalyInterval(30, 3.09 * 3600)).toBeCloseTo(797.09, 1);
  });

  it("lies between its first order and Young's", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 1e6, noNaN: true }),
        fc.double({ min: 1e-6, max: 0.5, noNaN: true }),
        (mean, share) => {
          const young = youngInterval(share * mean, mean);
          expect(dalyInterval(share * mean, mean)).toBeGreaterThan(young - share * mean);
          expect(dalyInterval(share * mean, mean)).toBeLessThan(young);
        },
      ),
      { seed: 5 },
    );
  });

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

describe("checkpointInterval", () => {
  const choice = { givenSeconds: null, blockingSeconds: 30, shortestSeconds: 0 };

  it("is Daly's optimum unless the design gives one", () => {
    expect(checkpointInterval(choice, 11_124)).toBe(dalyInterval(30, 11_124));
    expect(checkpointInterval({ ...choice, givenSeconds: 60 }, 11_124)).toBe(60);
  });

  it("is never shorter than the asynchronous write", () => {
    expect(checkpointInterval({ ...choice, shortestSeconds: 5000 }, 11_124)).toBe(5000);
  });
});
