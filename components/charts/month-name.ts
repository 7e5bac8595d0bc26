// Names of months as charts write them.
import type { Locale } from "@/lib/i18n/format-quantity";

/** @param month 0 for January */
export function monthName(month: number, locale: Locale): string {
  return new Intl.DateTimeFormat(locale, { month: "short", timeZone: "UTC" }).format(Date.UTC(2001, month, 15));
}
