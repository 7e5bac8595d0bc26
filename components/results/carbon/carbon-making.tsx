import { useLocale, useTranslations } from "next-intl";
import { CarbonChart } from "@/components/charts/carbon.chart";
import { WhyButton } from "@/components/explain/why-button";
import { Cell, HeaderCell, Row, Table } from "@/components/ui/table";
import type { Result } from "@/lib/engine/result";
import { embodiedPartIds } from "@/lib/engine/result-carbon";
import { quantityText } from "@/lib/i18n/format-quantity";
import { wordsText } from "@/lib/i18n/words-text";
import { ResultColumns, ResultSection } from "../result-section";

/** What making everything emitted, with the range of its factors and the life over which it is written off. */
export function CarbonMaking({ result }: { readonly result: Pick<Result, "carbon"> }) {
  const t = useTranslations("resultsCarbon.making");
  const parts = useTranslations("charts.carbon.parts");
  const locale = useLocale();
  const { embodied } = result.carbon;
  const kilograms = (value: number) => quantityText(value, "kilograms", locale);
  const range = (low: number, high: number) => t("range", { low: kilograms(low), high: kilograms(high) });
  return (
    <ResultSection id="embodied" title={t("title")} description={t("about")}>
      <ResultColumns>
        <CarbonChart result={result} shows="making" />
        {embodied !== null && (
          <div className="flex min-w-0 flex-col gap-3">
            <Table caption={t("title")}>
              <thead>
                <Row>
                  <HeaderCell>{t("part")}</HeaderCell>
                  <HeaderCell isNumeric>{t("emissions")}</HeaderCell>
                  <HeaderCell isNumeric>{t("rangeHead")}</HeaderCell>
                  <HeaderCell isNumeric>{t("life")}</HeaderCell>
                  <HeaderCell isNumeric>{t("yearly")}</HeaderCell>
                </Row>
              </thead>
              <tbody>
                {embodiedPartIds.map((id) => {
                  const part = embodied.parts[id];
                  if (part === null) return null;
                  const label = parts(id);
                  return (
                    <Row key={id}>
                      <Cell className="min-w-32">
                        {label} <WhyButton path={`carbon.embodied.parts.${id}.kilograms`} label={label} />
                      </Cell>
                      <Cell isNumeric>{kilograms(part.kilograms)}</Cell>
                      <Cell isNumeric>{range(part.lowKilograms, part.highKilograms)}</Cell>
                      <Cell isNumeric>{quantityText(part.lifeSeconds, "seconds", locale)}</Cell>
                      <Cell isNumeric>{kilograms(part.yearlyKilograms)}</Cell>
                    </Row>
                  );
                })}
                <Row className="font-medium">
                  <Cell className="min-w-32">
                    {t("total")} <WhyButton path="carbon.embodied.kilograms" label={t("total")} />
                  </Cell>
                  <Cell isNumeric>{kilograms(embodied.kilograms)}</Cell>
                  <Cell isNumeric>{range(embodied.lowKilograms, embodied.highKilograms)}</Cell>
                  <Cell isNumeric />
                  <Cell isNumeric>{kilograms(embodied.yearlyKilograms)}</Cell>
                </Row>
              </tbody>
            </Table>
            {embodied.isNetworkAssumed && <p className="text-ink-muted text-sm">{t("networkAssumed")}</p>}
            {embodied.reason && <p className="text-ink-muted text-sm">{wordsText(embodied.reason, locale)}</p>}
          </div>
        )}
      </ResultColumns>
    </ResultSection>
  );
}
