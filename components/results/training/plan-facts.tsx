import { useLocale, useTranslations } from "next-intl";
import { WhyButton } from "@/components/explain/why-button";
import { FindPlanButton } from "@/components/planner/find-plan-button";
import { Badge } from "@/components/ui/badge";
import { Figure, FigureList } from "@/components/ui/figure";
import { SectionHeading } from "@/components/ui/section-heading";
import type { PlanKnob } from "@/lib/engine/planner/plan-row";
import { knobWords } from "@/lib/engine/planner/plan-words";
import type { PlanResult, TrainingJobResult } from "@/lib/engine/result-workload";
import { quantityText } from "@/lib/i18n/format-quantity";
import { wordsText } from "@/lib/i18n/words-text";
import { ResultColumns } from "../result-section";

interface PlanFactsProps {
  readonly job: TrainingJobResult;
  /** Of the plan in the result. */
  readonly path: string;
  /** A search found the plan for other inputs than today's. */
  readonly isStale: boolean;
}

/** The whole plan of a job, who chose it, and the way to a better one. */
export function PlanFacts({ job: { jobId, plan, countedIn }, path, isStale }: PlanFactsProps) {
  const t = useTranslations("results.training");
  return (
    <div className="flex min-w-0 flex-col gap-2">
      <SectionHeading level={3} actions={countedIn === "tokens" && <FindPlanButton jobId={jobId} />}>
        {t("plan")}{" "}
        {plan && <Badge tone={plan.source === "heuristic" ? "warning" : "neutral"}>{t(`source.${plan.source}`)}</Badge>}{" "}
        {isStale && <Badge tone="warning">{t("stale")}</Badge>}
      </SectionHeading>
      {plan ? <Facts plan={plan} path={path} /> : <p className="text-ink-muted">{t("noPlan")}</p>}
    </div>
  );
}

function Facts({ plan, path }: { readonly plan: PlanResult; readonly path: string }) {
  const t = useTranslations("results.training");
  const common = useTranslations("common");
  const locale = useLocale();
  const count = (value: number) => quantityText(value, "count", locale);
  const yesNo = (isSo: boolean) => common(isSo ? "yes" : "no");
  // A fact that is a number names its field, so that it can be asked why.
  const facts: readonly (readonly [PlanKnob, string, keyof PlanResult | null])[] = [
    ["tensor", count(plan.tensor), "tensor"],
    ["context", count(plan.context), "context"],
    ["pipeline", count(plan.pipeline), "pipeline"],
    ["virtualStages", count(plan.virtualStages), "virtualStages"],
    ["data", count(plan.data), "data"],
    ["expert", count(plan.expert), "expert"],
    ["expertTensor", count(plan.expertTensor), "expertTensor"],
    ["microBatch", count(plan.microBatch), "microBatch"],
    ["accumulation", count(plan.gradientAccumulation), "gradientAccumulation"],
    ["zero", `ZeRO ${plan.zeroStage}`, "zeroStage"],
    ["shard", count(plan.shardWidth), "shardWidth"],
    ["recompute", t(`recompute.${plan.recompute}`), null],
    ["zeroBubble", yesNo(plan.hasZeroBubble), null],
    ["offload", yesNo(plan.isOffloaded), null],
    ["rankOrder", plan.rankOrder, null],
  ];
  const list = (part: typeof facts) => (
    <FigureList>
      {part.map(([knob, value, field]) => {
        const label = wordsText(knobWords[knob], locale);
        return (
          <Figure
            key={knob}
            label={
              <>
                {label} {field !== null && <WhyButton path={`${path}.${field}`} label={label} />}
              </>
            }
            value={value}
          />
        );
      })}
    </FigureList>
  );
  return (
    <ResultColumns>
      {list(facts.slice(0, 7))}
      {list(facts.slice(7))}
    </ResultColumns>
  );
}
