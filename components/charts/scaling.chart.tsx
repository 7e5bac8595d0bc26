"use client";
import { useLocale, useTranslations } from "next-intl";
import type { ScalingCurve, ScalingPoint } from "@/lib/engine/models/training/scaling-curve";
import { type Locale, quantityText } from "@/lib/i18n/format-quantity";
import type { ChartWords } from "./chart-model";
import { PointFrame } from "./point-frame";
import type { ChartPoint, PointModel } from "./point-model";

/** Token rate over accelerators: with the job's batch, with one that grows, and as if nothing were lost. Sizes that fit. */
export function selectScaling({ fixedBatch, growingBatch }: ScalingCurve, t: ChartWords, locale: Locale): PointModel {
  const pointsOf = (points: readonly ScalingPoint[]) =>
    points.filter(({ fits }) => fits).map((each) => pointOf(each, locale));
  const fixed = pointsOf(fixedBatch);
  const growing = pointsOf(growingBatch);
  const own = fixedBatch.find(({ efficiency }) => efficiency === 1);
  const sizes = [...fixed, ...growing].map(({ x }) => x);
  const ends = own === undefined || sizes.length === 0 ? [] : [Math.min(...sizes), Math.max(...sizes)];
  const ideal = ends.map((size): ChartPoint => {
    const rate = ((own?.tokensPerSecond ?? 0) * size) / (own?.accelerators ?? 1);
    return { id: String(size), label: t("scaling.ideal"), x: size, y: rate };
  });
  return {
    title: t("scaling.title"),
    x: { quantity: t("scaling.accelerators"), unit: "count", isLog: true },
    y: { quantity: t("scaling.rate"), unit: "tokensPerSecond", isLog: true },
    columns: [
      { label: t("scaling.batch"), unit: "count" },
      { label: t("scaling.step"), unit: "seconds" },
      { label: t("scaling.efficiency"), unit: "fraction" },
    ],
    series: [
      { id: "fixed", label: t("scaling.fixed"), look: "line", points: fixed },
      { id: "growing", label: t("scaling.growing"), look: "line", points: growing },
      { id: "ideal", label: t("scaling.ideal"), look: "limit", points: ideal },
    ],
  };
}

function pointOf(point: ScalingPoint, locale: Locale): ChartPoint {
  const { accelerators, tokensPerSecond, batchSequences, stepSeconds, efficiency } = point;
  return {
    id: String(accelerators),
    label: quantityText(accelerators, "count", locale),
    x: accelerators,
    y: tokensPerSecond,
    more: [batchSequences, stepSeconds, efficiency],
  };
}

export function ScalingChart({ curve }: { readonly curve: ScalingCurve }) {
  const t = useTranslations("charts");
  const locale = useLocale();
  const left = [...curve.fixedBatch, ...curve.growingBatch].filter(({ fits }) => !fits).length;
  return (
    <PointFrame
      model={selectScaling(curve, t, locale)}
      emptyText={t("scaling.nothingFits")}
      note={left === 0 ? t("scaling.note") : `${t("scaling.note")} ${t("scaling.leftOut", { count: left })}`}
    />
  );
}
