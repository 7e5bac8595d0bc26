// The figures of training jobs: each job is computed once more by the traced twins.

import { trainingResult } from "../models/jobs";
import type { PlanNumbers } from "../models/training/step-case";
import { nodesOf } from "../models/training-case";
import { jobStorage } from "../models/training-storage";
import { designDictionary } from "./dictionary";
import type { Evaluated } from "./evaluated";
import type { ExplainedFigures, ExplainedPart } from "./figure-group";
import { laidOutFigures, timedFigures } from "./job-figures";
import { planOrigin } from "./plan-origin";
import { traceEnergy, traceJob, traceRunPrice } from "./trace-job";

/** One group for every job; the time to train of the design is that of its slowest job. */
export const trainingFigures: ExplainedPart = (design) => [
  ...design.jobs.training.map((_, position) => ({
    path: `training.jobs[${position}]`,
    trace: () => jobFigures(design, position),
  })),
  { path: "training", trace: () => longestFigures(design) },
];

function longestFigures(design: Evaluated): ExplainedFigures | null {
  const { trainingSeconds } = trainingResult(design.jobs);
  if (trainingSeconds === null) return null;
  const position = design.jobs.training.findIndex(({ result }) => result.trainingSeconds === trainingSeconds);
  const slowest = jobFigures(design, position);
  const figure = slowest?.figures.get("trainingSeconds");
  if (slowest === null || figure === undefined) return null;
  return { ...slowest, figures: new Map([["trainingSeconds", figure]]) };
}

/** What can be explained of one training job; null for a job that is not known, or is described by its samples. */
function jobFigures({ scope, assumptions, jobs, fabric, tiers, pools, result }: Evaluated, position: number) {
  const job = jobs.training[position];
  const { group } = jobs;
  if (job === undefined || group === null || job.layout === null) return null;
  const { named, layout } = job;
  const { plan, source } = layout.chosen;
  const index = scope.design.workload.jobs.findIndex(({ id }) => id === named.job.id);
  const nodes = nodesOf(named.accelerators, group.acceleratorsPerNode);
  const storage = jobStorage(scope, tiers, named.job, nodes);
  const { low, high } = job.result.confidence ?? { low: 1, high: 1 };
  const traced = traceJob({ scope, named, index, group, fabric, plan, storage, stepBand: { low, high } });
  const resultPath = `training.jobs[${position}]`;
  const dictionary = designDictionary({
    scope,
    assumptions,
    group,
    planOrigin: (field) => planOrigin(named.job, source, named.path, resultPath, field as keyof PlanNumbers),
  });
  if (layout.undisturbedSeconds === null) return { figures: laidOutFigures(traced, false), dictionary };
  const figures = timedFigures(traced);
  const { facility, cost } = result();
  if (figures.has("trainingSeconds") && facility.facilityWatts !== null && facility.annualJoules !== null) {
    figures.set("energyJoules", traceEnergy(scope, traced, facility, pools.accelerators));
  }
  if (figures.has("trainingSeconds") && cost.usdPerAcceleratorHour !== null) {
    figures.set("usdPerRun", traceRunPrice(traced, cost.usdPerAcceleratorHour));
  }
  return { figures, dictionary };
}
