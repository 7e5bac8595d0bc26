"use client";
import { useLocale, useTranslations } from "next-intl";
import type { Constraint, Result } from "@/lib/engine/result";
import type { Locale } from "@/lib/i18n/format-quantity";
import { wordsText } from "@/lib/i18n/words-text";
import { uniqueKeys } from "../ui/unique-keys";
import { ChartFrame } from "./chart-frame";
import type { ChartModel, ChartWords } from "./chart-model";

/** A limit that several tiers or jobs have is named with its own; a result of an earlier engine names the tier by its path. */
function nameOf({ words, of, path }: Constraint, t: ChartWords, locale: Locale): string {
  const tier = /^storage\.(hot|warm|cold)\b/u.exec(path)?.[1] as "hot" | "warm" | "cold" | undefined;
  const name = wordsText(words, locale);
  if (of !== null) return t("ofTier", { name, tier: wordsText(of, locale) });
  return tier === undefined ? name : t("ofTier", { name, tier: t(`tier.${tier}`) });
}

/** Use of every known limit as a share of it, the tightest first; the mark at 100 % is the limit. */
export function selectConstraints({ verdict }: Pick<Result, "verdict">, t: ChartWords, locale: Locale): ChartModel {
  const keys = uniqueKeys(verdict.constraints.map(({ id, path, of }) => `${id} ${path} ${of?.[0] ?? ""}`));
  return {
    title: t("constraints.title"),
    quantity: t("constraints.quantity"),
    unit: "fraction",
    isStacked: false,
    limitLabel: t("constraints.limit"),
    series: [{ id: "used", label: t("constraints.quantity") }],
    rows: verdict.constraints.map((constraint, index) => ({
      id: keys[index] ?? "",
      label: nameOf(constraint, t, locale),
      values: [1 - constraint.slack],
      limit: 1,
    })),
  };
}

export function ConstraintsChart({ result }: { readonly result: Pick<Result, "verdict"> }) {
  const t = useTranslations("charts");
  const locale = useLocale();
  return <ChartFrame model={selectConstraints(result, t, locale)} />;
}
