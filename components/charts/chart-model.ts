// What every chart draws: categories down the side, one bar or one stack each, in one SI unit. A chart's `select` is a
// pure function of the result; the view, the table and the download all read this model.
import type { useTranslations } from "next-intl";
import type { UnitId } from "@/lib/engine/units/units";

export interface ChartSeries {
  readonly id: string;
  readonly label: string;
}

export interface ChartRow {
  readonly id: string;
  readonly label: string;
  /** One SI value per series; `null` is unknown and draws nothing. */
  readonly values: readonly (number | null)[];
  /** Where in the result each value stands, for tables that can be asked why. */
  readonly paths?: readonly string[];
  /** A limit drawn as a mark across the bar, in the same unit. */
  readonly limit?: number;
}

export interface ChartModel {
  readonly title: string;
  /** What the axis shows, without the unit. */
  readonly quantity: string;
  readonly unit: UnitId;
  readonly series: readonly ChartSeries[];
  readonly rows: readonly ChartRow[];
  /** Bars of a row are laid end to end; otherwise side by side. */
  readonly isStacked: boolean;
  /** Names the limit marks. */
  readonly limitLabel?: string;
}

/** Words of the `charts` namespace, as next-intl hands them out. */
export type ChartWords = ReturnType<typeof useTranslations<"charts">>;

/** The largest extent of any bar or limit: what the axis must reach. */
export function extentOf({ rows, isStacked }: ChartModel): number {
  const extents = rows.map(({ values, limit = 0 }) => {
    const known = values.filter((value): value is number => value !== null);
    const bar = isStacked ? known.reduce((sum, value) => sum + value, 0) : Math.max(0, ...known);
    return Math.max(bar, limit);
  });
  return Math.max(0, ...extents);
}

const INTERVALS = 5;

/** Round numbers from zero to at least `extent`, at most six: marks of an axis, in the unit that `extent` is given in. */
export function axisTicks(extent: number): readonly number[] {
  if (extent <= 0) return [0, 1];
  const magnitude = 10 ** Math.floor(Math.log10(extent / INTERVALS));
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * magnitude).find((size) => size * INTERVALS >= extent);
  const size = step ?? 10 * magnitude;
  // A hair of tolerance: an extent of 0.3 must not ask for a mark beyond 0.3.
  const count = Math.ceil(extent / size - 1e-9);
  return Array.from({ length: count + 1 }, (_, index) => Number((index * size).toPrecision(12)));
}

/** Leaves out series that are zero or unknown in every row: a legend names only what can be seen. */
export function withoutEmptySeries(model: ChartModel): ChartModel {
  const shown = model.series.map((_, index) => model.rows.some(({ values }) => (values[index] ?? 0) !== 0));
  return {
    ...model,
    series: model.series.filter((_, index) => shown[index]),
    rows: model.rows.map((row) => ({
      ...row,
      values: row.values.filter((_, index) => shown[index]),
      ...(row.paths && { paths: row.paths.filter((_, index) => shown[index]) }),
    })),
  };
}
