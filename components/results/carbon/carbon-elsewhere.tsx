import { useTranslations } from "next-intl";
import { CarbonChart } from "@/components/charts/carbon.chart";
import type { Result } from "@/lib/engine/result";
import { ResultSection } from "../result-section";

/** What the same energy would emit on the other grids of the catalogue. */
export function CarbonElsewhere({ result }: { readonly result: Pick<Result, "carbon"> }) {
  const t = useTranslations("resultsCarbon.elsewhere");
  if (result.carbon.operational === null) return null;
  return (
    <ResultSection id="elsewhere" title={t("title")} description={t("about")}>
      <CarbonChart result={result} shows="elsewhere" note={t("note")} />
    </ResultSection>
  );
}
