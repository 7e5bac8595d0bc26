"use client";
// What surrounds every chart: its heading, the switch to the table behind it, and the download of its figures.
import { Download, TableProperties } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useId, useState } from "react";
import { IconButton } from "@/components/ui/button";
import { cn } from "@/components/ui/class-names";

interface ChartShellProps {
  readonly title: string;
  readonly isEmpty: boolean;
  /** Said in place of the chart when there is nothing to draw. */
  readonly emptyText?: string | undefined;
  readonly csv: () => string;
  readonly view: ReactNode;
  /** Always there for screen readers; shown in place of the view when asked for. */
  readonly table: (isShown: boolean) => ReactNode;
  /** Under the chart: what it rests on. */
  readonly note?: ReactNode;
}

export function ChartShell({ title, isEmpty, emptyText, csv, view, table, note }: ChartShellProps) {
  const t = useTranslations("charts");
  const headingId = useId();
  const [isTableShown, setIsTableShown] = useState(false);
  return (
    <figure aria-labelledby={headingId} className="min-w-0">
      <figcaption className="mb-2 flex items-center justify-between gap-2">
        <span id={headingId} className="font-medium">
          {title}
        </span>
        {!isEmpty && (
          <span className="flex print:hidden">
            <IconButton
              size="sm"
              label={t("showTable", { title })}
              aria-pressed={isTableShown}
              onClick={() => setIsTableShown(!isTableShown)}
              className={cn(isTableShown && "bg-accent-soft text-accent")}
            >
              <TableProperties aria-hidden="true" />
            </IconButton>
            <IconButton size="sm" label={t("download", { title })} onClick={() => downloadCsv(title, csv())}>
              <Download aria-hidden="true" />
            </IconButton>
          </span>
        )}
      </figcaption>
      {isEmpty ? (
        <p className="text-ink-muted py-6 text-center">{emptyText ?? t("empty")}</p>
      ) : (
        <>
          {!isTableShown && view}
          <div className={isTableShown ? undefined : "sr-only"}>{table(isTableShown)}</div>
          {note && <p className="text-ink-muted mt-1 text-xs">{note}</p>}
        </>
      )}
    </figure>
  );
}

function downloadCsv(title: string, csv: string): void {
  // The byte-order mark makes spreadsheets read the file as UTF-8.
  const url = URL.createObjectURL(new Blob(["\ufeff", csv], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = `${title}.csv`;
  link.click();
  URL.revokeObjectURL(url);
}
