// The figures of training jobs: each job is computed once more by the traced twins.

import { isSampleJob } from "../models/sample-job";
import { planResult } from "../models/training/plan-result";
import type { PlanNumbers } from "../models/training/step-case";
import { nodesOf } from "../models/training-case";
import type { AcceleratorGroup } from "../models/training-hardware";
import type { LaidOutJob } from "../models/training-job";
import { jobStorage } from "../models/training-storage";
import type { PlanResult } from "../result-workload";
import * as $ from "../trace/traced";
import { designDictionary } from "./dictionary";
import type { Evaluated } from "./evaluated";
import type { ExplainedFigures, ExplainedPart } from "./figure-group";
import { addNumbers, type JobFigures, laidOutFigures, timedFigures } from "./job-figures";
import { namesInResult, planOrigin } from "./plan-origin";
import { sampleFigures } from "./sample-figures";
import { traceEnergy, traceJob, traceRunPrice } from "./trace-job";
import { traceSamples } from "./trace-sample";

/** One group for every job. */
export const trainingFigures: ExplainedPart = (design) =>
  design.jobs.training.map((_, position) => ({
    path: `training.jobs[${position}]`,
    trace: () => jobFigures(design, position),
  }));

/** What can be explained of one training job; of one that is not known no more than its accelerators. */
function jobFigures(design: Evaluated, position: number): ExplainedFigures | null {
  const { scope, assumptions, jobs, tiers, fabric } = design;
  const job = jobs.training[position];
  if (job === undefined) return null;
  const { group } = jobs;
  const { named } = job;
  if (group === null || (job.layout === null && !isSampleJob(named.job))) {
    const { accelerators } = named;
    const box = $.given({ accelerators }, "job");
    return {
      figures: new Map([["accelerators", $.get(box, "accelerators")]]),
      dictionary: designDictionary({ scope, assumptions }),
    };
  }
  if (job.layout !== null) return tokenJob(design, position, job.layout, group);
  const index = scope.design.workload.jobs.findIndex(({ id }) => id === named.job.id);
  const storage = jobStorage(scope, tiers, named.job, nodesOf(named.accelerators, group.acceleratorsPerNode));
  const traced = traceSamples({ scope, named, index, group, fabric, storage });
  const figures = sampleFigures(traced, job.result);
  addRunTotals(design, figures, traced.accelerators);
  return { figures, dictionary: designDictionary({ scope, assumptions, group }) };
}

/** Energy and price of a run that is known. */
function addRunTotals({ scope, pools, result }: Evaluated, figures: JobFigures, accelerators: $.Loose<number>): void {
  const { facility, cost } = result();
  const seconds = figures.get("trainingSeconds") as $.Loose<number> | undefined;
  if (seconds === undefined) return;
  if (facility.facilityWatts !== null && facility.annualJoules !== null)
    figures.set("energyJoules", traceEnergy(scope, accelerators, seconds, facility, pools.accelerators));
  if (cost.usdPerAcceleratorHour !== null)
    figures.set("usdPerRun", traceRunPrice(accelerators, seconds, cost.usdPerAcceleratorHour));
}

/** A job that counts in tokens, laid over its accelerators. */
function tokenJob(
  design: Evaluated,
  position: number,
  layout: LaidOutJob,
  group: AcceleratorGroup,
): ExplainedFigures | null {
  const { scope, assumptions, jobs, fabric, tiers } = design;
  const job = jobs.training[position];
  if (job === undefined) return null;
  const { named } = job;
  const { plan, source } = layout.chosen;
  const index = scope.design.workload.jobs.findIndex(({ id }) => id === named.job.id);
  const nodes = nodesOf(named.accelerators, group.acceleratorsPerNode);
  const storage = jobStorage(scope, tiers, named.job, nodes);
  const { low, high, nearest } = job.result.confidence ?? { low: 1, high: 1, nearest: null };
  const traced = traceJob({ scope, named, index, group, fabric, plan, storage, stepBand: { low, high } });
  const resultPath = `training.jobs[${position}]`;
  const dictionary = designDictionary({
    scope,
    assumptions,
    group,
    planOrigin: (field) => planOrigin(named.job, source, named.path, resultPath, field as keyof PlanNumbers),
  });
  const isTimed = layout.undisturbedSeconds !== null;
  const figures = isTimed ? timedFigures(traced) : laidOutFigures(traced, false);
  addPlan(figures, plan);
  if (nearest !== null) {
    const { accelerators, error } = nearest;
    addNumbers(figures, "confidence.nearest", $.given({ accelerators, error }, "nearest"));
  }
  if (isTimed) addRunTotals(design, figures, $.get(traced.training, "accelerators"));
  return { figures, dictionary };
}

/** The numbers of a plan end a tree: they are given or chosen, not computed. */
function addPlan(figures: JobFigures, plan: PlanNumbers): void {
  const shown = planResult(plan, "given");
  const box = $.given(plan, "PlanNumbers");
  for (const field of Object.keys(plan) as (keyof PlanNumbers)[]) {
    const name = namesInResult[field] ?? field;
    if (typeof shown[name as keyof PlanResult] === "number") figures.set(`plan.${name}`, $.get(box, field));
  }
}
