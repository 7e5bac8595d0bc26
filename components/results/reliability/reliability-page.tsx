import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import type { Result } from "@/lib/engine/result";
import { wordsText } from "@/lib/i18n/words-text";
import { QuantityFigures } from "../quantity-figures";
import { ResultColumns, ResultSection } from "../result-section";
import { BlastTable } from "./blast-table";
import { BlockDiagram } from "./block-diagram";
import { BlockTable } from "./block-table";
import { ClassList } from "./class-list";

interface ReliabilityPageProps {
  readonly designId: string;
  readonly result: Pick<Result, "training" | "reliability">;
}

/** Everything that the engine says about the reliability of a design. */
export function ReliabilityPage({ designId, result: { training, reliability } }: ReliabilityPageProps) {
  const t = useTranslations("resultsReliability");
  const locale = useLocale();
  const { blocks, classes, blasts, reason } = reliability;
  return (
    <>
      <ResultSection id="service" title={t("service.title")} description={t("service.description")}>
        <QuantityFigures
          reason={reason}
          rows={[
            {
              label: t("service.facility"),
              value: reliability.facilityAvailability,
              unit: "fraction",
              digits: 6,
              path: "reliability.facilityAvailability",
            },
            {
              label: t("service.whole"),
              value: reliability.serviceAvailability,
              unit: "fraction",
              digits: 6,
              path: "reliability.serviceAvailability",
            },
            {
              label: t("service.down"),
              value: reliability.downSecondsPerYear,
              unit: "seconds",
              path: "reliability.downSecondsPerYear",
            },
          ]}
        />
        {blocks.length > 0 && <BlockDiagram blocks={blocks} />}
        {blocks.length > 0 && <BlockTable blocks={blocks} />}
      </ResultSection>
      <ResultSection id="classes" title={t("classes.title")} description={t("classes.description")}>
        <ClassList classes={classes} />
      </ResultSection>
      <ResultSection id="blast" title={t("blast.title")} description={t("blast.description")}>
        {blasts.length === 0 ? (
          <p className="text-ink-muted">{reason ? wordsText(reason, locale) : t("blast.none")}</p>
        ) : (
          <BlastTable blasts={blasts} />
        )}
      </ResultSection>
      {training.jobs.length > 0 && (
        <ResultSection id="goodput" title={t("goodput.title")}>
          <ResultColumns>
            {training.jobs.map((job, index) => (
              <div key={job.jobId} className="flex flex-col gap-2">
                <QuantityFigures
                  reason={job.reason}
                  rows={[
                    {
                      label: t("goodput.of", { job: job.name }),
                      value: job.goodput,
                      unit: "fraction",
                      path: `training.jobs[${index}].goodput`,
                    },
                    {
                      label: t("goodput.perDay"),
                      value: job.reliability?.interruptionsPerDay ?? null,
                      unit: "count",
                      path: `training.jobs[${index}].reliability.interruptionsPerDay`,
                    },
                  ]}
                />
              </div>
            ))}
          </ResultColumns>
          <Link href={`/designs/${designId}/results/training`} className="text-accent self-start underline">
            {t("goodput.more")}
          </Link>
        </ResultSection>
      )}
    </>
  );
}
