// What stands against approving a version, counted from the result that the version froze.
import type { Result } from "@/lib/engine/result";

const verdictTargets = ["onTime", "onBudget", "withinPower"] as const;

export interface Objections {
  readonly isBuildable: boolean;
  /** Critical controls that are not met, and those of them that were answered or derived as not met. */
  readonly openCritical: number;
  readonly failedCritical: number;
  /** True where no critical control is open and still too few controls are answered. */
  readonly isHardlyAnswered: boolean;
  readonly missedTargets: readonly (typeof verdictTargets)[number][];
}

/** Null where nothing of this stands against it. */
export function objectionsOf({
  buildable,
  controls: { controls, openCritical, isReadyForApproval },
  verdict,
}: Pick<Result, "buildable" | "controls" | "verdict">): Objections | null {
  const missedTargets = verdictTargets.filter((target) => verdict[target].state === "missed");
  if (buildable && isReadyForApproval && openCritical.length === 0 && missedTargets.length === 0) return null;
  const failed = controls.filter(({ id, state }) => state === "not-met" && openCritical.includes(id));
  return {
    isBuildable: buildable,
    openCritical: openCritical.length,
    failedCritical: failed.length,
    isHardlyAnswered: !isReadyForApproval && openCritical.length === 0,
    missedTargets,
  };
}
