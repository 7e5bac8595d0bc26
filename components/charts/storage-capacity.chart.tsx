"use client";
import { useTranslations } from "next-intl";
import type { Result } from "@/lib/engine/result";
import { ChartFrame } from "./chart-frame";
import type { ChartModel, ChartWords } from "./chart-model";

/** Usable capacity of each tier and what has to be kept on it. */
export function selectStorageCapacity({ storage }: Pick<Result, "storage">, t: ChartWords): ChartModel {
  return {
    title: t("storageCapacity.title"),
    quantity: t("storageCapacity.quantity"),
    unit: "bytes",
    isStacked: false,
    series: [
      { id: "delivered", label: t("storageCapacity.usable") },
      { id: "demanded", label: t("demanded") },
    ],
    rows: storage.tiers.map(({ tier, usableBytes, demandBytes }) => ({
      id: tier,
      label: t(`tier.${tier}`),
      values: [usableBytes, demandBytes],
    })),
  };
}

export function StorageCapacityChart({ result }: { readonly result: Pick<Result, "storage"> }) {
  const t = useTranslations("charts");
  return <ChartFrame model={selectStorageCapacity(result, t)} />;
}
