import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Cell, HeaderCell, Row, Table } from "@/components/ui/table";
import type { EnvelopeCheck } from "@/lib/engine/result-facility";
import { type Locale, quantityText } from "@/lib/i18n/format-quantity";
import { wordsText } from "@/lib/i18n/words-text";
import { QuantityCell } from "./quantity-cell";

function bandText({ low, high, unit }: EnvelopeCheck, locale: Locale): string {
  const text = (value: number) => quantityText(value, unit, locale);
  if (low === null) return high === null ? "–" : `≤ ${text(high)}`;
  return high === null ? `≥ ${text(low)}` : `${text(low)} – ${text(high)}`;
}

/** What the supply of air and coolant is held against, with the distance to the nearer end of each band. */
export function EnvelopeTable({ checks }: { readonly checks: readonly EnvelopeCheck[] }) {
  const t = useTranslations("resultsFacility.envelope");
  const locale = useLocale();
  if (checks.length === 0) return null;
  return (
    <Table caption={t("caption")} isCaptionVisible>
      <thead>
        <tr>
          <HeaderCell>{t("check")}</HeaderCell>
          <HeaderCell isNumeric>{t("value")}</HeaderCell>
          <HeaderCell isNumeric>{t("band")}</HeaderCell>
          <HeaderCell isNumeric>{t("margin")}</HeaderCell>
          <HeaderCell>{t("state")}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {checks.map((check, index) => {
          const { id, words, unit, value, margin } = check;
          const name = wordsText(words, locale);
          const state = margin === null ? "open" : margin < 0 ? "outside" : "inside";
          const tone = ({ open: "neutral", outside: "danger", inside: "success" } as const)[state];
          return (
            <Row key={id}>
              <th scope="row" className="min-w-52 px-2 py-1.5 pl-3 text-left font-normal">
                {name}
              </th>
              <QuantityCell
                value={value}
                unit={unit}
                label={`${t("value")}, ${name}`}
                path={`facility.envelope[${index}].value`}
              />
              <Cell isNumeric>{bandText(check, locale)}</Cell>
              <QuantityCell
                value={margin}
                unit={unit}
                label={`${t("margin")}, ${name}`}
                path={`facility.envelope[${index}].margin`}
              />
              <Cell>
                <Badge tone={tone}>{t(state)}</Badge>
              </Cell>
            </Row>
          );
        })}
      </tbody>
    </Table>
  );
}
