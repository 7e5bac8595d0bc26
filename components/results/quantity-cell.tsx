import { useLocale, useTranslations } from "next-intl";
import { AskedNumber } from "@/components/explain/asked-number";
import { Cell } from "@/components/ui/table";
import type { UnitId } from "@/lib/engine/units/units";
import { quantityText, symbolText } from "@/lib/i18n/format-quantity";

interface QuantityCellProps {
  /** SI value; null is not known. */
  readonly value: number | null;
  readonly unit: UnitId;
  /** Names the figure where it is asked why. */
  readonly label: string;
  /** Path in the result of a figure that can be explained. */
  readonly path?: string;
  readonly digits?: number;
  /** The display unit of zero, where the column is not read in the usual one: 0 d among months of work. */
  readonly zeroUnit?: string;
  readonly className?: string;
}

/** A figure of a table, which can be asked why. */
export function QuantityCell({ value, unit, label, path, digits, zeroUnit, className }: QuantityCellProps) {
  const t = useTranslations("common");
  const locale = useLocale();
  if (value === null) {
    return (
      <Cell isNumeric className="text-ink-faint">
        <span aria-hidden="true">–</span>
        <span className="sr-only">{t("notAssessed")}</span>
      </Cell>
    );
  }
  const isZero = value === 0 && zeroUnit !== undefined;
  const text = isZero ? `0 ${symbolText(zeroUnit, locale)}` : quantityText(value, unit, locale, digits);
  return (
    <Cell isNumeric className={className}>
      {path === undefined ? (
        text
      ) : (
        <AskedNumber path={path} label={label}>
          {text}
        </AskedNumber>
      )}
    </Cell>
  );
}
