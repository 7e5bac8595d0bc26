// A plain loop of the arithmetic that one plan takes: what the machine at hand makes of it, on the same core in the same run.

/** Multiply-adds (an addition or a multiplication counts as one) and divisions of one plan, counted in the pricing functions. */
export interface Arithmetic {
  readonly multiplyAdds: number;
  readonly divisions: number;
}

/** Rounds in the order of a plan's terms: memory, layer, stages, pipeline, data-parallel exchange, optimiser. */
export const planArithmetic = {
  dense: { multiplyAdds: 390, divisions: 85 },
  mixture: { multiplyAdds: 480, divisions: 110 },
} as const satisfies Record<string, Arithmetic>;

/** Runs the arithmetic of `rounds` plans over typed arrays; the sum is returned so that nothing is optimised away. */
export function referenceLoop({ multiplyAdds, divisions }: Arithmetic, rounds: number): number {
  const left = Float64Array.from({ length: multiplyAdds }, (_, index) => 1 + index / multiplyAdds);
  const right = Float64Array.from({ length: multiplyAdds }, (_, index) => 2 - index / multiplyAdds);
  let sum = 0;
  for (let round = 0; round < rounds; round += 1) {
    for (let index = 0; index < multiplyAdds; index += 1) sum += (left[index] ?? 0) * (right[index] ?? 0);
    for (let index = 0; index < divisions; index += 1) sum += (left[index] ?? 0) / (right[index] ?? 1);
    left[round % multiplyAdds] = 1 + (sum % 1);
  }
  return sum;
}
