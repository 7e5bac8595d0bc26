// One kind of accelerator: the fewest that meet the deadline, and the fastest that power and budget allow.
import { type Catalog, findPart } from "../catalog/catalog";
import type { Reason } from "../reason";
import { type Goal, type GoalKind, type GoalOption, type GoalRow, MOST_SPEED_UP } from "./goal";
import type { GoalNeeds } from "./goal-document";
import { goalRecipe, precisionOn } from "./goal-recipe";
import { fewestEnough, indexAtMost, nodeCounts } from "./goal-sizes";
import { needsOf, type Trial, type TrialQuestion, trySize } from "./goal-trial";

/** Plans looked at for a size on the way, and for a size that is answered. */
const PLANS_ON_THE_WAY = 25_000;
const PLANS_OF_AN_ANSWER = 200_000;
/** Share of the peak that a first guess expects of a whole run. */
const GUESSED_SHARE = 0.35;
/** Larger sizes that are looked at for speed. */
const FASTER_TRIES = 3;

const UNKNOWN_PART: Reason = ["The catalogue has no such model or part.", "目录中没有该模型或部件。"];
const NEVER_RUNS: Reason = ["No number of these accelerators runs the job.", "任何数量的该加速器均无法运行此任务。"];

/**
 * Sizes one kind of accelerator for a goal. A few tenths of a second: several searches over all plans.
 * @param today day of the evaluation, ISO 8601
 */
export function sizeGoal(goal: Goal, kind: GoalKind, catalog: Catalog, today: string): GoalRow {
  const recipe = goalRecipe(goal, catalog);
  const accelerator = findPart(catalog.accelerators, kind.accelerator);
  const node = findPart(catalog.nodes, kind.node);
  if (recipe === null || accelerator === null || node === null)
    return { ...kind, fewest: null, fastest: null, sizesTried: 0, plansTried: 0, reason: UNKNOWN_PART };
  const precision = precisionOn(accelerator, goal.precision);
  const trials = new Trials({ goal, recipe, accelerator, node, precision, catalog, today });
  const peak = accelerator.peakFlopsPerSecond[precision === "fp8" || precision === "fp4" ? precision : "bf16"] ?? 1e15;
  const guess = recipe.flops / (goal.seconds * peak * GUESSED_SHARE * node.acceleratorCount);
  const start = indexAtMost(trials.counts, guess);
  const secondsOf = (index: number) => trials.at(index).option?.seconds.p50 ?? null;
  const fewestIndex = fewestEnough(trials.counts, start, goal.seconds, secondsOf);
  const fewest = fewestIndex === null ? null : trials.answer(fewestIndex);
  const fastestIndex = fastestWithin(goal, trials, fewestIndex);
  const fastest = fastestIndex === null ? null : fastestIndex === fewestIndex ? fewest : trials.answer(fastestIndex);
  const { sizesTried, plansTried } = trials;
  const reason = fewest === null && fastest === null ? (trials.reason ?? NEVER_RUNS) : null;
  return { ...kind, fewest, fastest, sizesTried, plansTried, reason };
}

/** The fastest size that keeps power and budget, among sizes up to a few times the fewest that meet the deadline. */
function fastestWithin(goal: Goal, trials: Trials, fewestIndex: number | null): number | null {
  const { counts } = trials;
  const known = fewestIndex ?? trials.fastestTried();
  const from = known === null ? null : trials.at(known).option;
  if (known === null || from === null) return null;
  const room = Math.min(
    MOST_SPEED_UP,
    roomFor(goal.facilityWatts, from.facilityWatts),
    roomFor(goal.budgetUsd, from.capitalUsd),
  );
  let best: number | null = null;
  let index = indexAtMost(counts, Math.max(1, Math.floor((counts[known] ?? 1) * room)));
  for (let tries = 0; tries < FASTER_TRIES && index >= 0; tries += 1, index -= 1) {
    const { option } = trials.at(index);
    if (option === null || !keepsMeans(option)) continue;
    const fastest = best === null ? null : trials.at(best).option;
    if (fastest === null || option.seconds.p50 < fastest.seconds.p50) best = index;
  }
  return best;
}

const roomFor = (allowed: number | null, used: number | null): number =>
  allowed === null ? Number.POSITIVE_INFINITY : used === null ? 0 : allowed / used;

const keepsMeans = (option: GoalOption): boolean => option.shortfalls.every(({ limit }) => limit === "deadline");

/** Trials of one kind, each size once. */
class Trials {
  readonly counts: readonly number[];
  sizesTried = 0;
  plansTried = 0;
  private readonly tried = new Map<number, Trial>();
  private needs: GoalNeeds | null = null;

  constructor(private readonly question: TrialQuestion) {
    this.counts = nodeCounts(question.node.acceleratorCount);
  }

  at(index: number): Trial {
    const known = this.tried.get(index);
    if (known !== undefined) return known;
    const trial = this.run(index, PLANS_ON_THE_WAY, this.needs);
    this.tried.set(index, trial);
    return trial;
  }

  /** The size with a wider search, and with everything beside the nodes sized for it. */
  answer(index: number): GoalOption | null {
    const first = this.at(index);
    const own = first.result === null ? null : needsOf(first.result);
    return this.run(index, PLANS_OF_AN_ANSWER, own ?? this.needs).option ?? first.option;
  }

  fastestTried(): number | null {
    let best: number | null = null;
    let seconds = Number.POSITIVE_INFINITY;
    for (const [index, { option }] of this.tried) {
      if (option === null || option.seconds.p50 >= seconds) continue;
      best = index;
      seconds = option.seconds.p50;
    }
    return best;
  }

  /** Why nothing ran at the last size tried. */
  get reason(): Reason | null {
    return [...this.tried.values()].at(-1)?.reason ?? null;
  }

  private run(index: number, planBudget: number, needs: GoalNeeds | null): Trial {
    const trial = trySize(this.question, this.counts[index] ?? 1, needs, planBudget);
    // The first size that runs tells how much data and how large a checkpoint there is, and is sized anew with that.
    const known = needs === null && trial.result !== null ? needsOf(trial.result) : null;
    if (known !== null) {
      // Connection and floor are those of one size: other sizes have their own.
      this.needs = { ...known, facilityWatts: null, floorSquareMeters: null };
      return this.run(index, planBudget, this.needs);
    }
    this.sizesTried += 1;
    this.plansTried += trial.plansTried;
    return trial;
  }
}
