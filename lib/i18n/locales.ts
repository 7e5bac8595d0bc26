// The languages of the product, and which of them a request is answered in.
import type { Locale } from "./format-quantity";

export const LOCALE_COOKIE = "locale";
/** A choice of language is kept for a year. */
export const PREFERENCE_SECONDS = 365 * 86_400;

export const locales = ["en", "zh-CN"] as const satisfies readonly Locale[];

export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value);
}

interface Wish {
  readonly tag: string;
  readonly weight: number;
}

function wishesOf(acceptLanguage: string): Wish[] {
  return acceptLanguage
    .slice(0, 500)
    .split(",")
    .map((entry) => {
      const [tag = "", ...parameters] = entry.split(";").map((part) => part.trim());
      const weight = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2);
      return { tag: tag.toLowerCase(), weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
}

/** The person's own choice where there is one, else the first of the browser's languages that we speak, else English. */
export function negotiateLocale(chosen: string | null | undefined, acceptLanguage: string | null): Locale {
  if (isLocale(chosen)) return chosen;
  for (const { tag } of wishesOf(acceptLanguage ?? "")) {
    if (tag === "zh" || tag.startsWith("zh-")) return "zh-CN";
    if (tag === "en" || tag.startsWith("en-")) return "en";
  }
  return "en";
}
