import { useLocale, useTranslations } from "next-intl";
import type { TrainingJobResult } from "@/lib/engine/result-workload";
import type { UnitId } from "@/lib/engine/units/units";
import { quantityText } from "@/lib/i18n/format-quantity";
import { QuantityFigures, type QuantityRow } from "../quantity-figures";
import { ResultColumns } from "../result-section";

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
  const band = (low: number | null, high: number | null, unit: UnitId) =>
    t("band", {
      low: low === null ? t("never") : quantityText(low, unit, locale),
      high: high === null ? t("never") : quantityText(high, unit, locale),
    });
  const figure = (label: string, name: keyof TrainingJobResult, unit: UnitId, note?: string | null): QuantityRow => ({
    label,
    value: job[name] as number | null,
    unit,
    path: `${path}.${name}`,
    ...(note === undefined ? {} : { note }),
  });
  const { trainingSeconds = null, goodput = null } = reliability ?? {};
  return (
    <ResultColumns>
      <QuantityFigures
        reason={job.reason}
        rows={[
          figure(
            t("time"),
            "trainingSeconds",
            "seconds",
            trainingSeconds && band(trainingSeconds.p10, trainingSeconds.p90, "seconds"),
          ),
          figure(
            t("step"),
            "stepSeconds",
            "seconds",
            stepSeconds !== null && confidence
              ? band(stepSeconds * confidence.low, stepSeconds * confidence.high, "seconds")
              : null,
          ),
          figure(
            t(isSampled ? "sampleRate" : "rate"),
            "tokensPerSecond",
            isSampled ? "samplesPerSecond" : "tokensPerSecond",
          ),
          figure(t("goodput"), "goodput", "fraction", goodput && band(goodput.p10 ?? 0, goodput.p90, "fraction")),
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
