import { useTranslations } from "next-intl";
import type { NetworkResult } from "@/lib/engine/result";
import type { NetworkDetail } from "@/lib/engine/result-network";
import { QuantityFigures } from "../quantity-figures";
import { ResultColumns } from "../result-section";

interface UplinkFiguresProps {
  readonly network: NetworkResult;
  readonly detail: NetworkDetail;
}

/** The way out: what it carries, and the parts of what has to pass. */
export function UplinkFigures({ network, detail }: UplinkFiguresProps) {
  const t = useTranslations("resultsNetwork.uplinks");
  const { uplinkDemand, externalEncryptionFraction } = detail;
  const demand = (label: string, key: keyof typeof uplinkDemand) =>
    ({ label, value: uplinkDemand[key], unit: "linkRate", path: `network.detail.uplinkDemand.${key}` }) as const;
  return (
    <ResultColumns>
      <QuantityFigures
        rows={[
          {
            label: t("carried"),
            value: network.uplinkBytesPerSecond,
            unit: "linkRate",
            path: "network.uplinkBytesPerSecond",
          },
          {
            label: t("afterFailure"),
            value: network.uplinkAfterFailureBytesPerSecond,
            unit: "linkRate",
            path: "network.uplinkAfterFailureBytesPerSecond",
          },
          {
            label: t("encryption"),
            value: externalEncryptionFraction,
            unit: "fraction",
            path: "network.detail.externalEncryptionFraction",
          },
        ]}
      />
      <QuantityFigures
        rows={[
          {
            label: t("demand"),
            value: network.uplinkDemandBytesPerSecond,
            unit: "linkRate",
            path: "network.uplinkDemandBytesPerSecond",
          },
          demand(t("ingest"), "ingestBytesPerSecond"),
          demand(t("serving"), "servingBytesPerSecond"),
          demand(t("replication"), "replicationBytesPerSecond"),
        ]}
      />
    </ResultColumns>
  );
}
