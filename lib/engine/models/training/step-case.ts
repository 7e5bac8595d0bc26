// What a training step is computed from, and what comes out: plain numbers in flat records, so that pricing a plan
// allocates nothing and a search can do it hundreds of thousands of times a second.
import type { CollectiveLink } from "../collectives";

/** A model as the step sees it: widths of its matrix products per layer, averaged over unlike layers by `…Layers`. */
export interface StepModel {
  readonly layers: number;
  readonly hidden: number;
  /** Layers with attention; the rest mix tokens by state space or not at all. */
  readonly attentionLayers: number;
  /** Columns of the fused query, key and value projection; of the up-projections under latent attention. */
  readonly queryKeyValueWidth: number;
  /** Columns of the latent down-projections, which tensor parallelism repeats; 0 without latent attention. */
  readonly latentWidth: number;
  /** Rows of the up-projections: the hidden size, or the mean latent rank weighted by columns. */
  readonly queryKeyValueDepth: number;
  /** Rows of the output projection. */
  readonly attentionWidth: number;
  /** FLOPs of one query against one key and its value, all heads. */
  readonly scoreFlops: number;
  /** Index of sparse attention, which tensor parallelism repeats: matrix elements and FLOPs of one token's scores, mean over attention layers. */
  readonly indexElements: number;
  readonly indexFlops: number;
  /** Elements of key and value of one token, exchanged by context parallelism. */
  readonly keyValueWidth: number;
  readonly heads: number;
  /** Share of the score square that is executed: a half for causal kernels, less where an index picks the keys, else 1. */
  readonly causalShare: number;
  /** Layers with a dense feed-forward, its width, and the columns of its first product (twice as many when gated). */
  readonly denseLayers: number;
  readonly ffnWidth: number;
  readonly ffnInner: number;
  /** Mixture of experts: layers, routed experts, experts that a token visits, widths as above; 0 in a dense model. */
  readonly expertLayers: number;
  readonly experts: number;
  readonly topK: number;
  readonly expertWidth: number;
  readonly expertInner: number;
  /** Width in which routed experts see a token: the hidden size, or a latent one. */
  readonly expertHidden: number;
  readonly sharedWidth: number;
  readonly sharedInner: number;
  /** Token slots per expert over an even share; 1 without dropping. */
  readonly capacity: number;
  /** State-space layers: matrix elements and FLOPs of the scan of one token in one of them, width of its inner state. */
  readonly stateLayers: number;
  readonly stateElements: number;
  readonly stateScanFlops: number;
  readonly stateWidth: number;
  readonly vocabulary: number;
  /** Forward FLOPs of the encoders in front, per sequence, and the width of their products. */
  readonly encoderFlops: number;
  readonly encoderWidth: number;
  readonly encoderParameters: number;
  /** Parameters: of a layer outside its routed experts (mean), of all routed experts of an expert layer, of the ends. */
  readonly layerParameters: number;
  readonly expertParameters: number;
  readonly inputParameters: number;
  readonly outputParameters: number;
  /** The output matrix is the input's: with one stage it is stored once. */
  readonly isTied: number;
}

/** What the fabric leaves to an accelerator's traffic by how far it goes; 0s where distance makes no difference. */
export interface FabricPlacement {
  /** 1 where more bandwidth leads into a leaf or a pod than out of it: then it matters which ranks are near. */
  readonly isNarrowed: number;
  /** Neighbour exchange and everything else of one accelerator, were no tier narrow: near ranks have no more. */
  readonly ringBytesPerSecond: number;
  readonly exchangeBytesPerSecond: number;
  /** Accelerators under a leaf, and bytes/s out of it per accelerator; so for a pod or a group. */
  readonly leafAccelerators: number;
  readonly leafBytesPerSecond: number;
  readonly podAccelerators: number;
  readonly podBytesPerSecond: number;
}

