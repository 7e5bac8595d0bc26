// Where each number of a job's plan comes from: the design, a search whose result the design keeps, or a rule.
import type { Words } from "../inputs/declare";
import type { ResolvedJob } from "../inputs/design";
import type { PlanNumbers } from "../models/training/step-case";
import type { PlanSource } from "../result-workload";
import type { Origin } from "../trace/derivation";

/** What results and designs call the numbers of a plan that have another name there. */
export const namesInResult: Partial<Readonly<Record<keyof PlanNumbers, string>>> = {
  accumulation: "gradientAccumulation",
  zero: "zeroStage",
  shard: "shardWidth",
  zeroBubble: "hasZeroBubble",
  offload: "isOffloaded",
};
const namesInDesign: Partial<Readonly<Record<keyof PlanNumbers, string>>> = { zero: "zeroStage", shard: "shardWidth" };

const heuristic: Words = ["chosen by the heuristic, not optimised", "由启发式选定，未经优化"];
const follows: Words = [
  "follows from the batch, the accelerators and the other widths",
  "由批大小、加速器数与其他宽度得出",
];

/** The origin of one number of the plan of the job at `path`, whose result is at `resultPath`. */
export function planOrigin(
  job: ResolvedJob,
  source: PlanSource,
  path: string,
  resultPath: string,
  field: keyof PlanNumbers,
): Origin {
  const group = source === "planner" ? "resolvedPlan" : "parallel";
  const name = namesInDesign[field] ?? field;
  const values: Readonly<Record<string, unknown>> = job[group];
  if ((values[name] ?? null) !== null) {
    return { kind: "field", path: `${path}.${group}.${name}`, isAssumed: false, source: null };
  }
  const isSearched = source === "heuristic" && field !== "data" && field !== "accumulation" && field !== "shard";
  const inResult = `${resultPath}.plan.${namesInResult[field] ?? field}`;
  return { kind: "result", path: inResult, by: isSearched ? heuristic : follows };
}
