import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { TrainingJobResult } from "@/lib/engine/result-workload";
import { type Locale, quantityText } from "@/lib/i18n/format-quantity";

function signed(share: number, locale: Locale): string {
  const options = { style: "percent", signDisplay: "exceptZero", maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(locale, options).format(share);
}

/** How far the step may be off, and the measured run most like it. */
export function ConfidenceLine({ confidence }: Pick<TrainingJobResult, "confidence">) {
  const t = useTranslations("results.training.confidence");
  const locale = useLocale();
  if (confidence === null) return null;
  const { low, high, nearest, isFar } = confidence;
  return (
    <p className="flex flex-wrap items-center gap-x-2 gap-y-1" data-confidence>
      <span>{t("band", { low: signed(low - 1, locale), high: signed(high - 1, locale) })}</span>
      <span className="text-ink-muted">
        {nearest
          ? t(isFar ? "nearestFar" : "nearest", {
              model: nearest.model,
              accelerators: quantityText(nearest.accelerators, "count", locale),
              accelerator: nearest.acceleratorName,
              error: signed(nearest.error, locale),
            })
          : t("none")}
      </span>
      {isFar && <Badge tone="warning">{t("far")}</Badge>}
    </p>
  );
}
