"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { LocalTime } from "@/components/ui/local-time";
import { Cell, HeaderCell, Row, SortHeaderCell, Table } from "@/components/ui/table";
import type { DesignSummary } from "@/lib/features/designs/schemas";
import { DesignActions, type DesignRights } from "./design-actions";
import type { ListView, SortKey } from "./list-address";
import { StatusBadge } from "./status-badge";
import { BuildableMark, ScoreFigure, SummaryQuantity } from "./summary-figures";

interface DesignTableProps {
  readonly designs: readonly DesignSummary[];
  readonly view: ListView;
  readonly onSort: (sort: SortKey) => void;
  readonly rights: DesignRights;
}

/** The list as a table; on a phone the main figures stand below the name. */
export function DesignTable({ designs, view, onSort, rights }: DesignTableProps) {
  const t = useTranslations("designs");
  const heading = (sort: SortKey, label: string, isNumeric: boolean, className = "") => (
    <SortHeaderCell
      direction={view.sort === sort ? (view.direction === "asc" ? "ascending" : "descending") : null}
      onSort={() => onSort(sort)}
      isNumeric={isNumeric}
      className={className}
    >
      {label}
    </SortHeaderCell>
  );
  return (
    <Table caption={t("tableCaption")}>
      <thead>
        <tr>
          {heading("name", t("name"), false)}
          {heading("score", t("score"), true)}
          <HeaderCell className="max-md:hidden">{t("buildable")}</HeaderCell>
          {heading("status", t("status"), false, "max-sm:hidden")}
          {heading("power", t("power"), true, "max-sm:hidden")}
          {heading("cost", t("cost"), true, "max-sm:hidden")}
          <HeaderCell className="max-lg:hidden">{t("owner")}</HeaderCell>
          {heading("updated", t("updated"), false, "max-md:hidden")}
          <HeaderCell>
            <span className="sr-only">{t("actions")}</span>
          </HeaderCell>
        </tr>
      </thead>
      <tbody>
        {designs.map((design) => (
          <Row key={design.id} className="hover:bg-canvas">
            <Cell className="max-w-80 min-w-40">
              <Link
                href={`/designs/${design.id}`}
                className="hover:text-accent font-medium wrap-anywhere hover:underline"
              >
                {design.name}
              </Link>
              <span className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 text-xs sm:hidden">
                <StatusBadge status={design.status} />
                {design.isBuildable === false && <BuildableMark isBuildable={false} />}
                {design.facilityWatts !== null && <SummaryQuantity value={design.facilityWatts} unit="watts" />}
                {design.capexUsd !== null && <SummaryQuantity value={design.capexUsd} unit="usd" />}
              </span>
            </Cell>
            <Cell isNumeric>
              <ScoreFigure name={design.name} index={design.indexValue} coverage={design.indexCoverage} />
            </Cell>
            <Cell className="max-md:hidden">
              <BuildableMark isBuildable={design.isBuildable} />
            </Cell>
            <Cell className="max-sm:hidden">
              <StatusBadge status={design.status} />
            </Cell>
            <Cell isNumeric className="max-sm:hidden">
              <SummaryQuantity value={design.facilityWatts} unit="watts" />
            </Cell>
            <Cell isNumeric className="max-sm:hidden">
              <SummaryQuantity value={design.capexUsd} unit="usd" />
            </Cell>
            <Cell className="text-ink-muted max-w-40 truncate max-lg:hidden">{design.owner.name}</Cell>
            <Cell className="text-ink-muted max-md:hidden">
              <LocalTime iso={design.updatedAt} />
            </Cell>
            <Cell className="w-8 text-right">
              <DesignActions id={design.id} name={design.name} rights={rights} />
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
