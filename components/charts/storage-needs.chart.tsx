"use client";
import { useTranslations } from "next-intl";
import type { Result } from "@/lib/engine/result";
import type { StorageNeeds } from "@/lib/engine/result-storage";
import { ChartFrame } from "./chart-frame";
import type { ChartModel, ChartWords } from "./chart-model";

const KINDS = ["data", "checkpoints", "weights", "copies", "logs"] as const satisfies readonly (keyof StorageNeeds)[];

/** What each tier has to hold, by kind, against what it holds. */
export function selectStorageNeeds({ storage }: Pick<Result, "storage">, t: ChartWords): ChartModel {
  return {
    title: t("storageNeeds.title"),
    quantity: t("storageCapacity.quantity"),
    unit: "bytes",
    isStacked: true,
    series: KINDS.map((kind) => ({ id: kind, label: t(`storageNeeds.${kind}`) })),
    rows: storage.tiers.map(({ tier, needs, usableBytes }) => ({
      id: tier,
      label: t(`tier.${tier}`),
      values: KINDS.map((kind) => needs?.[kind] ?? null),
      ...(usableBytes !== null && { limit: usableBytes }),
    })),
    limitLabel: t("storageCapacity.usable"),
  };
}

export function StorageNeedsChart({ result }: { readonly result: Pick<Result, "storage"> }) {
  const t = useTranslations("charts");
  return <ChartFrame model={selectStorageNeeds(result, t)} />;
}
