import { useLocale, useTranslations } from "next-intl";
import { MemoryChart } from "@/components/charts/memory.chart";
import { StepTimeChart } from "@/components/charts/step-time.chart";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { SectionHeading } from "@/components/ui/section-heading";
import type { Result } from "@/lib/engine/result";
import type { PlanResult, TrainingJobResult } from "@/lib/engine/result-workload";
import { wordsText } from "@/lib/i18n/words-text";
import { modelName } from "./model-name";
import { QuantityFigures } from "./quantity-figures";
import { ResultColumns, ResultSection } from "./result-section";

function PlanLine({ plan }: { readonly plan: PlanResult }) {
  const t = useTranslations("results.training");
  const { tensor, pipeline, data, expert, microBatch, gradientAccumulation, zeroStage, recompute, source } = plan;
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-xs">
      <span className="font-medium">{t("plan")}</span>
      <span className="text-ink-muted font-mono">
        TP {tensor} · CP {plan.context} · PP {pipeline} · DP {data} · EP {expert}
      </span>
      <span className="text-ink-muted">
        {t("planDetail", { microBatch, gradientAccumulation, zeroStage, recompute: t(`recompute.${recompute}`) })}
      </span>
      <Badge>{t(`source.${source}`)}</Badge>
    </p>
  );
}

function TrainingJob({ job, path }: { readonly job: TrainingJobResult; readonly path: string }) {
  const locale = useLocale();
  const t = useTranslations("results.training");
  const isSampled = job.countedIn === "samples";
  return (
    <article className="flex flex-col gap-2">
      <SectionHeading level={3} description={modelName(job.model, locale)}>
        {job.name}
      </SectionHeading>
      {job.plan && <PlanLine plan={job.plan} />}
      <ResultColumns>
        <QuantityFigures
          reason={job.reason}
          rows={[
            { label: t("time"), value: job.trainingSeconds, unit: "seconds", path: `${path}.trainingSeconds` },
            { label: t("step"), value: job.stepSeconds, unit: "seconds", path: `${path}.stepSeconds` },
            {
              label: t(isSampled ? "sampleRate" : "rate"),
              value: job.tokensPerSecond,
              unit: isSampled ? "samplesPerSecond" : "tokensPerSecond",
              path: `${path}.tokensPerSecond`,
            },
            {
              label: t("mfu"),
              value: job.modelFlopsUtilization,
              unit: "fraction",
              path: `${path}.modelFlopsUtilization`,
            },
            { label: t("goodput"), value: job.goodput, unit: "fraction", path: `${path}.goodput` },
            { label: t("energy"), value: job.energyJoules, unit: "joules", path: `${path}.energyJoules` },
          ]}
        />
        <QuantityFigures
          reason={job.reason}
          rows={[
            { label: t("accelerators"), value: job.accelerators, unit: "count", path: `${path}.accelerators` },
            { label: t("parameters"), value: job.parameters, unit: "parameters", path: `${path}.parameters` },
            {
              label: t(isSampled ? "flopsPerSample" : "flopsPerToken"),
              value: job.flopsPerToken,
              unit: "flops",
              path: `${path}.flopsPerToken`,
            },
            { label: t("memory"), value: job.memoryTotalBytes, unit: "bytes", path: `${path}.memoryTotalBytes` },
            { label: t("checkpoint"), value: job.checkpointBytes, unit: "bytes", path: `${path}.checkpointBytes` },
            {
              label: t("checkpointInterval"),
              value: job.checkpointIntervalSeconds,
              unit: "seconds",
              path: `${path}.checkpointIntervalSeconds`,
            },
          ]}
        />
      </ResultColumns>
    </article>
  );
}

interface TrainingSectionProps {
  readonly result: Pick<Result, "training">;
  /** Of the page with everything about the jobs. */
  readonly moreHref: string;
}

/** Every training job: how long, how well, on which plan, in how much memory. */
export function TrainingSection({ result: { training }, moreHref }: TrainingSectionProps) {
  const t = useTranslations("results.training");
  const locale = useLocale();
  return (
    <ResultSection id="training" title={t("title")}>
      {training.jobs.length === 0 && (
        <p className="text-ink-muted">{training.reason ? wordsText(training.reason, locale) : t("none")}</p>
      )}
      {training.jobs.map((job, index) => (
        <TrainingJob key={job.jobId} job={job} path={`training.jobs[${index}]`} />
      ))}
      {training.jobs.length > 0 && (
        <p className="print:hidden">
          <ButtonLink href={moreHref} prefetch={false}>
            {t("more")}
          </ButtonLink>
        </p>
      )}
      {training.jobs.length > 0 && (
        <ResultColumns>
          <StepTimeChart result={{ training }} />
          <MemoryChart result={{ training }} />
        </ResultColumns>
      )}
    </ResultSection>
  );
}
