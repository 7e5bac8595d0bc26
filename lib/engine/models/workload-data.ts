// Bytes and reads behind the tokens that a job consumes, by kind of data.
import type { ResolvedJob } from "../inputs/design";
import type { EvaluationScope } from "../scope";

export interface TokenData {
  /** Bytes that storage hands out per token. */
  readonly bytesPerToken: number;
  /** Separate reads per token. */
  readonly readsPerToken: number;
}

/** Mean over the job's modalities, each with the same share of the tokens. */
export function tokenData(scope: EvaluationScope, job: ResolvedJob): TokenData {
  const modalities = job.modalities === null || job.modalities.length === 0 ? (["text"] as const) : job.modalities;
  let bytes = 0;
  let reads = 0;
  for (const modality of modalities) {
    const perToken = scope.constant(`workload.bytes-per-token-${modality}`);
    bytes += perToken;
    reads += perToken / scope.constant(`workload.read-bytes-${modality}`);
  }
  return { bytesPerToken: bytes / modalities.length, readsPerToken: reads / modalities.length };
}
