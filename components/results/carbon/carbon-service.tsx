import { useLocale, useTranslations } from "next-intl";
import { CarbonChart } from "@/components/charts/carbon.chart";
import { Cell, HeaderCell, Row, Table } from "@/components/ui/table";
import type { Result } from "@/lib/engine/result";
import type { WorkCarbon } from "@/lib/engine/result-carbon";
import { wordsText } from "@/lib/i18n/words-text";
import { QuantityCell } from "../quantity-cell";
import { QuantityFigures } from "../quantity-figures";
import { ResultColumns, ResultSection } from "../result-section";

const WORK_FIGURES = [
  ["operationalKilograms", "electricity"],
  ["embodiedKilograms", "embodied"],
  ["kilograms", "sum"],
] as const satisfies readonly (readonly [keyof WorkCarbon, string])[];

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
                    <Cell className="min-w-32">{label}</Cell>
                    {WORK_FIGURES.map(([field, column]) => (
                      <QuantityCell
                        key={field}
                        value={work[field]}
                        unit="kilograms"
                        path={`${path}.${field}`}
                        label={`${t(column)}, ${label}`}
                      />
                    ))}
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
