"use client";
import { Target } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { InlineAlert } from "@/components/ui/inline-alert";
import { SectionHeading } from "@/components/ui/section-heading";
import { Skeleton } from "@/components/ui/skeleton";
import type { PartOption } from "@/lib/engine/catalog/options";
import { goalCandidates, relaxations } from "@/lib/engine/goal/goal-candidates";
import { GoalCandidateCards } from "./goal-candidate-cards";
import { emptyDraft, type GoalDraft, readGoal } from "./goal-form";
import { GoalProgress } from "./goal-progress";
import { GoalSentence } from "./goal-sentence";
import { GoalShortfall } from "./goal-shortfall";
import { GoalTable } from "./goal-table";
import { type GoalSizing, useGoalSizing } from "./use-goal-sizing";

interface GoalViewProps {
  readonly models: readonly PartOption[];
  readonly canCreate: boolean;
}

/** From a sentence to sized designs. */
export function GoalView({ models, canCreate }: GoalViewProps) {
  const t = useTranslations("goal");
  const [draft, setDraft] = useState<GoalDraft>(emptyDraft);
  const [wasAsked, setWasAsked] = useState(false);
  const { sizing, start, resume, cancel } = useGoalSizing();
  const { goal, faults } = readGoal(draft);
  const isStale = sizing.goal !== null && JSON.stringify(goal) !== JSON.stringify(sizing.goal);

  return (
    <div className="flex flex-col gap-6">
      <form
        noValidate
        className="border-line bg-surface flex flex-col gap-4 rounded-sm border p-4"
        onSubmit={(event) => {
          event.preventDefault();
          setWasAsked(true);
          if (goal !== null && sizing.state !== "running") start(goal);
        }}
      >
        <GoalSentence models={models} draft={draft} faults={wasAsked ? faults : {}} onChange={setDraft} />
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" variant="primary" isPending={sizing.state === "running"}>
            {t("find")}
          </Button>
          <p className="text-ink-muted text-xs">{t("hint")}</p>
        </div>
      </form>
      {sizing.state === "idle" ? (
        <EmptyState title={t("emptyTitle")} icon={<Target />}>
          {t("emptyText")}
        </EmptyState>
      ) : (
        <GoalAnswer sizing={sizing} isStale={isStale} canCreate={canCreate} onCancel={cancel} onResume={resume} />
      )}
    </div>
  );
}

interface GoalAnswerProps {
  readonly sizing: GoalSizing;
  /** The sentence has changed since. */
  readonly isStale: boolean;
  readonly canCreate: boolean;
  readonly onCancel: () => void;
  readonly onResume: () => void;
}

function GoalAnswer({ sizing, isStale, canCreate, onCancel, onResume }: GoalAnswerProps) {
  const t = useTranslations("goal");
  const { state, rows, kinds } = sizing;
  const candidates = goalCandidates(rows);
  const isOver = state === "done" || state === "cancelled";
  return (
    <>
      <GoalProgress sizing={sizing} onCancel={onCancel} onResume={onResume} />
      {isStale && state !== "running" && <InlineAlert tone="info">{t("stale")}</InlineAlert>}
      {isOver && candidates.length > 0 && <GoalCandidateCards candidates={candidates} canCreate={canCreate} />}
      {state === "done" && candidates.length === 0 && <GoalShortfall ways={relaxations(rows)} />}
      {kinds.length > 0 ? (
        <section className="flex flex-col gap-2">
          <SectionHeading description={t("tableText")}>{t("table")}</SectionHeading>
          <div className="border-line bg-surface rounded-sm border">
            <GoalTable sizing={sizing} />
          </div>
        </section>
      ) : (
        state === "running" && <Skeleton className="h-96 w-full" />
      )}
    </>
  );
}
