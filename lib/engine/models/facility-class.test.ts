import { describe, expect, it } from "vitest";
import { facilityOf } from "../../../test/engine/facility-of";
import { findingIds, scopeOf } from "../../../test/engine/scope-of";
import { BASE, COOLING, facility, powered, type Sections, SUPPLY } from "../../../test/engine/sound-facility";
import { workloadResultsOf } from "../../../test/engine/workload-results";

describe("availability", () => {
  const of = (sections: Sections) => facility(sections).result.availability ?? 0;
  const levels: readonly (readonly [string, readonly object[], readonly object[]])[] = [
    ["utility feeds", [{ utilityFeeds: 0 }, { utilityFeeds: 1 }, { utilityFeeds: 2 }, { utilityFeeds: 3 }], []],
    ["diverse feeds", [{ feedsDiverse: false }, { feedsDiverse: true }], []],
    [
      "UPS",
      [{ upsRedundancy: "N" }, { upsRedundancy: "N+1" }, { upsRedundancy: "distributed" }, { upsRedundancy: "2N" }],
      [],
    ],
    [
      "generators",
      [
        { generatorRedundancy: "none" },
        { generatorRedundancy: "N" },
        { generatorRedundancy: "N+1" },
        { generatorRedundancy: "2N" },
      ],
      [],
    ],
    ["battery", [{ batterySeconds: 0 }, { batterySeconds: 600 }], []],
    ["fuel", [{ fuelSeconds: 0 }, { fuelSeconds: 7200 }, { fuelSeconds: 86_400 }], []],
    ["rack feeds", [{ rackFeeds: 1 }, { rackFeeds: 2 }], []],
    ["separate paths", [{ pathsSeparate: false }, { pathsSeparate: true }], []],
    ["cooling", [], [{ redundancy: "N" }, { redundancy: "N+1" }, { redundancy: "N+2" }, { redundancy: "2N" }]],
    ["ride-through", [], [{ rideThroughSeconds: 0 }, { rideThroughSeconds: 600 }]],
  ];

  it.each(levels)("never falls with more %s", (_, supplies, coolings) => {
    const steps =
      supplies.length > 0
        ? supplies.map((supply) => of(powered(supply)))
        : coolings.map((cooling) => of(powered({}, cooling)));
    for (let i = 1; i < steps.length; i += 1) expect(steps[i]).toBeGreaterThanOrEqual(steps[i - 1] ?? 1);
    expect(steps.at(-1)).toBeGreaterThan(steps[0] ?? 1);
  });

  it("never falls with more control-plane nodes", () => {
    const control = (controlPlane: object) => of({ compute: { ...BASE.compute, controlPlane } } as Sections);
    expect(control({ primaries: 1, replicas: 1 })).toBeGreaterThan(control({ primaries: 1, replicas: 0 }));
    expect(control({ primaries: 3, replicas: 1, separateRacks: true })).toBeGreaterThan(
      control({ primaries: 3, replicas: 1 }),
    );
    expect(control({ primaries: 0 })).toBe(0);
  });

  it("stays under five nines for a Tier III plant: common causes and people see to that", () => {
    expect(of({})).toBeGreaterThan(0.999);
    expect(of({})).toBeLessThan(0.99999);
  });
});

describe("class", () => {
  it.each([
    [{ generatorRedundancy: "none" }, {}, null],
    [{ upsRedundancy: "N" }, {}, "I"],
    [{ rackFeeds: 1 }, {}, "II"],
    [{}, {}, "III"],
    [{ upsRedundancy: "2N" }, { redundancy: "2N", rideThroughSeconds: 600 }, "IV"],
  ] as const)("by Uptime with %o and %o is %s", (supply, cooling, tier) => {
    expect(facility(powered(supply, cooling)).result.uptimeTierMet).toBe(tier);
  });

  it.each([
    [{ upsRedundancy: "none" }, {}, null],
    [{ upsRedundancy: "N" }, {}, "C"],
    [{}, {}, "B"],
    [{ upsRedundancy: "2N", batterySeconds: 900 }, { pumpsOnUps: true }, "A"],
  ] as const)("by GB 50174 with %o and %o is %s", (supply, cooling, met) => {
    expect(facility(powered(supply, cooling)).result.gb50174ClassMet).toBe(met);
  });

  it("names what keeps it from the class that is wanted, and what is not answered", () => {
    const scope = scopeOf({
      ...BASE,
      power: { uptimeTier: "IV", gb50174Class: "A", supply: SUPPLY, cooling: COOLING },
    });
    facilityOf(scope, workloadResultsOf(scope));
    const missing = scope.findings.find(({ id }) => id === "power.tierShort")?.values.missing as readonly string[];
    expect(missing[0]).toContain("UPS of 2N");
    expect(missing[0]).toContain("continuous cooling (not answered)");
    expect(findingIds(scope)).toContain("power.gbShort");
  });
});
