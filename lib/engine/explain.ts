// explain: how one figure of a result came about. It evaluates the design as `evaluate` does and computes the job in
// question once more with the traced twins; `evaluate` itself knows nothing of it and pays nothing for it.
import type { Catalog } from "./catalog/catalog";
import { evaluate } from "./evaluate";
import { trainingDictionary } from "./explain/dictionary";
import { laidOutFigures, timedFigures } from "./explain/job-figures";
import { planOrigin } from "./explain/plan-origin";
import { traceEnergy, traceJob, traceRunPrice } from "./explain/trace-job";
import type { DesignDocument } from "./inputs/design";
import { evaluatePools } from "./models/compute-pools";
import { evaluateJobs, type Jobs, trainingResult } from "./models/jobs";
import { evaluateFabric } from "./models/network-fabric";
import { sizeStorage } from "./models/storage-tiers";
import type { PlanNumbers } from "./models/training/step-case";
import { nodesOf } from "./models/training-case";
import { jobStorage } from "./models/training-storage";
import { resolveDesign } from "./resolve";
import { createScope } from "./scope";
import type { Derivation } from "./trace/derivation";
import { derive } from "./trace/derive";

/** A design evaluated as far as its training jobs go. */
function evaluated(document: DesignDocument, catalog: Catalog, today: string) {
  const { design, assumptions } = resolveDesign(document, catalog);
  const scope = createScope(design, catalog, today);
  const pools = evaluatePools(scope);
  const fabric = evaluateFabric(scope, pools);
  const tiers = sizeStorage(scope);
  const jobs = evaluateJobs(scope, pools, fabric, tiers);
  const paid = () => {
    const { facility, cost } = evaluate(document, catalog, { answers: [], today });
    return { facility, cost };
  };
  return { scope, assumptions, jobs, paid, accelerators: pools.accelerators, fabric, tiers };
}

/**
 * Explains a figure.
 * @param path of the figure in the result: `training.jobs[0].stepSeconds`
 * @param today the day of the evaluation, ISO 8601
 * @returns null where no figure that can be explained stands at the path
 */
export function explain(document: DesignDocument, catalog: Catalog, today: string, path: string): Derivation | null {
  const whole = evaluated(document, catalog, today);
  const found = /^training\.jobs\[(\d{1,4})\]\.(.+)$/.exec(path === LONGEST ? longestPath(whole.jobs) : path);
  if (found === null) return null;
  const [, position, name = ""] = found;
  const figures = figuresOf(whole, Number(position));
  const figure = figures?.figures.get(name);
  return figures === null || figure === undefined ? null : derive(figure, figures.dictionary);
}

/** Paths of all figures of a design that can be explained. */
export function explainablePaths(document: DesignDocument, catalog: Catalog, today: string): readonly string[] {
  const whole = evaluated(document, catalog, today);
  const ofJobs = whole.jobs.training.flatMap((_, position) =>
    [...(figuresOf(whole, position)?.figures.keys() ?? [])].map((name) => `training.jobs[${position}].${name}`),
  );
  return longestPath(whole.jobs) === "" ? ofJobs : [LONGEST, ...ofJobs];
}

/** The time to train of a design is that of its slowest job. */
const LONGEST = "training.trainingSeconds";

/** Path of the slowest job's time; empty while any of them is unknown. */
function longestPath(jobs: Jobs): string {
  const { trainingSeconds } = trainingResult(jobs);
  const position = jobs.training.findIndex(({ result }) => result.trainingSeconds === trainingSeconds);
  return trainingSeconds === null ? "" : `training.jobs[${position}].trainingSeconds`;
}

/** What can be explained of one training job, and what the names in it mean; null for a job that is not known. */
function figuresOf(whole: ReturnType<typeof evaluated>, position: number) {
  const { scope, assumptions, jobs, fabric, tiers } = whole;
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
  const dictionary = trainingDictionary({
    scope,
    assumptions,
    group,
    planOrigin: (field) => planOrigin(named.job, source, named.path, resultPath, field as keyof PlanNumbers),
  });
  if (layout.undisturbedSeconds === null) return { figures: laidOutFigures(traced, false), dictionary };
  const figures = timedFigures(traced);
  const { facility, cost } = whole.paid();
  if (figures.has("trainingSeconds") && facility.facilityWatts !== null && facility.annualJoules !== null) {
    figures.set("energyJoules", traceEnergy(scope, traced, facility, whole.accelerators));
  }
  if (figures.has("trainingSeconds") && cost.usdPerAcceleratorHour !== null) {
    figures.set("usdPerRun", traceRunPrice(traced, cost.usdPerAcceleratorHour));
  }
  return { figures, dictionary };
}
