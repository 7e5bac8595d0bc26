import { uniqueKeys } from "@/components/ui/unique-keys";
import type { CostLine } from "@/lib/engine/result-cost";
import type { Locale } from "@/lib/i18n/format-quantity";
import { wordsText } from "@/lib/i18n/words-text";
import type { ChartModel, ChartWords } from "./chart-model";

/** Lines of a smaller share of the whole are one bar together: nobody sees them apart, and the bill has them all. */
const SMALLEST_SHARE = 0.01;

/** Lines of one kind of the bill as bars in USD, the largest first. */
export function costModel(
  lines: readonly CostLine[],
  kind: CostLine["kind"],
  t: ChartWords,
  locale: Locale,
): ChartModel {
  const all = lines.filter((line) => line.kind === kind && line.usd !== 0).sort((a, b) => b.usd - a.usd);
  const least = SMALLEST_SHARE * all.reduce((sum, { usd }) => sum + usd, 0);
  const small = all.filter(({ usd }) => Math.abs(usd) < least);
  const shown = small.length > 1 ? all.filter((line) => !small.includes(line)) : all;
  const keys = uniqueKeys(shown.map(({ id, words }) => `${id} ${words[0]}`));
  return {
    title: t(`cost.${kind}`),
    quantity: t(`cost.${kind}Quantity`),
    unit: "usd",
    isStacked: false,
    series: [{ id: "usd", label: t(`cost.${kind}Quantity`) }],
    rows: [
      ...shown.map(({ words, usd }, index) => ({
        id: keys[index] ?? "",
        label: wordsText(words, locale),
        values: [usd],
      })),
      ...(shown.length < all.length
        ? [
            {
              id: "smaller",
              label: t("cost.smaller", { count: small.length }),
              values: [small.reduce((sum, { usd }) => sum + usd, 0)],
            },
          ]
        : []),
    ],
  };
}
