"use client";
import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { Cell, HeaderCell, Row, Table } from "@/components/ui/table";
import type { UnitId } from "@/lib/engine/units/units";
import type { PartChange } from "@/lib/features/evaluation/schemas";
import { quantityText } from "@/lib/i18n/format-quantity";
import type { PartChangeRun } from "./use-part-change";

type Item = PartChange["items"][number];

const figures = [
  ["capexUsd", "usd"],
  ["yearlyUsd", "usd"],
  ["facilityWatts", "watts"],
  ["trainingSeconds", "seconds"],
] as const satisfies readonly (readonly [keyof Item["before"], UnitId])[];

/** The designs that the change moves, before and after, with how many were looked at. */
export function PartChangeTable({ run }: { readonly run: PartChangeRun }) {
  const t = useTranslations("partChange");
  const { status, items, seen, total, unreadable } = run;
  const states = { running: "running", finished: "finished", cancelled: "cancelled", failed: "cancelled" } as const;
  return (
    <div className="flex flex-col gap-2">
      <p role="status" className="text-ink-muted text-xs">
        {total === null && t("begun")}
        {total === 0 && t("empty")}
        {total !== null && total > 0 && t(states[status], { seen, total, moved: items.length })}
        {unreadable > 0 && ` ${t("unreadable", { count: unreadable })}`}
      </p>
      {items.length > 0 && (
        <Table caption={t("caption")}>
          <thead>
            <tr>
              <HeaderCell>{t("design")}</HeaderCell>
              {figures.map(([name]) => (
                <HeaderCell key={name} isNumeric>
                  {t(name)}
                </HeaderCell>
              ))}
              <HeaderCell>{t("buildable")}</HeaderCell>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <Line key={item.id} item={item} />
            ))}
          </tbody>
        </Table>
      )}
    </div>
  );
}

function Line({ item: { id, name, before, after } }: { readonly item: Item }) {
  const t = useTranslations("partChange");
  const locale = useLocale();
  const written = (value: number | null, unit: UnitId) => (value === null ? "–" : quantityText(value, unit, locale, 4));
  const answer = (isBuildable: boolean) => t(isBuildable ? "yes" : "no");
  return (
    <Row>
      <Cell className="min-w-32">
        <Link href={`/designs/${id}`} className="text-accent hover:underline">
          {name}
        </Link>
      </Cell>
      {figures.map(([figure, unit]) => (
        <Cell key={figure} isNumeric>
          <Change before={written(before[figure], unit)} after={written(after[figure], unit)} />
        </Cell>
      ))}
      <Cell>
        <Change before={answer(before.isBuildable)} after={answer(after.isBuildable)} />
      </Cell>
    </Row>
  );
}

/** One text where nothing that can be seen has changed. */
function Change({ before, after }: { readonly before: string; readonly after: string }) {
  if (before === after) return <span className="text-ink-muted">{after}</span>;
  return (
    <>
      <span className="text-ink-muted block text-xs">{before} →</span>
      {after}
    </>
  );
}
