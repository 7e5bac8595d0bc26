"use client";
import { useTranslations } from "next-intl";
import type { GoodputBreakdown, ReliabilityResult } from "@/lib/engine/result-workload";
import { ChartFrame } from "./chart-frame";
import type { ChartModel, ChartWords } from "./chart-model";

const losses: readonly Exclude<keyof GoodputBreakdown, "productive">[] = [
  "checkpointing",
  "rework",
  "detection",
  "spareWait",
  "restart",
  "restore",
];

type Breakdown = Pick<ReliabilityResult, "breakdown">;

/** Where the wall time of a run that is not productive goes, one bar a loss. */
export function selectGoodput({ breakdown }: Breakdown, t: ChartWords, path?: string): ChartModel {
  return {
    title: t("goodput.title"),
    quantity: t("goodput.quantity"),
    unit: "fraction",
    isStacked: false,
    series: [{ id: "share", label: t("goodput.share") }],
    rows: losses.map((id) => ({
      id,
      label: t(`goodput.${id}`),
      values: [breakdown[id]],
      ...(path !== undefined && { paths: [`${path}.breakdown.${id}`] }),
    })),
  };
}

interface GoodputChartProps {
  readonly reliability: Breakdown;
  /** Of the reliability in the result. */
  readonly path: string;
}

export function GoodputChart({ reliability, path }: GoodputChartProps) {
  const t = useTranslations("charts");
  return <ChartFrame model={selectGoodput(reliability, t, path)} />;
}
