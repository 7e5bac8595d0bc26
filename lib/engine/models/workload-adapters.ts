// LoRA adapters: a pair of thin matrices beside each adapted one.
import type { TransformerArchitecture } from "../catalog/parts";
import { layerCounts } from "./workload-layers";
import { matricesOfFfn } from "./workload-parameters";

/**
 * Parameters of LoRA matrices of rank r, r·(in + out) for each adapted matrix: all of attention and of dense
 * feed-forwards. Experts, indices of sparse attention and state-space layers stay as they are.
 */
export function adapterParameters(architecture: TransformerArchitecture, rank: number): number {
  const { hidden, ffnHidden } = architecture;
  const counts = layerCounts(architecture);
  const dense = matricesOfFfn(architecture) * (hidden + ffnHidden);
  return rank * (counts.attention * attentionSides(architecture) + counts.dense * dense);
}

/** Inputs and outputs of the matrices of one attention block, added up. */
function attentionSides({ hidden, heads, kvHeads, headDimension, mla }: TransformerArchitecture): number {
  if (mla === null) return 2 * (hidden + heads * headDimension) + 2 * (hidden + kvHeads * headDimension);
  const queryWidth = heads * (mla.nopeHeadDimension + mla.ropeHeadDimension);
  const query = mla.queryRank === null ? hidden + queryWidth : hidden + mla.queryRank + (mla.queryRank + queryWidth);
  const down = hidden + mla.keyValueRank + mla.ropeHeadDimension;
  const up = mla.keyValueRank + heads * (mla.nopeHeadDimension + mla.valueHeadDimension);
  return query + down + up + (heads * mla.valueHeadDimension + hidden);
}
