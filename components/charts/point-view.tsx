"use client";
import { CartesianGrid, ResponsiveContainer, Scatter, ScatterChart, Tooltip, XAxis, YAxis } from "recharts";
import { readableUnit, readableUnits } from "@/lib/engine/units/write";
import { formatQuantity, type Locale, quantityText, symbolText } from "@/lib/i18n/format-quantity";
import { useIsAlive } from "../ui/use-is-alive";
import { axisRange, type ChartPoint, type PointAxis, type PointModel, type PointSeries } from "./point-model";
import { labelPixels } from "./row-label";

const HEIGHT = 300;

/** Room for the marks of the upright axis: of the longest, and never less than usual. */
const axisPixels = (marks: readonly string[]): number =>
  Math.max(52, ...marks.map((mark) => Math.ceil(labelPixels(mark)) + 12));

/** Told apart by shape as well as by colour. */
const shapes = ["circle", "square", "triangle", "diamond", "cross", "star"] as const;

const colorOf = (index: number): string => `var(--chart-${(index % 8) + 1})`;

/** Marks and name of an axis in the unit that suits its largest value, on a logarithmic one its smallest. */
function axisOf({ quantity, unit, isLog, marks = [] }: PointAxis, values: readonly number[], locale: Locale) {
  if (marks.length > 0) {
    const places = marks.map(({ value }) => value);
    const labels = new Map(marks.map(({ value, label }) => [value, label]));
    return {
      domain: [Math.min(...places), Math.max(...places)],
      ticks: places,
      format: (value: number) => labels.get(value) ?? "",
      name: quantity,
    };
  }
  const shown = readableUnit(isLog ? Math.min(...values) : Math.max(...values.map(Math.abs)), unit);
  const isPlain = unit === "usd" || readableUnits(unit).length === 1;
  const factor = isPlain ? 1 : shown.factor;
  const { low, high, ticks } = axisRange(
    values.map((value) => value / factor),
    isLog,
    unit === "count" && values.every(Number.isInteger),
  );
  const symbol = unit === "usd" ? "" : symbolText(shown.symbol, locale);
  const plain = new Intl.NumberFormat(locale, { maximumSignificantDigits: 3 });
  return {
    domain: [low * factor, high * factor],
    ticks: ticks.map((tick) => tick * factor),
    format: (value: number) => (isPlain ? formatQuantity(value, unit, locale).number : plain.format(value / factor)),
    name: symbol === "" ? quantity : `${quantity} (${symbol})`,
  };
}

function Mark({ look, index }: { readonly look: PointSeries["look"]; readonly index: number }) {
  if (look === "limit") return <span className="border-ink-muted w-4 border-t border-dashed" />;
  const shape = shapes[index % shapes.length];
  return (
    <svg aria-hidden="true" viewBox="-5 -5 10 10" className="size-2.5 shrink-0" style={{ fill: colorOf(index) }}>
      {shape === "circle" && <circle r="4" />}
      {shape === "square" && <path d="M-4-4H4V4H-4z" />}
      {shape === "triangle" && <path d="M0-4.5 4.5 4h-9z" />}
      {shape === "diamond" && <path d="M0-5 5 0 0 5-5 0z" />}
      {shape === "cross" && <path d="M-1.5-4.5h3v3h3v3h-3v3h-3v-3h-3v-3h3z" />}
      {shape === "star" && <path d="M0-5 1.4-1.6 5-1.4 2.2.9 3.2 4.5 0 2.5-3.2 4.5-2.2.9-5-1.4-1.4-1.6z" />}
    </svg>
  );
}

function Legend({ series }: Pick<PointModel, "series">) {
  return (
    <ul className="text-ink-muted mb-1 flex flex-wrap gap-x-3 gap-y-0.5 text-xs">
      {series.map(({ id, label, look }, index) => (
        <li key={id} className="flex items-center gap-1.5">
          <Mark look={look} index={index} />
          {label}
        </li>
      ))}
    </ul>
  );
}

