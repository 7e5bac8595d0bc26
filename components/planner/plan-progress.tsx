"use client";
import { useLocale, useTranslations } from "next-intl";
import { Meter } from "@/components/ui/meter";
import { quantityText } from "@/lib/i18n/format-quantity";
import { type PlanRun, progressOf } from "./plan-run";

/** How far a search is. Only its beginning and its end are read out: the numbers change several times a second. */
export function PlanProgress({ run }: { readonly run: PlanRun }) {
  const t = useTranslations("planner");
  const locale = useLocale();
  const { share, plans, fitting, plansPerSecond, secondsLeft } = progressOf(run);
  const count = (value: number) => quantityText(Math.round(value), "count", locale);
  const percent = quantityText(share, "fraction", locale);
  const counts = { plans: count(plans), fitting: count(fitting) };
  return (
    <div className="flex flex-col gap-1.5">
      <p role="status" className="font-medium">
        {t(`status.${run.status}`)}
      </p>
      <Meter label={t("progress")} fraction={share} valueText={percent} />
      <p className="text-ink-muted text-xs tabular-nums" data-plan-progress>
        {t("done", { share: percent, ...counts })}
        {plansPerSecond !== null && ` · ${t("rate", { rate: count(Number(plansPerSecond.toPrecision(2))) })}`}
        {secondsLeft !== null && ` · ${t("left", { time: quantityText(secondsLeft, "seconds", locale, 2) })}`}
      </p>
    </div>
  );
}
