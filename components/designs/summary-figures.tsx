"use client";
import { Check, X } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Meter } from "@/components/ui/meter";
import type { UnitId } from "@/lib/engine/units/units";
import { quantityText } from "@/lib/i18n/format-quantity";

interface ScoreProps {
  readonly name: string;
  /** 0 to 100; null while it is not assessed. */
  readonly index: number | null;
  /** Share of its questions that are answered; said while the index is withheld. */
  readonly coverage: number | null;
}

/** The index as a number with a level beside it. */
export function ScoreFigure({ name, index, coverage }: ScoreProps) {
  const t = useTranslations("designs");
  const locale = useLocale();
  if (index === null) {
    return (
      <span className="text-ink-faint">
        {t("notAssessed")}
        {coverage !== null && (
          <span className="text-ink-muted block text-xs">
            {t("answeredShare", { share: quantityText(coverage, "fraction", locale, 2) })}
          </span>
        )}
      </span>
    );
  }
  const text = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(index);
  return (
    <span className="inline-flex items-center justify-end gap-2 tabular-nums">
      <Meter label={t("scoreOf", { name })} valueText={text} fraction={index / 100} className="w-12 max-sm:hidden" />
      <span className="min-w-9 text-right">{text}</span>
    </span>
  );
}

/** A quantity of the list, or a dash while it is not known. */
export function SummaryQuantity({ value, unit }: { readonly value: number | null; readonly unit: UnitId }) {
  const locale = useLocale();
  if (value === null) return <span className="text-ink-faint">–</span>;
  return <span className="tabular-nums">{quantityText(value, unit, locale)}</span>;
}

/** Only the bad news is loud: a list of green badges says nothing. */
export function BuildableMark({ isBuildable }: { readonly isBuildable: boolean | null }) {
  const t = useTranslations("designs");
  if (isBuildable === null) return <span className="text-ink-faint">{t("isUnknown")}</span>;
  return isBuildable ? (
    <span className="text-ink-muted inline-flex items-center gap-1 whitespace-nowrap">
      <Check aria-hidden="true" className="text-success size-3.5" />
      {t("isBuildable")}
    </span>
  ) : (
    <Badge tone="danger" icon={<X />}>
      {t("isNotBuildable")}
    </Badge>
  );
}
