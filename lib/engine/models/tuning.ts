// Fine-tuning held against rules of thumb. They advise; none changes a number.
import { tuningFindings } from "../findings/tuning.findings";
import type { Words } from "../inputs/declare";
import { designSections } from "../inputs/design";
import type { EvaluationScope } from "../scope";
import type { NamedJob } from "./training-job";
import { adapterParameters } from "./workload-adapters";
import { architectureOf } from "./workload-architecture";
import { countParameters } from "./workload-parameters";

/** Fine-tuning usually learns 10 to 100 times slower than pre-training. */
const LEARNING_RATE_RATIO = { lowest: 0.01, highest: 0.1 };
const LONG_WARMUP = 0.2;
/** Passes over examples that are few for the epochs: fewer than this many per epoch. */
const EXAMPLES_PER_EPOCH = 5000;
const SAFE_EPOCHS = 3;
const LARGE_ADAPTER = 0.05;
const SMALL_RANK = 32;
/** Fewer optimiser steps are over before a learning rate has risen and fallen. */
const LEAST_STEPS = 20;
/** Formats that every accelerator of today leaves several times faster in half the bytes. */
const FULL_PRECISIONS: ReadonlySet<string> = new Set(["fp32", "tf32"]);

/** Reports what of a tuning job is outside the usual. */
export function checkTuning(scope: EvaluationScope, named: NamedJob): void {
  const { job, path, name } = named;
  const { learningRateRatio, warmupFraction, epochs, examples, domainShift, adapterRank } = job.tuning;
  const at = (field: string) => `${path}.tuning.${field}`;
  if (learningRateRatio !== null) {
    const values = { job: name, ratio: { value: learningRateRatio, unit: "ratio" } } as const;
    if (learningRateRatio > LEARNING_RATE_RATIO.highest * 1.0001)
      scope.find(tuningFindings.learningRateHigh, at("learningRateRatio"), values);
    if (learningRateRatio < LEARNING_RATE_RATIO.lowest * 0.9999)
      scope.find(tuningFindings.learningRateLow, at("learningRateRatio"), values);
  }
  if (warmupFraction === 0) scope.find(tuningFindings.noWarmup, at("warmupFraction"), { job: name });
  if (warmupFraction !== null && warmupFraction > LONG_WARMUP) {
    scope.find(tuningFindings.longWarmup, at("warmupFraction"), {
      job: name,
      share: { value: warmupFraction, unit: "fraction" },
    });
  }
  if (epochs !== null && examples !== null && epochs > SAFE_EPOCHS && examples < EXAMPLES_PER_EPOCH * epochs) {
    scope.find(tuningFindings.overfitting, at("epochs"), {
      job: name,
      epochs: { value: epochs, unit: "ratio" },
      examples: { value: examples, unit: "count" },
    });
  }
  if (job.kind === "fine-tuning" && domainShift === "low")
    scope.find(tuningFindings.fullForNearDomain, `${path}.kind`, { job: name });
  if (job.kind === "fine-tuning" && domainShift === "high")
    scope.find(tuningFindings.fullForFarDomain, at("domainShift"), { job: name });
  if (job.kind === "lora") checkAdapter(scope, named, adapterRank);
  if (FULL_PRECISIONS.has(job.precision)) {
    const precision = job.precision.toUpperCase();
    scope.find(tuningFindings.fullPrecision, `${path}.precision`, { job: name, precision });
  }
  checkSteps(scope, named);
  reportUnanswered(scope, named);
}

/** Steps follow from examples, epochs and batch; tuning on few examples is often over before it has begun. */
function checkSteps(scope: EvaluationScope, { job, path, name }: NamedJob): void {
  const { examples, epochs } = job.tuning;
  const { batchSequences } = job.training;
  if (examples === null) return;
  const steps = Math.ceil((examples * (epochs ?? 1)) / batchSequences);
  if (steps >= LEAST_STEPS) return;
  scope.find(tuningFindings.fewSteps, `${path}.training.batchSequences`, {
    job: name,
    steps: { value: steps, unit: "count" },
    batch: { value: batchSequences, unit: "count" },
    examples: { value: examples, unit: "count" },
  });
}

const tuningInputs = designSections.workload.fields.jobs.fields.tuning.fields;
const GUARDS = ["domainShift", "learningRateRatio", "warmupFraction", "epochs", "examples"] as const;

/** What nobody answered is not fine: it is not checked, and that is said. */
function reportUnanswered(scope: EvaluationScope, { job, path, name }: NamedJob): void {
  const open = GUARDS.filter((guard) => job.tuning[guard] === null);
  const [first] = open;
  if (first === undefined) return;
  const list = (language: 0 | 1, separator: string) =>
    open.map((guard) => tuningInputs[guard].words[language]).join(separator);
  const fields: Words = [list(0, ", "), list(1, "、")];
  scope.find(tuningFindings.unanswered, `${path}.tuning.${first}`, { job: name, fields });
}

function checkAdapter(scope: EvaluationScope, { job, path, name, preset }: NamedJob, rank: number): void {
  if (job.tuning.domainShift === "high" && rank < SMALL_RANK) {
    scope.find(tuningFindings.adapterSmallForShift, `${path}.tuning.adapterRank`, {
      job: name,
      rank: { value: rank, unit: "count" },
    });
  }
  const architecture = architectureOf(job, preset);
  if (architecture === null) return;
  const share = adapterParameters(architecture, rank) / countParameters(architecture).total;
  if (share > LARGE_ADAPTER) {
    scope.find(tuningFindings.adapterLarge, `${path}.tuning.adapterRank`, {
      job: name,
      share: { value: share, unit: "fraction" },
    });
  }
}
