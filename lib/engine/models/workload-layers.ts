// How many blocks of a transformer hold which kind of sublayer.
import type { TransformerArchitecture } from "../catalog/parts";

/** Blocks by sublayer. A block of a plain transformer holds two: attention and a feed-forward. */
export interface LayerCounts {
  readonly attention: number;
  /** Of those, with a window. */
  readonly windowed: number;
  /** Of those without a window, with an index of what they attend to. */
  readonly indexed: number;
  readonly stateSpace: number;
  /** Feed-forward without and with experts. */
  readonly dense: number;
  readonly expert: number;
}

/** Counts the blocks of each kind. */
export function layerCounts(architecture: TransformerArchitecture): LayerCounts {
  const { layers, moe, sparseIndex, stateSpace, windowTokens, windowedLayers } = architecture;
  const attention = stateSpace?.attentionLayers ?? layers;
  const ffn = stateSpace?.ffnLayers ?? layers;
  const windowed = windowTokens === null ? 0 : Math.min(attention, windowedLayers);
  const expert = moe === null ? 0 : Math.floor(Math.max(0, ffn - moe.firstDenseLayers) / moe.layerInterval);
  return {
    attention,
    windowed,
    indexed: sparseIndex === null ? 0 : attention - windowed,
    stateSpace: stateSpace?.layers ?? 0,
    dense: ffn - expert,
    expert,
  };
}
