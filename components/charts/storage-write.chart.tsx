"use client";
import { useTranslations } from "next-intl";
import type { Result } from "@/lib/engine/result";
import { ChartFrame } from "./chart-frame";
import type { ChartModel, ChartWords } from "./chart-model";

/** What each tier can take in and the mean rate at which checkpoints are written to it. */
export function selectStorageWrite({ storage }: Pick<Result, "storage">, t: ChartWords): ChartModel {
  return {
    title: t("storageWrite.title"),
    quantity: t("storageBandwidth.quantity"),
    unit: "bytesPerSecond",
    isStacked: false,
    series: [
      { id: "delivered", label: t("delivered") },
      { id: "demanded", label: t("demanded") },
    ],
    rows: storage.tiers.map(({ tier, writeBytesPerSecond, demandWriteBytesPerSecond }) => ({
      id: tier,
      label: t(`tier.${tier}`),
      values: [writeBytesPerSecond, demandWriteBytesPerSecond],
    })),
  };
}

export function StorageWriteChart({ result }: { readonly result: Pick<Result, "storage"> }) {
  const t = useTranslations("charts");
  return <ChartFrame model={selectStorageWrite(result, t)} />;
}
