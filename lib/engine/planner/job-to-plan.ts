// A job of a design as the planner needs it: its case, what a plan must divide, and what the framework offers.
import type { Catalog } from "../catalog/catalog";
import type { DesignDocument, ResolvedJob } from "../inputs/design";
import { evaluatePools } from "../models/compute-pools";
import { nameJobs } from "../models/jobs";
import { evaluateFabric } from "../models/network-fabric";
import type { PlanNumbers, StepCase } from "../models/training/step-case";
import type { TrainingCase } from "../models/training-case";
import { mainGroup } from "../models/training-hardware";
import { type NamedJob, trainingCase } from "../models/training-job";
import { choosePlan, planKey } from "../models/training-plan";
import type { Reason } from "../reason";
import { resolveDesign } from "../resolve";
import { createScope } from "../scope";
import type { PlanSetting } from "./change-plan";
import { type PlanLimits, usualLimits } from "./plan-job";

/** A job with its planning case, or with the reason why no plan can be sought for it. */
export type JobToPlan = NamedForPlanning & (Plannable | NotPlannable);

interface NamedForPlanning {
  readonly id: string;
  readonly name: string;
  /** Place in the document. */
  readonly path: string;
  readonly accelerators: number;
}

interface Plannable {
  readonly setting: PlanSetting;
  /** The job on its hardware, for what is not a search. */
  readonly training: TrainingCase;
  /** Key of everything that a plan depends on; it is written beside the plan. */
  readonly key: string;
  /** The plan that the design has now. */
  readonly current: PlanNumbers;
  readonly reason: null;
}

interface NotPlannable {
  readonly setting: null;
  readonly training: null;
  readonly reason: Reason;
}

/**
 * The jobs of a document as the planner needs them, in its order.
 * @param document a valid document; nothing of it is changed and nothing is searched here
 */
export function jobsToPlan(document: DesignDocument, catalog: Catalog): readonly JobToPlan[] {
  const { design } = resolveDesign(document, catalog);
  // No day matters to the time of a step: prices and controls are not looked at.
  const scope = createScope(design, catalog, "1970-01-01");
  const pools = evaluatePools(scope);
  const fabric = evaluateFabric(scope, pools);
  const group = mainGroup(scope, pools);
  return nameJobs(scope, group).map((named) => {
    const { job, name, path, accelerators } = named;
    const base = { id: job.id, name, path, accelerators };
    const refusal = refusalOf(named, group !== null);
    if (refusal !== null || group === null) return { ...base, ...notPlannable, reason: refusal ?? NO_ACCELERATORS };
    const training = trainingCase(scope, named, group, fabric);
    if (training === null) return { ...base, ...notPlannable, reason: UNPRICED };
    if (!training.hasFabric && accelerators > training.step.hardware.domain)
      return { ...base, ...notPlannable, reason: NO_FABRIC };
    return { ...base, ...plannable(training, job, group.acceleratorsPerNode) };
  });
}

const notPlannable = { setting: null, training: null } as const;
const NO_ACCELERATORS: Reason = ["No pool has accelerators.", "没有节点池配备加速器。"];
const NO_SHARE: Reason = ["Its share is less than one accelerator.", "其占比不足一个加速器。"];
const SERVING: Reason = ["A serving job has no training plan.", "推理任务没有训练并行方案。"];
const UNPRICED: Reason = ["Its model or the accelerator's rate is unknown.", "模型或加速器算力未知。"];
const NO_FABRIC: Reason = ["The fabric is unknown.", "网络未知。"];

function refusalOf({ job, accelerators }: NamedJob, hasAccelerators: boolean): Reason | null {
  if (job.kind === "inference") return SERVING;
  if (!hasAccelerators) return NO_ACCELERATORS;
  return accelerators === 0 ? NO_SHARE : null;
}

function plannable(training: TrainingCase, job: ResolvedJob, nodeAccelerators: number): Plannable {
  const { step, architecture, accelerators, batchSequences } = training;
  // Latent attention expands keys and values for every head of its own.
  const keyValueHeads = architecture.mla === null ? architecture.kvHeads : architecture.heads;
  return {
    setting: {
      c: step,
      job: { accelerators, batchSequences, keyValueHeads, nodeAccelerators },
      limits: limitsOf(step, job),
    },
    training,
    key: planKey(training),
    current: choosePlan(training, job).plan,
    reason: null,
  };
}

/** What the planner may choose from: an order of ranks that the design states is kept. */
function limitsOf(step: StepCase, { parallel }: ResolvedJob): PlanLimits {
  const usual = usualLimits(step);
  const { rankOrder } = parallel;
  return {
    ...usual,
    // Few frameworks have a zero-bubble schedule: it is searched where the design asks for it.
    hasZeroBubble: parallel.zeroBubble === true,
    rankOrders: rankOrder === null ? usual.rankOrders : [rankOrder === "tp-cp-ep-pp-dp" ? 1 : 0],
  };
}
