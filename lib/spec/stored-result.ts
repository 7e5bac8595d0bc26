// Results that an earlier engine sealed, in today's shape: what it did not compute is absent, never invented.
import { acceleratorRate, userRate } from "../engine/models/serving/job-totals";
import type { Constraint, NetworkResult, Result, Verdict } from "../engine/result";
import type { CarbonResult } from "../engine/result-carbon";
import type { CostLine, CostResult } from "../engine/result-cost";
import type { CableRun, SidePlane } from "../engine/result-network";
import type { StorageResult, StorageTierResult } from "../engine/result-storage";
import type {
  InferenceJobResult,
  MemoryBreakdown,
  PlanResult,
  StepBreakdown,
  TrainingJobResult,
} from "../engine/result-workload";
import { readStoredFacility, readStoredReliability } from "./stored-facility";

/** The plan of engine 1: no context parallelism, state shared out over all data-parallel ranks. */
type FirstPlan = Partial<PlanResult> & Pick<PlanResult, "data"> & { readonly isHeuristic?: boolean };

/** What engine 1 left out of a training job, and what that meant. */
const TRAINING = {
  countedIn: "tokens",
  causalFlopsUtilization: null,
  hardwareFlopsUtilization: null,
  confidence: null,
  reliability: null,
  usdPerRun: null,
  memoryFreeBytes: null,
} as const satisfies Partial<TrainingJobResult>;

const INFERENCE = {
  acceleratorsUsed: null,
  prefillReplicas: null,
  tailTimeToFirstTokenSeconds: null,
  requestSeconds: null,
  firstToken: null,
  perToken: null,
  memory: null,
  replicasNeeded: null,
  tokensPerJoule: null,
} as const satisfies Partial<InferenceJobResult>;

/** Parts that engine 1 did not tell apart were in the others: nothing is left for them. */
const STEP = { contextParallel: 0, pipelineTransfer: 0, overhead: 0 } as const satisfies Partial<StepBreakdown>;
const MEMORY = { logits: 0 } as const satisfies Partial<MemoryBreakdown>;
/** What was said of a network before its detail was. */
const NETWORK = { detail: null } as const satisfies Partial<NetworkResult>;
const PLANE = { runs: [] } as const satisfies Partial<SidePlane>;
const CABLES = { intraGroup: 0, interGroup: 0 } as const satisfies Partial<NonNullable<NetworkResult["cables"]>>;

/** Engine 2.0 named no tier and no job beside a limit, and did not count those that it did not know. */
const LIMIT = { of: null } as const satisfies Partial<Constraint>;
const VERDICT = { unassessed: [], coverage: null } as const satisfies Partial<Verdict>;
/** Engine 2.0 did not tell what a tier's raw bytes are made of, how safe they are, nor what is asked of it by kind. */
const TIER = {
  protectionBytes: null,
  surplusBytes: null,
  rebuildSeconds: null,
  meanSecondsToDataLoss: null,
  annualLossProbability: null,
  durabilityNines: null,
  needs: null,
  demandWriteBytesPerSecond: null,
} as const satisfies Partial<StorageTierResult>;
const STORAGE = {
  checkpoint: null,
  recovery: null,
  workingSet: null,
  backup: null,
  keyValueBytesPerSecond: null,
  coverage: null,
} as const satisfies Partial<StorageResult>;
/** Sealed before the account of carbon was made: its totals stand in the facility. */
const CARBON: CarbonResult = {
  operational: null,
  embodied: null,
  years: null,
  serviceKilograms: null,
  perAcceleratorHour: null,
  runs: [],
  perMillionTokens: [],
  water: null,
  grid: null,
  factors: [],
  reason: [
    "This version was sealed before carbon was accounted for by part; its totals stand under the facility.",
    "该版本封存时尚未按部件核算碳排放；总量见设施部分。",
  ],
  monthsReason: null,
  hoursReason: null,
};

