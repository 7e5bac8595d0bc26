// Encoders in front of a language model: parameters, and operations of one image or clip.
import type { EncoderTower } from "../catalog/model-parts";

const ffnMatrices = (tower: EncoderTower): number => (tower.isGated ? 3 : 2);

/** Matrix elements of one block: four square projections and the feed-forward. */
function blockElements(tower: EncoderTower): number {
  const { hidden, ffnHidden } = tower;
  return 4 * hidden * hidden + ffnMatrices(tower) * hidden * ffnHidden;
}

/** Parameters of an encoder: patch or frame embedding, positions, blocks with biases and layer norms, projector. */
export function encoderParameters(tower: EncoderTower): number {
  const { layers, hidden, ffnHidden, tokensPerItem, inputElements, projectorParameters } = tower;
  const biases = 4 * hidden + (ffnMatrices(tower) - 1) * ffnHidden + hidden;
  const block = blockElements(tower) + biases + 4 * hidden;
  const embedding = (inputElements + 1) * hidden + tokensPerItem * hidden;
  return embedding + layers * block + 2 * hidden + projectorParameters;
}

/** Forward FLOPs of one image or clip: matrix products with weights and full attention among its tokens. */
export function encoderFlopsPerItem(tower: EncoderTower): number {
  const { layers, hidden, tokensPerItem, inputElements, projectorParameters, tokensHandedOver } = tower;
  const embedding = 2 * tokensPerItem * inputElements * hidden;
  const products = 2 * tokensPerItem * blockElements(tower);
  const attention = 4 * tokensPerItem * tokensPerItem * hidden;
  return embedding + layers * (products + attention) + 2 * tokensHandedOver * projectorParameters;
}
