"use client";
import { useLocale, useTranslations } from "next-intl";
import type { Roofline, RooflineProduct } from "@/lib/engine/models/training/roofline";
import type { Locale } from "@/lib/i18n/format-quantity";
import { wordsText } from "@/lib/i18n/words-text";
import type { ChartWords } from "./chart-model";
import { PointFrame } from "./point-frame";
import type { PointModel, PointSeries } from "./point-model";

/** How far the ceilings are drawn beyond the products, as a factor. */
const REACH = 3;

/** Every shape of product under the ceilings of memory and arithmetic. */
export function selectRoofline(roofline: Roofline, t: ChartWords, locale: Locale): PointModel {
  const { peakFlopsPerSecond: peak, matrixFlopsPerSecond: matrix, memoryBytesPerSecond: memory, products } = roofline;
  const intensities = products.map(({ flopsPerByte }) => flopsPerByte);
  const low = Math.min(matrix / memory, ...intensities) / REACH;
  const high = Math.max(peak / memory, ...intensities) * REACH;
  const line = (id: string, label: string, ends: readonly (readonly [number, number])[]): PointSeries => ({
    id,
    label,
    look: "limit",
    points: ends.map(([x, y], index) => ({ id: String(index), label, x, y })),
  });
  return {
    title: t("roofline.title"),
    x: { quantity: t("roofline.intensity"), unit: "flopsPerByte", isLog: true },
    y: { quantity: t("roofline.rate"), unit: "flopsPerSecond", isLog: true },
    series: [
      ...products.map((product) => pointOf(product, locale)),
      line("memory", t("roofline.memory"), [
        [low, low * memory],
        [peak / memory, peak],
      ]),
      line("peak", t("roofline.peak"), [
        [peak / memory, peak],
        [high, peak],
      ]),
      line("matrix", t("roofline.matrix"), [
        [matrix / memory, matrix],
        [high, matrix],
      ]),
    ],
  };
}

function pointOf({ id, words, flopsPerByte, flopsPerSecond }: RooflineProduct, locale: Locale): PointSeries {
  const label = wordsText(words, locale);
  return { id, label, look: "points", points: [{ id, label, x: flopsPerByte, y: flopsPerSecond }] };
}

export function RooflineChart({ roofline }: { readonly roofline: Roofline }) {
  const t = useTranslations("charts");
  const locale = useLocale();
  return <PointFrame model={selectRoofline(roofline, t, locale)} note={t("roofline.note")} />;
}
