// Parts of a serving job's result.

/** Where the mean wait for the first token goes; the parts sum to it. Seconds. */
export interface FirstTokenParts {
  /** Behind the inputs of other requests. */
  readonly waiting: number;
  /** Reading the input. */
  readonly prefill: number;
  /** Handing the cache to a replica that writes; 0 where each replica does both. */
  readonly handOver: number;
  /** The iteration that yields the token. */
  readonly iteration: number;
  /** Taking the request in and sending the token. */
  readonly host: number;
}

/** Where the mean time between two tokens goes; the parts sum to it. Seconds. */
export interface PerTokenParts {
  /** Products that wait for their weights. */
  readonly weights: number;
  /** Products that wait for arithmetic. */
  readonly compute: number;
  /** Reading the caches of all sequences. */
  readonly cache: number;
  /** Between the accelerators of a replica. */
  readonly exchange: number;
  /** Starts of kernels. */
  readonly launch: number;
  /** Scheduling, sampling, sending. */
  readonly host: number;
  /** Reading the inputs of other requests in between; 0 where replicas of their own do. */
  readonly interleaved: number;
}

/** Memory of one accelerator of a replica at its batch; the first four sum to the capacity. Bytes. */
export interface ServingMemory {
  readonly weightBytes: number;
  readonly cacheBytes: number;
  readonly freeBytes: number;
  /** What the engine leaves for activations and everything else. */
  readonly reservedBytes: number;
  readonly capacityBytes: number;
  /** Most sequences that a replica holds at once. */
  readonly sequencesMax: number;
}
