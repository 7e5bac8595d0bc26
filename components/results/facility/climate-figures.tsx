import { useTranslations } from "next-intl";
import { FreeCoolingChart } from "@/components/charts/free-cooling.chart";
import { OutdoorAirChart } from "@/components/charts/outdoor-air.chart";
import type { FacilityResult } from "@/lib/engine/result";
import { QuantityFigures } from "../quantity-figures";
import { ResultColumns } from "../result-section";
import { facilityRow } from "./facility-row";

/** The air outside by month, and how much of the year it cools without chillers. */
export function ClimateFigures({ facility }: { readonly facility: FacilityResult }) {
  const t = useTranslations("resultsFacility.climate");
  const { climate, reason } = facility;
  const row = facilityRow(facility);
  if (climate === null) return null;
  const { months, basis } = climate;
  return (
    <div className="flex min-w-0 flex-col gap-3">
      <p className="text-ink-muted max-w-prose">{t(`basis.${basis}`)}</p>
      <ResultColumns>
        {months !== null && <OutdoorAirChart months={months} />}
        {months !== null && <FreeCoolingChart months={months} />}
        <QuantityFigures
          reason={reason}
          rows={[
            row(t("free"), "economizerFraction", "fraction"),
            {
              label: t("designDry"),
              value: climate.designDryBulbCelsius,
              unit: "celsius",
              path: "facility.climate.designDryBulbCelsius",
            },
            {
              label: t("designWet"),
              value: climate.designWetBulbCelsius,
              unit: "celsius",
              path: "facility.climate.designWetBulbCelsius",
            },
          ]}
        />
        <QuantityFigures
          reason={reason}
          rows={[
            {
              label: t("altitude"),
              value: climate.altitudeMeters,
              unit: "meters",
              path: "facility.climate.altitudeMeters",
            },
            { label: t("density"), value: climate.airDensity, unit: "fraction", path: "facility.climate.airDensity" },
          ]}
        />
      </ResultColumns>
    </div>
  );
}
