"use client";
import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import { ChartShell } from "./chart-shell";
import { pointCsv } from "./point-csv";
import type { PointModel } from "./point-model";
import { PointTable } from "./point-table";
import { PointView } from "./point-view";

interface PointFrameProps {
  readonly model: PointModel;
  readonly emptyText?: string;
  readonly note?: ReactNode;
}

/** A chart of points with its heading, the table behind it and the download of its figures. */
export function PointFrame({ model, emptyText, note }: PointFrameProps) {
  const locale = useLocale();
  return (
    <ChartShell
      title={model.title}
      isEmpty={model.series.every(({ points }) => points.length === 0)}
      emptyText={emptyText}
      csv={() => pointCsv(model)}
      view={<PointView model={model} locale={locale} />}
      table={(isShown) => <PointTable model={model} locale={locale} isShown={isShown} />}
      note={note}
    />
  );
}