/** Nor what a line's price rests on, what each year costs and what other ways to pay would. */
const LINE = { quantityPath: null, basis: null } as const satisfies Partial<CostLine>;
const COST = {
  ownership: null,
  alternatives: [],
  breakEvenUtilization: null,
  prices: [],
  cnyPerUsd: null,
} as const satisfies Partial<CostResult>;

function plan(stored: PlanResult): PlanResult {
  const first: FirstPlan = stored;
  const absent = {
    context: 1,
    expertTensor: 1,
    shardWidth: first.data,
    hasZeroBubble: false,
    isOffloaded: false,
    source: first.isHeuristic === true ? ("heuristic" as const) : ("given" as const),
  };
  return Object.assign(absent, stored);
}

/** A run as engine 2.1 sealed it: all cables ran at the fabric's one rate, and those of the planes beside it had no runs. */
type FirstRun = Partial<Pick<CableRun, "linkBytesPerSecond">> & Omit<CableRun, "linkBytesPerSecond">;

/** Uplinks of a plane without spines, which engines before 2.5 sealed as links from leaves to spines. */
const readUplinks = (plane: SidePlane): SidePlane =>
  plane.spines !== 0
    ? plane
    : { ...plane, runs: plane.runs.map((run) => (run.joins === "leafSpine" ? { ...run, joins: "uplink" } : run)) };

function readNetwork(stored: NetworkResult): NetworkResult {
  const { linkBytesPerSecond: link, cables } = stored;
  const detail = stored.detail ?? null;
  return {
    ...NETWORK,
    ...stored,
    cables: cables && { ...CABLES, ...cables },
    detail: detail && {
      ...detail,
      runs: link === null ? [] : detail.runs.map((run: FirstRun) => ({ linkBytesPerSecond: link, ...run })),
      sidePlanes: detail.sidePlanes.map((plane) => readUplinks({ ...PLANE, ...plane })),
    },
  };
}

function trainingJob(stored: TrainingJobResult): TrainingJobResult {
  return {
    ...TRAINING,
    ...stored,
    plan: stored.plan && plan(stored.plan),
    step: stored.step && { ...STEP, ...stored.step },
    memory: stored.memory && { ...MEMORY, ...stored.memory },
  };
}

/** Engine 2.1 left to the pages what follows from two of its figures. */
function servingJob(stored: InferenceJobResult): InferenceJobResult {
  const job = { ...INFERENCE, ...stored };
  const { timePerOutputTokenSeconds: next, tokensPerSecond, acceleratorsUsed: used } = job;
  return {
    ...job,
    tokensPerSecondPerUser: next === null ? null : userRate(next),
    tokensPerSecondPerAccelerator:
      tokensPerSecond === null || used === null ? null : acceleratorRate(tokensPerSecond, used),
  };
}

/** A stored result as today's pages read it; one of today's engine comes out equal. */
export function readStoredResult(stored: Result): Result {
  const { carbon = CARBON } = stored as Partial<Pick<Result, "carbon">>;
  const { training, inference, network, storage, facility, reliability, cost, verdict } = stored;
  return {
    ...stored,
    carbon,
    verdict: {
      ...VERDICT,
      ...verdict,
      constraints: verdict.constraints.map((limit) => ({ ...LIMIT, ...limit })),
      binds: verdict.binds && { ...LIMIT, ...verdict.binds },
    },
    training: { ...training, jobs: training.jobs.map(trainingJob) },
    inference: { ...inference, jobs: inference.jobs.map(servingJob) },
    facility: readStoredFacility(facility),
    cost: { ...COST, ...cost, lines: cost.lines.map((line) => ({ ...LINE, ...line })) },
    storage: { ...STORAGE, ...storage, tiers: storage.tiers.map((tier) => ({ ...TIER, ...tier })) },
    network: readNetwork(network),
    reliability: readStoredReliability(reliability, facility),
  };
}
