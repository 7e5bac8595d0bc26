"use client";
import { useId } from "react";
import { Bar, BarChart, CartesianGrid, ReferenceDot, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import { readableUnit } from "@/lib/engine/units/write";
import { compactUnits, formatQuantity, type Locale, quantityText, symbolText } from "@/lib/i18n/format-quantity";
import { useIsAlive } from "../ui/use-is-alive";
import { axisTicks, type ChartModel, extentOf } from "./chart-model";
import { labelLines, labelPixels } from "./row-label";

const ROW_PIXELS = 30;
const GROUPED_BAR_PIXELS = 14;
const AXIS_PIXELS = 44;
const LABEL_PIXELS_MAX = 150;
const LABEL_LINE_PIXELS = 12;
/** Between a label and the axis. */
const LABEL_GAP_PIXELS = 8;

/** Room for the labels: that of the longest, within bounds. */
function axisPixels({ rows }: ChartModel): number {
  const longest = Math.max(0, ...rows.map(({ label }) => labelPixels(label)));
  return Math.min(LABEL_PIXELS_MAX, Math.max(48, Math.ceil(longest) + LABEL_GAP_PIXELS + 4));
}

const linesOf = (label: string): readonly string[] => labelLines(label, LABEL_PIXELS_MAX - LABEL_GAP_PIXELS);

/** Height that a row needs for its bars, and for a label that is broken into several lines. */
function rowPixelsOf(model: ChartModel): number {
  const { rows, series, isStacked } = model;
  const lines = Math.max(1, ...rows.map(({ label }) => linesOf(label).length));
  const bars = isStacked || series.length === 1 ? ROW_PIXELS : GROUPED_BAR_PIXELS * series.length + 12;
  return Math.max(bars, lines * LABEL_LINE_PIXELS + 6);
}

const COLORS = 8;

function colorOf(index: number): string {
  return `var(--chart-${(index % COLORS) + 1})`;
}

/** Beyond the last colour they begin again, hatched. */
const isHatched = (index: number): boolean => index >= COLORS;

const legendFill = (index: number): string =>
  isHatched(index)
    ? `repeating-linear-gradient(45deg, ${colorOf(index)} 0 2px, var(--canvas) 2px 4px)`
    : colorOf(index);

/** Patterns of an SVG are found by ids of the whole page: every chart has its own. */
const hatchId = (chart: string, index: number): string => `hatch-${chart}-${index}`;

function Hatches({ series, chart }: Pick<ChartModel, "series"> & { readonly chart: string }) {
  return (
    <defs>
      {series.map(({ id }, index) =>
        isHatched(index) ? (
          <pattern
            key={id}
            id={hatchId(chart, index)}
            width={4}
            height={4}
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width={4} height={4} fill="var(--canvas)" />
            <rect width={2} height={4} fill={colorOf(index)} />
          </pattern>
        ) : null,
      )}
    </defs>
  );
}

/** Above the chart and not in it: on a narrow screen it takes as many lines as it needs, and the bars keep their height. */
function Legend({ series }: Pick<ChartModel, "series">) {
  return (
    <ul className="text-ink-muted mb-1 flex flex-wrap gap-x-3 gap-y-0.5 text-xs">
      {series.map(({ id, label }, index) => (
        <li key={id} className="flex items-center gap-1.5">
          <span className="size-2.5 shrink-0" style={{ background: legendFill(index) }} />
          {label}
        </li>
      ))}
    </ul>
  );
}

interface BarViewProps {
  readonly model: ChartModel;
  readonly locale: Locale;
}

/** Horizontal bars of a model. Decorative for screen readers, which get the table behind it. */
export function BarView({ model, locale }: BarViewProps) {
  const isAlive = useIsAlive();
  const chart = useId();
  const { rows, series, unit, isStacked } = model;
  const extent = extentOf(model);
  const shown = readableUnit(extent, unit);
  const ticks = axisTicks(extent / shown.factor).map((mark) => mark * shown.factor);
  // Rows are told apart by their place: two may have the same name.
  const data = rows.map((row, index) => ({
    place: String(index),
    ...Object.fromEntries(series.map(({ id }, index) => [id, row.values[index]])),
  }));
  const height = rows.length * rowPixelsOf(model) + AXIS_PIXELS;
  const tick = (value: number) =>
    unit === "usd" || unit === "cny" || unit === "count" || compactUnits.has(unit)
      ? formatQuantity(value, unit, locale).number
      : new Intl.NumberFormat(locale, { maximumSignificantDigits: 3 }).format(value / shown.factor);
  const symbol = unit === "usd" || unit === "cny" ? "" : symbolText(shown.symbol, locale);
  // What the library draws on the server is not what it draws first in the browser: it begins there, in a place kept free.
  if (!isAlive)
    return (
      <div aria-hidden="true">
        {series.length > 1 && <Legend series={series} />}
        <div style={{ height }} />
      </div>
    );
  return (
    <div aria-hidden="true">
      {series.length > 1 && <Legend series={series} />}
      <ResponsiveContainer width="100%" height={height} initialDimension={{ width: 560, height }}>
        <BarChart
          data={data}
          layout="vertical"
          accessibilityLayer={false}
          margin={{ top: 4, right: 16, bottom: 16, left: 0 }}
          barCategoryGap={isStacked || series.length === 1 ? 8 : 6}
        >
          <Hatches series={series} chart={chart} />
          <CartesianGrid horizontal={false} stroke="var(--line)" />
          <XAxis
            type="number"
            domain={[0, ticks.at(-1) ?? 1]}
            ticks={ticks}
            tickFormatter={tick}
            tickLine={false}
            axisLine={{ stroke: "var(--line-strong)" }}
            tick={{ fill: "var(--ink-muted)", fontSize: 11 }}
            label={{
              value: symbol === "" ? model.quantity : `${model.quantity} (${symbol})`,
              position: "insideBottom",
              offset: -12,
              fill: "var(--ink-muted)",
              fontSize: 11,
            }}
          />
          <YAxis
            type="category"
            dataKey="place"
            width={axisPixels(model)}
            tickLine={false}
            axisLine={{ stroke: "var(--line-strong)" }}
            tick={({ x, y, payload }) => (
              <RowLabel x={Number(x)} y={Number(y)} text={rows[Number(payload.value)]?.label ?? ""} />
            )}
            interval={0}
          />
          <Tooltip
            cursor={{ fill: "var(--sunken)" }}
            labelFormatter={(place) => rows[Number(place)]?.label ?? ""}
            formatter={(value, name) => [typeof value === "number" ? quantityText(value, unit, locale) : "–", name]}
            contentStyle={{
              background: "var(--raised)",
              border: "1px solid var(--line)",
              borderRadius: 4,
              fontSize: 12,
              color: "var(--ink)",
            }}
            itemStyle={{ color: "var(--ink)", padding: 0 }}
            labelStyle={{ fontWeight: 600 }}
          />
          {series.map(({ id, label }, index) => (
            <Bar
              key={id}
              dataKey={id}
              name={label}
              {...(isStacked ? { stackId: "stack" } : {})}
              fill={isHatched(index) ? `url(#${hatchId(chart, index)})` : colorOf(index)}
              maxBarSize={18}
              isAnimationActive={false}
            />
          ))}
          {rows.map((row, index) =>
            row.limit === undefined ? null : (
              <ReferenceDot key={row.id} x={row.limit} y={String(index)} shape={LimitMark} ifOverflow="extendDomain" />
            ),
          )}
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}

/** A row's name before the axis, in as many lines as it needs. */
function RowLabel({ x, y, text }: { readonly x: number; readonly y: number; readonly text: string }) {
  const lines = linesOf(text);
  return (
    <text textAnchor="end" fill="var(--ink)" fontSize={11} dominantBaseline="central">
      {lines.map((line, index) => (
        <tspan key={line} x={x} y={y + (index - (lines.length - 1) / 2) * LABEL_LINE_PIXELS}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

/** A bold line across the bar at its limit. */
function LimitMark({ cx = 0, cy = 0 }: { readonly cx?: number; readonly cy?: number }) {
  return <line x1={cx} x2={cx} y1={cy - 12} y2={cy + 12} stroke="var(--ink)" strokeWidth={2} />;
}
