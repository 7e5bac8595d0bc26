import { useLocale, useTranslations } from "next-intl";
import { Cell, HeaderCell, Row, Table } from "@/components/ui/table";
import type { NetworkResult } from "@/lib/engine/result";
import type { CableRun, NetworkDetail } from "@/lib/engine/result-network";
import { wordsText } from "@/lib/i18n/words-text";
import { QuantityFigures } from "../quantity-figures";
import { RowName, WhyCell } from "./why-cell";

interface CableTableProps {
  readonly network: NetworkResult;
  readonly detail: NetworkDetail;
}

interface PlaneRun {
  readonly plane: string;
  readonly run: CableRun;
  readonly path: string;
}

/** Cables and optics of every plane by what they join, how far they reach and what they are. */
export function CableTable({ network, detail }: CableTableProps) {
  const t = useTranslations("resultsNetwork.cables");
  const planes = useTranslations("resultsNetwork.planes");
  const runsOf = (plane: string, runs: readonly CableRun[], at: string): readonly PlaneRun[] =>
    runs.map((run, index) => ({ plane, run, path: `${at}.runs[${index}]` }));
  const rows = [
    ...runsOf(t("backend"), detail.runs, "network.detail"),
    ...detail.sidePlanes.flatMap(({ plane, runs }, index) =>
      runsOf(planes(`names.${plane}`), runs, `network.detail.sidePlanes[${index}]`),
    ),
  ];
  if (rows.length === 0) return <p className="text-ink-muted">{t("none")}</p>;
  return (
    <>
      <Table caption={t("caption")}>
        <thead>
          <tr>
            <HeaderCell>{t("joins")}</HeaderCell>
            <HeaderCell>{t("plane")}</HeaderCell>
            <HeaderCell>{t("reach")}</HeaderCell>
            <HeaderCell>{t("medium")}</HeaderCell>
            <HeaderCell isNumeric>{t("linkBytesPerSecond")}</HeaderCell>
            <HeaderCell isNumeric>{t("count")}</HeaderCell>
            <HeaderCell isNumeric>{t("meters")}</HeaderCell>
            <HeaderCell isNumeric>{t("transceivers")}</HeaderCell>
            <HeaderCell isNumeric>{t("watts")}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <RunRow key={row.path} {...row} />
          ))}
        </tbody>
      </Table>
      <BackendDraw network={network} />
    </>
  );
}

function RunRow({ plane, run, path }: PlaneRun) {
  const t = useTranslations("resultsNetwork.cables");
  const locale = useLocale();
  const name = t(`kinds.${run.joins}`);
  const at = (key: keyof CableRun, label: string) => ({ path: `${path}.${key}`, label: `${label}, ${name}, ${plane}` });
  return (
    <Row>
      <RowName>{name}</RowName>
      <Cell className="min-w-32">{plane}</Cell>
      <Cell className="min-w-20">{t(`reaches.${run.reach}`)}</Cell>
      <Cell className="min-w-40">
        {t(`media.${run.medium}`)}
        <span className="text-ink-muted block text-xs">
          {run.words === null ? t("noPart") : wordsText(run.words, locale)}
        </span>
      </Cell>
      <WhyCell value={run.linkBytesPerSecond} unit="linkRate" {...at("linkBytesPerSecond", t("linkBytesPerSecond"))} />
      <WhyCell value={run.cables} unit="count" {...at("cables", t("count"))} />
      <WhyCell value={run.meters} unit="meters" {...at("meters", t("meters"))} />
      <WhyCell value={run.transceivers} unit="count" {...at("transceivers", t("transceivers"))} />
      <WhyCell value={run.watts} unit="watts" {...at("watts", t("watts"))} />
    </Row>
  );
}

function BackendDraw({ network }: { readonly network: NetworkResult }) {
  const t = useTranslations("resultsNetwork.cables");
  return (
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
  );
}