/** One accelerator and its links, at one precision. */
export interface StepHardware {
  /** Rate of large matrix products, FLOP/s: peak × efficiency of the generation. */
  readonly matrixFlopsPerSecond: number;
  /** Fused attention, FLOP/s; it runs in 16 bits whatever the precision of the matrix products. */
  readonly attentionFlopsPerSecond: number;
  /** Matrix FLOPs that the same accelerator does in the time of one exponential: softmax weighs the more, the faster the products. */
  readonly softmaxFlops: number;
  /** Matrix products of unfused attention and other 16-bit work beside a narrower precision, FLOP/s. */
  readonly plainFlopsPerSecond: number;
  readonly memoryBytesPerSecond: number;
  readonly memoryBytes: number;
  /** Accelerators that reach each other over the scale-up link. */
  readonly domain: number;
  readonly scaleUp: CollectiveLink;
  readonly fabric: CollectiveLink;
  readonly placement: FabricPlacement;
  /** Host link for offloaded state, bytes/s of one accelerator. */
  readonly hostBytesPerSecond: number;
}

/** Fitted or assumed constants of the step, read once per job. See `constants/training.ts` for sources and ranges. */
export interface StepConstants {
  /** Memory kept for context, collective buffers and fragmentation, bytes. */
  readonly reserveBytes: number;
  /** Share of a matrix product's memory traffic that its arithmetic does not hide. */
  readonly exposedTraffic: number;
  /** Bytes of memory-bound operators over the ideal count. */
  readonly elementwise: number;
  /** Bytes of memory-bound operators that are not fused over those that are. */
  readonly unfused: number;
  /** Between one kernel's end and the next one's start, seconds. */
  readonly kernelGapSeconds: number;
  /** Backward over forward of fused attention, in time. */
  readonly attentionBackward: number;
  /** Share of tensor-parallel exchange that is paid where the framework overlaps it. */
  readonly tensorExposed: number;
  /** Share of expert exchange that is paid where the framework overlaps it. */
  readonly expertExposed: number;
  /** What an overlapped exchange slows the computation by, of its own time. */
  readonly overlapSlowdown: number;
  /** Growth of the step per doubling of the nodes: the slowest rank is waited for. */
  readonly jitter: number;
  /** Once a step: host work, gradient norm, logging; seconds. */
  readonly overheadSeconds: number;
  /** Forward pass of one local expert waiting for the host, seconds, where experts are launched one by one. */
  readonly expertHostSeconds: number;
  /** Bytes that routing, permutation, activation and casts of visits to experts move over the ideal count. */
  readonly expertPenalty: number;
}

/** How the framework runs a plan. Flags are 0 or 1, so that the arithmetic has no branches on types. */
export interface StepRecipe {
  /** Bytes of a weight as stored, of an element of a matrix product's inputs, of an activation. */
  readonly weightBytes: number;
  readonly operandBytes: number;
  readonly activationBytes: number;
  /** Bytes of a stored gradient and of one on the wire; of a gathered parameter on the wire. */
  readonly gradientBytes: number;
  readonly reducedBytes: number;
  readonly gatheredBytes: number;
  /** Master copy and moments, bytes per parameter. */
  readonly optimizerBytes: number;
  /** Two for a trained weight (gradients of inputs and of weights), one for a frozen one. */
  readonly backwardPasses: number;
  /** Of encoders in front: two when they are trained, none when they are frozen. */
  readonly encoderBackwardPasses: number;
  /** Trained parameters over all; 1 unless adapters are trained. */
  readonly trainedShare: number;
  /** Norms, activations and casts run as single kernels; 0 when every one is a kernel of its own. */
  readonly hasFusedOperators: number;
  readonly hasFusedAttention: number;
  readonly hasSequenceParallel: number;
  readonly overlapsTensor: number;
  readonly overlapsData: number;
  readonly overlapsPipeline: number;
  readonly overlapsExperts: number;
  /** A token crosses the fabric once for all its experts in a scale-up domain. */
  readonly groupsExperts: number;
  /** The host launches the kernels of routed experts one by one and waits for token counts (no captured graphs). */
  readonly hasHostBoundExperts: number;
  /** Share of the layer's matrix products that selective recomputation runs again (0 in Megatron, a half in op-level lists). */
  readonly selectiveProducts: number;
  /** Element casts to a narrower format beside matrix products: bytes moved per element. */
  readonly castBytes: number;
  /** Factor on computation for encrypted memory and private computing, at least 1. */
  readonly computeOverhead: number;
}

