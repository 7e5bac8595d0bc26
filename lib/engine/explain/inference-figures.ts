// The figures of serving jobs: each job is computed once more by the traced twins. The batch and the numbers of replicas are
// found by search and stand as leaves. The rates of all jobs add up.
import { fabricLink } from "../models/collective-links.trace.gen";
import { inferenceResult } from "../models/jobs";
import { fleetRate } from "../models/serving/fleet";
import { replicaWidth } from "../models/serving/iteration.trace.gen";
import { jobModel } from "../models/serving/job-model.trace.gen";
import {
  acceleratorRate,
  acceleratorsInUse,
  answerSeconds,
  fleetRequests,
  millionTokensUsd,
  outputTokensPerSecond,
  tokensOfJoule,
  userRate,
} from "../models/serving/job-totals.trace.gen";
import type { ServingChoice } from "../models/serving/open-load";
import { replicaRate as plainRate } from "../models/serving/open-load";
import { replicaRate } from "../models/serving/open-load.trace.gen";
import { replicaMemory } from "../models/serving/replica-memory.trace.gen";
import { type ServingCase, servingCase } from "../models/serving/serving-case";
import type { ServingLinks } from "../models/serving/serving-hardware";
import { servingHardware } from "../models/serving/serving-hardware.trace.gen";
import { fullUseWatts, runJoules } from "../models/training/outcome";
import type { AcceleratorGroup } from "../models/training-hardware";
import type { NamedJob } from "../models/training-job";
import { acceleratorLinks } from "../models/training-links.trace.gen";
import { computeOverhead } from "../models/training-recipe.trace.gen";
import * as $ from "../trace/traced";
import { designDictionary } from "./dictionary";
import type { Evaluated } from "./evaluated";
import type { ExplainedFigures, ExplainedPart } from "./figure-group";
import { addNumbers, type JobFigures } from "./job-figures";
import { addTail } from "./serving-tail";

/** One group for every job; the request rate of the design is that of all of them. */
export const inferenceFigures: ExplainedPart = (design) => [
  ...design.jobs.inference.map((_, position) => ({
    path: `inference.jobs[${position}]`,
    trace: () => jobFigures(design, position),
  })),
  { path: "inference", trace: () => summedFigures(design) },
];

function summedFigures(design: Evaluated): ExplainedFigures | null {
  const jobs = design.jobs.inference.map((_, position) => jobFigures(design, position));
  const [first] = jobs;
  if (first == null || inferenceResult(design.jobs).requestsPerSecond === null) return null;
  const rates = jobs.flatMap((job): readonly $.Loose<number>[] => (job?.rate == null ? [] : [job.rate]));
  const sum = rates.reduce((total, rate) => $.compute(total, "+", rate), $.literal(0) as $.Loose<number>);
  return {
    figures: new Map([["requestsPerSecond", $.named("requestsOfJobs", "local", sum)]]),
    dictionary: first.dictionary,
  };
}

/** The figures of a job, with the rate that the design's adds up from; null for a job that is not known. */
function jobFigures(
  design: Evaluated,
  position: number,
): (ExplainedFigures & { readonly rate: $.Loose<number> | null }) | null {
  const { scope, assumptions, jobs, fabric } = design;
  const job = jobs.inference[position];
  const { group } = jobs;
  if (job === undefined || group === null || job.result.acceleratorsPerReplica === null) return null;
  const served = servingCase(scope, job.named, group, fabric);
  if (typeof served === "string") return null;
  const traced = tracedCase(design, job.named, group, served);
  const { model, layout } = traced;
  const figures: JobFigures = new Map<string, $.Traced<unknown>>([
    ["accelerators", traced.accelerators],
    ["acceleratorsPerReplica", replicaWidth(layout)],
    ["weightBytes", $.get(model, "weightBytes")],
    ["kvBytesPerToken", $.compute($.get(model, "cacheBytesPerToken"), "+", $.get(model, "windowedCacheBytesPerToken"))],
  ]);
  const rate = addRates(design, figures, traced, served, job.result.batchPerReplica, position);
  return { figures, rate, dictionary: designDictionary({ scope, assumptions, group }) };
}

type TracedCase = ReturnType<typeof tracedCase>;

