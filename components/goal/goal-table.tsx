"use client";
import { useLocale, useTranslations } from "next-intl";
import { Cell, HeaderCell, Row, Table } from "@/components/ui/table";
import type { GoalOption, GoalRow } from "@/lib/engine/goal/goal";
import { shownOption } from "@/lib/engine/goal/goal-candidates";
import { goalPrecisions } from "@/lib/engine/goal/goal-inputs";
import type { UnitId } from "@/lib/engine/units/units";
import { quantityText } from "@/lib/i18n/format-quantity";
import { wordsText } from "@/lib/i18n/words-text";
import type { GoalSizing } from "./use-goal-sizing";

/** Widths of a plan as frameworks write them, without those that are one. */
function planText({ plan, precision }: GoalOption): string {
  const widths = [
    ["TP", plan.tensor],
    ["CP", plan.context],
    ["PP", plan.pipeline],
    ["DP", plan.data],
    ["EP", plan.expert],
  ] as const;
  const wide = widths.filter(([, width]) => width > 1).map(([name, width]) => `${name}${width}`);
  return [...wide, `ZeRO-${plan.zeroStage}`, goalPrecisions[precision][0]].join(" ");
}

/** All kinds, in one order from the first answer on, so that nothing moves when a row arrives. */
export function GoalTable({ sizing }: { readonly sizing: GoalSizing }) {
  const t = useTranslations("goal");
  const locale = useLocale();
  return (
    <Table caption={t("table")} className="min-w-[56rem]">
      <thead>
        <tr>
          <HeaderCell>{t("kind")}</HeaderCell>
          <HeaderCell isNumeric>{t("accelerators")}</HeaderCell>
          <HeaderCell isNumeric>{t("nodes")}</HeaderCell>
          <HeaderCell isNumeric>{t("time")}</HeaderCell>
          <HeaderCell isNumeric>{t("timeLate")}</HeaderCell>
          <HeaderCell isNumeric>{t("power")}</HeaderCell>
          <HeaderCell isNumeric>{t("capital")}</HeaderCell>
          <HeaderCell>{t("plan")}</HeaderCell>
          <HeaderCell>{t("verdict")}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {sizing.kinds.map((kind, index) => (
          <Row key={kind.accelerator}>
            <Cell className="whitespace-nowrap">
              {wordsText(kind.name, locale)}
              <span className="text-ink-faint block text-xs">{wordsText(kind.nodeName, locale)}</span>
            </Cell>
            <KindCells row={sizing.rows[index] ?? null} />
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

function KindCells({ row }: { readonly row: GoalRow | null }) {
  const t = useTranslations("goal");
  const locale = useLocale();
  const option = row === null ? null : shownOption(row);
  const text = (value: number | null | undefined, unit: UnitId) =>
    value === null || value === undefined ? "–" : quantityText(value, unit, locale);
  return (
    <>
      <Cell isNumeric>{text(option?.accelerators, "count")}</Cell>
      <Cell isNumeric>{text(option?.nodes, "count")}</Cell>
      <Cell isNumeric>{text(option?.seconds.p50, "seconds")}</Cell>
      <Cell isNumeric>{text(option?.seconds.p90, "seconds")}</Cell>
      <Cell isNumeric>{text(option?.facilityWatts, "watts")}</Cell>
      <Cell isNumeric>{text(option?.capitalUsd, "usd")}</Cell>
      <Cell className="text-xs whitespace-nowrap">{option === null ? "–" : planText(option)}</Cell>
      <Cell className="text-xs whitespace-nowrap">
        {row === null ? <span className="text-ink-faint">{t("pending")}</span> : <Verdict row={row} option={option} />}
      </Cell>
    </>
  );
}

function Verdict({ row, option }: { readonly row: GoalRow; readonly option: GoalOption | null }) {
  const t = useTranslations("goal");
  const locale = useLocale();
  if (option === null) return <span className="text-ink-muted">{row.reason && wordsText(row.reason, locale)}</span>;
  if (!option.isBuildable) return <span className="text-danger">{t("notBuildable")}</span>;
  if (option.shortfalls.length === 0) return <span className="text-success">{t("meets")}</span>;
  return (
    <span className="text-danger">{option.shortfalls.map(({ limit }) => t(`misses.${limit}`)).join(t("and"))}</span>
  );
}
