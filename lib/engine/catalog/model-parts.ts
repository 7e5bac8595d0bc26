// Parts of a model beside the transformer itself: state-space layers and encoders in front.

/**
 * State-space (Mamba-2) layers of a hybrid; gated delta nets have the same matrices, their key heads being the groups.
 * A hybrid's residual block may hold one sublayer alone (Nemotron-H), so the counts of all three kinds of sublayer are stated; they need not sum to any multiple of `layers`.
 */
export interface StateSpace {
  /** Blocks whose mixer is a state space. */
  readonly layers: number;
  /** Blocks with attention. */
  readonly attentionLayers: number;
  /** Blocks with a feed-forward, experts included. */
  readonly ffnLayers: number;
  /** Elements of state per channel. */
  readonly stateDimension: number;
  /** Channels of the inner stream: heads × head dimension. */
  readonly innerWidth: number;
  readonly heads: number;
  /** Groups of heads that share input and output matrices of the state. */
  readonly groups: number;
  /** Taps of the causal convolution. */
  readonly convolutionWidth: number;
}

/** An encoder in front of a language model, with biases and layer norms throughout and learned positions. */
export interface EncoderTower {
  readonly kind: "vision" | "audio";
  readonly layers: number;
  readonly hidden: number;
  readonly heads: number;
  readonly ffnHidden: number;
  readonly isGated: boolean;
  /** Tokens inside the encoder for one image or clip; a projector may hand fewer to the language model. */
  readonly tokensPerItem: number;
  /** Elements of a patch or frame that one token is made from. */
  readonly inputElements: number;
  /** Parameters between encoder and language model; each is used once per token handed over. */
  readonly projectorParameters: number;
  /** Tokens of the language model that one item becomes. */
  readonly tokensHandedOver: number;
  /** Images or clips in one sequence of the language model, where the job does not say otherwise. */
  readonly itemsPerSequence: number;
}
