import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { WhyButton } from "@/components/explain/why-button";
import { Figure, FigureList } from "@/components/ui/figure";
import type { Reason } from "@/lib/engine/reason";
import type { UnitId } from "@/lib/engine/units/units";
import { formatQuantity } from "@/lib/i18n/format-quantity";
import { wordsText } from "@/lib/i18n/words-text";

export interface QuantityRow {
  readonly label: string;
  /** SI value; null is not known. */
  readonly value: number | null;
  readonly unit: UnitId;
  /** Significant digits, 3 unless told. */
  readonly digits?: number;
  /** Path in the result of a figure that can be explained. */
  readonly path?: string;
  /** Under the label: a band, a share. */
  readonly note?: ReactNode;
}

interface QuantityFiguresProps {
  readonly rows: readonly QuantityRow[];
  /** Said under what is not known. */
  readonly reason?: Reason | null;
}

/** Figures of a result, one a line, with their units. */
export function QuantityFigures({ rows, reason = null }: QuantityFiguresProps) {
  const t = useTranslations("common");
  const locale = useLocale();
  return (
    <FigureList>
      {rows.map(({ label, value, unit, digits, path, note = null }) => {
        const quantity = value === null ? null : formatQuantity(value, unit, locale, digits);
        return (
          <Figure
            key={path ?? label}
            label={
              path === undefined || value === null ? (
                label
              ) : (
                <>
                  {label} <WhyButton path={path} label={label} />
                </>
              )
            }
            value={quantity?.number ?? null}
            unit={quantity?.unit ?? ""}
            unknownLabel={t("notAssessed")}
            note={value === null && reason ? wordsText(reason, locale) : note}
          />
        );
      })}
    </FigureList>
  );
}
