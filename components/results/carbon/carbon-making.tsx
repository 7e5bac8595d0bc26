import { useLocale, useTranslations } from "next-intl";
import { CarbonChart } from "@/components/charts/carbon.chart";
import { Cell, HeaderCell, Row, Table } from "@/components/ui/table";
import type { Result } from "@/lib/engine/result";
import { type EmbodiedAmount, embodiedPartIds } from "@/lib/engine/result-carbon";
import { quantityText } from "@/lib/i18n/format-quantity";
import { wordsText } from "@/lib/i18n/words-text";
import { AskedRange } from "../asked-range";
import { QuantityCell } from "../quantity-cell";
import { ResultColumns, ResultSection } from "../result-section";

/** What making everything emitted, with the range of its factors and the life over which it is written off. */
export function CarbonMaking({ result }: { readonly result: Pick<Result, "carbon"> }) {
  const t = useTranslations("resultsCarbon.making");
  const parts = useTranslations("charts.carbon.parts");
  const locale = useLocale();
  const { embodied } = result.carbon;
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
                  return <MadeRow key={id} label={parts(id)} path={`carbon.embodied.parts.${id}`} made={part} />;
                })}
                <MadeRow
                  label={t("total")}
                  path="carbon.embodied"
                  made={{ ...embodied, lifeSeconds: null }}
                  className="font-medium"
                />
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

interface MadeRowProps {
  readonly label: string;
  /** Of the amount in the result. */
  readonly path: string;
  /** All parts together have no life. */
  readonly made: Omit<EmbodiedAmount, "lifeSeconds"> & { readonly lifeSeconds: number | null };
  readonly className?: string;
}

function MadeRow({ label, path, made, className }: MadeRowProps) {
  const t = useTranslations("resultsCarbon.making");
  const locale = useLocale();
  const cell = (field: "kilograms" | "yearlyKilograms", column: string) => (
    <QuantityCell value={made[field]} unit="kilograms" path={`${path}.${field}`} label={`${column}, ${label}`} />
  );
  const end = (field: "lowKilograms" | "highKilograms") => ({
    text: quantityText(made[field], "kilograms", locale),
    path: `${path}.${field}`,
  });
  return (
    <Row className={className}>
      <Cell className="min-w-32">{label}</Cell>
      {cell("kilograms", t("emissions"))}
      <Cell isNumeric>
        <AskedRange low={end("lowKilograms")} high={end("highKilograms")} label={`${t("emissions")}, ${label}`} />
      </Cell>
      {made.lifeSeconds === null ? (
        <Cell isNumeric />
      ) : (
        <QuantityCell
          value={made.lifeSeconds}
          unit="seconds"
          path={`${path}.lifeSeconds`}
          label={`${t("life")}, ${label}`}
        />
      )}
      {cell("yearlyKilograms", t("yearly"))}
    </Row>
  );
}
