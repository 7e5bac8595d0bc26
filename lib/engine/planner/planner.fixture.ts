// Two jobs by their numbers, dense and with experts, for the planner's tests.
import { openPlacement, plainLink } from "../models/collective-links";
import type { StepCase, StepConstants, StepHardware, StepModel, StepRecipe } from "../models/training/step-case";
import type { PlanJob } from "./plan-job";

const constants: StepConstants = {
  reserveBytes: 3e9,
  exposedTraffic: 0.5,
  elementwise: 1.3,
  unfused: 1.5,
  kernelGapSeconds: 4e-6,
  attentionBackward: 2.5,
  tensorExposed: 0.6,
  expertExposed: 0.6,
  overlapSlowdown: 0.1,
  jitter: 0.004,
  overheadSeconds: 0.02,
  expertHostSeconds: 1e-5,
  expertPenalty: 1.15,
};

const recipe: StepRecipe = {
  weightBytes: 2,
  operandBytes: 2,
  activationBytes: 2,
  gradientBytes: 4,
  reducedBytes: 4,
  gatheredBytes: 2,
  optimizerBytes: 12,
  backwardPasses: 2,
  encoderBackwardPasses: 2,
  trainedShare: 1,
  hasFusedOperators: 1,
  hasFusedAttention: 1,
  hasSequenceParallel: 1,
  overlapsTensor: 1,
  overlapsData: 1,
  overlapsPipeline: 1,
  overlapsExperts: 1,
  groupsExperts: 1,
  hasHostBoundExperts: 0,
  selectiveProducts: 0,
  castBytes: 0,
  computeOverhead: 1,
};

const a100: StepHardware = {
  matrixFlopsPerSecond: 250e12,
  attentionFlopsPerSecond: 170e12,
  plainFlopsPerSecond: 250e12,
  softmaxFlops: 128,
  memoryBytesPerSecond: 1.9e12,
  memoryBytes: 80e9,
  domain: 8,
  scaleUp: plainLink(235e9, 4e-6),
  fabric: plainLink(22e9, 9e-6),
  placement: openPlacement(),
  hostBytesPerSecond: 25e9,
};

const h100: StepHardware = {
  matrixFlopsPerSecond: 700e12,
  attentionFlopsPerSecond: 500e12,
  plainFlopsPerSecond: 700e12,
  softmaxFlops: 256,
  memoryBytesPerSecond: 3.2e12,
  memoryBytes: 80e9,
  domain: 8,
  scaleUp: plainLink(380e9, 4e-6),
  fabric: plainLink(45e9, 9e-6),
  placement: openPlacement(),
  hostBytesPerSecond: 50e9,
};

const noEncoder = { encoderFlops: 0, encoderWidth: 0, encoderParameters: 0 };
const noIndex = { indexElements: 0, indexFlops: 0 };
const noState = { stateLayers: 0, stateElements: 0, stateScanFlops: 0, stateWidth: 0 };

/** GPT-3 175B (Brown et al. 2020). */
const denseModel: StepModel = {
  layers: 96,
  hidden: 12_288,
  attentionLayers: 96,
  queryKeyValueWidth: 36_864,
  latentWidth: 0,
  queryKeyValueDepth: 12_288,
  attentionWidth: 12_288,
  scoreFlops: 49_152,
  keyValueWidth: 24_576,
  heads: 96,
  causalShare: 0.5,
  denseLayers: 96,
  ffnWidth: 49_152,
  ffnInner: 49_152,
  expertLayers: 0,
  experts: 0,
  topK: 0,
  expertHidden: 12_288,
  expertWidth: 0,
  expertInner: 0,
  sharedWidth: 0,
  sharedInner: 0,
  capacity: 1,
  ...noIndex,
  ...noState,
  vocabulary: 51_200,
  ...noEncoder,
  layerParameters: 1.812e9,
  expertParameters: 0,
  inputParameters: 6.54e8,
  outputParameters: 6.29e8,
  isTied: 1,
};

/** DeepSeek-V3 (DeepSeek-AI 2024): latent attention, three dense layers, 256 routed experts and a shared one. */
const expertModel: StepModel = {
  layers: 61,
  hidden: 7168,
  attentionLayers: 61,
  queryKeyValueWidth: 57_344,
  latentWidth: 2112,
  queryKeyValueDepth: 951,
  attentionWidth: 16_384,
  scoreFlops: 81_920,
  keyValueWidth: 40_960,
  heads: 128,
  causalShare: 0.5,
  denseLayers: 3,
  ffnWidth: 18_432,
  ffnInner: 36_864,
  expertLayers: 58,
  experts: 256,
  topK: 8,
  expertHidden: 7168,
  expertWidth: 2048,
  expertInner: 4096,
  sharedWidth: 2048,
  sharedInner: 4096,
  capacity: 1,
  ...noIndex,
  ...noState,
  vocabulary: 129_280,
  ...noEncoder,
  layerParameters: 2.5e8,
  expertParameters: 1.127e10,
  inputParameters: 9.27e8,
  outputParameters: 9.27e8,
  isTied: 0,
};

/** GPT-3 175B over A100 of 80 GB. */
export const denseCase: StepCase = { model: denseModel, hardware: a100, constants, recipe, sequenceTokens: 2048 };
/** DeepSeek-V3 over H100. */
export const expertCase: StepCase = { model: expertModel, hardware: h100, constants, recipe, sequenceTokens: 4096 };

export const denseJob: PlanJob = {
  accelerators: 1024,
  batchSequences: 1536,
  keyValueHeads: 96,
  nodeAccelerators: 8,
};

export const expertJob: PlanJob = {
  accelerators: 2048,
  batchSequences: 15_360,
  keyValueHeads: 128,
  nodeAccelerators: 8,
};

/** The same accelerators in pairs, four under a leaf and eight in a pod, both narrower outwards. */
export const narrowHardware: StepHardware = {
  ...a100,
  domain: 2,
  placement: {
    isNarrowed: 1,
    ringBytesPerSecond: 22e9,
    exchangeBytesPerSecond: 22e9,
    leafAccelerators: 4,
    leafBytesPerSecond: 11e9,
    podAccelerators: 8,
    podBytesPerSecond: 2e9,
  },
};
