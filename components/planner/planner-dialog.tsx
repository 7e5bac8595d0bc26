"use client";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useComposition, useDesignState } from "@/components/composer/compose-context";
import { undo, writeFields } from "@/components/composer/design-store";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Segmented } from "@/components/ui/segmented";
import { showToast } from "@/components/ui/toast";
import type { PlanObjective, PricedPlan } from "@/lib/engine/planner/plan-search";
import { resolvedPlanOf } from "@/lib/engine/planner/resolved-plan";
import { isStillAsked } from "./plan-run";
import { PlannerBody } from "./planner-body";
import { usePlanRun } from "./use-plan-run";

const objectives: readonly PlanObjective[] = ["time", "cost", "memory"];

interface PlannerDialogProps {
  readonly jobId: string;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
}

/** The search for the best plan of a job: it starts with the dialog, shows what it has, and ends in a plan to apply. */
export function PlannerDialog({ jobId, isOpen, onOpenChange }: PlannerDialogProps) {
  const t = useTranslations("planner");
  const common = useTranslations("common");
  const { store, isReadOnly } = useComposition();
  const { run, start, cancel } = usePlanRun(jobId);
  const [chosen, setChosen] = useState(0);
  const document = useDesignState((state) => state.document);
  const name = useDesignState((state) => state.document.workload?.jobs?.find(({ id }) => id === jobId)?.name);
  const isStale = run !== null && !isStillAsked(run, document);
  const isRunning = run?.status === "running";
  const plan = run?.search?.best[chosen];

  function search(objective: PlanObjective) {
    setChosen(0);
    start(objective);
  }

  useEffect(() => {
    if (isOpen) start("time");
    else cancel();
    setChosen(0);
  }, [isOpen, start, cancel]);

  function apply({ plan: found }: PricedPlan, key: string) {
    const job = `workload/jobs/${jobId}`;
    const fields = [
      { key: `${job}/parallel/mode`, value: "auto" },
      { key: `${job}/resolvedPlan`, value: resolvedPlanOf(found, key) },
    ];
    writeFields(store, fields, Date.now());
    onOpenChange(false);
    const action = { label: common("undo"), onAction: () => undo(store) };
    showToast({ title: t("applied"), tone: "success", action });
  }

  return (
    <Dialog
      size="lg"
      title={t("title", { job: name ?? jobId })}
      description={t("description")}
      closeLabel={common("close")}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      footer={
        <>
          {isRunning ? (
            <Button onClick={cancel}>{t("cancel")}</Button>
          ) : (
            <Button onClick={() => search(run?.objective ?? "time")}>{t("again")}</Button>
          )}
          {!isReadOnly && (
            <Button
              variant="primary"
              disabled={plan === undefined || run?.key == null || isStale || isRunning}
              onClick={() => plan && run?.key != null && apply(plan, run.key)}
            >
              {t("apply")}
            </Button>
          )}
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <Segmented
          aria-label={t("objective")}
          className="max-w-full"
          options={objectives.map((value) => ({ value, label: t(`objectives.${value}`) }))}
          value={run?.objective ?? "time"}
          onValueChange={search}
        />
        {run && <PlannerBody run={run} isStale={isStale} chosen={chosen} onChoose={setChosen} />}
      </div>
    </Dialog>
  );
}
