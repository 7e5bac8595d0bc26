import { useLocale, useTranslations } from "next-intl";
import { SectionHeading } from "@/components/ui/section-heading";
import type { Result } from "@/lib/engine/result";
import type { InferenceJobResult } from "@/lib/engine/result-workload";
import { modelName } from "./model-name";
import { QuantityFigures } from "./quantity-figures";
import { ResultColumns, ResultSection } from "./result-section";

function InferenceJob({ job }: { readonly job: InferenceJobResult }) {
  const locale = useLocale();
  const t = useTranslations("results.inference");
  return (
    <article className="flex flex-col gap-2">
      <SectionHeading level={3} description={modelName(job.model, locale)}>
        {job.name}
      </SectionHeading>
      {job.replicas !== null && job.acceleratorsPerReplica !== null && (
        <p className="text-ink-muted text-xs">
          {t("replicas", {
            replicas: job.replicas,
            each: job.acceleratorsPerReplica,
            accelerators: job.replicas * job.acceleratorsPerReplica,
            held: job.accelerators,
          })}
          {job.prefillReplicas !== null &&
            job.prefillReplicas > 0 &&
            ` ${t("readers", { replicas: job.prefillReplicas })}`}
          {job.replicasNeeded !== null && ` ${t("needed", { replicas: job.replicasNeeded })}`}
        </p>
      )}
      <ResultColumns>
        <QuantityFigures
          reason={job.reason}
          rows={[
            { label: t("requests"), value: job.requestsPerSecond, unit: "requestsPerSecond" },
            { label: t("rate"), value: job.tokensPerSecond, unit: "tokensPerSecond" },
            { label: t("firstToken"), value: job.timeToFirstTokenSeconds, unit: "seconds" },
            { label: t("firstTokenTail"), value: job.tailTimeToFirstTokenSeconds, unit: "seconds" },
            { label: t("perToken"), value: job.timePerOutputTokenSeconds, unit: "seconds" },
            { label: t("request"), value: job.requestSeconds, unit: "seconds" },
          ]}
        />
        <QuantityFigures
          reason={job.reason}
          rows={[
            { label: t("weights"), value: job.weightBytes, unit: "bytes" },
            { label: t("cache"), value: job.kvBytesPerToken, unit: "bytes" },
            { label: t("batch"), value: job.batchPerReplica, unit: "count" },
            { label: t("tokensPerJoule"), value: job.tokensPerJoule, unit: "ratio" },
            { label: t("price"), value: job.usdPerMillionTokens, unit: "usd" },
          ]}
        />
      </ResultColumns>
    </article>
  );
}

/** Every serving job. The section is left out of designs that serve nothing. */
export function InferenceSection({ result: { inference } }: { readonly result: Pick<Result, "inference"> }) {
  const t = useTranslations("results.inference");
  if (inference.jobs.length === 0) return null;
  return (
    <ResultSection id="inference" title={t("title")}>
      {inference.jobs.map((job) => (
        <InferenceJob key={job.jobId} job={job} />
      ))}
    </ResultSection>
  );
}
