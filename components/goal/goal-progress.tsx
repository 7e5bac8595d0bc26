"use client";
import { useTranslations } from "next-intl";
import { useProblemOf } from "@/components/shell/problem-of";
import { Button } from "@/components/ui/button";
import { InlineAlert } from "@/components/ui/inline-alert";
import type { GoalSizing } from "./use-goal-sizing";

interface GoalProgressProps {
  readonly sizing: GoalSizing;
  readonly onCancel: () => void;
  readonly onResume: () => void;
}

/** How far the kinds are, with time left and cancel; or why it stopped, with the way to go on. */
export function GoalProgress({ sizing, onCancel, onResume }: GoalProgressProps) {
  const t = useTranslations("goal");
  const problemOf = useProblemOf();
  const { state, rows, kinds, secondsLeft } = sizing;
  const counts = { done: rows.length, total: kinds.length };
  if (state === "running") {
    const share = kinds.length === 0 ? 0 : rows.length / kinds.length;
    return (
      <div className="flex items-center gap-3">
        <div className="min-w-0 flex-1">
          <div
            role="progressbar"
            aria-label={t("progressLabel")}
            aria-valuemin={0}
            aria-valuemax={100}
            aria-valuenow={Math.round(share * 100)}
            className="bg-sunken h-1.5 w-full overflow-hidden rounded-full"
          >
            <div className="bg-accent h-full rounded-full" style={{ width: `${share * 100}%` }} />
          </div>
          <p className="text-ink-muted mt-1 text-xs tabular-nums">
            {kinds.length === 0 ? t("starting") : t("progress", counts)}
            {secondsLeft !== null && ` ${t("timeLeft", { seconds: secondsLeft })}`}
          </p>
        </div>
        <Button size="sm" onClick={onCancel}>
          {t("cancel")}
        </Button>
      </div>
    );
  }
  const goOn = (
    <Button size="sm" onClick={onResume}>
      {t("goOn")}
    </Button>
  );
  if (state === "cancelled")
    return (
      <InlineAlert tone="info" title={t("cancelled")} actions={goOn}>
        {t("cancelledText", counts)}
      </InlineAlert>
    );
  if (state !== "failed") return null;
  return (
    <InlineAlert tone="danger" title={t("failed")} actions={goOn}>
      {problemOf(sizing.error)?.message}
    </InlineAlert>
  );
}
