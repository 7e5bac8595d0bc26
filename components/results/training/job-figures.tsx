import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { TrainingJobResult } from "@/lib/engine/result-workload";
import type { UnitId } from "@/lib/engine/units/units";
import { quantityText } from "@/lib/i18n/format-quantity";
import { QuantityFigures, type QuantityRow } from "../quantity-figures";
import { ResultColumns } from "../result-section";
import { AskedBand } from "./asked-band";

interface JobFiguresProps {
  readonly job: TrainingJobResult;
  /** Of the job in the result. */
  readonly path: string;
  /** Cost of the run, where the bill tells it for this job alone. */
}

/** The headline figures of a job, with the bands within which they are expected. */
export function JobFigures({ job, path }: JobFiguresProps) {
  const t = useTranslations("results.training");
  const locale = useLocale();
  const { stepSeconds, confidence, reliability } = job;
  const isSampled = job.countedIn === "samples";
  const band = (name: "trainingSeconds" | "goodput", unit: UnitId, label: string) =>
    reliability?.[name] && (
      <AskedBand band={reliability[name]} unit={unit} path={`${path}.reliability.${name}`} label={label} />
    );
  const stepEnd = (factor: number) => quantityText((stepSeconds ?? 0) * factor, "seconds", locale);
  const figure = (label: string, name: keyof TrainingJobResult, unit: UnitId, note?: ReactNode): QuantityRow => ({
    label,
    value: job[name] as number | null,
    unit,
    path: `${path}.${name}`,
    ...(note === undefined ? {} : { note }),
  });
  return (
    <ResultColumns>
      <QuantityFigures
        reason={job.reason}
        rows={[
          figure(t("time"), "trainingSeconds", "seconds", band("trainingSeconds", "seconds", t("time"))),
          figure(
            t("step"),
            "stepSeconds",
            "seconds",
            stepSeconds !== null && confidence
              ? t.markup("band", { low: () => stepEnd(confidence.low), high: () => stepEnd(confidence.high) })
              : null,
          ),
          figure(
            t(isSampled ? "sampleRate" : "rate"),
            "tokensPerSecond",
            isSampled ? "samplesPerSecond" : "tokensPerSecond",
          ),
          figure(t("goodput"), "goodput", "fraction", band("goodput", "fraction", t("goodput"))),
          figure(t("energy"), "energyJoules", "joules"),
          figure(t("cost"), "usdPerRun", "usd"),
        ]}
      />
      <QuantityFigures
        reason={job.reason}
        rows={[
          figure(t("mfu"), "modelFlopsUtilization", "fraction"),
          figure(t("causalMfu"), "causalFlopsUtilization", "fraction"),
          figure(t("hfu"), "hardwareFlopsUtilization", "fraction"),
          figure(t("accelerators"), "accelerators", "count"),
          figure(t("parameters"), "parameters", "parameters"),
          ...(job.activeParameters !== null && job.activeParameters !== job.parameters
            ? [figure(t("activeParameters"), "activeParameters", "parameters")]
            : []),
          figure(t(isSampled ? "flopsPerSample" : "flopsPerToken"), "flopsPerToken", "flops"),
        ]}
      />
    </ResultColumns>
  );
}
