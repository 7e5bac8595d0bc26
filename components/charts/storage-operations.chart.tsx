"use client";
import { useTranslations } from "next-intl";
import type { Result } from "@/lib/engine/result";
import { ChartFrame } from "./chart-frame";
import type { ChartModel, ChartWords } from "./chart-model";

/** Random reads that each tier can do and those that the jobs ask for. */
export function selectStorageOperations({ storage }: Pick<Result, "storage">, t: ChartWords): ChartModel {
  return {
    title: t("storageOperations.title"),
    quantity: t("storageOperations.quantity"),
    unit: "operationsPerSecond",
    isStacked: false,
    series: [
      { id: "delivered", label: t("delivered") },
      { id: "demanded", label: t("demanded") },
    ],
    rows: storage.tiers.map(({ tier, operationsPerSecond, demandOperationsPerSecond }) => ({
      id: tier,
      label: t(`tier.${tier}`),
      values: [operationsPerSecond, demandOperationsPerSecond],
    })),
  };
}

export function StorageOperationsChart({ result }: { readonly result: Pick<Result, "storage"> }) {
  const t = useTranslations("charts");
  return <ChartFrame model={selectStorageOperations(result, t)} />;
}
