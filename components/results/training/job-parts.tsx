import { useLocale, useTranslations } from "next-intl";
import { MemoryChart } from "@/components/charts/memory.chart";
import { StepTimeChart } from "@/components/charts/step-time.chart";
import { SectionHeading } from "@/components/ui/section-heading";
import type { TrainingJobResult } from "@/lib/engine/result-workload";
import type { UnitId } from "@/lib/engine/units/units";
import { quantityText } from "@/lib/i18n/format-quantity";
import { QuantityFigures } from "../quantity-figures";
import { ResultColumns } from "../result-section";

interface JobPartsProps {
  readonly job: TrainingJobResult;
  readonly path: string;
}

/** Where the time of a step and the memory of an accelerator go. */
export function JobParts({ job, path }: JobPartsProps) {
  const t = useTranslations("results.training");
  const charts = useTranslations("charts");
  const locale = useLocale();
  const { step, memory, stepSeconds, memoryTotalBytes, memoryCapacityBytes } = job;
  const result = { training: { jobs: [job], trainingSeconds: job.trainingSeconds, reason: null } };
  function rows<Part extends string>(
    parts: Readonly<Record<Part, number>>,
    group: "step" | "memory",
    unit: UnitId,
    whole: number | null,
    labelOf: (part: Part) => string,
  ) {
    return (Object.keys(parts) as Part[]).map((part) => ({
      label: labelOf(part),
      value: parts[part],
      unit,
      path: `${path}.${group}.${part}`,
      note: whole === null || whole === 0 ? null : quantityText(parts[part] / whole, "fraction", locale, 2),
    }));
  }
  return (
    <ResultColumns>
      <div className="flex min-w-0 flex-col gap-3">
        <StepTimeChart result={result} />
        {step && (
          <>
            <SectionHeading level={3}>{t("stepParts")}</SectionHeading>
            <QuantityFigures
              rows={[
                ...rows(step, "step", "seconds", stepSeconds, (part) => charts(`stepTime.${part}`)),
                { label: t("step"), value: stepSeconds, unit: "seconds", path: `${path}.stepSeconds` },
              ]}
            />
          </>
        )}
      </div>
      <div className="flex min-w-0 flex-col gap-3">
        <MemoryChart result={result} />
        {memory && (
          <>
            <SectionHeading level={3}>{t("memoryParts")}</SectionHeading>
            <QuantityFigures
              rows={[
                ...rows(memory, "memory", "bytes", memoryTotalBytes, (part) => charts(`memory.${part}`)),
                { label: t("memory"), value: memoryTotalBytes, unit: "bytes", path: `${path}.memoryTotalBytes` },
                {
                  label: t("memoryCapacity"),
                  value: memoryCapacityBytes,
                  unit: "bytes",
                  path: `${path}.memoryCapacityBytes`,
                },
                { label: t("memoryFree"), value: job.memoryFreeBytes, unit: "bytes", path: `${path}.memoryFreeBytes` },
                { label: t("checkpoint"), value: job.checkpointBytes, unit: "bytes", path: `${path}.checkpointBytes` },
              ]}
            />
          </>
        )}
      </div>
    </ResultColumns>
  );
}
