"use client";
import { useTranslations } from "next-intl";
import type { Result } from "@/lib/engine/result";
import { ChartFrame } from "./chart-frame";
import type { ChartModel, ChartWords } from "./chart-model";

/** How long a checkpoint stops the jobs, is written, lasts until the next, and takes to read back. */
export function selectCheckpointTimes({ storage }: Pick<Result, "storage">, t: ChartWords): ChartModel {
  const { checkpoint, checkpointWriteSeconds } = storage;
  const times = {
    blocking: checkpoint?.blockingSeconds ?? null,
    write: checkpointWriteSeconds,
    restore: checkpoint?.restoreSeconds ?? null,
    interval: checkpoint?.intervalSeconds ?? null,
  };
  return {
    title: t("checkpointTimes.title"),
    quantity: t("checkpointTimes.quantity"),
    unit: "seconds",
    isStacked: false,
    series: [{ id: "seconds", label: t("checkpointTimes.quantity") }],
    rows: (["blocking", "write", "restore", "interval"] as const)
      .filter((id) => times[id] !== null)
      .map((id) => ({ id, label: t(`checkpointTimes.${id}`), values: [times[id]] })),
  };
}

export function CheckpointTimesChart({ result }: { readonly result: Pick<Result, "storage"> }) {
  const t = useTranslations("charts");
  return <ChartFrame model={selectCheckpointTimes(result, t)} />;
}
