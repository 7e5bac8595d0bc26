"use client";
import { useLocale, useTranslations } from "next-intl";
import { InlineAlert } from "@/components/ui/inline-alert";
import type { GoalLimit } from "@/lib/engine/goal/goal";
import type { Relaxation } from "@/lib/engine/goal/goal-candidates";
import { quantityText } from "@/lib/i18n/format-quantity";
import { wordsText } from "@/lib/i18n/words-text";

const units = { deadline: "seconds", power: "watts", budget: "usd" } as const satisfies Record<GoalLimit, string>;

/** Nothing meets the goal: what binds, by how much, and which limit to relax to what. */
export function GoalShortfall({ ways }: { readonly ways: readonly Relaxation[] }) {
  const t = useTranslations("goal");
  const locale = useLocale();
  const [first] = ways;
  if (first === undefined)
    return (
      <InlineAlert tone="warning" title={t("nothing")}>
        {t("nothingRuns")}
      </InlineAlert>
    );
  const binding = first.limits.map(({ limit }) => t(`limits.${limit}`)).join(t("and"));
  return (
    <InlineAlert tone="warning" title={t("nothingBinds", { limit: binding })}>
      <p>{t("relax")}</p>
      <ul className="mt-1 list-disc pl-4">
        {ways.map(({ limits, kind, option }) => (
          <li key={limits.map(({ limit }) => limit).join()}>
            {limits
              .map(({ limit, from, to }) =>
                t("relaxTo", {
                  limit: t(`limits.${limit}`),
                  from: quantityText(from, units[limit], locale),
                  to: quantityText(to, units[limit], locale),
                }),
              )
              .join(t("and"))}
            {t("relaxWith", { count: option.accelerators, name: wordsText(kind.name, locale) })}
          </li>
        ))}
      </ul>
    </InlineAlert>
  );
}
