import { useLocale, useTranslations } from "next-intl";
import { CarbonChart } from "@/components/charts/carbon.chart";
import { WhyButton } from "@/components/explain/why-button";
import { Cell, HeaderCell, Row, Table } from "@/components/ui/table";
import type { Result } from "@/lib/engine/result";
import type { WorkCarbon } from "@/lib/engine/result-carbon";
import { quantityText } from "@/lib/i18n/format-quantity";
import { wordsText } from "@/lib/i18n/words-text";
import { QuantityFigures } from "../quantity-figures";
import { ResultColumns, ResultSection } from "../result-section";

/** Emissions over the service, and of an hour, a run and a million tokens. */
export function CarbonService({ result }: { readonly result: Pick<Result, "carbon"> }) {
  const t = useTranslations("resultsCarbon.service");
  const locale = useLocale();
  const { serviceKilograms, perAcceleratorHour, runs, perMillionTokens, reason } = result.carbon;
  const works: readonly { readonly label: string; readonly path: string; readonly work: WorkCarbon }[] = [
    ...(perAcceleratorHour === null
      ? []
      : [{ label: t("acceleratorHour"), path: "carbon.perAcceleratorHour", work: perAcceleratorHour }]),
    ...runs.map((work, index) => ({ label: t("run", { name: work.name }), path: `carbon.runs[${index}]`, work })),
    ...perMillionTokens.map((work, index) => ({
      label: t("tokens", { name: work.name }),
      path: `carbon.perMillionTokens[${index}]`,
      work,
    })),
  ];
  return (
    <ResultSection id="service" title={t("title")} description={t("about")}>
      <ResultColumns>
        <CarbonChart
          result={result}
          shows="years"
          emptyText={reason === null ? undefined : wordsText(reason, locale)}
          note={t("yearsNote")}
        />
        <div className="flex min-w-0 flex-col gap-3">
          <QuantityFigures
            reason={reason}
            rows={[{ label: t("total"), value: serviceKilograms, unit: "kilograms", path: "carbon.serviceKilograms" }]}
          />
          {works.length > 0 && (
            <Table caption={t("works")}>
              <thead>
                <Row>
                  <HeaderCell>{t("work")}</HeaderCell>
                  <HeaderCell isNumeric>{t("electricity")}</HeaderCell>
                  <HeaderCell isNumeric>{t("embodied")}</HeaderCell>
                  <HeaderCell isNumeric>{t("sum")}</HeaderCell>
                </Row>
              </thead>
              <tbody>
                {works.map(({ label, path, work }) => (
                  <Row key={path}>
                    <Cell className="min-w-32">
                      {label} <WhyButton path={`${path}.kilograms`} label={label} />
                    </Cell>
                    <Cell isNumeric>{quantityText(work.operationalKilograms, "kilograms", locale)}</Cell>
                    <Cell isNumeric>{quantityText(work.embodiedKilograms, "kilograms", locale)}</Cell>
                    <Cell isNumeric>{quantityText(work.kilograms, "kilograms", locale)}</Cell>
                  </Row>
                ))}
              </tbody>
            </Table>
          )}
        </div>
      </ResultColumns>
    </ResultSection>
  );
}
