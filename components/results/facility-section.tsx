import { useTranslations } from "next-intl";
import { PowerChart } from "@/components/charts/power.chart";
import { Figure, FigureList } from "@/components/ui/figure";
import type { Result } from "@/lib/engine/result";
import { QuantityFigures } from "./quantity-figures";
import { ResultColumns, ResultSection } from "./result-section";

/** Power, cooling, space, class, water and carbon. */
export function FacilitySection({ result: { facility } }: { readonly result: Pick<Result, "facility"> }) {
  const t = useTranslations("results.facility");
  const common = useTranslations("common");
  const { reason, uptimeTierMet, gb50174ClassMet } = facility;
  return (
    <ResultSection id="facility" title={t("title")}>
      <ResultColumns>
        <PowerChart result={{ facility }} />
        <QuantityFigures
          reason={reason}
          rows={[
            { label: t("itPower"), value: facility.itWatts, unit: "watts" },
            { label: t("facilityPower"), value: facility.facilityWatts, unit: "watts" },
            { label: t("pue"), value: facility.powerUsageEffectiveness, unit: "ratio" },
            { label: t("wue"), value: facility.waterUsageEffectiveness, unit: "waterPerEnergy" },
            { label: t("energy"), value: facility.annualJoules, unit: "joules" },
            { label: t("water"), value: facility.annualWaterCubicMeters, unit: "cubicMeters" },
            { label: t("carbon"), value: facility.annualCarbonKilograms, unit: "kilograms" },
            { label: t("embodied"), value: facility.embodiedCarbonKilograms, unit: "kilograms" },
          ]}
        />
        <QuantityFigures
          reason={reason}
          rows={[
            { label: t("racks"), value: facility.racks, unit: "count" },
            { label: t("rackPower"), value: facility.rackWatts, unit: "watts" },
            { label: t("rackLimit"), value: facility.rackLimitWatts, unit: "watts" },
            { label: t("floor"), value: facility.floorSquareMeters, unit: "squareMeters" },
            {
              label: t("floorLoad"),
              value: facility.floorLoadKilogramsPerSquareMeter,
              unit: "kilogramsPerSquareMeter",
            },
          ]}
        />
        <div>
          <FigureList>
            <Figure label={t("uptimeTier")} value={uptimeTierMet} unknownLabel={common("notAssessed")} />
            <Figure label={t("gbClass")} value={gb50174ClassMet} unknownLabel={common("notAssessed")} />
          </FigureList>
          <QuantityFigures
            reason={reason}
            rows={[
              { label: t("availability"), value: facility.availability, unit: "fraction", digits: 6 },
              { label: t("economizer"), value: facility.economizerFraction, unit: "fraction" },
              { label: t("dewPoint"), value: facility.dewPointCelsius, unit: "celsius" },
              { label: t("humidity"), value: facility.relativeHumidity, unit: "fraction" },
            ]}
          />
        </div>
      </ResultColumns>
    </ResultSection>
  );
}
