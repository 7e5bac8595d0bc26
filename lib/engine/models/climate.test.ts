import { describe, expect, it } from "vitest";
import { fitSpreads, leaveOneOut, stations } from "../../../bench/fit/climate-fit";
import { scopeOf } from "../../../test/engine/scope-of";
import { catalog } from "../catalog/catalog.gen";
import type { Site } from "../catalog/places";
import { type Climate, climateOf } from "./climate";
import { constants } from "./constants";

const CONSTANTS = {
  dryWeather: "climate.dry-bulb-weather",
  dryDayPerDepression: "climate.dry-bulb-day-per-depression",
  wetBase: "climate.wet-bulb-base",
  wetWeatherPerSeason: "climate.wet-bulb-weather-per-season",
} as const;

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

  it.each(stations)(
    "puts the hours at or below every bin of $id within 5 points of the year",
    ({ id, dryBins, wetBins }) => {
      const { slices } = climate(catalog.sites[id]);
      for (const [bins, read] of [
        [dryBins, "dryBulbCelsius"],
        [wetBins, "wetBulbCelsius"],
      ] as const) {
        for (const { celsius, hours } of bins) {
          const below = slices.reduce((sum, slice) => sum + (slice[read] <= celsius ? slice.weight : 0), 0);
          expect(Math.abs(100 * (below - hours / 8760)), `${read} ${celsius}`).toBeLessThan(5);
        }
      }
    },
  );

  it("knows hourly bins of twelve stations, eight dry and eight wet ones each", () => {
    expect(stations).toHaveLength(12);
    for (const { dryBins, wetBins } of stations) expect([dryBins.length, wetBins.length]).toEqual([8, 8]);
  });

  it.each(leaveOneOut())(
    "predicts every bin of $id within 5 points from a fit on the other stations",
    ({ leftOut }) => {
      expect(leftOut.dry).toBeLessThan(5);
      expect(leftOut.wet).toBeLessThan(5);
    },
  );

  it("uses the constants that the fit on all stations gives, within a percent, and their ranges hold every other fit", () => {
    const fits = [fitSpreads(stations), ...leaveOneOut().map(({ fittedOnOthers }) => fittedOnOthers)];
    for (const [key, id] of Object.entries(CONSTANTS) as [
      keyof typeof CONSTANTS,
      (typeof CONSTANTS)[keyof typeof CONSTANTS],
    ][]) {
      const { value, low, high } = constants[id];
      expect(Math.abs((fits[0]?.[key] ?? 0) / value - 1), id).toBeLessThan(0.01);
      for (const fit of fits) {
        expect(fit[key], id).toBeGreaterThan(low);
        expect(fit[key], id).toBeLessThan(high);
      }
    }
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
