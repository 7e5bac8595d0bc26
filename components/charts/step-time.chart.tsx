"use client";
import { useTranslations } from "next-intl";
import type { Result } from "@/lib/engine/result";
import type { StepBreakdown } from "@/lib/engine/result-workload";
import { ChartFrame } from "./chart-frame";
import type { ChartModel, ChartWords } from "./chart-model";

const parts: readonly (keyof StepBreakdown)[] = [
  "compute",
  "recompute",
  "tensorParallel",
  "contextParallel",
  "expertParallel",
  "pipelineBubble",
  "pipelineTransfer",
  "dataParallel",
  "optimizer",
  "overhead",
  "dataStall",
  "checkpointStall",
];

/** Seconds of one training step by part, one bar a job. */
export function selectStepTime({ training }: Pick<Result, "training">, t: ChartWords): ChartModel {
  return {
    title: t("stepTime.title"),
    quantity: t("stepTime.quantity"),
    unit: "seconds",
    isStacked: true,
    series: parts.map((id) => ({ id, label: t(`stepTime.${id}`) })),
    rows: training.jobs.flatMap(({ jobId, name, step }) =>
      step === null ? [] : [{ id: jobId, label: name, values: parts.map((id) => step[id]) }],
    ),
  };
}

export function StepTimeChart({ result }: { readonly result: Pick<Result, "training"> }) {
  const t = useTranslations("charts");
  return <ChartFrame model={selectStepTime(result, t)} />;
}
