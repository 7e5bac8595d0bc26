import { useTranslations } from "next-intl";
import type { Currency } from "@/components/charts/money-unit";
import { OwnershipPartsChart } from "@/components/charts/ownership-parts.chart";
import { OwnershipYearsChart } from "@/components/charts/ownership-years.chart";
import { SectionHeading } from "@/components/ui/section-heading";
import type { Result } from "@/lib/engine/result";
import { QuantityFigures } from "../quantity-figures";
import { ResultColumns, ResultSection } from "../result-section";

interface OwnershipFiguresProps {
  readonly result: Pick<Result, "cost" | "inference">;
  readonly currency: Currency;
}

/** The service life in cash and in present money, by year and by part, and what an hour, a run or a token costs. */
export function OwnershipFigures({ result: { cost, inference }, currency }: OwnershipFiguresProps) {
  const t = useTranslations("resultsMoney.ownership");
  const { ownership, reason } = cost;
  const money = (label: string, usd: number | null | undefined, path?: string) => ({
    label,
    value: usd == null ? null : usd * currency.factor,
    unit: currency.unit,
    ...(path !== undefined && { path: `cost.${path}` }),
  });
  const depreciation = ownership?.depreciationUsd;
  return (
    <ResultSection id="ownership" title={t("title")} description={t("text")}>
      <ResultColumns>
        <QuantityFigures
          reason={reason}
          rows={[
            money(t("capital"), cost.capitalUsd, "capitalUsd"),
            money(t("yearly"), cost.yearlyUsd, "yearlyUsd"),
            money(t("total"), cost.totalUsd, "totalUsd"),
            money(t("residual"), ownership?.residualUsd, "ownership.residualUsd"),
            money(t("present"), ownership?.presentUsd, "ownership.presentUsd"),
          ]}
        />
        <QuantityFigures
          reason={reason}
          rows={[
            {
              label: t("hours"),
              value: ownership?.usedAcceleratorHours ?? null,
              unit: "count",
              path: "cost.ownership.usedAcceleratorHours",
            },
            money(t("hourly"), cost.usdPerAcceleratorHour, "usdPerAcceleratorHour"),
            money(
              t("levelized"),
              ownership?.levelizedUsdPerAcceleratorHour,
              "ownership.levelizedUsdPerAcceleratorHour",
            ),
            money(t("run"), cost.usdPerTrainingRun, "usdPerTrainingRun"),
            ...inference.jobs.map((job) => money(t("tokens", { name: job.name }), job.usdPerMillionTokens)),
          ]}
        />
        <OwnershipYearsChart result={{ cost }} currency={currency} />
        <OwnershipPartsChart result={{ cost }} currency={currency} />
        <div className="flex min-w-0 flex-col gap-3">
          <SectionHeading level={3}>{t("depreciation")}</SectionHeading>
          <QuantityFigures
            reason={reason}
            rows={[
              money(t("servers"), depreciation?.servers, "ownership.depreciationUsd.servers"),
              money(t("network"), depreciation?.network, "ownership.depreciationUsd.network"),
              money(t("plant"), depreciation?.plant, "ownership.depreciationUsd.plant"),
            ]}
          />
        </div>
      </ResultColumns>
    </ResultSection>
  );
}
