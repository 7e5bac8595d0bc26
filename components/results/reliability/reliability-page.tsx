import { useTranslations } from "next-intl";
import type { Result } from "@/lib/engine/result";
import { QuantityFigures } from "../quantity-figures";
import { ResultSection } from "../result-section";

/** Everything that the engine says about the reliability of a design. */
export function ReliabilityPage({
  result: { training, facility },
}: {
  readonly result: Pick<Result, "training" | "facility">;
}) {
  const t = useTranslations("resultsReliability");
  return (
    <ResultSection id="reliability" title={t("title")}>
      <QuantityFigures
        reason={facility.reason}
        rows={[{ label: t("availability"), value: facility.availability, unit: "fraction", digits: 6 }]}
      />
      {training.jobs.map((job) => (
        <QuantityFigures
          key={job.jobId}
          reason={job.reason}
          rows={[{ label: t("goodput", { job: job.name }), value: job.goodput, unit: "fraction" }]}
        />
      ))}
    </ResultSection>
  );
}
