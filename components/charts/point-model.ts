// What charts of points draw: series of points in two quantities, linear or logarithmic. Pure, as the model of bars is.
import type { UnitId } from "@/lib/engine/units/units";

export interface PointAxis {
  /** What the axis shows, without the unit. */
  readonly quantity: string;
  readonly unit: UnitId;
  readonly isLog: boolean;
  /** Places with names of their own, such as months; the axis ends at the first and the last of them. */
  readonly marks?: readonly { readonly value: number; readonly label: string }[];
}

export interface ChartPoint {
  readonly id: string;
  /** Names the point in the tooltip and the table. */
  readonly label: string;
  readonly x: number;
  readonly y: number;
  /** Where in the result `y` stands, for tables that can be asked why. */
  readonly path?: string;
  /** Where `x` stands, if it is a figure of the result. */
  readonly xPath?: string;
  /** Further figures for the table, in the order of the model's `columns`. */
  readonly more?: readonly number[];
}

export interface PointSeries {
  readonly id: string;
  readonly label: string;
  /** Points joined by a line, points alone, or a line that is a limit or an ideal: drawn quietly, without points. */
  readonly look: "line" | "points" | "limit";
  readonly points: readonly ChartPoint[];
}

export interface PointModel {
  readonly title: string;
  readonly x: PointAxis;
  readonly y: PointAxis;
  readonly series: readonly PointSeries[];
  readonly columns?: readonly { readonly label: string; readonly unit: UnitId }[];
}

const INTERVALS = 5;
/** Room at both ends of a logarithmic axis. */
const LOG_MARGIN = 1.25;

export interface AxisRange {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
}

/**
 * Ends and round marks of an axis over these values, in the unit that the values are given in.
 * @param isWhole there is nothing between whole numbers: no mark stands there
 */
export function axisRange(values: readonly number[], isLog: boolean, isWhole = false): AxisRange {
  const low = Math.min(...values);
  const high = Math.max(...values);
  return isLog ? logRange(low / LOG_MARGIN, high * LOG_MARGIN) : linearRange(low, high, isWhole);
}

function logRange(low: number, high: number): AxisRange {
  const ticks: number[] = [];
  for (let decade = Math.floor(Math.log10(low)); decade <= Math.ceil(Math.log10(high)); decade += 1) {
    ticks.push(...[1, 2, 5].map((digit) => Number((digit * 10 ** decade).toPrecision(12))));
  }
  const inside = ticks.filter((tick) => tick >= low && tick <= high);
  const decades = inside.filter((tick) => Number.isInteger(Number(Math.log10(tick).toFixed(9))));
  return { low, high, ticks: inside.length > 2 * INTERVALS - 2 && decades.length >= 2 ? decades : inside };
}

function linearRange(low: number, high: number, isWhole: boolean): AxisRange {
  const span = high - low || Math.abs(high) || 1;
  const magnitude = 10 ** Math.floor(Math.log10(span / INTERVALS));
  const round = [1, 2, 2.5, 5, 10].map((factor) => factor * magnitude);
  const step =
    round.find((size) => size * INTERVALS >= span && (!isWhole || Number.isInteger(size))) ??
    Math.max(10 * magnitude, isWhole ? 1 : 0);
  const first = Math.floor(low / step);
  const last = Math.max(first + 1, Math.ceil(high / step));
  const ticks = Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
  return { low: ticks[0] ?? low, high: ticks.at(-1) ?? high, ticks };
}
