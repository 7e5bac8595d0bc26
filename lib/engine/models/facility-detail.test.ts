import { describe, expect, it } from "vitest";
import { templates } from "../../../lib/spec/templates/templates.gen";
import { BASE, cooled, facility, powered, type Sections } from "../../../test/engine/sound-facility";
import { catalog } from "../catalog/catalog.gen";
import { evaluate } from "../evaluate";

const sum = (parts: object | null) => Object.values(parts ?? {}).reduce((a: number, b: number) => a + b, 0);
const within = (a: number, b: number) => expect(Math.abs(a / b - 1)).toBeLessThan(1e-9);

describe.each(Object.values(templates).map(({ id, document }) => [id, document] as const))("%s", (_, document) => {
  const { facility: result } = evaluate(document, catalog, { answers: [], today: "2026-11-25" });

  it("has losses that are those of its elements", () => {
    within(
      (result.chain ?? []).reduce((all, { lossWatts }) => all + lossWatts, 0),
      result.power?.losses ?? 0,
    );
  });

  it("has a PUE, a WUE and cooling that are the sums of their parts", () => {
    within(sum(result.energy), result.annualJoules ?? 0);
    within(sum(result.energy) / (result.energy?.it ?? 0), result.powerUsageEffectiveness ?? 0);
    const { heat, airHeat, liquidHeat, total, ...parts } = result.cooling ?? {
      heat: 0,
      airHeat: 0,
      liquidHeat: 0,
      total: 0,
    };
    within(sum(parts), total);
    within(total, result.power?.cooling ?? 0);
    within(airHeat + liquidHeat, heat);
    expect(sum(result.water)).toBeCloseTo(result.annualWaterCubicMeters ?? 0, 6);
  });

  it("has racks that are those of its groups", () => {
    const racks = result.rackGroups?.reduce((all, group) => all + group.racks, 0) ?? null;
    expect(racks).toBe(result.racks);
  });

  it("feeds every element of its chain from elements that are there", () => {
    const ids = new Set(result.chain?.map(({ id }) => id));
    for (const { from } of result.chain ?? []) for (const id of from) expect(ids).toContain(id);
  });
});

describe("a design with accelerators of unpublished power", () => {
  const { overrides: _, ...document } = templates["gb50174-ascend-hall"].document;
  const result = evaluate(document, catalog, { answers: [], today: "2026-11-25" });

  it("draws nobody knows what, rather than nothing, and says so wherever power counts", () => {
    const { facility, cost, carbon, verdict, findings } = result;
    expect(facility).toMatchObject({ itWatts: null, facilityWatts: null, annualJoules: null, racks: null });
    expect(facility.reason?.[0]).toContain("Ascend");
    expect(cost).toMatchObject({ capitalUsd: null, yearlyUsd: null });
    expect(cost.reason?.[0]).toMatch(/Racks.*Building.*Electricity/);
    expect([carbon.operational, carbon.embodied?.reason]).toEqual([null, facility.reason]);
    expect(verdict.withinPower).toMatchObject({ state: "not-assessed", reason: facility.reason });
    expect(findings.map(({ id }) => id)).toContain("power.powerUnknown");
  });

  it("is known again where the rating of a whole node has them in it", () => {
    const itWatts = (accelerator: object) => {
      const compute = { pools: [{ id: "a", node: "nvidia-dgx-h100", nodes: 8, ...accelerator }] };
      return evaluate({ ...document, compute }, catalog, { answers: [], today: "2026-11-25" }).facility.itWatts;
    };
    expect(itWatts({ accelerator: "huawei-ascend-910b" })).toBeNull();
    expect(itWatts({})).toBeGreaterThan(8 * 10_000);
  });
});

describe("power chain", () => {
  const element = (id: string, sections: Sections = {}) =>
    facility(sections).result.chain?.find((each) => each.id === id);

  it("runs a redundant UPS emptier, and so loses more where the year's load is a small part of the rating", () => {
    const of = (upsRedundancy: string) =>
      facility({ ...powered({ upsRedundancy }), compute: { ...BASE.compute, operations: { utilization: 0.1 } } })
        .result;
    const ups = (upsRedundancy: string) => element("ups", powered({ upsRedundancy }));
    expect(ups("2N")?.loadFraction).toBeCloseTo((ups("N")?.loadFraction ?? 0) / 2, 9);
    expect(ups("2N")?.units).toBe(2 * (ups("N")?.units ?? 0));
    expect(of("2N").energy?.ups ?? 0).toBeGreaterThan(of("N").energy?.ups ?? 0);
  });

  it("leaves out what nobody wants: a UPS of none, generators of none", () => {
    expect(element("ups", powered({ upsRedundancy: "none" }))).toBeUndefined();
    expect(element("distribution", powered({ upsRedundancy: "none" }))?.from).toEqual(["transformer"]);
    expect(element("generator", powered({ generatorRedundancy: "none" }))).toBeUndefined();
  });

  it("counts rack PDUs by rack, feed and number a feed", () => {
    const sections = powered({ rackPdu: "iec-400v-32a", rackPdusPerFeed: 2 });
    const { racks } = facility(sections).result;
    expect(element("rack-pdu", sections)?.units).toBe((racks ?? 0) * 2 * 2);
  });
});

