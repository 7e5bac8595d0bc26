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
export function selectInterruptions({ causesPerDay }: Causes, t: ChartWords, path?: string): ChartModel {
  return {
    title: t("interruptions.title"),
    quantity: t("interruptions.quantity"),
    unit: "count",
    isStacked: false,
    series: [{ id: "perDay", label: t("interruptions.quantity") }],
    rows: causes.map((id) => ({
      id,
      label: t(`interruptions.${id}`),
      values: [causesPerDay[id]],
      ...(path !== undefined && { paths: [`${path}.causesPerDay.${id}`] }),
    })),
  };
}

interface InterruptionsChartProps {
  readonly reliability: Causes;
  /** Of the reliability in the result. */
  readonly path: string;
}

export function InterruptionsChart({ reliability, path }: InterruptionsChartProps) {
  const t = useTranslations("charts");
  return <ChartFrame model={selectInterruptions(reliability, t, path)} />;
}
