import { describe, expect, it } from "vitest";
import { scopeOf } from "../../../test/engine/scope-of";
import { catalog } from "../catalog/catalog.gen";
import type { Site } from "../catalog/places";
import { type Climate, climateOf } from "./climate";

const scope = scopeOf({});
const climate = (site: Site | undefined): Climate => {
  const found = site === undefined ? null : climateOf(scope, site);
  if (found === null) throw new Error("no climate");
  return found;
};
const mean = ({ slices }: Climate, read: "dryBulbCelsius" | "wetBulbCelsius") =>
  slices.reduce((sum, slice) => sum + slice.weight * slice[read], 0);

describe("climate of a site", () => {
  it("is known for every site of the catalogue, its slices filling the year", () => {
    for (const site of Object.values(catalog.sites)) {
      const total = climate(site).slices.reduce((sum, { weight }) => sum + weight, 0);
      expect(total, site.id).toBeCloseTo(1, 9);
    }
  });

  it("keeps the published annual mean of every station with monthly means within 0.3 K", () => {
    for (const site of Object.values(catalog.sites)) {
      if (site.monthlyMeanDryBulbCelsius === null || site.annualMeanDryBulbCelsius === null) continue;
      expect(Math.abs(mean(climate(site), "dryBulbCelsius") - site.annualMeanDryBulbCelsius), site.id).toBeLessThan(
        0.3,
      );
    }
  });

  it("reproduces the hourly bins of the stations: on average within 200 h of the hours at or below a temperature", () => {
    const errors: number[] = [];
    for (const site of Object.values(catalog.sites)) {
      for (const { celsius, hours } of site.hoursDryBulbAtOrBelow ?? []) {
        const below = climate(site).slices.reduce((sum, s) => sum + (s.dryBulbCelsius <= celsius ? s.weight : 0), 0);
        errors.push(Math.abs(below * 8760 - hours));
      }
    }
    expect(errors.length).toBeGreaterThan(50);
    expect(errors.reduce((a, b) => a + b, 0) / errors.length).toBeLessThan(200);
  });

  it("never has a wet bulb above the dry bulb", () => {
    for (const site of Object.values(catalog.sites)) {
      for (const { dryBulbCelsius, wetBulbCelsius } of climate(site).slices)
        expect(wetBulbCelsius).toBeLessThanOrEqual(dryBulbCelsius);
    }
  });

  it("says on what it rests", () => {
    expect(climate(catalog.sites.amsterdam).basis).toBe("monthly");
    expect(climate(catalog.sites.dubai).basis).toBe("seasons");
    expect(climate(catalog.sites.singapore).basis).toBe("design-day");
  });

  it("turns the seasons round south of the equator", () => {
    const dubai = catalog.sites.dubai;
    if (dubai === undefined) throw new Error("no Dubai");
    const north = climate(dubai).slices[4]?.dryBulbCelsius ?? 0;
    const south = climate({ ...dubai, latitudeDegrees: -25 }).slices[4]?.dryBulbCelsius ?? 0;
    expect(south).toBeGreaterThan(north + 10);
  });

  it("is absent where nothing is published", () => {
    const site = catalog.sites.singapore;
    if (site === undefined) throw new Error("no Singapore");
    expect(climateOf(scope, { ...site, designDryBulbCelsius: null })).toBeNull();
  });
});
