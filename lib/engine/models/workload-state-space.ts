// State-space (Mamba-2) layers: parameters and operations of one of them.
import type { StateSpace } from "../catalog/model-parts";

/** FLOPs per channel, element of state and token: decay, input and output of the recurrence, as Megatron-LM counts them. */
const SCAN_FLOPS = 7;

/** Channels that pass through the causal convolution: the inner stream and the state's input and output matrices. */
const convolvedChannels = ({ innerWidth, groups, stateDimension }: StateSpace): number =>
  innerWidth + 2 * groups * stateDimension;

/** Matrix elements that one token is multiplied with in one layer: fused input projection and output projection. */
export function stateSpaceMatrixElements(stateSpace: StateSpace, hidden: number): number {
  const { innerWidth, heads } = stateSpace;
  const inputColumns = innerWidth + convolvedChannels(stateSpace) + heads;
  return hidden * inputColumns + innerWidth * hidden;
}

/**
 * Parameters of one layer: matrices, convolution with its bias, and per head a decay, a skip weight and a time-step
 * bias, and the gated norm of the inner stream.
 */
export function stateSpaceParameters(stateSpace: StateSpace, hidden: number): number {
  const convolution = convolvedChannels(stateSpace) * (stateSpace.convolutionWidth + 1);
  return stateSpaceMatrixElements(stateSpace, hidden) + convolution + 3 * stateSpace.heads + stateSpace.innerWidth;
}

/** FLOPs of one token in one layer outside its matrices: convolution and scan. */
export function stateSpaceScanFlops(stateSpace: StateSpace): number {
  const convolution = 2 * convolvedChannels(stateSpace) * stateSpace.convolutionWidth;
  return convolution + SCAN_FLOPS * stateSpace.innerWidth * stateSpace.stateDimension;
}
