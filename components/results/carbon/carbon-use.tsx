import { useLocale, useTranslations } from "next-intl";
import { CarbonChart } from "@/components/charts/carbon.chart";
import { Badge } from "@/components/ui/badge";
import type { Result } from "@/lib/engine/result";
import { wordsText } from "@/lib/i18n/words-text";
import { QuantityFigures } from "../quantity-figures";
import { ResultColumns, ResultSection } from "../result-section";

/** Electricity and water of a year: by part, month and hour, on the grid that the site has. */
export function CarbonUse({ result }: { readonly result: Pick<Result, "carbon"> }) {
  const t = useTranslations("resultsCarbon.use");
  const locale = useLocale();
  const { operational, water, grid, reason, monthsReason, hoursReason } = result.carbon;
  const text = (words: typeof reason) => (words === null ? undefined : wordsText(words, locale));
  return (
    <ResultSection id="operational" title={t("title")} description={t("about")}>
      <ResultColumns>
        <CarbonChart result={result} shows="use" emptyText={text(reason)} />
        <div className="flex min-w-0 flex-col gap-3">
          <QuantityFigures
            reason={reason}
            rows={[
              {
                label: t("location"),
                value: operational?.kilograms ?? null,
                unit: "kilograms",
                path: "carbon.operational.kilograms",
              },
              ...(operational === null || operational.marketKilograms !== null
                ? [
                    {
                      label: t("market"),
                      value: operational?.marketKilograms ?? null,
                      unit: "kilograms" as const,
                      path: "carbon.operational.marketKilograms",
                    },
                  ]
                : []),
              {
                label: t("intensity"),
                value: operational?.kilogramsPerJoule ?? null,
                unit: "carbonIntensity",
                path: "carbon.operational.kilogramsPerJoule",
              },
              {
                label: t("cue"),
                value: operational?.carbonUsageEffectiveness ?? null,
                unit: "carbonIntensity",
                path: "carbon.operational.carbonUsageEffectiveness",
              },
              {
                label: t("energy"),
                value: operational?.joules ?? null,
                unit: "joules",
                path: "carbon.operational.joules",
              },
              {
                label: t("water"),
                value: water?.cubicMeters ?? null,
                unit: "cubicMeters",
                path: "carbon.water.cubicMeters",
              },
              {
                label: "WUE",
                value: water?.cubicMetersPerItJoule ?? null,
                unit: "waterPerEnergy",
                path: "carbon.water.cubicMetersPerItJoule",
              },
              {
                label: t("waterPerEnergy"),
                value: water?.cubicMetersPerJoule ?? null,
                unit: "waterPerEnergy",
                path: "carbon.water.cubicMetersPerJoule",
              },
            ]}
          />
          {operational !== null && operational.marketKilograms === null && (
            <p className="text-ink-muted text-sm">{t("noMarket")}</p>
          )}
          {grid !== null && (
            <p className="text-ink-muted flex flex-wrap items-center gap-x-2 text-sm">
              <span>
                {grid.source === ""
                  ? t("gridOwn", { name: wordsText(grid.name, locale) })
                  : t("grid", { name: wordsText(grid.name, locale), source: grid.source, asOf: grid.asOf })}
              </span>
              {grid.isUnverified && <Badge tone="warning">{t("unverified")}</Badge>}
            </p>
          )}
        </div>
      </ResultColumns>
      {operational !== null && (
        <ResultColumns>
          <CarbonChart result={result} shows="months" emptyText={text(monthsReason)} note={t("monthsNote")} />
          <CarbonChart result={result} shows="hours" emptyText={text(hoursReason)} />
        </ResultColumns>
      )}
    </ResultSection>
  );
}
