import { useLocale, useTranslations } from "next-intl";
import type { Result } from "@/lib/engine/result";
import type { TrainingJobResult } from "@/lib/engine/result-workload";
import { wordsText } from "@/lib/i18n/words-text";
import { modelName } from "../model-name";
import { QuantityFigures } from "../quantity-figures";
import { ResultColumns, ResultSection } from "../result-section";
import { ConfidenceLine } from "./confidence-line";
import { JobCurves } from "./job-curves";
import { JobFigures } from "./job-figures";
import { JobParts } from "./job-parts";
import { JobReliability } from "./job-reliability";
import { PlanFacts } from "./plan-facts";

interface TrainingPageProps {
  readonly designId: string;
  readonly revision: number;
  readonly result: Pick<Result, "training" | "cost" | "findings">;
}

/** Everything that the engine says about the training jobs of a design. */
export function TrainingPage({ designId, revision, result }: TrainingPageProps) {
  const t = useTranslations("results.training");
  const locale = useLocale();
  const { training, cost, findings } = result;
  return (
    <>
      {training.jobs.length === 0 && (
        <p className="text-ink-muted">{training.reason ? wordsText(training.reason, locale) : t("none")}</p>
      )}
      {training.jobs.length > 1 && (
        <ResultColumns>
          <QuantityFigures
            reason={cost.reason}
            rows={[
              {
                label: t("costOfAll"),
                value: cost.usdPerTrainingRun,
                unit: "usd",
                path: "cost.usdPerTrainingRun",
              },
            ]}
          />
        </ResultColumns>
      )}
      {training.jobs.map((job, index) => (
        <JobSection
          key={job.jobId}
          designId={designId}
          revision={revision}
          job={job}
          path={`training.jobs[${index}]`}
          isStale={findings.some(({ id, values }) => id === "workload.planStale" && values.job === job.name)}
        />
      ))}
    </>
  );
}

interface JobSectionProps {
  readonly designId: string;
  readonly revision: number;
  readonly job: TrainingJobResult;
  readonly path: string;
  readonly isStale: boolean;
}

function JobSection({ designId, revision, job, path, isStale }: JobSectionProps) {
  const locale = useLocale();
  return (
    <ResultSection id={`job-${job.jobId}`} title={job.name} description={modelName(job.model, locale)}>
      <ConfidenceLine confidence={job.confidence} path={`${path}.confidence`} />
      <JobFigures job={job} path={path} />
      <PlanFacts job={job} path={`${path}.plan`} isStale={isStale} />
      <JobParts job={job} path={path} />
      {job.countedIn === "tokens" && <JobCurves designId={designId} revision={revision} jobId={job.jobId} />}
      {job.reliability && <JobReliability reliability={job.reliability} path={`${path}.reliability`} />}
    </ResultSection>
  );
}
