import { useLocale, useTranslations } from "next-intl";
import type { Result } from "@/lib/engine/result";
import type { InferenceJobResult } from "@/lib/engine/result-workload";
import { wordsText } from "@/lib/i18n/words-text";
import { modelName } from "../model-name";
import { QuantityFigures } from "../quantity-figures";
import { ResultColumns, ResultSection } from "../result-section";
import { JobFigures } from "./job-figures";
import { JobFrontier } from "./job-frontier";
import { JobParts } from "./job-parts";
import { ReplicaLine } from "./replica-line";

interface InferencePageProps {
  readonly designId: string;
  readonly revision: number;
  readonly result: Pick<Result, "inference">;
}

/** Everything that the engine says about the serving jobs of a design. */
export function InferencePage({ designId, revision, result: { inference } }: InferencePageProps) {
  const t = useTranslations("resultsInference");
  if (inference.jobs.length === 0) return <p className="text-ink-muted">{t("none")}</p>;
  return (
    <>
      {inference.jobs.length > 1 && (
        <ResultColumns>
          <QuantityFigures
            reason={inference.reason}
            rows={[
              {
                label: t("requestRate"),
                value: inference.requestsPerSecond,
                unit: "requestsPerSecond",
                path: "inference.requestsPerSecond",
              },
            ]}
          />
        </ResultColumns>
      )}
      {inference.jobs.map((job, index) => (
        <JobSection
          key={job.jobId}
          designId={designId}
          revision={revision}
          job={job}
          path={`inference.jobs[${index}]`}
        />
      ))}
    </>
  );
}

interface JobSectionProps {
  readonly designId: string;
  readonly revision: number;
  readonly job: InferenceJobResult;
  readonly path: string;
}

function JobSection({ designId, revision, job, path }: JobSectionProps) {
  const locale = useLocale();
  return (
    <ResultSection id={`job-${job.jobId}`} title={job.name} description={modelName(job.model, locale)}>
      {job.reason && <p className="text-ink-muted">{wordsText(job.reason, locale)}</p>}
      <ReplicaLine job={job} path={path} />
      <JobFigures job={job} path={path} />
      <JobParts job={job} path={path} />
      {job.batchPerReplica !== null && <JobFrontier designId={designId} revision={revision} jobId={job.jobId} />}
    </ResultSection>
  );
}
