// A serving job laid out: model, accelerators, split and the largest batch that fits. What evaluation and frontier both start from.
import type { EvaluationScope } from "../../scope";
import { fabricLink } from "../collective-links";
import type { Fabric } from "../network-fabric";
import type { AcceleratorGroup } from "../training-hardware";
import type { NamedJob } from "../training-job";
import { acceleratorLinks } from "../training-links";
import { computeOverhead } from "../training-recipe";
import { largestBatch } from "./closed-load";
import { type ReplicaLayout, type Request, replicaWidth } from "./iteration";
import { jobModel } from "./job-model";
import type { ServingChoice } from "./open-load";
import type { ServedModel } from "./served-model";
import { type ServingHardware, servingHardware } from "./serving-hardware";

export interface ServingCase {
  readonly model: ServedModel;
  readonly hardware: ServingHardware;
  readonly request: Request;
  readonly choice: ServingChoice;
  /** Accelerators of one replica. */
  readonly width: number;
  /** Whole replicas that the job's accelerators make. */
  readonly replicas: number;
  /** Most sequences that a replica holds; 0 where not even one fits. */
  readonly limit: number;
}

/** Lays a serving job out; the name of what is missing where it cannot be. */
export function servingCase(
  scope: EvaluationScope,
  named: NamedJob,
  group: AcceleratorGroup,
  fabric: Fabric,
): ServingCase | "architecture" | "precision" {
  const model = jobModel(named.job, named.preset);
  if (model === null) return "architecture";
  const hardware = jobHardware(scope, named, group, fabric);
  if (hardware === null) return "precision";
  const request: Request = named.job.serving;
  const layout = jobLayout(named, model, hardware);
  const width = replicaWidth(layout);
  return {
    model,
    hardware,
    request,
    choice: servingChoice(scope, named, layout),
    width,
    replicas: Math.floor(named.accelerators / width),
    limit: largestBatch(model, hardware, layout, request),
  };
}

function jobHardware(
  scope: EvaluationScope,
  { job, accelerators }: NamedJob,
  group: AcceleratorGroup,
  fabric: Fabric,
): ServingHardware | null {
  const links = acceleratorLinks(scope, group, fabric, accelerators);
  const frontEnd = scope.design.network.frontend.linkRate;
  return servingHardware(
    scope.constant,
    group.accelerator,
    job.precision,
    {
      domain: links.scaleUpDomain,
      scaleUp: links.scaleUp,
      // Nodes without a fabric still have their front end.
      fabric: links.fabric ?? fabricLink(scope.constant, frontEnd, frontEnd, scope.constant("network.fabric-latency")),
    },
    job.serving.engine,
    computeOverhead(scope, group),
  );
}

function servingChoice(scope: EvaluationScope, { job }: NamedJob, layout: ReplicaLayout): ServingChoice {
  const { draftTokens, draftAcceptance, disaggregated } = job.serving;
  return {
    layout,
    load: scope.constant("inference.load"),
    draftTokens,
    draftAcceptance: draftAcceptance ?? scope.constant("inference.draft-acceptance"),
    draftShare: scope.constant("inference.draft-share"),
    isDisaggregated: disaggregated === true,
  };
}

/** Requests that a replica should at least decode together: fewer waste the reading of the weights. */
const COMFORTABLE_BATCH = 8;

/** The design's split; without a width, the smallest power of two that holds the weights and a few requests, all accelerators at most. */
function jobLayout({ job, accelerators }: NamedJob, model: ServedModel, hardware: ServingHardware): ReplicaLayout {
  const { acceleratorsPerReplica, attentionGroups, pipelineStages } = job.serving;
  const split = (width: number): ReplicaLayout => ({
    tensor: Math.max(1, Math.floor(width / (attentionGroups * pipelineStages))),
    data: attentionGroups,
    pipeline: pipelineStages,
  });
  if (acceleratorsPerReplica !== null) return split(acceleratorsPerReplica);
  let width = attentionGroups * pipelineStages;
  while (width < accelerators && largestBatch(model, hardware, split(width), job.serving) < COMFORTABLE_BATCH)
    width *= 2;
  return split(Math.max(1, Math.min(width, accelerators)));
}
