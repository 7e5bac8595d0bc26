import { describe, expect, it } from "vitest";
import { BASE, COOLING, cooled, facility, powered, type Sections, SUPPLY } from "../../../test/engine/sound-facility";

describe("power on the design day", () => {
  it("adds up from its parts", () => {
    const { power, facilityWatts, itWatts } = facility().result;
    const parts = Object.values(power ?? {});
    expect(parts.reduce((a, b) => a + b, 0)).toBeCloseTo(facilityWatts ?? 0, 6);
    expect(
      (power?.accelerators ?? 0) + (power?.hosts ?? 0) + (power?.network ?? 0) + (power?.storage ?? 0),
    ).toBeCloseTo(itWatts ?? 0, 6);
  });

  it("takes accelerators from their rating and hosts from the rest of the node: 32 DGX H100 of 10.2 kW", () => {
    const { power } = facility().result;
    expect(power?.accelerators).toBe(32 * 8 * 700);
    expect(power?.hosts).toBe(32 * (10_200 - 8 * 700) + 6 * 800);
  });

  it("doubles with the nodes", () => {
    const of = (nodes: number) =>
      facility({ compute: { pools: [{ id: "a", node: "nvidia-dgx-h100", nodes }] } }, { watts: nodes * 500 }).result
        .facilityWatts ?? 0;
    expect(of(64)).toBeCloseTo(2 * of(32), 3);
  });

  it("grows by the battery's recharge", () => {
    const with10Minutes = facility().result.power?.other ?? 0;
    const with20Minutes = facility(powered({ batterySeconds: 1200 })).result.power?.other ?? 0;
    const it = facility().result.itWatts ?? 0;
    expect(with20Minutes - with10Minutes).toBeCloseTo((it * 600) / 36_000, 3);
  });

  it("is larger than the mean of the year, which pays for energy", () => {
    const { facilityWatts, annualJoules } = facility().result;
    expect((annualJoules ?? 0) / 31_536_000).toBeLessThan(facilityWatts ?? 0);
  });

  it("assumes a share for the network and says so while no switch is chosen", () => {
    const { result, found } = facility({}, { watts: null });
    expect(found).toContain("power.networkAssumed");
    expect(result.power?.network).toBeCloseTo(
      0.05 * ((result.power?.accelerators ?? 0) + (result.power?.hosts ?? 0)),
      3,
    );
  });
});

describe("annual figures", () => {
  it("lie in the published range of each cooling kind in a mild climate, with free cooling", () => {
    const pue = (kind: string) =>
      facility(cooled({ kind, liquidSupplyCelsius: 32 })).result.powerUsageEffectiveness ?? 0;
    for (const [kind, low, high] of [
      ["air-perimeter", 1.1, 1.45],
      ["air-in-row", 1.1, 1.4],
      ["rear-door", 1.08, 1.35],
      ["direct-to-chip", 1.05, 1.2],
      ["immersion", 1.03, 1.15],
    ] as const) {
      expect(pue(kind), kind).toBeGreaterThan(low);
      expect(pue(kind), kind).toBeLessThan(high);
    }
  });

  it("are higher in Singapore than in Stockholm, and without free cooling than with it", () => {
    const pue = (sections: Sections) => facility(sections).result.powerUsageEffectiveness ?? 0;
    expect(pue(cooled({}, "singapore"))).toBeGreaterThan(pue(cooled({}, "stockholm")));
    expect(pue(cooled({ economizer: false }))).toBeGreaterThan(pue(cooled({})));
  });

  it("use towers' water, about 1.2 to 2.5 L per kWh, and none with dry coolers or air-cooled chillers", () => {
    const litresPerKilowattHour = (facility().result.waterUsageEffectiveness ?? 0) * 3.6e9;
    expect(litresPerKilowattHour).toBeGreaterThan(1.2);
    expect(litresPerKilowattHour).toBeLessThan(2.5);
    expect(facility(cooled({ heatRejection: "air-chiller" })).result.annualWaterCubicMeters).toBe(0);
    expect(facility(cooled({ heatRejection: "dry-cooler" })).result.annualWaterCubicMeters).toBe(0);
  });

  it("wet an evaporative plant for part of the year only", () => {
    const water = (heatRejection: string) => facility(cooled({ heatRejection })).result.annualWaterCubicMeters ?? 0;
    expect(water("evaporative")).toBeGreaterThan(0);
    expect(water("evaporative")).toBeLessThan(water("water-chiller"));
  });

  it("fall with the utilisation", () => {
    const joules = (utilization: number) =>
      facility({ compute: { ...BASE.compute, operations: { utilization } } }).result.annualJoules ?? 0;
    expect(joules(0.3)).toBeLessThan(joules(0.9));
  });
});

