import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cost, OWN, type Sections, usd } from "../../../test/engine/cost-of";

type Supply = NonNullable<NonNullable<Sections["power"]>["supply"]>;

/** What Frankfurt asks for 100 kW of IT load, as the price index has it. */
const WHOLE_USD = 1_160_000;

const bill = (supply: Supply = {}, redundancy?: "N" | "N+1" | "N+2" | "2N") =>
  cost({ ...OWN, power: { supply, cooling: { kind: "air-in-row", ...(redundancy && { redundancy }) } } });
const line = (result: ReturnType<typeof cost>, name: string) =>
  result.lines.find(({ words }) => words[0] === name)?.usd ?? 0;

describe("building and plant", () => {
  it("cost what the index says where nobody chose a redundancy, and at the one that it is taken to include", () => {
    expect(usd(bill(), "facility")).toBeCloseTo(WHOLE_USD, 2);
    const included = bill({ upsRedundancy: "N+1", generatorRedundancy: "N+1", rackFeeds: 2 }, "N+1");
    expect(usd(included, "facility")).toBeCloseTo(WHOLE_USD, 2);
  });

  it("follow the installed units: 2N is eight modules where N+1 is five", () => {
    const double = bill({ upsRedundancy: "2N", generatorRedundancy: "2N", rackFeeds: 2 }, "2N");
    expect(line(double, "Generators")).toBeCloseTo(WHOLE_USD * 0.42 * 0.3 * 1.6, 2);
    expect(line(double, "UPS and batteries")).toBeCloseTo(WHOLE_USD * 0.42 * 0.3 * 1.6, 2);
    expect(line(double, "Transformers, switchgear and distribution")).toBeCloseTo(WHOLE_USD * 0.42 * 0.4, 2);
    expect(line(double, "Cooling plant")).toBeCloseTo(WHOLE_USD * 0.2 * 1.6, 2);
    expect(line(double, "Land, building and fit-out")).toBeCloseTo(WHOLE_USD * 0.38, 2);
  });

  it("have no line for what is not installed, and half the distribution on one path", () => {
    const bare = bill({ upsRedundancy: "none", generatorRedundancy: "none", rackFeeds: 1 }, "N");
    expect(bare.lines.map(({ words }) => words[0])).not.toContain("Generators");
    expect(bare.lines.map(({ words }) => words[0])).not.toContain("UPS and batteries");
    expect(line(bare, "Transformers, switchgear and distribution")).toBeCloseTo((WHOLE_USD * 0.42 * 0.4) / 2, 2);
    expect(line(bare, "Cooling plant")).toBeCloseTo(WHOLE_USD * 0.2 * 0.8, 2);
  });

  it("are scaled from what a design takes the price to include", () => {
    const overrides = {
      constants: [{ id: "a", constant: "cost.included-spare-modules", value: 4, reason: "2N quoted" }],
    } as const;
    const power = { supply: { upsRedundancy: "2N" }, cooling: { kind: "air-in-row" } } as const;
    expect(line(cost({ ...OWN, power, overrides }), "UPS and batteries")).toBeCloseTo(WHOLE_USD * 0.42 * 0.3, 2);
  });

  it("never cost less with more redundancy", () => {
    const modules = fc.integer({ min: 2, max: 10 });
    const less = fc.constantFrom(["none", "N"] as const, ["N", "N+1"] as const, ["N+1", "2N"] as const);
    fc.assert(
      fc.property(less, less, fc.integer({ min: 1, max: 3 }), modules, (ups, sets, rackFeeds, value) => {
        const constants = [{ id: "a", constant: "power.ups-modules", value, reason: "a property" }] as const;
        const priced = (step: 0 | 1, redundancy: "N" | "N+1") => {
          const supply = { upsRedundancy: ups[step], generatorRedundancy: sets[step], rackFeeds: rackFeeds + step };
          const power = { supply, cooling: { kind: "air-in-row", redundancy } } as const;
          return usd(cost({ ...OWN, power, overrides: { constants } }), "facility");
        };
        expect(priced(1, "N+1")).toBeGreaterThan(priced(0, "N"));
      }),
      { numRuns: 20 },
    );
  });

  it("carry that their split is unverified, and the price that it is a split of", () => {
    const plant = bill().lines.filter(({ id }) => id === "facility");
    expect(plant).toHaveLength(5);
    for (const { isUnverified, prices } of plant) {
      expect(isUnverified).toBe(true);
      expect(prices).toEqual(["construction-frankfurt"]);
    }
  });
});
