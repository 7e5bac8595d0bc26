"use client";
import { useTranslations } from "next-intl";
import type { Result } from "@/lib/engine/result";
import type { MemoryBreakdown } from "@/lib/engine/result-workload";
import { ChartFrame } from "./chart-frame";
import type { ChartModel, ChartWords } from "./chart-model";

const parts: readonly (keyof MemoryBreakdown)[] = [
  "weights",
  "gradients",
  "optimizer",
  "activations",
  "logits",
  "buffers",
];

/** Bytes on one accelerator by part, one bar a job, against what the accelerator has. */
export function selectMemory({ training }: Pick<Result, "training">, t: ChartWords): ChartModel {
  return {
    title: t("memory.title"),
    quantity: t("memory.quantity"),
    unit: "bytes",
    isStacked: true,
    limitLabel: t("memory.capacity"),
    series: parts.map((id) => ({ id, label: t(`memory.${id}`) })),
    rows: training.jobs.flatMap(({ jobId, name, memory, memoryCapacityBytes }) =>
      memory === null
        ? []
        : [
            {
              id: jobId,
              label: name,
              values: parts.map((id) => memory[id]),
              ...(memoryCapacityBytes === null ? {} : { limit: memoryCapacityBytes }),
            },
          ],
    ),
  };
}

export function MemoryChart({ result }: { readonly result: Pick<Result, "training"> }) {
  const t = useTranslations("charts");
  return <ChartFrame model={selectMemory(result, t)} />;
}