describe("climate", () => {
  it("has twelve months whose free hours make the year's", () => {
    const { climate, economizerFraction } = facility().result;
    const free = climate?.months?.reduce((all, { freeSeconds }) => all + freeSeconds, 0) ?? 0;
    expect(climate?.months).toHaveLength(12);
    within(free / 31_536_000, economizerFraction ?? 0);
  });

  it("has no months where the site publishes a design day alone", () => {
    expect(facility({ site: { place: "singapore" } }).result.climate?.months).toBeNull();
  });
});

describe("envelope", () => {
  it("tells the distance to the nearer end of each band, negative outside", () => {
    const margin = (id: string, sections: Sections) =>
      facility(sections).result.envelope.find((check) => check.id === id)?.margin;
    expect(margin("dry-bulb-recommended", cooled({ supplyCelsius: 24 }))).toBeCloseTo(3, 9);
    expect(margin("dry-bulb-recommended", cooled({ supplyCelsius: 30 }))).toBeCloseTo(-3, 9);
    expect(margin("dew-point-recommended", cooled({}))).toBeNull();
    expect(margin("coolant-class", cooled({ kind: "immersion", liquidSupplyCelsius: 40 }))).toBeCloseTo(5, 9);
  });
});

describe("cooling capacity", () => {
  it("that is smaller than the heat keeps the design from being built", () => {
    const { result } = facility();
    const heat = result.cooling?.heat ?? 0;
    expect(facility(cooled({ capacityWatts: heat * 0.99 })).found).toContain("power.coolingShort");
    expect(facility(cooled({ capacityWatts: heat * 1.01 })).found).not.toContain("power.coolingShort");
  });
});

describe("load swings", () => {
  it("are reported while nothing softens them, and not once something does", () => {
    expect(facility(powered({ transientMitigation: "none" })).found).toContain("power.swingUnsoftened");
    expect(facility(powered({ transientMitigation: null })).found).toContain("power.swingUnsoftened");
    expect(facility(powered({ transientMitigation: "storage" })).found).not.toContain("power.swingUnsoftened");
  });

  it("are the accelerators' rating less their idle draw", () => {
    expect(facility().result.swing?.stepWatts).toBeCloseTo(32 * 8 * 700 * (1 - 0.2), -5);
  });
});

describe("room for growth", () => {
  it("is told before the cap of the design as well as before the connection of the site", () => {
    const { growth, facilityWatts } = facility({
      ...powered({ capacityWatts: 4e6 }),
      purpose: { targets: { facilityWatts: 3e6 } },
    }).result;
    const left = (id: string) => growth.find(({ limit }) => limit === id)?.left;
    expect(left("power-cap")).toBeCloseTo(3e6 - (facilityWatts ?? 0), 3);
    expect(left("power")).toBeCloseTo(4e6 - (facilityWatts ?? 0), 3);
  });

  it("is negative where something must go, and one rack fewer is what it says", () => {
    const room = (capacityWatts: number) =>
      facility(powered({ capacityWatts })).result.growth.find(({ limit }) => limit === "power");
    const { facilityWatts, racks } = facility().result;
    const one = (facilityWatts ?? 0) / (racks ?? 1);
    expect(room((facilityWatts ?? 0) + 2.5 * one)?.racks).toBe(2);
    expect(room((facilityWatts ?? 0) - 0.5 * one)?.racks).toBe(-1);
  });
});

describe("time to power", () => {
  const built = (sections: Sections) => facility(sections).result;

  it("is shorter with permits granted, in a colocation hall, and absent for rented instances", () => {
    const own = built({}).timeToPowerSeconds ?? 0;
    const granted = built({ site: { place: "amsterdam", permits: "granted" } }).timeToPowerSeconds ?? 0;
    const hosted = built({ purpose: { deployment: "colocation" } }).timeToPowerSeconds ?? 0;
    expect(granted).toBeLessThan(own);
    expect(hosted).toBeLessThan(granted);
    expect(built({ purpose: { deployment: "cloud" } }).timeToPowerSeconds).toBeNull();
  });

  it("says which lengths are recalled, until the design puts its own in their place", () => {
    const unverified = (sections: Sections) => built(sections).phases.find(({ id }) => id === "utility")?.isUnverified;
    const own = { id: "a", constant: "build.utility", value: 3e7, reason: "offer of the utility" } as const;
    expect(unverified({})).toBe(true);
    expect(unverified({ overrides: { constants: [own] } })).toBe(false);
  });

  it("is as long as its critical phases", () => {
    const { phases, timeToPowerSeconds } = built(BASE);
    const critical = phases.filter(({ isCritical }) => isCritical);
    expect(critical.reduce((all, { seconds }) => all + seconds, 0)).toBe(timeToPowerSeconds);
  });
});
