"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Figure, FigureList } from "@/components/ui/figure";
import { LocalTime } from "@/components/ui/local-time";
import type { DesignSummary } from "@/lib/features/designs/schemas";
import { DesignActions, type DesignRights } from "./design-actions";
import { StatusBadge } from "./status-badge";
import { BuildableMark, ScoreFigure, SummaryQuantity } from "./summary-figures";

interface DesignCardsProps {
  readonly designs: readonly DesignSummary[];
  readonly rights: DesignRights;
}

/** The list as cards, for those who know their designs by sight. */
export function DesignCards({ designs, rights }: DesignCardsProps) {
  const t = useTranslations("designs");
  return (
    <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(18rem,100%),1fr))] gap-3 p-3">
      {designs.map((design) => (
        <li key={design.id} className="border-line flex flex-col gap-2 rounded-sm border p-3">
          <div className="flex items-start justify-between gap-2">
            <h2 className="min-w-0">
              <Link
                href={`/designs/${design.id}`}
                className="hover:text-accent font-medium wrap-anywhere hover:underline"
              >
                {design.name}
              </Link>
            </h2>
            <DesignActions id={design.id} name={design.name} rights={rights} />
          </div>
          <div className="flex flex-wrap items-center gap-2 text-xs">
            <StatusBadge status={design.status} />
            <BuildableMark isBuildable={design.isBuildable} />
          </div>
          <FigureList className="mt-auto">
            <Figure
              label={t("score")}
              value={<ScoreFigure name={design.name} index={design.indexValue} coverage={design.indexCoverage} />}
            />
            <Figure label={t("power")} value={<SummaryQuantity value={design.facilityWatts} unit="watts" />} />
            <Figure label={t("cost")} value={<SummaryQuantity value={design.capexUsd} unit="usd" />} />
          </FigureList>
          <p className="text-ink-muted flex justify-between gap-2 text-xs">
            <span className="truncate">{design.owner.name}</span>
            <LocalTime iso={design.updatedAt} precision="day" />
          </p>
        </li>
      ))}
    </ul>
  );
}
