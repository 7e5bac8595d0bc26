import { useTranslations } from "next-intl";
import { NetworkPortsChart } from "@/components/charts/network-ports.chart";
import type { Result } from "@/lib/engine/result";
import { QuantityFigures } from "./quantity-figures";
import { ResultColumns, ResultSection } from "./result-section";

/** The back-end fabric by tier, its cables, and the way out. */
export function NetworkSection({ result: { network } }: { readonly result: Pick<Result, "network"> }) {
  const t = useTranslations("results.network");
  const { cables, reason } = network;
  return (
    <ResultSection id="network" title={t("title")}>
      <ResultColumns>
        <NetworkPortsChart result={{ network }} />
        <QuantityFigures
          reason={reason}
          rows={[
            { label: t("endpoints"), value: network.endpoints, unit: "count" },
            { label: t("linkRate"), value: network.linkBytesPerSecond, unit: "linkRate" },
            { label: t("switches"), value: network.switches, unit: "count" },
            { label: t("bisection"), value: network.bisectionFraction, unit: "fraction" },
            { label: t("balancing"), value: network.balancingFraction, unit: "fraction" },
            { label: t("hops"), value: network.worstHops, unit: "count" },
            { label: t("maxEndpoints"), value: network.maxEndpoints, unit: "count" },
          ]}
        />
        <QuantityFigures
          reason={reason}
          rows={[
            { label: t("endpointLeaf"), value: cables?.endpointLeaf ?? null, unit: "count" },
            { label: t("leafSpine"), value: cables?.leafSpine ?? null, unit: "count" },
            { label: t("spineCore"), value: cables?.spineCore ?? null, unit: "count" },
            { label: t("power"), value: network.watts, unit: "watts" },
          ]}
        />
        <QuantityFigures
          reason={reason}
          rows={[
            { label: t("uplink"), value: network.uplinkBytesPerSecond, unit: "linkRate" },
            { label: t("uplinkAfterFailure"), value: network.uplinkAfterFailureBytesPerSecond, unit: "linkRate" },
            { label: t("uplinkDemand"), value: network.uplinkDemandBytesPerSecond, unit: "linkRate" },
          ]}
        />
      </ResultColumns>
    </ResultSection>
  );
}
