import { useLocale, useTranslations } from "next-intl";
import { AskedText } from "@/components/explain/asked-text";
import { signedShare } from "@/components/planner/plan-name";
import { Badge } from "@/components/ui/badge";
import type { TrainingJobResult } from "@/lib/engine/result-workload";
import { quantityText } from "@/lib/i18n/format-quantity";

interface ConfidenceLineProps extends Pick<TrainingJobResult, "confidence"> {
  /** Of the confidence in the result. */
  readonly path: string;
}

/** How far the step may be off, and the measured run most like it. */
export function ConfidenceLine({ confidence, path }: ConfidenceLineProps) {
  const t = useTranslations("results.training.confidence");
  const why = useTranslations("explain");
  const locale = useLocale();
  if (confidence === null) return null;
  const { low, high, nearest, isFar } = confidence;
  const asked = (name: string, label: string, text: string) => (
    <AskedText path={`${path}.${name}`} label={label}>
      {text}
    </AskedText>
  );
  const end = (name: "low" | "high", factor: number) =>
    asked(name, why(name, { label: t("stepFactor") }), signedShare(factor - 1, locale));
  return (
    <p className="flex flex-wrap items-center gap-x-2 gap-y-1" data-confidence>
      <span>{t.rich("band", { low: () => end("low", low), high: () => end("high", high) })}</span>
      <span className="text-ink-muted">
        {nearest
          ? t.rich(isFar ? "nearestFar" : "nearest", {
              model: nearest.model,
              accelerators: () =>
                asked("nearest.accelerators", t("nearestSize"), quantityText(nearest.accelerators, "count", locale)),
              accelerator: nearest.acceleratorName,
              error: () => asked("nearest.error", t("nearestError"), signedShare(nearest.error, locale)),
            })
          : t("none")}
      </span>
      {isFar && <Badge tone="warning">{t("far")}</Badge>}
    </p>
  );
}
