"use client";
import { useTranslations } from "next-intl";
import type { Result } from "@/lib/engine/result";
import { ChartFrame } from "./chart-frame";
import type { ChartModel, ChartWords } from "./chart-model";

/** From raw to usable: what the drives of each tier hold. The bars sum to its raw capacity. */
export function selectStorageRaw({ storage }: Pick<Result, "storage">, t: ChartWords): ChartModel {
  return {
    title: t("storageRaw.title"),
    quantity: t("storageCapacity.quantity"),
    unit: "bytes",
    isStacked: true,
    series: [
      { id: "usable", label: t("storageCapacity.usable") },
      { id: "protection", label: t("storageRaw.protection") },
      { id: "surplus", label: t("storageRaw.surplus") },
    ],
    rows: storage.tiers
      .filter(({ protectionBytes }) => protectionBytes !== null)
      .map(({ tier, usableBytes, protectionBytes, surplusBytes }) => ({
        id: tier,
        label: t(`tier.${tier}`),
        values: [usableBytes, protectionBytes, surplusBytes],
      })),
  };
}

export function StorageRawChart({ result }: { readonly result: Pick<Result, "storage"> }) {
  const t = useTranslations("charts");
  return <ChartFrame model={selectStorageRaw(result, t)} />;
}
