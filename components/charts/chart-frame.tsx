"use client";
import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import { BarView } from "./bar-view";
import { chartCsv } from "./chart-csv";
import { type ChartModel, withoutEmptySeries } from "./chart-model";
import { ChartShell } from "./chart-shell";
import { ChartTable } from "./chart-table";

interface ChartFrameProps {
  readonly model: ChartModel;
  /** Said in place of the chart when there is nothing to draw. */
  readonly emptyText?: string | undefined;
  readonly note?: ReactNode;
}

/** A bar chart with its heading, the table behind it and the download of its figures. */
export function ChartFrame({ model, emptyText, note }: ChartFrameProps) {
  const locale = useLocale();
  const shown = withoutEmptySeries(model);
  return (
    <ChartShell
      title={model.title}
      isEmpty={shown.rows.length === 0 || shown.series.length === 0}
      emptyText={emptyText}
      csv={() => chartCsv(shown)}
      view={<BarView model={shown} locale={locale} />}
      table={(isShown) => <ChartTable model={shown} locale={locale} isShown={isShown} />}
      note={note}
    />
  );
}
