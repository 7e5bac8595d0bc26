// What one plan gives up or gains against another, by knob and by part of the step.
import type { Words } from "../inputs/declare";
import { pricePlan } from "../models/training/step";
import { emptyWork, type PlanNumbers, type StepCase, type StepWork } from "../models/training/step-case";
import { type KnobChange, planChanges } from "./change-plan";
import { knobWords, memoryParts, type StepPart, stepParts } from "./plan-words";

/** A share of a whole: seconds of the step, or bytes of the fullest rank. */
export interface PlanPart<Part extends string> {
  readonly part: Part;
  readonly words: Words;
  readonly amount: number;
  readonly share: number;
}

export interface PlanComparison {
  readonly plan: Readonly<PlanNumbers>;
  /** Knobs that differ, from the plan compared with to this one. */
  readonly changes: readonly (KnobChange & { readonly words: Words })[];
  readonly seconds: number;
  /** Over the plan compared with: positive is slower. Parts that differ, the greatest difference first; they sum to it. */
  readonly secondsMore: number;
  readonly parts: readonly { readonly part: StepPart; readonly words: Words; readonly secondsMore: number }[];
  readonly bytes: number;
  readonly bytesMore: number;
  readonly fits: boolean;
}

/** A plan priced into a record of its own. */
export function priceOf(c: StepCase, plan: PlanNumbers): StepWork {
  const work = emptyWork();
  pricePlan(c, plan, work);
  return work;
}

/** Parts of a priced plan that are not nothing, the largest first. */
function partsOf<Part extends keyof StepWork>(
  words: Readonly<Record<Part, Words>>,
  names: readonly Part[],
  work: StepWork,
  whole: number,
): readonly PlanPart<Part>[] {
  return names
    .map((part) => ({ part, words: words[part], amount: work[part], share: work[part] / whole }))
    .filter(({ amount }) => amount > 0)
    .sort((left, right) => right.amount - left.amount);
}

const stepNames = Object.keys(stepParts) as readonly StepPart[];
const memoryNames = Object.keys(memoryParts) as readonly (keyof typeof memoryParts)[];

export const stepPartsOf = (work: StepWork) => partsOf(stepParts, stepNames, work, work.total);
export const memoryPartsOf = (work: StepWork) => partsOf(memoryParts, memoryNames, work, work.bytes);

/** A plan against another that is priced already. */
export function comparePlans(
  c: StepCase,
  base: Readonly<PlanNumbers>,
  baseWork: StepWork,
  plan: Readonly<PlanNumbers>,
): PlanComparison {
  const work = priceOf(c, plan);
  return {
    plan,
    changes: planChanges(base, plan).map((change) => ({ ...change, words: knobWords[change.knob] })),
    seconds: work.total,
    secondsMore: work.total - baseWork.total,
    parts: stepNames
      .map((part) => ({ part, words: stepParts[part], secondsMore: work[part] - baseWork[part] }))
      .filter(({ secondsMore }) => secondsMore !== 0)
      .sort((left, right) => Math.abs(right.secondsMore) - Math.abs(left.secondsMore)),
    bytes: work.bytes,
    bytesMore: work.bytes - baseWork.bytes,
    fits: work.bytes <= c.hardware.memoryBytes,
  };
}
