"use client";
import { useLocale } from "next-intl";
import { useSyncExternalStore } from "react";

interface LocalTimeProps {
  /** ISO 8601 with zone. */
  readonly iso: string;
  /** "day" leaves the hour out. */
  readonly precision?: "day" | "minute" | "second";
}

const styles = {
  day: { dateStyle: "medium" },
  minute: { dateStyle: "medium", timeStyle: "short" },
  second: { dateStyle: "medium", timeStyle: "medium" },
} as const satisfies Readonly<Record<string, Intl.DateTimeFormatOptions>>;

const neverChanges = () => () => {};

/** A moment in the reader's own zone. The server, which does not know it, draws UTC; the browser corrects that once. */
export function LocalTime({ iso, precision = "minute" }: LocalTimeProps) {
  const locale = useLocale();
  const date = new Date(iso);
  const text = useSyncExternalStore(
    neverChanges,
    () => new Intl.DateTimeFormat(locale, styles[precision]).format(date),
    () => new Intl.DateTimeFormat(locale, { ...styles[precision], timeZone: "UTC" }).format(date),
  );
  return (
    <time dateTime={iso} className="whitespace-nowrap tabular-nums">
      {text}
    </time>
  );
}
