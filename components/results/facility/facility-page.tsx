import { useTranslations } from "next-intl";
import { EnergyPartsChart } from "@/components/charts/energy-parts.chart";
import { PowerChart } from "@/components/charts/power.chart";
import type { Result } from "@/lib/engine/result";
import { QuantityFigures } from "../quantity-figures";
import { ResultColumns, ResultSection } from "../result-section";
import { BuildTable } from "./build-table";
import { ChainTable } from "./chain-table";
import { ClimateFigures } from "./climate-figures";
import { EnvelopeTable } from "./envelope-table";
import { facilityRow } from "./facility-row";
import { GrowthTable } from "./growth-table";
import { HallPlan } from "./hall-plan";
import { PowerDiagram } from "./power-diagram";

/** Everything that the engine says about the facility of a design. */
export function FacilityPage({ result: { facility } }: { readonly result: Pick<Result, "facility"> }) {
  const t = useTranslations("resultsFacility");
  const { reason, chain, cooling, swing } = facility;
  const row = facilityRow(facility);
  return (
    <>
      <ResultSection id="power" title={t("power.title")} description={t("power.description")}>
        <ResultColumns>
          <QuantityFigures
            reason={reason}
            rows={[
              row(t("power.it"), "itWatts", "watts"),
              row(t("power.facility"), "facilityWatts", "watts"),
              row(t("power.energy"), "annualJoules", "joules"),
              row(t("power.pue"), "powerUsageEffectiveness", "ratio"),
            ]}
          />
          <QuantityFigures
            reason={reason}
            rows={[
              {
                label: t("swing.step"),
                value: swing?.stepWatts ?? null,
                unit: "watts",
                path: "facility.swing.stepWatts",
              },
              swingRow(t("swing.ofFacility"), "shareOfFacility"),
              swingRow(t("swing.ofSupply"), "shareOfSupply"),
              swingRow(t("swing.ofUps"), "shareOfUps"),
            ]}
          />
          <PowerChart result={{ facility }} />
          <EnergyPartsChart result={{ facility }} />
        </ResultColumns>
        {chain !== null && (
          <>
            <PowerDiagram chain={chain} itWatts={facility.itWatts ?? 0} />
            <ChainTable chain={chain} />
          </>
        )}
      </ResultSection>
      <ResultSection id="cooling" title={t("cooling.title")}>
        <ResultColumns>
          <QuantityFigures
            reason={reason}
            rows={[
              coolingRow(t("cooling.air"), "airHeat"),
              coolingRow(t("cooling.liquid"), "liquidHeat"),
              coolingRow(t("cooling.fans"), "fans"),
              coolingRow(t("cooling.pumps"), "pumps"),
              coolingRow(t("cooling.chiller"), "chiller"),
              coolingRow(t("cooling.rejectionFans"), "rejectionFans"),
            ]}
          />
          <QuantityFigures
            reason={reason}
            rows={[
              row(t("cooling.wue"), "waterUsageEffectiveness", "waterPerEnergy"),
              row(t("cooling.water"), "annualWaterCubicMeters", "cubicMeters"),
              waterRow(t("cooling.evaporated"), "evaporated"),
              waterRow(t("cooling.blownDown"), "blownDown"),
            ]}
          />
        </ResultColumns>
        <ClimateFigures facility={facility} />
        <EnvelopeTable checks={facility.envelope} />
      </ResultSection>
      <ResultSection id="hall" title={t("hall.title")}>
        <HallPlan facility={facility} />
      </ResultSection>
      <ResultSection id="growth" title={t("growth.title")} description={t("growth.description")}>
        <GrowthTable rooms={facility.growth} />
      </ResultSection>
      <ResultSection id="build" title={t("build.title")} description={t("build.description")}>
        <BuildTable facility={facility} />
      </ResultSection>
    </>
  );

  function swingRow(label: string, name: "shareOfFacility" | "shareOfSupply" | "shareOfUps") {
    return { label, value: swing?.[name] ?? null, unit: "fraction", path: `facility.swing.${name}` } as const;
  }
  function coolingRow(label: string, name: keyof NonNullable<typeof cooling>) {
    return { label, value: cooling?.[name] ?? null, unit: "watts", path: `facility.cooling.${name}` } as const;
  }
  function waterRow(label: string, name: "evaporated" | "blownDown") {
    const value = facility.water?.[name] ?? null;
    return { label, value, unit: "cubicMeters", path: `facility.water.${name}` } as const;
  }
}
