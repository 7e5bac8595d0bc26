import { useTranslations } from "next-intl";
import { CheckpointTimesChart } from "@/components/charts/checkpoint-times.chart";
import type { Result } from "@/lib/engine/result";
import { QuantityFigures } from "../quantity-figures";
import { ResultColumns, ResultSection } from "../result-section";

/** Checkpoints in time, and where the data lies that the jobs read. */
export function CheckpointFigures({ result: { storage } }: { readonly result: Pick<Result, "storage"> }) {
  const t = useTranslations("resultsStorage.checkpoints");
  const placement = useTranslations("resultsStorage.placement");
  const { checkpoint, workingSet } = storage;
  const seconds = (label: string, value: number | null, path: string) =>
    ({ label, value, unit: "seconds", path: `storage.${path}` }) as const;
  const bytes = (label: string, value: number | null, path: string) =>
    ({ label, value, unit: "bytes", path: `storage.${path}` }) as const;
  const share = (label: string, value: number | null, path: string) =>
    ({ label, value, unit: "fraction", path: `storage.${path}` }) as const;
  return (
    <>
      <ResultSection id="checkpoints" title={t("title")}>
        <ResultColumns>
          <CheckpointTimesChart result={{ storage }} />
          <QuantityFigures
            rows={[
              bytes(t("size"), storage.checkpointBytes, "checkpointBytes"),
              bytes(t("kept"), checkpoint?.keptBytes ?? null, "checkpoint.keptBytes"),
              seconds(t("blocking"), checkpoint?.blockingSeconds ?? null, "checkpoint.blockingSeconds"),
              seconds(t("write"), storage.checkpointWriteSeconds, "checkpointWriteSeconds"),
              seconds(t("restore"), checkpoint?.restoreSeconds ?? null, "checkpoint.restoreSeconds"),
              seconds(t("interval"), checkpoint?.intervalSeconds ?? null, "checkpoint.intervalSeconds"),
              share(t("stall"), checkpoint?.stallShare ?? null, "checkpoint.stallShare"),
            ]}
          />
        </ResultColumns>
      </ResultSection>
      <ResultSection id="placement" title={placement("title")}>
        <ResultColumns>
          <QuantityFigures
            rows={[
              bytes(placement("set"), workingSet?.bytes ?? null, "workingSet.bytes"),
              bytes(placement("room"), workingSet?.hotRoomBytes ?? null, "workingSet.hotRoomBytes"),
              share(placement("share"), workingSet?.hotShare ?? null, "workingSet.hotShare"),
            ]}
          />
        </ResultColumns>
      </ResultSection>
    </>
  );
}
