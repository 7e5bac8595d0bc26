"use client";
import { useLocale, useTranslations } from "next-intl";
import { useId } from "react";
import { cn } from "@/components/ui/class-names";
import { Cell, HeaderCell, Row, Table } from "@/components/ui/table";
import type { PlanSearch } from "@/lib/engine/planner/plan-search";
import { quantityText } from "@/lib/i18n/format-quantity";
import { planName, signedShare } from "./plan-name";

interface PlanTableProps {
  readonly search: PlanSearch;
  readonly memoryBytes: number;
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
}

/** The best plans so far, one of them chosen. */
export function PlanTable({ search, memoryBytes, chosen, onChoose }: PlanTableProps) {
  const t = useTranslations("planner");
  const locale = useLocale();
  const name = useId();
  const [best] = search.best;
  if (best === undefined) return null;
  return (
    <Table caption={t("plans")} isCaptionVisible>
      <thead>
        <tr>
          <HeaderCell>{t("rank")}</HeaderCell>
          <HeaderCell>{t("plan")}</HeaderCell>
          <HeaderCell isNumeric>{t("step")}</HeaderCell>
          <HeaderCell isNumeric>{t("toBest")}</HeaderCell>
          <HeaderCell isNumeric>{t("free")}</HeaderCell>
          <HeaderCell isNumeric>{t("accelerators")}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {search.best.map((each, index) => {
          const { plan, seconds, bytes, accelerators } = each;
          const label = planName(plan, t, locale);
          return (
            <Row key={JSON.stringify(plan)} className={cn(index === chosen && "bg-accent-soft")}>
              <Cell className="whitespace-nowrap">
                <label className="flex items-center gap-2 tabular-nums pointer-coarse:py-1.5">
                  <input
                    type="radio"
                    name={name}
                    checked={index === chosen}
                    onChange={() => onChoose(index)}
                    aria-label={t("choose", { rank: index + 1, name: label })}
                    className="accent-accent size-4"
                  />
                  {index + 1}
                </label>
              </Cell>
              <Cell className="min-w-40 font-mono text-xs sm:min-w-64">{label}</Cell>
              <Cell isNumeric>{quantityText(seconds, "seconds", locale)}</Cell>
              <Cell isNumeric>{index === 0 ? "–" : signedShare(seconds / best.seconds - 1, locale)}</Cell>
              <Cell isNumeric>{quantityText(memoryBytes - bytes, "bytes", locale)}</Cell>
              <Cell isNumeric>{quantityText(accelerators, "count", locale)}</Cell>
            </Row>
          );
        })}
      </tbody>
    </Table>
  );
}
