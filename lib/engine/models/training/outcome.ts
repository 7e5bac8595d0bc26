// What a priced step comes to: rates, utilisations and the length of a run. Plain arithmetic.

/** Tokens of one optimiser step. */
export function stepTokens(batchSequences: number, sequenceTokens: number): number {
  return batchSequences * sequenceTokens;
}

/** Tokens per second of the whole job, stalls included. */
export function tokenRate(tokensPerStep: number, stepSeconds: number): number {
  return tokensPerStep / stepSeconds;
}

/**
 * Share of the dense peak of all accelerators that the job holds.
 * @param flopsPerToken in the convention that the caller wants: attention in full (PaLM), causal, or with recomputation
 */
export function flopsUtilization(
  tokensPerSecond: number,
  flopsPerToken: number,
  accelerators: number,
  peakFlopsPerSecond: number,
): number {
  return (tokensPerSecond * flopsPerToken) / (accelerators * peakFlopsPerSecond);
}

/** FLOPs per token with those that recomputation repeats: the forward pass again under full recomputation. */
export function executedFlopsPerToken(trainingFlops: number, forwardFlops: number, repeatedShare: number): number {
  return trainingFlops + repeatedShare * forwardFlops;
}
