// One training job computed once more by the traced twins: the same functions on the same inputs, each number with its
// formula. Nothing else of an evaluation is traced; what other models hand over stands there as a leaf.

import type { Fabric } from "../models/network-fabric";
import { jobFailures } from "../models/reliability.trace.gen";
import type { StepBand } from "../models/time-to-train";
import { fullUseWatts, runJoules, runUsd } from "../models/training/outcome.trace.gen";
import { pricePlan } from "../models/training/step.trace.gen";
import { emptyWork, type PlanNumbers, type StepWork } from "../models/training/step-case";
import { trainingPeak } from "../models/training/step-hardware.trace.gen";
import type { JobHardware, TrainingCase } from "../models/training-case";
import { caseOf, nodesOf } from "../models/training-case.trace.gen";
import type { AcceleratorGroup } from "../models/training-hardware";
import type { NamedJob } from "../models/training-job";
import { acceleratorLinks, stepLinks, trainingRates } from "../models/training-links.trace.gen";
import type { StorageCase, TrainingOutcome } from "../models/training-outcome";
import { trainingOutcome } from "../models/training-outcome.trace.gen";
import { type JobStorage, storageReadShare } from "../models/training-storage";
import { architectureOf } from "../models/workload-architecture.trace.gen";
import { tokenData as plainTokenData } from "../models/workload-data";
import { tokenData } from "../models/workload-data.trace.gen";
import type { FacilityResult } from "../result";
import type { EvaluationScope } from "../scope";
import * as $ from "../trace/traced";

/** What the job was evaluated with. */
export interface JobInputs {
  readonly scope: EvaluationScope;
  readonly named: NamedJob;
  /** Position in the design's list. */
  readonly index: number;
  readonly group: AcceleratorGroup;
  readonly fabric: Fabric;
  readonly plan: PlanNumbers;
  readonly storage: JobStorage;
  readonly stepBand: StepBand;
}

export interface TracedJob {
  readonly training: $.Loose<TrainingCase>;
  readonly work: $.Loose<StepWork>;
  readonly outcome: $.Loose<TrainingOutcome>;
  readonly stepBand: $.Loose<StepBand>;
}

/** Traces a job whose model and accelerators are known. */
export function traceJob({ scope, named, index, group, fabric, plan, storage, stepBand }: JobInputs): TracedJob {
  const traced: $.Scope = { design: $.given(scope.design, "design:"), read: scope.constant };
  const job = $.at($.get($.get(traced.design, "workload"), "jobs"), $.literal(index));
  const preset = named.preset === null ? $.literal(null) : $.given(named.preset, `part:models/${named.preset.id}#`);
  const accelerators = $.get($.given({ accelerators: named.accelerators }, "job"), "accelerators");
  const groupBox = $.given(group, "group");
  const links = acceleratorLinks(traced, groupBox, $.given(fabric, "fabric"), accelerators);
  const precision = $.get(job, "precision");
  const hardware = $.made<JobHardware>("JobHardware", {
    accelerators,
    step: trainingRates(traced, groupBox, precision, stepLinks(traced, links)),
    hasFabric: $.literal(fabric.rates !== null),
    peakFlopsPerSecond: trainingPeak($.get(groupBox, "accelerator"), precision),
  });
  const training = caseOf(traced, job, architectureOf(job, preset), groupBox, hardware);
  const planBox = $.given(plan, "PlanNumbers");
  const work = $.given(emptyWork(), "StepWork");
  pricePlan($.get(training, "step"), planBox, work);

  const nodes = nodesOf(accelerators, $.get(groupBox, "acceleratorsPerNode"));
  const readShare = storageReadShare(named.job, group, plainTokenData(scope, named.job), Number(nodes.value));
  const band = $.given(stepBand, "stepBand");
  const stored = $.made<StorageCase>("StorageCase", {
    storage: $.given(storage, "storage"),
    data: tokenData(traced, job),
    readShare: $.get($.given({ readShare }, "job"), "readShare"),
    tokens: $.get($.get(job, "training"), "tokens"),
    stepBand: band,
  });
  const failures = jobFailures(traced, accelerators, $.get(planBox, "data"), $.get(groupBox, "spareNodes"));
  const outcome = trainingOutcome(traced, training, planBox, $.get(work, "total"), stored, failures);
  return { training, work, outcome, stepBand: band };
}

/** Price of the run of a traced job. */
export function traceRunPrice(
  accelerators: $.Loose<number>,
  trainingSeconds: $.Loose<number>,
  usdPerAcceleratorHour: number,
): $.Loose<number> {
  const cost = $.given({ usdPerAcceleratorHour }, "cost");
  return runUsd($.get(cost, "usdPerAcceleratorHour"), accelerators, trainingSeconds);
}

/** Energy of the run of a traced job; null values where the facility's draw is not known. */
export function traceEnergy(
  scope: EvaluationScope,
  accelerators: $.Loose<number>,
  trainingSeconds: $.Loose<number>,
  { facilityWatts, annualJoules }: FacilityResult,
  ofAll: number,
): $.Loose<number> {
  const site = $.given({ facilityWatts, annualJoules, accelerators: ofAll }, "facility");
  const operations = $.get($.get($.given(scope.design, "design:"), "compute"), "operations");
  const watts = fullUseWatts(
    $.get(site, "facilityWatts"),
    $.get(site, "annualJoules"),
    $.get(operations, "utilization"),
  );
  return runJoules(watts, accelerators, $.get(site, "accelerators"), trainingSeconds);
}