/** One parallel plan as numbers. Mutable: a search writes into one of them. */
export interface PlanNumbers {
  tensor: number;
  context: number;
  pipeline: number;
  /** Slices of layers per pipeline rank; 1 = not interleaved. */
  virtualStages: number;
  data: number;
  expert: number;
  /** Tensor width inside an expert; 1 = experts are not split. */
  expertTensor: number;
  microBatch: number;
  accumulation: number;
  /** ZeRO stage 0–3. */
  zero: number;
  /** Ranks that share out the state under ZeRO; at most data × context. */
  shard: number;
  /** 0 none, 1 selective, 2 full. */
  recompute: number;
  /** 1 = zero-bubble schedule: weight gradients fill the drain. */
  zeroBubble: number;
  /** 1 = optimiser state in host memory. */
  offload: number;
  /** From near ranks to far ones: 0 = tp-cp-ep-dp-pp, stages outermost; 1 = tp-cp-ep-pp-dp, replicas outermost. */
  rankOrder: number;
}

export interface StepCase {
  readonly model: StepModel;
  readonly hardware: StepHardware;
  readonly constants: StepConstants;
  readonly recipe: StepRecipe;
  readonly sequenceTokens: number;
}

/** Seconds of one step by part, and bytes of the fullest rank by part. Mutable: one record serves a whole search. */
export interface StepWork {
  // Where the plan's groups lie: their ranks in a scale-up domain, and what the fabric leaves to one rank, bytes/s.
  dataInside: number;
  expertDataInside: number;
  dataBytesPerSecond: number;
  expertDataBytesPerSecond: number;
  contextBytesPerSecond: number;
  expertBytesPerSecond: number;
  pipelineBytesPerSecond: number;
  // Forward of one micro-batch through one mean layer.
  layerProducts: number;
  layerAttention: number;
  layerElementwise: number;
  layerTensor: number;
  layerContext: number;
  layerExpert: number;
  // One micro-batch forward and backward on the slowest stage, by part.
  microCompute: number;
  microRecompute: number;
  microTensor: number;
  microContext: number;
  microExpert: number;
  microSeconds: number;
  /** Mean over the stages: what fills and drains the pipeline. */
  meanMicroSeconds: number;
  // The step; they sum to `total`.
  compute: number;
  recompute: number;
  tensorParallel: number;
  contextParallel: number;
  expertParallel: number;
  pipelineBubble: number;
  pipelineTransfer: number;
  dataParallel: number;
  optimizer: number;
  overhead: number;
  total: number;
  // Memory; they sum to `bytes`.
  weights: number;
  gradients: number;
  optimizerState: number;
  activations: number;
  logits: number;
  buffers: number;
  bytes: number;
}

/** An empty record to price into. */
export function emptyWork(): StepWork {
  return {
    dataInside: 1,
    expertDataInside: 1,
    dataBytesPerSecond: 0,
    expertDataBytesPerSecond: 0,
    contextBytesPerSecond: 0,
    expertBytesPerSecond: 0,
    pipelineBytesPerSecond: 0,
    layerProducts: 0,
    layerAttention: 0,
    layerElementwise: 0,
    layerTensor: 0,
    layerContext: 0,
    layerExpert: 0,
    microCompute: 0,
    microRecompute: 0,
    microTensor: 0,
    microContext: 0,
    microExpert: 0,
    microSeconds: 0,
    meanMicroSeconds: 0,
    compute: 0,
    recompute: 0,
    tensorParallel: 0,
    contextParallel: 0,
    expertParallel: 0,
    pipelineBubble: 0,
    pipelineTransfer: 0,
    dataParallel: 0,
    optimizer: 0,
    overhead: 0,
    total: 0,
    weights: 0,
    gradients: 0,
    optimizerState: 0,
    activations: 0,
    logits: 0,
    buffers: 0,
    bytes: 0,
  };
}
