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
export function selectGoodput({ breakdown }: Breakdown, t: ChartWords): ChartModel {
  return {
    title: t("goodput.title"),
    quantity: t("goodput.quantity"),
    unit: "fraction",
    isStacked: false,
    series: [{ id: "share", label: t("goodput.share") }],
    rows: losses.map((id) => ({ id, label: t(`goodput.${id}`), values: [breakdown[id]] })),
  };
}

export function GoodputChart({ reliability }: { readonly reliability: Breakdown }) {
  const t = useTranslations("charts");
  return <ChartFrame model={selectGoodput(reliability, t)} />;
}
