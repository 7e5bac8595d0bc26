import { useTranslations } from "next-intl";
import type { Result } from "@/lib/engine/result";
import { QuantityFigures } from "../quantity-figures";
import { ResultSection } from "../result-section";

/** Everything that the engine says about the carbon of a design. */
export function CarbonPage({ result: { facility } }: { readonly result: Pick<Result, "facility"> }) {
  const t = useTranslations("resultsCarbon");
  return (
    <ResultSection id="carbon" title={t("title")}>
      <QuantityFigures
        reason={facility.reason}
        rows={[
          { label: t("operational"), value: facility.annualCarbonKilograms, unit: "kilograms", digits: 3 },
          { label: t("embodied"), value: facility.embodiedCarbonKilograms, unit: "kilograms", digits: 3 },
        ]}
      />
    </ResultSection>
  );
}
