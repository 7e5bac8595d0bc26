import { useLocale, useTranslations } from "next-intl";
import { Cell, HeaderCell, Row, Table } from "@/components/ui/table";
import type { SidePlane } from "@/lib/engine/result-network";
import type { UnitId } from "@/lib/engine/units/units";
import { wordsText } from "@/lib/i18n/words-text";
import { RowName, WhyCell } from "./why-cell";

const COLUMNS = [
  ["nodePorts", "count"],
  ["endpoints", "count"],
  ["portBytesPerSecond", "linkRate"],
  ["leaves", "count"],
  ["spines", "count"],
  ["cables", "count"],
  ["freePorts", "count"],
  ["watts", "watts"],
] as const satisfies readonly (readonly [keyof SidePlane, UnitId])[];

/** The planes beside the back end. */
export function PlaneTable({ planes }: { readonly planes: readonly SidePlane[] }) {
  const t = useTranslations("resultsNetwork.planes");
  const locale = useLocale();
  if (planes.length === 0) return null;
  return (
    <Table caption={t("title")} isCaptionVisible>
      <thead>
        <tr>
          <HeaderCell>{t("plane")}</HeaderCell>
          <HeaderCell>{t("switch")}</HeaderCell>
          {COLUMNS.map(([key]) => (
            <HeaderCell key={key} isNumeric>
              {t(key)}
            </HeaderCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {planes.map((plane, index) => (
          <Row key={plane.plane}>
            <RowName>{t(`names.${plane.plane}`)}</RowName>
            <Cell className="min-w-40">
              {plane.words === null ? wordsText(plane.reason ?? ["", ""], locale) : wordsText(plane.words, locale)}
            </Cell>
            {COLUMNS.map(([key, unit]) => (
              <WhyCell
                key={key}
                value={plane[key]}
                unit={unit}
                path={`network.detail.sidePlanes[${index}].${key}`}
                label={`${t(key)}, ${t(`names.${plane.plane}`)}`}
              />
            ))}
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