interface PointViewProps {
  readonly model: PointModel;
  readonly locale: Locale;
}

/** Points of a model in two axes. Decorative for screen readers, which get the table behind it. */
export function PointView({ model, locale }: PointViewProps) {
  const isAlive = useIsAlive();
  const points = model.series.flatMap((series) => series.points);
  const x = axisOf(
    model.x,
    points.map((point) => point.x),
    locale,
  );
  const y = axisOf(
    model.y,
    points.map((point) => point.y),
    locale,
  );
  const tick = { fill: "var(--ink-muted)", fontSize: 11 };
  const text = { fill: "var(--ink-muted)", fontSize: 11 };
  return (
    <div aria-hidden="true">
      {model.series.length > 1 && <Legend series={model.series} />}
      <p className="text-ink-muted text-xs">{y.name}</p>
      {isAlive ? (
        <ResponsiveContainer width="100%" height={HEIGHT} initialDimension={{ width: 560, height: HEIGHT }}>
          <ScatterChart accessibilityLayer={false} margin={{ top: 8, right: 20, bottom: 18, left: 0 }}>
            <CartesianGrid stroke="var(--line)" />
            <XAxis
              type="number"
              dataKey="x"
              scale={model.x.isLog ? "log" : "linear"}
              domain={x.domain}
              ticks={x.ticks}
              tickFormatter={x.format}
              tickLine={false}
              axisLine={{ stroke: "var(--line-strong)" }}
              tick={tick}
              label={{ value: x.name, position: "insideBottom", offset: -12, ...text }}
            />
            <YAxis
              type="number"
              dataKey="y"
              scale={model.y.isLog ? "log" : "linear"}
              domain={y.domain}
              ticks={y.ticks}
              tickFormatter={y.format}
              width={axisPixels(y.ticks.map(y.format))}
              tickLine={false}
              axisLine={{ stroke: "var(--line-strong)" }}
              tick={tick}
            />
            <Tooltip
              cursor={false}
              isAnimationActive={false}
              content={({ active, payload }) => {
                const point: ChartPoint | undefined = payload?.[0]?.payload;
                return active && point ? <PointTooltip model={model} point={point} locale={locale} /> : null;
              }}
            />
            {model.series.map(({ id, label, look, points: own }, index) => (
              <Scatter
                key={id}
                name={label}
                data={[...own]}
                fill={look === "limit" ? "none" : colorOf(index)}
                shape={look === "limit" ? NoMark : (shapes[index % shapes.length] ?? "circle")}
                line={look === "points" ? false : lineOf(look, index)}
                lineJointType="linear"
                isAnimationActive={false}
              />
            ))}
          </ScatterChart>
        </ResponsiveContainer>
      ) : (
        <div style={{ height: HEIGHT }} />
      )}
    </div>
  );
}

function lineOf(look: "line" | "limit", index: number) {
  return look === "limit"
    ? { stroke: "var(--ink-muted)", strokeWidth: 1.5, strokeDasharray: "5 4" }
    : { stroke: colorOf(index), strokeWidth: 2 };
}

function NoMark() {
  return <g />;
}

function PointTooltip({ model, point, locale }: PointViewProps & { readonly point: ChartPoint }) {
  return (
    <div className="border-line bg-raised rounded-sm border px-2.5 py-1.5 text-xs">
      <p className="font-semibold">{point.label}</p>
      <p>
        {model.x.quantity}: {quantityText(point.x, model.x.unit, locale)}
      </p>
      <p>
        {model.y.quantity}: {quantityText(point.y, model.y.unit, locale)}
      </p>
      {model.columns?.map(({ label, unit }, index) => (
        <p key={label}>
          {label}: {quantityText(point.more?.[index] ?? 0, unit, locale)}
        </p>
      ))}
    </div>
  );
}
