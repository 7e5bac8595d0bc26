import { useLocale, useTranslations } from "next-intl";
import type { Currency } from "@/components/charts/money-unit";
import { AskedNumber } from "@/components/explain/asked-number";
import { Badge } from "@/components/ui/badge";
import { Cell, HeaderCell, Row, Table } from "@/components/ui/table";
import type { Result } from "@/lib/engine/result";
import type { CostLine } from "@/lib/engine/result-cost";
import { quantityText } from "@/lib/i18n/format-quantity";
import { wordsText } from "@/lib/i18n/words-text";
import { ResultSection } from "../result-section";
import { unitPriceText } from "./unit-price-text";

interface CostBillProps {
  readonly result: Pick<Result, "cost">;
  readonly currency: Currency;
}

/** What is bought and what is paid every year, line by line. */
export function CostBill({ result: { cost }, currency }: CostBillProps) {
  const t = useTranslations("resultsMoney.bill");
  if (cost.lines.length === 0) return null;
  // Two lines may be of one id and one name; their place tells them apart.
  const rows = cost.lines.map((line, index) => ({ line, path: `cost.lines[${index}]` }));
  return (
    <ResultSection id="bill" title={t("title")} description={t("text")}>
      <Table caption={t("title")}>
        <thead>
          <tr>
            <HeaderCell>{t("line")}</HeaderCell>
            <HeaderCell isNumeric>{t("quantity")}</HeaderCell>
            <HeaderCell isNumeric>{t("unitPrice")}</HeaderCell>
            <HeaderCell isNumeric>{t("amount")}</HeaderCell>
            <HeaderCell>{t("basis")}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <BillRow key={row.path} {...row} currency={currency} />
          ))}
        </tbody>
      </Table>
    </ResultSection>
  );
}

interface BillRowProps {
  readonly line: CostLine;
  readonly path: string;
  readonly currency: Currency;
}

function BillRow({ line, path, currency }: BillRowProps) {
  const t = useTranslations("resultsMoney.bill");
  const locale = useLocale();
  const name = wordsText(line.words, locale);
  // Engines that did not tell what a price rests on did not explain it either.
  const asked = (field: "quantity" | "unitUsd" | "usd", label: string, text: string) =>
    line.basis === null ? (
      text
    ) : (
      <AskedNumber path={`${path}.${field}`} label={`${label}, ${name}`}>
        {text}
      </AskedNumber>
    );
  return (
    <Row>
      <th scope="row" className="min-w-48 px-2 py-1.5 pl-3 text-left font-normal">
        {name} {line.isUnverified && <Badge tone="warning">{t("unverified")}</Badge>}
        <span className="text-ink-faint flex flex-wrap gap-x-2 font-mono text-xs">
          {line.prices.map((id) => (
            <a key={id} href={`#price-${id}`} className="hover:text-accent underline">
              {id}
            </a>
          ))}
        </span>
      </th>
      <Cell isNumeric>{asked("quantity", t("quantity"), quantityText(line.quantity, line.unit, locale))}</Cell>
      <Cell isNumeric>{asked("unitUsd", t("unitPrice"), unitPriceText(line, locale, currency))}</Cell>
      <Cell isNumeric>
        {asked("usd", t("amount"), quantityText(line.usd * currency.factor, currency.unit, locale))}
      </Cell>
      <Cell>{t(line.kind)}</Cell>
    </Row>
  );
}
