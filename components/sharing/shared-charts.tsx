import { useTranslations } from "next-intl";
import { CapitalCostChart } from "@/components/charts/capital-cost.chart";
import { ConstraintsChart } from "@/components/charts/constraints.chart";
import { ControlDomainsChart } from "@/components/charts/control-domains.chart";
import { PowerChart } from "@/components/charts/power.chart";
import { ScorePartsChart } from "@/components/charts/score-parts.chart";
import { StepTimeChart } from "@/components/charts/step-time.chart";
import { YearlyCostChart } from "@/components/charts/yearly-cost.chart";
import { SectionHeading } from "@/components/ui/section-heading";
import type { Result } from "@/lib/engine/result";

/** The pictures of a version. Each chart gets its own part of the result: what crosses to the browser is what it draws. */
export function SharedCharts({ result }: { readonly result: Result }) {
  const t = useTranslations("sharing");
  const { score, verdict, facility, cost, training } = result;
  // The chart draws the domains; the controls themselves are drawn by the server further down.
  const controls = { ...result.controls, controls: [] };
  return (
    <section aria-labelledby="charts" className="flex flex-col gap-4">
      <SectionHeading id="charts">{t("sectionCharts")}</SectionHeading>
      {/* Charts differ in height: columns leave no holes where a grid would. */}
      <div className="gap-x-8 md:columns-2 [&>figure]:mb-8 [&>figure]:break-inside-avoid">
        <ScorePartsChart result={{ score }} />
        {training.jobs.length > 0 && <StepTimeChart result={{ training }} />}
        <CapitalCostChart result={{ cost }} />
        <ConstraintsChart result={{ verdict }} />
        <PowerChart result={{ facility }} />
        <YearlyCostChart result={{ cost }} />
        <ControlDomainsChart result={{ controls }} />
      </div>
    </section>
  );
}
