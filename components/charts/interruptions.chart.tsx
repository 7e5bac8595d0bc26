"use client";
import { useTranslations } from "next-intl";
import type { ReliabilityResult } from "@/lib/engine/result-workload";
import { ChartFrame } from "./chart-frame";
import type { ChartModel, ChartWords } from "./chart-model";

type Causes = Pick<ReliabilityResult, "causesPerDay">;

const causes: readonly (keyof ReliabilityResult["causesPerDay"])[] = [
  "accelerator",
  "acceleratorMemory",
  "nic",
  "network",
  "host",
  "software",
  "maintenance",
  "unknown",
  "controlPlane",
];

/** What interrupts a job, how often a day. */
export function selectInterruptions({ causesPerDay }: Causes, t: ChartWords): ChartModel {
  return {
    title: t("interruptions.title"),
    quantity: t("interruptions.quantity"),
    unit: "count",
    isStacked: false,
    series: [{ id: "perDay", label: t("interruptions.quantity") }],
    rows: causes.map((id) => ({ id, label: t(`interruptions.${id}`), values: [causesPerDay[id]] })),
  };
}

export function InterruptionsChart({ reliability }: { readonly reliability: Causes }) {
  const t = useTranslations("charts");
  return <ChartFrame model={selectInterruptions(reliability, t)} />;
}
