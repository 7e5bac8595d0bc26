// Seconds of one optimiser step by part, before data and checkpoint stalls.
import type { StepBreakdown } from "../result-workload";
import { allToAllSeconds, hierarchicalScatterSeconds, scatterSeconds } from "./collectives";
import { parametersPerRank } from "./memory";
import { layersPerStage, type Plan, planAccelerators, type TrainingCase } from "./training-case";
import { FROZEN_OVER_FORWARD, TRAINED_OVER_FORWARD } from "./workload-flops";

/** Bytes that the optimiser moves per parameter: states, gradient and weight read, states and weight written. */
const OPTIMIZER_TRAFFIC = 2;
/** Does the plan send anything between scale-up domains? */
export const needsFabric = (training: TrainingCase, plan: Plan): boolean =>
  planAccelerators(plan) > training.hardware.scaleUpDomain;

/**
 * Time of one step. The parts add up: what overlaps with computation is left out of its part.
 * @returns null when the plan crosses nodes and the fabric is unknown
 */
export function trainingStep(training: TrainingCase, plan: Plan): StepBreakdown | null {
  const { hardware, constants, forward, architecture, sequenceTokens, recipe } = training;
  const fabric = hardware.fabric ?? (needsFabric(training, plan) ? null : hardware.scaleUp);
  const fabricAllToAll = hardware.fabricAllToAll ?? fabric;
  if (fabric === null || fabricAllToAll === null) return null;

  // One micro-batch on the largest stage.
  const microTokens = sequenceTokens * plan.microBatch;
  const stageShare = layersPerStage(architecture.layers, plan) / architecture.layers;
  const matrixPasses = training.adapterParameters === null ? TRAINED_OVER_FORWARD : FROZEN_OVER_FORWARD;
  // A rank's matrices are h ÷ t wide: narrow ones fill the accelerator less.
  const width = architecture.hidden / plan.tensor;
  const matrixRate = (hardware.computeFlopsPerSecond * width) / (width + hardware.halfWidth);
  const share = (microTokens * stageShare * constants.computeOverhead) / plan.tensor;
  const matrixSeconds = (share * forward.matrices) / matrixRate;
  const attentionSeconds = (share * forward.attention) / (hardware.computeFlopsPerSecond * hardware.attentionShare);
  const forwardSeconds = matrixSeconds + attentionSeconds;
  const computeMicro = matrixPasses * matrixSeconds + TRAINED_OVER_FORWARD * attentionSeconds;
  const recomputeMicro =
    plan.recompute === "full"
      ? forwardSeconds
      : plan.recompute === "selective"
        ? forwardSeconds * constants.selectiveRecomputeShare
        : 0;

  const layers = layersPerStage(architecture.layers, plan);
  const activationBytes = microTokens * architecture.hidden * recipe.activation;
  const tensorLink = plan.tensor <= hardware.scaleUpDomain ? hardware.scaleUp : fabric;
  const passes = plan.recompute === "full" ? 3 : 2;
  // Two pairs of all-gather and reduce-scatter per layer and pass, with sequence parallelism.
  const tensorMicro =
    constants.tensorExposed * passes * 4 * layers * scatterSeconds(activationBytes, plan.tensor, tensorLink);
  const expertMicro = constants.expertExposed * passes * expertSeconds(training, plan, fabricAllToAll, activationBytes);

  const micro = computeMicro + recomputeMicro + tensorMicro + expertMicro;
  const count = plan.gradientAccumulation;
  const transfer = stageTransferSeconds(training, plan, fabric, activationBytes);
  // A link that takes longer than a micro-batch's work sets the pace of every one of them.
  const linkBound = count * Math.max(0, plan.virtualStages * transfer - micro);
  const pipelineBubble = (plan.pipeline - 1) * (micro / plan.virtualStages + transfer) + linkBound;
  const dataParallel = dataParallelSeconds(training, plan, fabric, computeMicro);

  const { dense, expert } = parametersPerRank(training, plan);
  const trained =
    training.adapterParameters === null ? dense + expert : training.adapterParameters / (plan.tensor * plan.pipeline);
  const updated = plan.zeroStage >= 1 && training.adapterParameters === null ? trained / plan.data : trained;
  const optimizer =
    (OPTIMIZER_TRAFFIC * updated * (recipe.optimizer + recipe.gradient + recipe.weight)) /
    hardware.memoryBytesPerSecond;

  return {
    compute: count * computeMicro,
    recompute: count * recomputeMicro,
    tensorParallel: count * tensorMicro,
    pipelineBubble,
    dataParallel,
    expertParallel: count * expertMicro,
    optimizer,
    dataStall: 0,
    checkpointStall: 0,
  };
}

