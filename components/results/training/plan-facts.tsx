import { useLocale, useTranslations } from "next-intl";
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
  /** A search found the plan for other inputs than today's. */
  readonly isStale: boolean;
}

/** The whole plan of a job, who chose it, and the way to a better one. */
export function PlanFacts({ job: { jobId, plan, countedIn }, isStale }: PlanFactsProps) {
  const t = useTranslations("results.training");
  return (
    <div className="flex min-w-0 flex-col gap-2">
      <SectionHeading level={3} actions={countedIn === "tokens" && <FindPlanButton jobId={jobId} />}>
        {t("plan")}{" "}
        {plan && <Badge tone={plan.source === "heuristic" ? "warning" : "neutral"}>{t(`source.${plan.source}`)}</Badge>}{" "}
        {isStale && <Badge tone="warning">{t("stale")}</Badge>}
      </SectionHeading>
      {plan ? <Facts plan={plan} /> : <p className="text-ink-muted">{t("noPlan")}</p>}
    </div>
  );
}

function Facts({ plan }: { readonly plan: PlanResult }) {
  const t = useTranslations("results.training");
  const common = useTranslations("common");
  const locale = useLocale();
  const count = (value: number) => quantityText(value, "count", locale);
  const yesNo = (isSo: boolean) => common(isSo ? "yes" : "no");
  const facts: readonly (readonly [PlanKnob, string])[] = [
    ["tensor", count(plan.tensor)],
    ["context", count(plan.context)],
    ["pipeline", count(plan.pipeline)],
    ["virtualStages", count(plan.virtualStages)],
    ["data", count(plan.data)],
    ["expert", count(plan.expert)],
    ["expertTensor", count(plan.expertTensor)],
    ["microBatch", count(plan.microBatch)],
    ["accumulation", count(plan.gradientAccumulation)],
    ["zero", `ZeRO ${plan.zeroStage}`],
    ["shard", count(plan.shardWidth)],
    ["recompute", t(`recompute.${plan.recompute}`)],
    ["zeroBubble", yesNo(plan.hasZeroBubble)],
    ["offload", yesNo(plan.isOffloaded)],
  ];
  const list = (part: typeof facts) => (
    <FigureList>
      {part.map(([knob, value]) => (
        <Figure key={knob} label={wordsText(knobWords[knob], locale)} value={value} />
      ))}
    </FigureList>
  );
  return (
    <ResultColumns>
      {list(facts.slice(0, 7))}
      {list(facts.slice(7))}
    </ResultColumns>
  );
}
