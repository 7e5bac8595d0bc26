"use client";
import { useTranslations } from "next-intl";
import type { Result } from "@/lib/engine/result";
import { ChartFrame } from "./chart-frame";
import type { ChartModel, ChartWords } from "./chart-model";

/** What each tier delivers and what the jobs read from it. */
export function selectStorageBandwidth({ storage }: Pick<Result, "storage">, t: ChartWords): ChartModel {
  return {
    title: t("storageBandwidth.title"),
    quantity: t("storageBandwidth.quantity"),
    unit: "bytesPerSecond",
    isStacked: false,
    series: [
      { id: "delivered", label: t("delivered") },
      { id: "demanded", label: t("demanded") },
    ],
    rows: storage.tiers.map(({ tier, readBytesPerSecond, demandReadBytesPerSecond }) => ({
      id: tier,
      label: t(`tier.${tier}`),
      values: [readBytesPerSecond, demandReadBytesPerSecond],
    })),
  };
}

export function StorageBandwidthChart({ result }: { readonly result: Pick<Result, "storage"> }) {
  const t = useTranslations("charts");
  return <ChartFrame model={selectStorageBandwidth(result, t)} />;
}
