import { useLocale, useTranslations } from "next-intl";
import { SectionHeading } from "@/components/ui/section-heading";
import type { InferenceJobResult } from "@/lib/engine/result-workload";
import type { UnitId } from "@/lib/engine/units/units";
import { quantityText } from "@/lib/i18n/format-quantity";
import { QuantityFigures, type QuantityRow } from "../quantity-figures";
import { ResultColumns } from "../result-section";

interface JobPartsProps {
  readonly job: InferenceJobResult;
  /** Of the job in the result. */
  readonly path: string;
}

/** Where the waits of a user and the memory of an accelerator go. */
export function JobParts({ job, path }: JobPartsProps) {
  const t = useTranslations("resultsInference");
  const locale = useLocale();
  const { firstToken, perToken, memory } = job;
  if (firstToken === null || perToken === null || memory === null) return null;
  function rows<Part extends string>(
    parts: Readonly<Record<Part, number>>,
    group: "firstToken" | "perToken" | "memory",
    whole: number | null,
    unit: UnitId,
    labelOf: (part: Part) => string,
  ): readonly QuantityRow[] {
    return (Object.keys(parts) as Part[]).map((part) => ({
      label: labelOf(part),
      value: parts[part],
      unit,
      path: `${path}.${group}.${part}`,
      note: whole === null || whole === 0 ? null : quantityText(parts[part] / whole, "fraction", locale, 2),
    }));
  }
  const { capacityBytes, sequencesMax, ...shares } = memory;
  return (
    <ResultColumns>
      <div className="flex min-w-0 flex-col gap-3">
        <SectionHeading level={3}>{t("firstTokenParts")}</SectionHeading>
        <QuantityFigures
          rows={rows(firstToken, "firstToken", job.timeToFirstTokenSeconds, "seconds", (part) => t(`first.${part}`))}
        />
        <SectionHeading level={3}>{t("perTokenParts")}</SectionHeading>
        <QuantityFigures
          rows={rows(perToken, "perToken", job.timePerOutputTokenSeconds, "seconds", (part) => t(`next.${part}`))}
        />
      </div>
      <div className="flex min-w-0 flex-col gap-3">
        <SectionHeading level={3}>{t("memoryParts")}</SectionHeading>
        <QuantityFigures
          rows={[
            ...rows(shares, "memory", capacityBytes, "bytes", (part) => t(`memory.${part}`)),
            {
              label: t("memory.capacityBytes"),
              value: capacityBytes,
              unit: "bytes",
              path: `${path}.memory.capacityBytes`,
            },
            { label: t("cachePerToken"), value: job.kvBytesPerToken, unit: "bytes", path: `${path}.kvBytesPerToken` },
            { label: t("weights"), value: job.weightBytes, unit: "bytes", path: `${path}.weightBytes` },
            { label: t("batch"), value: job.batchPerReplica, unit: "count", path: `${path}.batchPerReplica` },
            { label: t("sequencesMax"), value: sequencesMax, unit: "count", path: `${path}.memory.sequencesMax` },
          ]}
        />
      </div>
    </ResultColumns>
  );
}
