import { useLocale, useTranslations } from "next-intl";
import { Cell, HeaderCell, Row, Table } from "@/components/ui/table";
import type { NetworkResult } from "@/lib/engine/result";
import type { CableRun } from "@/lib/engine/result-network";
import { wordsText } from "@/lib/i18n/words-text";
import { QuantityFigures } from "../quantity-figures";
import { RowName, WhyCell } from "./why-cell";

interface CableTableProps {
  readonly network: NetworkResult;
  readonly runs: readonly CableRun[];
}

/** Cables and optics by what they join, how far they reach and what they are. */
export function CableTable({ network, runs }: CableTableProps) {
  const t = useTranslations("resultsNetwork.cables");
  const locale = useLocale();
  if (runs.length === 0) return <p className="text-ink-muted">{t("none")}</p>;
  return (
    <>
      <Table caption={t("caption")}>
        <thead>
          <tr>
            <HeaderCell>{t("joins")}</HeaderCell>
            <HeaderCell>{t("reach")}</HeaderCell>
            <HeaderCell>{t("medium")}</HeaderCell>
            <HeaderCell isNumeric>{t("count")}</HeaderCell>
            <HeaderCell isNumeric>{t("meters")}</HeaderCell>
            <HeaderCell isNumeric>{t("transceivers")}</HeaderCell>
            <HeaderCell isNumeric>{t("watts")}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {runs.map((run, index) => {
            const name = t(`kinds.${run.joins}`);
            const at = (key: keyof CableRun, label: string) => ({
              path: `network.detail.runs[${index}].${key}`,
              label: `${label}, ${name}`,
            });
            return (
              <Row key={run.joins}>
                <RowName>{name}</RowName>
                <Cell>{t(`reaches.${run.reach}`)}</Cell>
                <Cell className="min-w-40">
                  {t(`media.${run.medium}`)}
                  <span className="text-ink-muted block text-xs">
                    {run.words === null ? t("noPart") : wordsText(run.words, locale)}
                  </span>
                </Cell>
                <WhyCell value={run.cables} unit="count" {...at("cables", t("count"))} />
                <WhyCell value={run.meters} unit="meters" {...at("meters", t("meters"))} />
                <WhyCell value={run.transceivers} unit="count" {...at("transceivers", t("transceivers"))} />
                <WhyCell value={run.watts} unit="watts" {...at("watts", t("watts"))} />
              </Row>
            );
          })}
        </tbody>
      </Table>
      <div className="max-w-md">
        <QuantityFigures
          reason={network.reason}
          rows={[
            {
              label: t("switchWatts"),
              value: network.detail?.switchWatts ?? null,
              unit: "watts",
              path: "network.detail.switchWatts",
            },
            {
              label: t("opticWatts"),
              value: network.detail?.opticWatts ?? null,
              unit: "watts",
              path: "network.detail.opticWatts",
            },
          ]}
        />
      </div>
    </>
  );
}
