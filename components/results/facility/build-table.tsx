import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Cell, HeaderCell, Row, Table } from "@/components/ui/table";
import type { FacilityResult } from "@/lib/engine/result";
import { wordsText } from "@/lib/i18n/words-text";
import { QuantityCell } from "../quantity-cell";
import { QuantityFigures } from "../quantity-figures";
import { facilityRow } from "./facility-row";

/** Phases of the build with a bar each, on one scale of time. */
export function BuildTable({ facility }: { readonly facility: FacilityResult }) {
  const t = useTranslations("resultsFacility.build");
  const locale = useLocale();
  const { phases, timeToPowerSeconds, hallReason } = facility;
  if (timeToPowerSeconds === null || phases.length === 0)
    return <p className="text-ink-muted">{hallReason ? wordsText(hallReason, locale) : t("none")}</p>;
  return (
    <div className="flex min-w-0 flex-col gap-3">
      <QuantityFigures rows={[facilityRow(facility)(t("total"), "timeToPowerSeconds", "seconds")]} />
      <Table caption={t("title")}>
        <thead>
          <tr>
            <HeaderCell>{t("phase")}</HeaderCell>
            <HeaderCell isNumeric>{t("start")}</HeaderCell>
            <HeaderCell isNumeric>{t("length")}</HeaderCell>
            <HeaderCell>{t("course")}</HeaderCell>
            <HeaderCell>{t("notes")}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {phases.map(({ id, words, startSeconds, seconds, isCritical, isUnverified }, index) => {
            const name = wordsText(words, locale);
            const path = `facility.phases[${index}]`;
            return (
              <Row key={id}>
                <th scope="row" className="min-w-40 px-2 py-1.5 pl-3 text-left font-normal">
                  {name}
                </th>
                <QuantityCell
                  value={startSeconds}
                  unit="seconds"
                  zeroUnit="d"
                  label={`${t("start")}, ${name}`}
                  path={`${path}.startSeconds`}
                />
                <QuantityCell
                  value={seconds}
                  unit="seconds"
                  zeroUnit="d"
                  label={`${t("length")}, ${name}`}
                  path={`${path}.seconds`}
                />
                <Cell>
                  <svg aria-hidden="true" viewBox="0 0 100 8" preserveAspectRatio="none" className="h-3 w-48">
                    <rect
                      x={(100 * startSeconds) / timeToPowerSeconds}
                      width={(100 * seconds) / timeToPowerSeconds}
                      height={8}
                      fill={isCritical ? "var(--chart-2)" : "var(--chart-1)"}
                    />
                  </svg>
                </Cell>
                <Cell>
                  <span className="flex gap-1">
                    {isCritical && <Badge tone="accent">{t("critical")}</Badge>}
                    {isUnverified && <Badge tone="warning">{t("unverified")}</Badge>}
                  </span>
                </Cell>
              </Row>
            );
          })}
        </tbody>
      </Table>
    </div>
  );
}
