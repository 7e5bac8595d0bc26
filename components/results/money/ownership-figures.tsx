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
  const money = (label: string, usd: number | null | undefined, path: string) => ({
    label,
    value: usd == null ? null : usd * currency.factor,
    unit: currency.unit,
    path,
  });
  const depreciation = ownership?.depreciationUsd;
  return (
    <ResultSection id="ownership" title={t("title")} description={t("text")}>
      <ResultColumns>
        <QuantityFigures
          reason={reason}
          rows={[
            money(t("capital"), cost.capitalUsd, "cost.capitalUsd"),
            money(t("yearly"), cost.yearlyUsd, "cost.yearlyUsd"),
            money(t("total"), cost.totalUsd, "cost.totalUsd"),
            money(t("residual"), ownership?.residualUsd, "cost.ownership.residualUsd"),
            money(t("present"), ownership?.presentUsd, "cost.ownership.presentUsd"),
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
            money(t("hourly"), cost.usdPerAcceleratorHour, "cost.usdPerAcceleratorHour"),
            money(
              t("levelized"),
              ownership?.levelizedUsdPerAcceleratorHour,
              "cost.ownership.levelizedUsdPerAcceleratorHour",
            ),
            money(t("run"), cost.usdPerTrainingRun, "cost.usdPerTrainingRun"),
            ...inference.jobs.map((job, index) =>
              money(
                t("tokens", { name: job.name }),
                job.usdPerMillionTokens,
                `inference.jobs[${index}].usdPerMillionTokens`,
              ),
            ),
          ]}
        />
        <OwnershipYearsChart result={{ cost }} currency={currency} />
        <OwnershipPartsChart result={{ cost }} currency={currency} />
        <div className="flex min-w-0 flex-col gap-3">
          <SectionHeading level={3}>{t("depreciation")}</SectionHeading>
          <QuantityFigures
            reason={reason}
            rows={[
              money(t("servers"), depreciation?.servers, "cost.ownership.depreciationUsd.servers"),
              money(t("network"), depreciation?.network, "cost.ownership.depreciationUsd.network"),
              money(t("plant"), depreciation?.plant, "cost.ownership.depreciationUsd.plant"),
            ]}
          />
        </div>
      </ResultColumns>
    </ResultSection>
  );
}
