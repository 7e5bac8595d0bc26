// Weights of controls added up, and the shares that come of them.

/** What a control counts for. */
export interface WeighedControl {
  readonly weight: number;
  /** 0–1. */
  readonly credit: number;
}

/** Weight of all controls, of those that apply, of those that have an answer; and what they earn. */
export interface ControlSums {
  readonly all: number;
  readonly applies: number;
  readonly answered: number;
  readonly earned: number;
}

export interface WeightedScore {
  /** Σ weight × credit ÷ Σ weight over applicable controls, 0–1; 0 when none applies. */
  readonly score: number;
  /** Applicable weight with an answer over applicable weight, 0–1; 1 when none applies: nothing is left to answer. */
  readonly coverage: number;
  /** Weight without an object over all weight, 0–1. */
  readonly notApplicableShare: number;
}

const weightOf = (controls: readonly WeighedControl[]): number =>
  controls.reduce((sum, control) => sum + control.weight, 0);

const creditOf = (controls: readonly WeighedControl[]): number =>
  controls.reduce((sum, control) => sum + control.weight * control.credit, 0);

/** Sums over some controls. */
export function sumsOf(
  all: readonly WeighedControl[],
  applicable: readonly WeighedControl[],
  answered: readonly WeighedControl[],
): ControlSums {
  return {
    all: weightOf(all),
    applies: weightOf(applicable),
    answered: weightOf(answered),
    earned: creditOf(applicable),
  };
}

/** Sums over groups of controls. */
export function sumsOfGroups(groups: readonly ControlSums[]): ControlSums {
  return {
    all: groups.reduce((sum, group) => sum + group.all, 0),
    applies: groups.reduce((sum, group) => sum + group.applies, 0),
    answered: groups.reduce((sum, group) => sum + group.answered, 0),
    earned: groups.reduce((sum, group) => sum + group.earned, 0),
  };
}

/** Controls without an object are left out of both sums: they neither raise nor lower the score. */
export function scoreOf({ all, applies, answered, earned }: ControlSums): WeightedScore {
  return {
    score: applies === 0 ? 0 : earned / applies,
    coverage: applies === 0 ? 1 : answered / applies,
    notApplicableShare: all === 0 ? 0 : (all - applies) / all,
  };
}
