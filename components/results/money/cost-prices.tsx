import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import type { Currency } from "@/components/charts/money-unit";
import { composeHref } from "@/components/composer/composer-address";
import { AskedNumber } from "@/components/explain/asked-number";
import { Badge } from "@/components/ui/badge";
import { Cell, HeaderCell, Row, Table } from "@/components/ui/table";
import type { Result } from "@/lib/engine/result";
import type { CostLine, UsedPrice } from "@/lib/engine/result-cost";
import { sourceText } from "@/lib/i18n/source-text";
import { wordsText } from "@/lib/i18n/words-text";
import { AskedRange } from "../asked-range";
import { ResultSection } from "../result-section";
import { unitPriceText } from "./unit-price-text";

interface CostPricesProps {
  readonly result: Pick<Result, "cost">;
  readonly currency: Currency;
  /** Of a design that the reader may change. */
  readonly designId?: string;
}

/** Every price of the bill with what it rests on, and the way to one's own in its place. */
export function CostPrices({ result: { cost }, currency, designId }: CostPricesProps) {
  const t = useTranslations("resultsMoney.bill");
  const locale = useLocale();
  if (cost.prices.length === 0) return null;
  return (
    <ResultSection id="prices" title={t("sources")}>
      {designId !== undefined && (
        <p>
          <Link href={composeHref(designId, "overrides", "overrides.prices")} className="text-accent underline">
            {t("override")}
          </Link>
        </p>
      )}
      <Table caption={t("sources")}>
        <thead>
          <tr>
            <HeaderCell>{t("line")}</HeaderCell>
            <HeaderCell isNumeric>{t("price")}</HeaderCell>
            <HeaderCell isNumeric>{t("range")}</HeaderCell>
            <HeaderCell>{t("source")}</HeaderCell>
            <HeaderCell>{t("asOf")}</HeaderCell>
            <HeaderCell>{t("confidence")}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {cost.prices.map((price, index) => {
            const name = wordsText(price.name, locale);
            const path = `cost.prices[${index}]`;
            const line = lineOf(cost.lines, price);
            // A line that is paid by the year holds a year of the price.
            const factor = line === undefined || price.usd === 0 ? 1 : line.unitUsd / price.usd;
            const text = (usd: number) =>
              unitPriceText({ unit: line?.unit ?? "count", unitUsd: usd * factor }, locale, currency);
            return (
              <Row key={price.id} id={`price-${price.id}`} className="scroll-mt-24">
                <th scope="row" className="min-w-48 px-2 py-1.5 pl-3 text-left font-normal">
                  {name}{" "}
                  {price.isOverridden ? (
                    <Badge>{t("overridden")}</Badge>
                  ) : (
                    price.isUnverified && <Badge tone="warning">{t("unverified")}</Badge>
                  )}
                  <span className="text-ink-faint block font-mono text-xs">{price.id}</span>
                </th>
                <Cell isNumeric>
                  <AskedNumber path={`${path}.usd`} label={`${t("price")}, ${name}`}>
                    {text(price.usd)}
                  </AskedNumber>
                </Cell>
                <Cell isNumeric>
                  <AskedRange
                    low={{ text: text(price.usdLow), path: `${path}.usdLow` }}
                    high={{ text: text(price.usdHigh), path: `${path}.usdHigh` }}
                    label={`${t("price")}, ${name}`}
                  />
                </Cell>
                <Cell className="min-w-64 text-xs">{sourceText(price.source, locale)}</Cell>
                <Cell className="whitespace-nowrap">{price.asOf}</Cell>
                <Cell>{t(price.confidence)}</Cell>
              </Row>
            );
          })}
        </tbody>
      </Table>
    </ResultSection>
  );
}

const lineOf = (lines: readonly CostLine[], { id }: UsedPrice) => lines.find(({ prices }) => prices.includes(id));