describe("what is not known is absent, with a reason", () => {
  it("without nodes", () => {
    const { result } = facility({ compute: {} });
    expect(result.itWatts).toBeNull();
    expect(result.reason?.[0]).toContain("node");
  });

  it("without a place: IT power stands, facility power does not", () => {
    const { result } = facility({ site: {} });
    expect(result.itWatts).toBeGreaterThan(0);
    expect(result.facilityWatts).toBeNull();
    expect(result.reason?.[0]).toContain("place");
  });

  it("the hall of rented instances", () => {
    expect(facility({ purpose: { deployment: "cloud" } }).result.racks).toBeNull();
  });

  it("availability while the supply is not described", () => {
    expect(facility({ power: {} }).result.availability).toBeNull();
  });
});

describe("hall", () => {
  it("fills racks to the limit: four 10.2 kW nodes in 50 kW", () => {
    const { result } = facility();
    expect(result.rackLimitWatts).toBeCloseTo(50_000, -2);
    expect(result.racks).toBe(8 + 1);
    expect(result.rackWatts).toBeCloseTo(4 * 10_200, 6);
  });

  it("holds less where air is thin", () => {
    const { result, found } = facility({ site: { place: "bogota" } });
    expect(result.rackLimitWatts ?? 0).toBeLessThan(40_000);
    expect(found).toContain("site.thinAir");
  });

  it("weighs what stands in it", () => {
    const { result, found } = facility({
      site: { place: "amsterdam", area: { floorLoad: 400, floorSquareMeters: 10 } },
    });
    expect(result.floorLoadKilogramsPerSquareMeter).toBeGreaterThan(400);
    expect(found).toEqual(expect.arrayContaining(["site.floorOverloaded", "site.floorShort"]));
  });
});

describe("findings", () => {
  it.each([
    ["power.capacityExceeded", powered({ capacityWatts: 100_000 })],
    ["power.rackOverLimit", cooled({ rackLimitWatts: 8000 })],
    ["power.limitBeyondKind", cooled({ rackLimitWatts: 90_000 })],
    ["power.supplyTooWarm", cooled({ heatRejection: "dry-cooler", supplyCelsius: 20 }, "phoenix")],
    [
      "power.supplyWarm",
      cooled({ heatRejection: "dry-cooler", kind: "immersion", liquidSupplyCelsius: 35 }, "amsterdam"),
    ],
    ["power.inletNotRecommended", cooled({ supplyCelsius: 30 })],
    ["power.inletNotAllowed", cooled({ supplyCelsius: 38 })],
    ["power.inletNotAllowed", cooled({ supplyCelsius: 33 }, "bogota")],
    ["power.dewPointOut", cooled({ dewPointCelsius: 20 })],
    ["power.humidityHigh", cooled({ relativeHumidity: 0.85 })],
    ["power.moistureConflict", cooled({ relativeHumidity: 0.3, dewPointCelsius: 15 })],
    ["power.condensation", cooled({ kind: "direct-to-chip", liquidSupplyCelsius: 12, dewPointCelsius: 12 })],
    ["power.coolantHot", cooled({ kind: "immersion", liquidSupplyCelsius: 50 })],
    ["power.pueMissed", { purpose: { targets: { powerUsageEffectiveness: 1.02 } } }],
    ["site.climateUnknown", { site: { place: "singapore" } }],
  ] as const)("%s is reported", (id, sections) => {
    expect(facility(sections as Sections).found).toContain(id);
  });

  it("are none for a sound facility", () => {
    expect(facility(cooled({ relativeHumidity: 0.5 })).found).toEqual([]);
  });

  it("use the 60 % and 5.5 °C of GB 50174 where a class of it is wanted", () => {
    const wanted = (cooling: object) =>
      ({ power: { gb50174Class: "C", supply: SUPPLY, cooling: { ...COOLING, ...cooling } } }) as Sections;
    expect(facility(wanted({ relativeHumidity: 0.65 })).found).toContain("power.humidityHigh");
    expect(facility(wanted({ dewPointCelsius: 4 })).found).toContain("power.dewPointOut");
    expect(facility(cooled({ dewPointCelsius: 4 })).found).not.toContain("power.dewPointOut");
  });
});
