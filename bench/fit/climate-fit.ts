// The spreads of the climate model fitted on the stations whose hourly bins are known, with and without each of them.
import { catalog } from "../../lib/engine/catalog/catalog.gen";
import type { Site, TemperatureHours } from "../../lib/engine/catalog/places";
import { type MonthAir, monthSpreads, type SpreadFigures } from "../../lib/engine/models/climate-spread";
import { descend, type Free } from "./descend";

const HOURS_PER_YEAR = 8760;
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export interface Station {
  readonly id: string;
  readonly dryBulbs: readonly number[];
  readonly wetBulbs: readonly number[];
  readonly dryBins: readonly TemperatureHours[];
  readonly wetBins: readonly TemperatureHours[];
}

function stationOf(site: Site): Station | null {
  const { id, monthlyMeanDryBulbCelsius: dryBulbs, monthlyMeanWetBulbCelsius: wetBulbs } = site;
  const { hoursDryBulbAtOrBelow: dryBins, hoursWetBulbAtOrBelow: wetBins } = site;
  return dryBulbs && wetBulbs && dryBins && wetBins ? { id, dryBulbs, wetBulbs, dryBins, wetBins } : null;
}

/** Every site of the catalogue with monthly means and hourly bins. */
export const stations: readonly Station[] = Object.values(catalog.sites).flatMap((site) => stationOf(site) ?? []);

/** Normal distribution function within 1.5e-7 (Abramowitz and Stegun 7.1.26). */
function normalShareBelow(deviations: number): number {
  const t = 1 / (1 + 0.3275911 * Math.abs(deviations / Math.SQRT2));
  const polynomial = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  const tail = (polynomial * Math.exp((-deviations * deviations) / 2)) / 2;
  return deviations < 0 ? tail : 1 - tail;
}

/** Points of the year by which each bin is off: predicted less counted. */
function binErrors(station: Station, figures: SpreadFigures): { readonly dry: number[]; readonly wet: number[] } {
  const months = monthSpreads(station.dryBulbs, station.wetBulbs, figures);
  const errors = (bins: readonly TemperatureHours[], read: (air: MonthAir) => readonly [number, number]) =>
    bins.map(({ celsius, hours }) => {
      const below = months.reduce((sum, air, month) => {
        const [mean, spread] = read(air);
        return sum + ((MONTH_DAYS[month] ?? 0) / 365) * normalShareBelow((celsius - mean) / spread);
      }, 0);
      return 100 * (below - hours / HOURS_PER_YEAR);
    });
  return {
    dry: errors(station.dryBins, (air) => [air.dryBulbCelsius, air.drySpread]),
    wet: errors(station.wetBins, (air) => [air.wetBulbCelsius, air.wetSpread]),
  };
}

const FREE: readonly Free<keyof SpreadFigures>[] = [
  { id: "dryWeather", start: 4, low: 1, high: 8 },
  { id: "dryDayPerDepression", start: 0.3, low: 0.01, high: 2 },
  { id: "wetBase", start: 2.5, low: 0.5, high: 6 },
  { id: "wetWeatherPerSeason", start: 0.1, low: 0.01, high: 1 },
];

/** Least squares over all bins of the given stations. */
export function fitSpreads(on: readonly Station[]): SpreadFigures {
  const figuresOf = (values: ReadonlyMap<keyof SpreadFigures, number>): SpreadFigures => ({
    dryWeather: values.get("dryWeather") ?? 0,
    dryDayPerDepression: values.get("dryDayPerDepression") ?? 0,
    wetBase: values.get("wetBase") ?? 0,
    wetWeatherPerSeason: values.get("wetWeatherPerSeason") ?? 0,
  });
  const loss = (values: ReadonlyMap<keyof SpreadFigures, number>) =>
    on.reduce((sum, station) => {
      const { dry, wet } = binErrors(station, figuresOf(values));
      return [...dry, ...wet].reduce((total, error) => total + error * error, sum);
    }, 0);
  return figuresOf(descend(FREE, loss));
}

const largest = (errors: readonly number[]) => errors.reduce((most, error) => Math.max(most, Math.abs(error)), 0);

export interface StationErrors {
  readonly id: string;
  /** Largest error of a bin with constants fitted on all other stations, points of the year. */
  readonly leftOut: { readonly dry: number; readonly wet: number };
  readonly fittedOnOthers: SpreadFigures;
}

/** Every station as the others predict it. */
export const leaveOneOut = (): readonly StationErrors[] =>
  stations.map((station) => {
    const fittedOnOthers = fitSpreads(stations.filter((other) => other !== station));
    const { dry, wet } = binErrors(station, fittedOnOthers);
    return { id: station.id, leftOut: { dry: largest(dry), wet: largest(wet) }, fittedOnOthers };
  });
