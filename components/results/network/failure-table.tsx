import { useTranslations } from "next-intl";
import { HeaderCell, Row, Table } from "@/components/ui/table";
import type { FailureEffect } from "@/lib/engine/result-network";
import { RowName, WhyCell } from "./why-cell";

/** What every single failure takes. */
export function FailureTable({ failures }: { readonly failures: readonly FailureEffect[] }) {
  const t = useTranslations("resultsNetwork.failures");
  const name = useTranslations("resultsNetwork.map.failed");
  if (failures.length === 0) return <p className="text-ink-muted">{t("none")}</p>;
  return (
    <Table caption={t("caption")}>
      <thead>
        <tr>
          <HeaderCell>{t("part")}</HeaderCell>
          <HeaderCell isNumeric>{t("cutOff")}</HeaderCell>
          <HeaderCell isNumeric>{t("slowed")}</HeaderCell>
          <HeaderCell isNumeric>{t("shareLeft")}</HeaderCell>
          <HeaderCell isNumeric>{t("bisectionLeft")}</HeaderCell>
          <HeaderCell isNumeric>{t("step")}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {failures.map((effect, index) => {
          const { failed } = effect;
          const at = (key: keyof FailureEffect, label: string) => ({
            path: `network.detail.failures[${index}].${key}`,
            label: `${label}, ${name(failed)}`,
          });
          return (
            <Row key={failed}>
              <RowName>{name(failed)}</RowName>
              <WhyCell value={effect.acceleratorsCutOff} unit="count" {...at("acceleratorsCutOff", t("cutOff"))} />
              <WhyCell value={effect.acceleratorsSlowed} unit="count" {...at("acceleratorsSlowed", t("slowed"))} />
              <WhyCell value={effect.shareLeft} unit="fraction" {...at("shareLeft", t("shareLeft"))} />
              <WhyCell
                value={effect.bisectionLeft}
                unit="fraction"
                digits={5}
                {...at("bisectionLeft", t("bisectionLeft"))}
              />
              <WhyCell value={effect.stepRatio} unit="ratio" digits={5} {...at("stepRatio", t("step"))} />
            </Row>
          );
        })}
      </tbody>
    </Table>
  );
}
