import { useTranslations } from "next-intl";
import type { NetworkResult } from "@/lib/engine/result";
import type { NetworkDetail } from "@/lib/engine/result-network";
import { QuantityFigures } from "../quantity-figures";
import { IsolationTable } from "./isolation-table";

interface FlowFiguresProps {
  readonly network: NetworkResult;
  readonly detail: NetworkDetail;
}

/** What a link leaves to an accelerator after balancing, encryption and oversubscription, and how long a way takes. */
export function FlowFigures({ network, detail }: FlowFiguresProps) {
  const t = useTranslations("resultsNetwork.flow");
  const { rates, latency, isolation } = detail;
  const rate = (label: string, value: number | null, key: string) =>
    ({ label, value, unit: "linkRate", path: `network.detail.rates.${key}` }) as const;
  const seconds = (label: string, value: number | null, key: string) =>
    ({ label, value, unit: "seconds", path: `network.detail.latency.${key}` }) as const;
  return (
    <div className="flex min-w-0 flex-col gap-4">
      <QuantityFigures
        reason={network.reason}
        rows={[
          rate(t("port"), rates?.portBytesPerSecond ?? null, "portBytesPerSecond"),
          {
            label: t("encryption"),
            value: rates?.encryptionFraction ?? null,
            unit: "fraction",
            path: "network.detail.rates.encryptionFraction",
          },
          rate(t("link"), rates?.linkBytesPerSecond ?? null, "linkBytesPerSecond"),
          {
            label: t("balancing"),
            value: network.balancingFraction,
            unit: "fraction",
            path: "network.balancingFraction",
          },
          rate(t("ring"), rates?.ringBytesPerSecond ?? null, "ringBytesPerSecond"),
          rate(t("allToAll"), rates?.allToAllBytesPerSecond ?? null, "allToAllBytesPerSecond"),
          {
            label: t("step"),
            value: rates?.stepSeconds ?? null,
            unit: "seconds",
            path: "network.detail.rates.stepSeconds",
          },
        ]}
      />
      <QuantityFigures
        reason={network.reason}
        rows={[
          { label: t("hops"), value: network.worstHops, unit: "count", path: "network.worstHops" },
          seconds(t("switchSeconds"), latency?.switchSeconds ?? null, "switchSeconds"),
          seconds(t("cableSeconds"), latency?.cableSeconds ?? null, "cableSeconds"),
          seconds(t("totalSeconds"), latency?.totalSeconds ?? null, "totalSeconds"),
        ]}
      />
      <IsolationTable isolation={isolation} />
    </div>
  );
}
