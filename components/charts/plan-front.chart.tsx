"use client";
import { useTranslations } from "next-intl";
import type { PlanSearch, PricedPlan } from "@/lib/engine/planner/plan-search";
import type { ChartWords } from "./chart-model";
import { PointFrame } from "./point-frame";
import type { PointModel } from "./point-model";

interface PlanFrontChartProps {
  readonly search: Pick<PlanSearch, "front" | "best">;
  readonly chosen: PricedPlan | null;
  /** Memory of one accelerator. */
  readonly memoryBytes: number;
  readonly nameOf: (plan: PricedPlan) => string;
}

/** Plans that no other beats both in time and in memory, with the one that is chosen. */
export function selectPlanFront(
  { search, chosen, memoryBytes, nameOf }: PlanFrontChartProps,
  t: ChartWords,
): PointModel {
  const pointOf = (plan: PricedPlan, index: number) => ({
    id: String(index),
    label: nameOf(plan),
    x: plan.seconds,
    y: memoryBytes - plan.bytes,
  });
  return {
    title: t("planFront.title"),
    x: { quantity: t("planFront.step"), unit: "seconds", isLog: true },
    y: { quantity: t("planFront.headroom"), unit: "bytes", isLog: false },
    series: [
      { id: "front", label: t("planFront.front"), look: "line", points: search.front.map(pointOf) },
      {
        id: "chosen",
        label: t("planFront.chosen"),
        look: "points",
        points: chosen === null ? [] : [pointOf(chosen, 0)],
      },
    ],
  };
}

export function PlanFrontChart(props: PlanFrontChartProps) {
  const t = useTranslations("charts");
  return <PointFrame model={selectPlanFront(props, t)} emptyText={t("planFront.nothing")} />;
}
