import { useTranslations } from "next-intl";
import { StorageBandwidthChart } from "@/components/charts/storage-bandwidth.chart";
import { StorageCapacityChart } from "@/components/charts/storage-capacity.chart";
import type { Result } from "@/lib/engine/result";
import { QuantityFigures } from "./quantity-figures";
import { ResultColumns, ResultSection } from "./result-section";

/** What the tiers hold and deliver, and what a disaster would cost. */
export function StorageSection({ result: { storage } }: { readonly result: Pick<Result, "storage"> }) {
  const t = useTranslations("results.storage");
  return (
    <ResultSection id="storage" title={t("title")}>
      <ResultColumns>
        <StorageBandwidthChart result={{ storage }} />
        <StorageCapacityChart result={{ storage }} />
        <QuantityFigures
          reason={storage.reason}
          rows={[
            { label: t("dataset"), value: storage.datasetBytes, unit: "bytes" },
            { label: t("checkpoints"), value: storage.checkpointBytes, unit: "bytes" },
            { label: t("checkpointWrite"), value: storage.checkpointWriteSeconds, unit: "seconds" },
          ]}
        />
        <QuantityFigures
          reason={storage.reason}
          rows={[
            { label: t("recoveryPoint"), value: storage.recoveryPointSeconds, unit: "seconds" },
            { label: t("recoveryTime"), value: storage.recoveryTimeSeconds, unit: "seconds" },
          ]}
        />
      </ResultColumns>
    </ResultSection>
  );
}
