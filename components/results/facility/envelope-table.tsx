import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Cell, HeaderCell, Row, Table } from "@/components/ui/table";
import type { EnvelopeCheck } from "@/lib/engine/result-facility";
import { quantityText } from "@/lib/i18n/format-quantity";
import { wordsText } from "@/lib/i18n/words-text";
import { AskedRange } from "../asked-range";
import { QuantityCell } from "../quantity-cell";

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
          const path = `facility.envelope[${index}]`;
          const end = (side: "low" | "high") => {
            const limit = check[side];
            return limit === null ? null : { text: quantityText(limit, unit, locale), path: `${path}.${side}` };
          };
          const tone = ({ open: "neutral", outside: "danger", inside: "success" } as const)[state];
          return (
            <Row key={id}>
              <th scope="row" className="min-w-52 px-2 py-1.5 pl-3 text-left font-normal">
                {name}
              </th>
              <QuantityCell value={value} unit={unit} label={`${t("value")}, ${name}`} path={`${path}.value`} />
              <Cell isNumeric>
                <AskedRange low={end("low")} high={end("high")} label={`${t("band")}, ${name}`} />
              </Cell>
              <QuantityCell value={margin} unit={unit} label={`${t("margin")}, ${name}`} path={`${path}.margin`} />
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
