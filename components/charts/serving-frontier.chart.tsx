"use client";
import { useLocale, useTranslations } from "next-intl";
import type { JobFrontier } from "@/lib/engine/job-frontier";
import type { FrontierPoint } from "@/lib/engine/models/serving/frontier";
import { type Locale, quantityText } from "@/lib/i18n/format-quantity";
import type { ChartWords } from "./chart-model";
import { PointFrame } from "./point-frame";
import type { ChartPoint, PointModel, PointSeries } from "./point-model";

/** What an accelerator writes against what a user sees, batch by batch, with the batch in use and the latency limit. */
export function selectServingFrontier(
  { points, operatingBatch, targets }: JobFrontier,
  t: ChartWords,
  locale: Locale,
): PointModel {
  const hasPrice = points.every(({ usdPerMillionTokens }) => usdPerMillionTokens !== null);
  const drawn = points.map((point) => pointOf(point, hasPrice, t, locale));
  return {
    title: t("frontier.title"),
    x: { quantity: t("frontier.perUser"), unit: "tokensPerSecond", isLog: true },
    y: { quantity: t("frontier.perAccelerator"), unit: "tokensPerSecond", isLog: true },
    columns: [
      { label: t("frontier.firstToken"), unit: "seconds" },
      { label: t("frontier.perToken"), unit: "seconds" },
      ...(hasPrice ? [{ label: t("frontier.price"), unit: "usd" as const }] : []),
    ],
    series: [
      { id: "frontier", label: t("frontier.line"), look: "line", points: drawn },
      {
        id: "operating",
        label: t("frontier.operating"),
        look: "points",
        points: drawn.filter(({ id }) => id === String(operatingBatch)),
      },
      ...limitOf(points, targets.timePerOutputTokenSeconds, "perTokenLimit", t),
      ...firstTokenLimit(points, targets.timeToFirstTokenSeconds, t),
    ],
  };
}

function pointOf(point: FrontierPoint, hasPrice: boolean, t: ChartWords, locale: Locale): ChartPoint {
  const { batch, tokensPerSecondPerUser, tokensPerSecondPerAccelerator } = point;
  const { timeToFirstTokenSeconds, timePerOutputTokenSeconds, usdPerMillionTokens } = point;
  return {
    id: String(batch),
    label: t("frontier.batch", { batch: quantityText(batch, "count", locale) }),
    x: tokensPerSecondPerUser,
    y: tokensPerSecondPerAccelerator,
    more: [
      timeToFirstTokenSeconds,
      timePerOutputTokenSeconds,
      ...(hasPrice && usdPerMillionTokens !== null ? [usdPerMillionTokens] : []),
    ],
  };
}

/** An upright line at the rate that a user sees when the target is just met. */
function limitOf(
  points: readonly FrontierPoint[],
  seconds: number | null,
  id: "perTokenLimit" | "firstTokenLimit",
  t: ChartWords,
): readonly PointSeries[] {
  const rates = points.map(({ tokensPerSecondPerAccelerator }) => tokensPerSecondPerAccelerator);
  if (seconds === null || rates.length === 0) return [];
  const label = t(`frontier.${id}`);
  const ends = [Math.min(...rates), Math.max(...rates)];
  return [{ id, label, look: "limit", points: ends.map((y) => ({ id: String(y), label, x: 1 / seconds, y })) }];
}

/** The wait for the first token has no axis: its line stands between the last batch that is in time and the first that is late. */
function firstTokenLimit(points: readonly FrontierPoint[], target: number | null, t: ChartWords) {
  if (target === null) return [];
  const late = points.findIndex(({ timeToFirstTokenSeconds }) => timeToFirstTokenSeconds > target);
  const [before, after] = [points[late - 1], points[late]];
  if (before === undefined || after === undefined) return [];
  const share =
    (target - before.timeToFirstTokenSeconds) / (after.timeToFirstTokenSeconds - before.timeToFirstTokenSeconds);
  const between = before.timePerOutputTokenSeconds ** (1 - share) * after.timePerOutputTokenSeconds ** share;
  return limitOf(points, between, "firstTokenLimit", t);
}

export function ServingFrontierChart({ frontier }: { readonly frontier: JobFrontier }) {
  const t = useTranslations("charts");
  const locale = useLocale();
  return (
    <PointFrame
      model={selectServingFrontier(frontier, t, locale)}
      emptyText={t("frontier.nothing")}
      note={t("frontier.note", {
        replicas: frontier.replicas,
        each: frontier.acceleratorsPerReplica,
        accelerators: frontier.replicas * frontier.acceleratorsPerReplica,
      })}
    />
  );
}