/** Model, hardware and choices of a job from the design's own fields. */
function tracedCase({ scope, fabric }: Evaluated, named: NamedJob, group: AcceleratorGroup, served: ServingCase) {
  const traced: $.Scope = { design: $.given(scope.design, "design:"), read: scope.constant };
  const index = scope.design.workload.jobs.findIndex(({ id }) => id === named.job.id);
  const job = $.at($.get($.get(traced.design, "workload"), "jobs"), $.literal(index));
  const preset = named.preset === null ? $.literal(null) : $.given(named.preset, `part:models/${named.preset.id}#`);
  const accelerators = $.get($.given({ accelerators: named.accelerators }, "serving.chosen"), "accelerators");
  const groupBox = $.given(group, "group");
  const links = acceleratorLinks(traced, groupBox, $.given(fabric, "fabric"), accelerators);
  const frontEnd = $.get($.get($.get(traced.design, "network"), "frontend"), "linkRate");
  const latency = $.constant(scope.constant, $.literal("network.fabric-latency"));
  const serving = $.get(job, "serving");
  const layout = $.given(served.choice.layout, "serving.layout");
  return {
    scope: traced,
    job,
    model: jobModel(job, preset),
    hardware: servingHardware(
      scope.constant,
      $.get(groupBox, "accelerator"),
      $.get(job, "precision"),
      $.made<ServingLinks>("ServingLinks", {
        domain: $.get(links, "scaleUpDomain"),
        scaleUp: $.get(links, "scaleUp"),
        fabric: $.otherwise($.get(links, "fabric"), () => fabricLink(scope.constant, frontEnd, frontEnd, latency)),
      }),
      $.get(serving, "engine"),
      computeOverhead(traced, groupBox),
    ),
    choice: $.made<ServingChoice>("ServingChoice", {
      layout,
      load: $.constant(scope.constant, $.literal("inference.load")),
      draftTokens: $.get(serving, "draftTokens"),
      draftAcceptance: $.otherwise($.get(serving, "draftAcceptance"), () =>
        $.constant(scope.constant, $.literal("inference.draft-acceptance")),
      ),
      draftShare: $.constant(scope.constant, $.literal("inference.draft-share")),
      isDisaggregated: $.compare($.get(serving, "disaggregated"), "===", $.literal(true)),
    }),
    layout,
    serving,
    accelerators,
  };
}

/** Latencies, rates, memory and prices of a job that runs, and its requests per second. */
function addRates(
  { scope, pools, result }: Evaluated,
  figures: JobFigures,
  { scope: traced, job, model, hardware, choice, layout, serving, accelerators }: TracedCase,
  served: ServingCase,
  batch: number | null,
  position: number,
): $.Loose<number> | null {
  if (batch === null) return null;
  const plain = plainRate(served.model, served.hardware, served.request, batch, served.choice);
  const fleet = fleetRate(plain, served.replicas, served.choice);
  if (fleet === null) return null;
  const { prefillReplicas: readers, decodeReplicas: writers } = fleet;
  const chosen = $.given({ batch, replicas: served.replicas, readers, writers }, "serving.chosen");
  const rate = replicaRate(model, hardware, serving, $.get(chosen, "batch"), choice);
  const requests = fleetRequests(rate, $.get(chosen, "readers"), $.get(chosen, "writers"));
  const tokens = outputTokensPerSecond(requests, serving);
  const used = acceleratorsInUse($.get(chosen, "replicas"), replicaWidth(layout));
  figures.set("replicas", $.get(chosen, "replicas"));
  figures.set("acceleratorsUsed", used);
  figures.set("prefillReplicas", $.get(chosen, "readers"));
  figures.set("batchPerReplica", $.get(chosen, "batch"));
  figures.set("timeToFirstTokenSeconds", $.get(rate, "timeToFirstTokenSeconds"));
  figures.set("timePerOutputTokenSeconds", $.get(rate, "timePerOutputTokenSeconds"));
  figures.set("requestSeconds", answerSeconds(rate, serving));
  figures.set("requestsPerSecond", requests);
  figures.set("tokensPerSecond", tokens);
  figures.set("tokensPerSecondPerUser", userRate($.get(rate, "timePerOutputTokenSeconds")));
  figures.set("tokensPerSecondPerAccelerator", acceleratorRate(tokens, used));
  addNumbers(figures, "firstToken", $.get(rate, "firstToken"));
  addNumbers(figures, "perToken", $.get(rate, "perToken"));
  addNumbers(figures, "memory", replicaMemory(model, hardware, layout, serving, $.get(chosen, "batch")));
  const { cost, facility, inference } = result();
  const own = inference.jobs[position];
  if (own !== undefined) addTail(figures, own, { traced, job, rate, requests, writers: $.get(chosen, "writers") });
  if (own?.usdPerMillionTokens != null && cost.usdPerAcceleratorHour !== null) {
    const { usdPerAcceleratorHour } = cost;
    const hourly = $.get($.given({ usdPerAcceleratorHour }, "serving"), "usdPerAcceleratorHour");
    figures.set("usdPerMillionTokens", millionTokensUsd(hourly, accelerators, tokens));
  }
  if (own?.tokensPerJoule != null && facility.facilityWatts !== null && facility.annualJoules !== null) {
    const site = fullUseWatts(
      facility.facilityWatts,
      facility.annualJoules,
      scope.design.compute.operations.utilization,
    );
    const watts = runJoules(site, own.accelerators, pools.accelerators, 1);
    figures.set("tokensPerJoule", tokensOfJoule(tokens, $.get($.given({ watts }, "serving"), "watts")));
  }
  return requests;
}
