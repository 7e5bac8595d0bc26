import { useLocale, useTranslations } from "next-intl";
import { signedShare } from "@/components/planner/plan-name";
import { Badge } from "@/components/ui/badge";
import type { TrainingJobResult } from "@/lib/engine/result-workload";
import { quantityText } from "@/lib/i18n/format-quantity";

/** How far the step may be off, and the measured run most like it. */
export function ConfidenceLine({ confidence }: Pick<TrainingJobResult, "confidence">) {
  const t = useTranslations("results.training.confidence");
  const locale = useLocale();
  if (confidence === null) return null;
  const { low, high, nearest, isFar } = confidence;
  return (
    <p className="flex flex-wrap items-center gap-x-2 gap-y-1" data-confidence>
      <span>{t("band", { low: signedShare(low - 1, locale), high: signedShare(high - 1, locale) })}</span>
      <span className="text-ink-muted">
        {nearest
          ? t(isFar ? "nearestFar" : "nearest", {
              model: nearest.model,
              accelerators: quantityText(nearest.accelerators, "count", locale),
              accelerator: nearest.acceleratorName,
              error: signedShare(nearest.error, locale),
            })
          : t("none")}
      </span>
      {isFar && <Badge tone="warning">{t("far")}</Badge>}
    </p>
  );
}