/** Dispatch and combine of one pass through the expert layers of a stage, over the part of the group that is farthest. */
function expertSeconds(
  training: TrainingCase,
  plan: Plan,
  fabric: TrainingCase["hardware"]["scaleUp"],
  activationBytes: number,
): number {
  const { moe, layers } = training.architecture;
  if (moe === null || plan.expert <= 1) return 0;
  const { scaleUp, scaleUpDomain } = training.hardware;
  const expertLayers = Math.min(layersPerStage(layers, plan), training.counts.expertLayers);
  const sent = (activationBytes * moe.topK) / plan.tensor;
  const inside = Math.max(1, Math.min(plan.expert, Math.floor(scaleUpDomain / plan.tensor)));
  const outsideShare = 1 - inside / plan.expert;
  const local = allToAllSeconds(sent * (1 - outsideShare), inside, scaleUp);
  const remote = outsideShare > 0 ? allToAllSeconds(sent * outsideShare, plan.expert, fabric) : 0;
  return 2 * expertLayers * Math.max(local, remote);
}

/** Activations forward and their gradients back between two stages. */
function stageTransferSeconds(
  training: TrainingCase,
  plan: Plan,
  fabric: TrainingCase["hardware"]["scaleUp"],
  activationBytes: number,
): number {
  if (plan.pipeline <= 1) return 0;
  const link = planAccelerators(plan) <= training.hardware.scaleUpDomain ? training.hardware.scaleUp : fabric;
  return 2 * (activationBytes / plan.tensor / link.bytesPerSecond + link.stepSeconds);
}

/** Exposed time of gradient reduction and parameter gathering over the data-parallel ranks. */
function dataParallelSeconds(
  training: TrainingCase,
  plan: Plan,
  fabric: TrainingCase["hardware"]["scaleUp"],
  computeMicro: number,
): number {
  if (plan.data <= 1) return 0;
  const { hardware, recipe, constants, adapterParameters } = training;
  const { dense, expert } = parametersPerRank(training, plan);
  const inside = Math.max(1, Math.floor(hardware.scaleUpDomain / plan.tensor));
  const exchange = (parameters: number, ranks: number): number =>
    hierarchicalScatterSeconds(
      parameters * recipe.activation,
      ranks,
      Math.min(inside, ranks),
      hardware.scaleUp,
      fabric,
    );
  const expertRanks = Math.max(1, Math.floor(plan.data / plan.expert));
  const all = exchange(dense, plan.data) + exchange(expert, expertRanks);
  const reduced =
    adapterParameters === null ? all : exchange(adapterParameters / (plan.tensor * plan.pipeline), plan.data);
  if (plan.zeroStage < 3) {
    // Reduction hides behind the last micro-batch's backward pass, gathering behind the first one's forward pass.
    return Math.max(2 * reduced * (1 - constants.dataOverlap), 2 * reduced - computeMicro);
  }
  // FSDP gathers every layer for forward and for backward in every micro-batch, and reduces once.
  const gathers = 2 * plan.gradientAccumulation * all;
  const window = plan.gradientAccumulation * computeMicro;
  return Math.max((gathers + reduced) * (1 - constants.dataOverlap), gathers + reduced - window);
}

export function stepTotal(step: StepBreakdown): number {
  return (
    step.compute +
    step.recompute +
    step.tensorParallel +
    step.pipelineBubble +
    step.dataParallel +
    step.expertParallel +
    step.optimizer +
    step.dataStall +
    step.checkpointStall
  );
}
