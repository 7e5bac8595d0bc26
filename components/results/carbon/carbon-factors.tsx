import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Cell, HeaderCell, Row, Table } from "@/components/ui/table";
import type { Result } from "@/lib/engine/result";
import { quantityText } from "@/lib/i18n/format-quantity";
import { sourceText } from "@/lib/i18n/source-text";
import { wordsText } from "@/lib/i18n/words-text";
import { AskedRange } from "../asked-range";
import { QuantityCell } from "../quantity-cell";
import { ResultSection } from "../result-section";

/** Every factor behind the embodied figures, with its range and where it comes from. */
export function CarbonFactors({ result: { carbon } }: { readonly result: Pick<Result, "carbon"> }) {
  const t = useTranslations("resultsCarbon.factors");
  const locale = useLocale();
  if (carbon.factors.length === 0) return null;
  return (
    <ResultSection id="factors" title={t("title")} description={t("about")}>
      <Table caption={t("title")}>
        <thead>
          <Row>
            <HeaderCell>{t("factor")}</HeaderCell>
            <HeaderCell isNumeric>{t("value")}</HeaderCell>
            <HeaderCell isNumeric>{t("range")}</HeaderCell>
            <HeaderCell>{t("source")}</HeaderCell>
          </Row>
        </thead>
        <tbody>
          {carbon.factors.map(({ id, words, value, low, high, unit, source, isUnverified, isOverridden }, index) => {
            const label = wordsText(words, locale);
            const path = `carbon.factors[${index}]`;
            return (
              <Row key={id}>
                <Cell className="min-w-32">{label}</Cell>
                <QuantityCell value={value} unit={unit} path={`${path}.value`} label={label} />
                <Cell isNumeric>
                  <AskedRange
                    low={{ text: quantityText(low, unit, locale), path: `${path}.low` }}
                    high={{ text: quantityText(high, unit, locale), path: `${path}.high` }}
                    label={label}
                  />
                </Cell>
                <Cell className="min-w-64">
                  <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
                    {isUnverified && <Badge tone="warning">{t("unverified")}</Badge>}
                    {isOverridden ? t("own") : sourceText(source, locale)}
                  </span>
                </Cell>
              </Row>
            );
          })}
        </tbody>
      </Table>
    </ResultSection>
  );
}
