import { type Currency, dollars } from "@/components/charts/money-unit";
import type { CostLine } from "@/lib/engine/result-cost";
import { unitDeclaration } from "@/lib/engine/units/units";
import { type Locale, quantityText } from "@/lib/i18n/format-quantity";

/** A price in the unit that people quote it in: per TB, per kW, per MWh. */
export function unitPriceText(
  { unit, unitUsd }: Pick<CostLine, "unit" | "unitUsd">,
  locale: Locale,
  currency: Currency = dollars,
): string {
  const { usual, display } = unitDeclaration(unit);
  const factor = display.find(({ symbol }) => symbol === usual)?.factor ?? 1;
  const price = quantityText(unitUsd * factor * currency.factor, currency.unit, locale);
  return usual === "" ? price : `${price}/${usual}`;
}
