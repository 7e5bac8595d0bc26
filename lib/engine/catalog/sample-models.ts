// Models that are described by what one sample costs: convolutional vision, speech, diffusion, recommendation.
import type { Part } from "./parts";

export interface SampleModel extends Part {
  readonly domain: "vision" | "speech" | "diffusion" | "recommendation";
  /** Forward pass of one sample; a multiply and an add are two. */
  readonly forwardFlops: number;
  /** Outside embedding tables: every accelerator computes with all of them. */
  readonly parameters: number;
  /** Handed out by storage, as stored. */
  readonly bytesPerSample: number;
  /** Kept for the backward pass, in 16 bits. */
  readonly activationBytesPerSample: number;
  /** All embedding tables, in 32 bits; 0 for a model that has none. */
  readonly embeddingTableBytes: number;
  /** Rows of the tables that one sample reads. */
  readonly embeddingReadBytesPerSample: number;
  /** Pooled vectors that one sample fetches from the accelerators that hold the tables. */
  readonly embeddingExchangeBytesPerSample: number;
  /** Samples of a usual run, repeats included, where known. */
  readonly publishedSamples: number | null;
}
