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

/** The products of all layers: each is held up by reading its weights or by computing with them, whichever takes longer. */
export interface Products {
  /** Of the products that wait for their weights. Seconds. */
  readonly weights: number;
  /** Of the others. Seconds. */
  readonly compute: number;
}

/** Where one decoding iteration goes. Seconds. */
export interface DecodeParts extends Products {
  /** Reading the caches of all sequences, or computing with them. */
  readonly cache: number;
  /** Between the ranks of a replica. */
  readonly exchange: number;
  /** Starts of kernels. */
  readonly launch: number;
  /** Scheduling, sampling and sending. */
  readonly host: number;
}

/** Where the mean time between two tokens goes: its share of an iteration, and what comes between. The parts sum to it. */
export interface PerTokenParts extends DecodeParts {
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
