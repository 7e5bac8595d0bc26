import { useLocale, useTranslations } from "next-intl";
import { CostAlternativesChart } from "@/components/charts/cost-alternatives.chart";
import type { Currency } from "@/components/charts/money-unit";
import { AskedNumber } from "@/components/explain/asked-number";
import { Cell, HeaderCell, Row, Table } from "@/components/ui/table";
import type { Result } from "@/lib/engine/result";
import { quantityText } from "@/lib/i18n/format-quantity";
import { wordsText } from "@/lib/i18n/words-text";
import { QuantityFigures } from "../quantity-figures";
import { ResultColumns, ResultSection } from "../result-section";

const FIGURES = ["capitalUsd", "yearlyUsd", "totalUsd", "presentUsd", "usdPerAcceleratorHour"] as const;

interface CostAlternativesProps {
  readonly result: Pick<Result, "cost">;
  readonly currency: Currency;
}

/** The same design owned, colocated and rented, and the use at which owning begins to pay. */
export function CostAlternatives({ result: { cost }, currency }: CostAlternativesProps) {
  const t = useTranslations("resultsMoney.alternatives");
  const charts = useTranslations("charts.alternatives");
  const locale = useLocale();
  const { alternatives, breakEvenUtilization: even } = cost;
  if (alternatives.length === 0) return null;
  const missing = alternatives.filter(({ reason }) => reason !== null);
  return (
    <ResultSection id="alternatives" title={t("title")} description={t("text")}>
      <Table caption={t("caption")}>
        <thead>
          <tr>
            <HeaderCell>{t("figure")}</HeaderCell>
            {alternatives.map(({ deployment }) => (
              <HeaderCell key={deployment} isNumeric>
                {charts(deployment)}
              </HeaderCell>
            ))}
          </tr>
        </thead>
        <tbody>
          {FIGURES.map((name) => (
            <Row key={name}>
              <th scope="row" className="min-w-40 px-2 py-1.5 pl-3 text-left font-normal">
                {t(name)}
              </th>
              {alternatives.map((alternative, index) => {
                const usd = alternative[name];
                return (
                  <Cell key={alternative.deployment} isNumeric>
                    {usd === null ? (
                      <span className="text-ink-muted">{t("unknown")}</span>
                    ) : (
                      <AskedNumber
                        path={`cost.alternatives[${index}].${name}`}
                        label={`${t(name)}, ${charts(alternative.deployment)}`}
                      >
                        {quantityText(usd * currency.factor, currency.unit, locale)}
                      </AskedNumber>
                    )}
                  </Cell>
                );
              })}
            </Row>
          ))}
        </tbody>
      </Table>
      {missing.map(({ deployment, reason }) => (
        <p key={deployment} className="text-ink-muted text-sm">
          {charts(deployment)}: {reason && wordsText(reason, locale)}
        </p>
      ))}
      <ResultColumns>
        <CostAlternativesChart result={{ cost }} currency={currency} />
        <QuantityFigures
          rows={[
            {
              label: t("breakEven"),
              value: even,
              unit: "fraction",
              path: "cost.breakEvenUtilization",
              note: t(even === null ? "noCloud" : even > 1 ? "never" : even < 0 ? "always" : "below"),
            },
          ]}
        />
      </ResultColumns>
    </ResultSection>
  );
}
