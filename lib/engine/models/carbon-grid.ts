// What the grid emits by month and hour: the site's average, and the periods in which the design knows it better.
import type { ResolvedDesign } from "../inputs/design";

type GridPeriod = ResolvedDesign["site"]["gridPeriods"][number];

const MONTHS = 12;
const HOURS = 24;

/** Is a place of a circle between two others, both included? A span may pass the end of the year or midnight. */
const isWithin = (place: number, from: number, to: number): boolean =>
  from <= to ? place >= from && place <= to : place >= from || place <= to;

/** Months are counted from 1, hours from 0; what a period leaves open is all of it. */
const covers = ({ fromMonth, toMonth, fromHour, toHour }: GridPeriod, month: number, hour: number): boolean =>
  isWithin(month, fromMonth ?? 1, toMonth ?? MONTHS) && isWithin(hour, fromHour ?? 0, (toHour ?? HOURS) - 1);

/**
 * Intensity of every hour of the day in every month, kg/J; a later period overrules an earlier one.
 * @returns twelve rows of twenty-four; null while neither an average nor a period is known for one of them
 */
export function gridByHour(site: ResolvedDesign["site"]): readonly (readonly number[])[] | null {
  const periods = site.gridPeriods.filter(({ intensity }) => intensity !== null);
  const rows = Array.from({ length: MONTHS }, (_, month) =>
    Array.from(
      { length: HOURS },
      (_, hour) => periods.findLast((period) => covers(period, month + 1, hour))?.intensity ?? site.gridCarbon,
    ),
  );
  const isKnown = rows.every((row) => row.every((intensity) => intensity !== null));
  return isKnown ? (rows as readonly (readonly number[])[]) : null;
}

/** Does the design know its grid better than by one average? */
export const hasPeriods = (site: ResolvedDesign["site"]): boolean =>
  site.gridPeriods.some(({ intensity }) => intensity !== null);

export const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
