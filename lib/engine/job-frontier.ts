// The frontier of one serving job of a document. Computed when somebody asks for it, never by `evaluate`.
import type { Catalog } from "./catalog/catalog";
import { evaluated } from "./explain/evaluated";
import type { DesignDocument } from "./inputs/design";
import type { LatencyTargets } from "./models/serving/best-rate";
import { type FrontierPoint, servingFrontier } from "./models/serving/frontier";
import { servingCase } from "./models/serving/serving-case";
import type { Reason } from "./reason";

export interface JobFrontier {
  readonly points: readonly FrontierPoint[];
  /** Batch at which the result rates the job; one of the points has it. */
  readonly operatingBatch: number;
  readonly replicas: number;
  readonly acceleratorsPerReplica: number;
  readonly targets: LatencyTargets;
}

/** A serving job with its frontier, or with the reason why it has none. */
export interface AskedFrontier {
  readonly job: { readonly id: string; readonly name: string; readonly accelerators: number };
  readonly frontier: JobFrontier | null;
  readonly reason: Reason | null;
}

const NOT_SERVING: Reason = ["A training job has no such curve.", "训练任务没有该曲线。"];
const NO_ACCELERATORS: Reason = ["No pool has accelerators.", "没有节点池配备加速器。"];
const UNPRICED: Reason = ["The job cannot be evaluated.", "无法评估该任务。"];

/**
 * @param document a valid document
 * @param today the day by which prices are looked at
 * @returns null where the document has no such job
 */
export function jobFrontier(
  document: DesignDocument,
  catalog: Catalog,
  today: string,
  jobId: string,
): AskedFrontier | null {
  const { scope, jobs, fabric, result } = evaluated(document, catalog, { answers: [], today });
  const named = jobs.named.find(({ job }) => job.id === jobId);
  if (named === undefined) return null;
  const job = { id: named.job.id, name: named.name, accelerators: named.accelerators };
  const refused = (reason: Reason): AskedFrontier => ({ job, frontier: null, reason });
  const { group } = jobs;
  if (named.job.kind !== "inference") return refused(NOT_SERVING);
  if (group === null) return refused(NO_ACCELERATORS);
  const { inference, cost } = result();
  const own = inference.jobs.find((each) => each.jobId === jobId);
  const served = servingCase(scope, named, group, fabric);
  if (own === undefined || own.batchPerReplica === null || typeof served === "string")
    return refused(own?.reason ?? UNPRICED);
  const { timeToFirstTokenSeconds, timePerOutputTokenSeconds } = scope.design.purpose.targets;
  const targets = { timeToFirstTokenSeconds, timePerOutputTokenSeconds };
  return {
    job,
    frontier: {
      points: servingFrontier(served, targets, own.batchPerReplica, named.accelerators, cost.usdPerAcceleratorHour),
      operatingBatch: own.batchPerReplica,
      replicas: served.replicas,
      acceleratorsPerReplica: served.width,
      targets,
    },
    reason: null,
  };
}
