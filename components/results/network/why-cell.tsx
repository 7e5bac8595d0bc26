import { useLocale, useTranslations } from "next-intl";
import { AskedNumber } from "@/components/explain/asked-number";
import { Cell } from "@/components/ui/table";
import type { UnitId } from "@/lib/engine/units/units";
import { quantityText } from "@/lib/i18n/format-quantity";

interface WhyCellProps {
  readonly value: number | null;
  readonly unit: UnitId;
  readonly path: string;
  readonly label: string;
  readonly digits?: number;
}

/** A figure of a table that says why. */
export function WhyCell({ value, unit, path, label, digits }: WhyCellProps) {
  const common = useTranslations("common");
  const locale = useLocale();
  if (value === null) return <Cell isNumeric>{common("notAssessed")}</Cell>;
  return (
    <Cell isNumeric>
      <AskedNumber path={path} label={label}>
        {quantityText(value, unit, locale, digits)}
      </AskedNumber>
    </Cell>
  );
}

/** The name of a row of such a table. */
export function RowName({ children }: { readonly children: string }) {
  return (
    <th scope="row" className="min-w-36 px-2 py-1.5 pl-3 text-left font-normal">
      {children}
    </th>
  );
}
