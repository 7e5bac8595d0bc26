import { useLocale, useTranslations } from "next-intl";
import { CapitalCostChart } from "@/components/charts/capital-cost.chart";
import { YearlyCostChart } from "@/components/charts/yearly-cost.chart";
import { Badge } from "@/components/ui/badge";
import { Cell, HeaderCell, Row, Table } from "@/components/ui/table";
import { uniqueKeys } from "@/components/ui/unique-keys";
import type { Result } from "@/lib/engine/result";
import type { CostLine } from "@/lib/engine/result-cost";
import { quantityText } from "@/lib/i18n/format-quantity";
import { wordsText } from "@/lib/i18n/words-text";
import { unitPriceText } from "./money/unit-price-text";
import { QuantityFigures } from "./quantity-figures";
import { ResultColumns, ResultSection } from "./result-section";

function BillRow({ line }: { readonly line: CostLine }) {
  const t = useTranslations("results.money");
  const locale = useLocale();
  return (
    <Row>
      <th scope="row" className="px-2 py-1.5 pl-3 text-left font-normal">
        {wordsText(line.words, locale)} {line.isUnverified && <Badge tone="warning">{t("unverified")}</Badge>}
        <span className="text-ink-faint block font-mono text-xs">{line.prices.join(", ")}</span>
      </th>
      <Cell isNumeric>{quantityText(line.quantity, line.unit, locale)}</Cell>
      <Cell isNumeric>{unitPriceText(line, locale)}</Cell>
      <Cell isNumeric>{quantityText(line.usd, "usd", locale)}</Cell>
      <Cell>{t(line.kind)}</Cell>
    </Row>
  );
}

/** Capital, yearly spending, and the bill behind them with the source of every price. */
export function MoneySection({ result: { cost } }: { readonly result: Pick<Result, "cost"> }) {
  const t = useTranslations("results.money");
  const keys = uniqueKeys(cost.lines.map(({ id, words }) => `${id} ${words[0]}`));
  return (
    <ResultSection id="money" title={t("title")} description={t("text")}>
      <QuantityFigures
        reason={cost.reason}
        rows={[
          { label: t("capitalTotal"), value: cost.capitalUsd, unit: "usd" },
          { label: t("yearlyTotal"), value: cost.yearlyUsd, unit: "usd" },
          { label: t("total"), value: cost.totalUsd, unit: "usd" },
          { label: t("acceleratorHour"), value: cost.usdPerAcceleratorHour, unit: "usd" },
          { label: t("run"), value: cost.usdPerTrainingRun, unit: "usd" },
        ]}
      />
      <ResultColumns>
        <CapitalCostChart result={{ cost }} />
        <YearlyCostChart result={{ cost }} />
      </ResultColumns>
      {cost.lines.length > 0 && (
        <Table caption={t("bill")} isCaptionVisible>
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
            {cost.lines.map((line, index) => (
              <BillRow key={keys[index]} line={line} />
            ))}
          </tbody>
        </Table>
      )}
    </ResultSection>
  );
}
