"use client";
import { Download, TableProperties } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useId, useState } from "react";
import { IconButton } from "@/components/ui/button";
import { cn } from "@/components/ui/class-names";
import { BarView } from "./bar-view";
import { chartCsv } from "./chart-csv";
import { type ChartModel, withoutEmptySeries } from "./chart-model";
import { ChartTable } from "./chart-table";

interface ChartFrameProps {
  readonly model: ChartModel;
  /** Said in place of the chart when there is nothing to draw. */
  readonly emptyText?: string | undefined;
}

/** A chart with its heading, the table behind it and the download of its figures. */
export function ChartFrame({ model, emptyText }: ChartFrameProps) {
  const t = useTranslations("charts");
  const locale = useLocale();
  const headingId = useId();
  const [isTableShown, setIsTableShown] = useState(false);
  const shown = withoutEmptySeries(model);
  const isEmpty = shown.rows.length === 0 || shown.series.length === 0;
  return (
    <figure aria-labelledby={headingId} className="min-w-0">
      <figcaption className="mb-2 flex items-center justify-between gap-2">
        <span id={headingId} className="font-medium">
          {model.title}
        </span>
        {!isEmpty && (
          <span className="flex print:hidden">
            <IconButton
              size="sm"
              label={t("showTable", { title: model.title })}
              aria-pressed={isTableShown}
              onClick={() => setIsTableShown(!isTableShown)}
              className={cn(isTableShown && "bg-accent-soft text-accent")}
            >
              <TableProperties aria-hidden="true" />
            </IconButton>
            <IconButton size="sm" label={t("download", { title: model.title })} onClick={() => downloadCsv(shown)}>
              <Download aria-hidden="true" />
            </IconButton>
          </span>
        )}
      </figcaption>
      {isEmpty ? (
        <p className="text-ink-muted py-6 text-center">{emptyText ?? t("empty")}</p>
      ) : (
        <>
          {!isTableShown && <BarView model={shown} locale={locale} />}
          <ChartTable model={shown} locale={locale} className={cn(!isTableShown && "sr-only")} />
        </>
      )}
    </figure>
  );
}

function downloadCsv(model: ChartModel): void {
  // The byte-order mark makes spreadsheets read the file as UTF-8.
  const url = URL.createObjectURL(new Blob(["\ufeff", chartCsv(model)], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = `${model.title}.csv`;
  link.click();
  URL.revokeObjectURL(url);
}
