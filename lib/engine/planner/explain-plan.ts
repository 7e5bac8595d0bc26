// Why a plan is the best: what binds it, and what every other choice of a single knob would give up.
import type { Words } from "../inputs/declare";
import type { PlanNumbers } from "../models/training/step-case";
import { changePlan, type FreeKnob, freeKnobs, knobValues, type PlanSetting } from "./change-plan";
import { comparePlans, memoryPartsOf, type PlanComparison, type PlanPart, priceOf, stepPartsOf } from "./compare-plans";
import type { MemoryPart, StepPart } from "./plan-words";

/** What keeps a plan from being faster. */
const bindings = {
  memory: [
    "Memory binds: a plan that differs in one choice would be at least 1 % faster, but does not fit.",
    "受显存约束：仅改动一项的方案可快 1% 以上，但放不下。",
  ],
  computation: ["Computation binds: it takes most of the step.", "受计算约束：计算占单步时间的大部分。"],
  exchange: [
    "Exchange between accelerators binds: more of the step than anything else but computation.",
    "受通信约束：除计算外占单步时间最多。",
  ],
  bubble: [
    "The pipeline bubble binds: more of the step than anything else but computation.",
    "受流水线气泡约束：除计算外占单步时间最多。",
  ],
  other: [
    "Optimiser, recomputation or host work binds: more of the step than anything else but computation.",
    "受优化器、重计算或主机开销约束：除计算外占单步时间最多。",
  ],
} as const satisfies Record<string, Words>;

export type PlanBinding = keyof typeof bindings;

export interface PlanExplanation {
  /** What binds, the most telling first. */
  readonly binds: readonly { readonly kind: PlanBinding; readonly words: Words }[];
  readonly seconds: number;
  readonly parts: readonly PlanPart<StepPart>[];
  readonly bytes: number;
  readonly headroomBytes: number;
  readonly memory: readonly PlanPart<MemoryPart>[];
  /** One knob away and faster, but too large: by how much memory binds. The fastest of them. */
  readonly fasterButTooLarge: PlanComparison | null;
  /** For every knob the best other value that fits, the closest first. */
  readonly alternatives: readonly (PlanComparison & { readonly knob: FreeKnob })[];
  /** What the next plan of a list gives up; null without one. */
  readonly nextBest: PlanComparison | null;
}

/** Shares of the step: over which computation binds first, that anything else must take, and that more memory must save. */
const MOST = 0.75;
const NOTABLE = 0.03;
const WORTHWHILE = 0.01;

/**
 * Explains a plan of a job.
 * @param nextBest the plan to compare with, usually the second of the planner's list
 */
export function explainPlan(
  setting: PlanSetting,
  plan: Readonly<PlanNumbers>,
  nextBest: Readonly<PlanNumbers> | null,
): PlanExplanation {
  const { c } = setting;
  const work = priceOf(c, plan);
  const neighbours = freeKnobs.flatMap((knob) =>
    neighboursOf(setting, plan, knob).map((other) => ({ knob, ...comparePlans(c, plan, work, other) })),
  );
  const tooLarge = neighbours.filter(({ fits, secondsMore }) => !fits && secondsMore < 0);
  const fasterButTooLarge = fastest(tooLarge);
  const parts = stepPartsOf(work);
  const saved = -(fasterButTooLarge?.secondsMore ?? 0);
  return {
    binds: bindingsOf(parts, saved >= WORTHWHILE * work.total).map((kind) => ({ kind, words: bindings[kind] })),
    seconds: work.total,
    parts,
    bytes: work.bytes,
    headroomBytes: c.hardware.memoryBytes - work.bytes,
    memory: memoryPartsOf(work),
    fasterButTooLarge,
    alternatives: freeKnobs
      .map((knob) => fastest(neighbours.filter((other) => other.knob === knob && other.fits)))
      .filter((other) => other !== null)
      .sort((left, right) => left.secondsMore - right.secondsMore),
    nextBest: nextBest === null ? null : comparePlans(c, plan, work, nextBest),
  };
}

/** Valid plans that differ in one knob and in what follows from it. */
export function neighboursOf(
  setting: PlanSetting,
  plan: Readonly<PlanNumbers>,
  knob: FreeKnob,
): readonly PlanNumbers[] {
  return knobValues(setting, knob, plan)
    .filter((value) => value !== plan[knob])
    .map((value) => changePlan(setting, plan, { [knob]: value }))
    .filter((changed) => changed !== null);
}

function fastest<Compared extends PlanComparison>(plans: readonly Compared[]): Compared | null {
  return plans.reduce<Compared | null>(
    (best, each) => (best === null || each.seconds < best.seconds ? each : best),
    null,
  );
}

const partBindings: Readonly<Record<StepPart, PlanBinding>> = {
  compute: "computation",
  recompute: "other",
  tensorParallel: "exchange",
  contextParallel: "exchange",
  expertParallel: "exchange",
  pipelineBubble: "bubble",
  pipelineTransfer: "exchange",
  dataParallel: "exchange",
  optimizer: "other",
  overhead: "other",
};

function bindingsOf(parts: readonly PlanPart<StepPart>[], isMemoryBinding: boolean): readonly PlanBinding[] {
  const lost = new Map<PlanBinding, number>();
  for (const { part, share } of parts) {
    const kind = partBindings[part];
    lost.set(kind, (lost.get(kind) ?? 0) + share);
  }
  const computation = lost.get("computation") ?? 0;
  lost.delete("computation");
  const [largest] = [...lost].sort((left, right) => right[1] - left[1]);
  const loss = largest === undefined || largest[1] < NOTABLE ? [] : [largest[0]];
  const time: readonly PlanBinding[] = computation >= MOST ? ["computation", ...loss] : [...loss, "computation"];
  return isMemoryBinding ? ["memory", ...time] : time;
}
