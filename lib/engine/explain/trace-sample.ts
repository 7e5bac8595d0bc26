// One training job that is described by its samples, computed once more by the traced twins.
import type { Fabric } from "../models/network-fabric";
import { jobFailures } from "../models/reliability.trace.gen";
import { sampleData as plainData } from "../models/sample-case";
import {
  sampleCheckpointBytes,
  sampleCounts,
  sampleData,
  sampleHardware,
  sampleRecipe,
  sampleSplit,
  sampleWork,
} from "../models/sample-case.trace.gen";
import type { SampleOutcome, SampleRun } from "../models/sample-outcome";
import { sampleOutcome } from "../models/sample-outcome.trace.gen";
import { sampleReadShare } from "../models/sample-run";
import type { SampleMemory, SamplePlan, SampleStep } from "../models/sample-training";
import { sampleMemory, samplePlan, sampleStep } from "../models/sample-training.trace.gen";
import { trainingPeak } from "../models/training/step-hardware.trace.gen";
import { nodesOf } from "../models/training-case";
import type { AcceleratorGroup } from "../models/training-hardware";
import type { NamedJob } from "../models/training-job";
import type { JobStorage } from "../models/training-storage";
import type { EvaluationScope } from "../scope";
import * as $ from "../trace/traced";

/** What the job was evaluated with. */
export interface SampleInputs {
  readonly scope: EvaluationScope;
  readonly named: NamedJob;
  /** Position in the design's list. */
  readonly index: number;
  readonly group: AcceleratorGroup;
  readonly fabric: Fabric;
  readonly storage: JobStorage;
}

/** As far as the job is known, as far as it is laid out, and as far as it runs. */
export interface TracedSamples {
  readonly accelerators: $.Loose<number>;
  readonly counts: ReturnType<typeof sampleCounts>;
  readonly laidOut: {
    readonly plan: $.Loose<SamplePlan>;
    readonly memory: $.Loose<SampleMemory>;
    readonly capacityBytes: $.Loose<number>;
    readonly checkpointBytes: $.Loose<number>;
    /** Null values where it cannot run. */
    readonly step: $.Loose<SampleStep>;
    readonly outcome: () => $.Loose<SampleOutcome>;
  } | null;
}

/** Traces a job. */
export function traceSamples({ scope, named, index, group, fabric, storage }: SampleInputs): TracedSamples {
  const traced: $.Scope = { design: $.given(scope.design, "design:"), read: scope.constant };
  const job = $.at($.get($.get(traced.design, "workload"), "jobs"), $.literal(index));
  const accelerators = $.get($.given({ accelerators: named.accelerators }, "job"), "accelerators");
  const groupBox = $.given(group, "group");
  const precision = $.get(job, "precision");
  const work = sampleWork(job);
  const counts = sampleCounts(work);
  const hardware = sampleHardware(traced, precision, groupBox, $.given(fabric, "fabric"), accelerators);
  const peakFlopsPerSecond = trainingPeak($.get(groupBox, "accelerator"), precision);
  if (hardware.value == null || peakFlopsPerSecond.value == null) return { accelerators, counts, laidOut: null };
  const recipe = sampleRecipe(traced, job, groupBox);
  const plan = samplePlan(work, hardware, recipe, sampleSplit(job, accelerators));
  const step = sampleStep(work, hardware, recipe, plan);
  const checkpointBytes = sampleCheckpointBytes(work, recipe);
  const nodes = nodesOf(named.accelerators, group.acceleratorsPerNode);
  const readShare = sampleReadShare(named.job, group, plainData(scope, named.job), nodes);
  const run = $.made<SampleRun>("SampleRun", {
    accelerators,
    peakFlopsPerSecond,
    batchSamples: $.get($.get(job, "training"), "batchSequences"),
    samples: $.get($.get(job, "sample"), "samples"),
    flopsPerSample: $.get(counts, "flopsPerSample"),
    checkpointBytes,
    storage: $.given(storage, "storage"),
    data: sampleData(traced, job),
    readShare: $.get($.given({ readShare }, "job"), "readShare"),
  });
  const failures = jobFailures(traced, accelerators, $.get(plan, "data"), $.get(groupBox, "spareNodes"));
  return {
    accelerators,
    counts,
    laidOut: {
      plan,
      memory: sampleMemory(work, recipe, plan),
      capacityBytes: $.get(hardware, "memoryBytes"),
      checkpointBytes,
      step,
      outcome: () => sampleOutcome(traced, step, run, failures),
    },
  };
}
