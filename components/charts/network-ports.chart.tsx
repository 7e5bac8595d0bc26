"use client";
import { useTranslations } from "next-intl";
import type { Result } from "@/lib/engine/result";
import { ChartFrame } from "./chart-frame";
import type { ChartModel, ChartWords } from "./chart-model";

/** Switch ports of each tier, used and free. */
export function selectNetworkPorts({ network }: Pick<Result, "network">, t: ChartWords): ChartModel {
  return {
    title: t("networkPorts.title"),
    quantity: t("networkPorts.quantity"),
    unit: "count",
    isStacked: true,
    series: [
      { id: "used", label: t("networkPorts.used") },
      { id: "free", label: t("networkPorts.free") },
    ],
    rows: network.tiers.map(({ tier, portsUsed, portsFree }) => ({
      id: tier,
      label: t(`networkTier.${tier}`),
      values: [portsUsed, portsFree],
    })),
  };
}

export function NetworkPortsChart({ result }: { readonly result: Pick<Result, "network"> }) {
  const t = useTranslations("charts");
  return <ChartFrame model={selectNetworkPorts(result, t)} />;
}
