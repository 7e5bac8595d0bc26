// What the catalogue knows about each kind of part. SI units throughout; a field's unit is the end of its name.
// `null` means "not published or not known": never zero, never "same as its neighbour".
import type { Words } from "../inputs/declare";
import type { UnitId } from "../units/units";
import type { EncoderTower, StateSpace } from "./model-parts";

/** Where a row's figures come from, and how far they may be trusted. */
export interface Sourced {
  readonly source: string;
  /** ISO date, month, quarter or year that the figures speak for; the day the source was read where it states none. */
  readonly asOf: string;
  readonly confidence: "high" | "medium" | "low";
  /** Fields recalled from memory or assumed, not seen in a text (`a.b` for nested ones); `*` when that is the whole row. */
  readonly unverified: readonly string[];
  readonly note: string | null;
}

export interface Part extends Sourced {
  /** Kebab-case, unique in its kind, equal to the file name. */
  readonly id: string;
  readonly name: Words;
}

/** Number formats in which an accelerator states a dense peak. */
export type PeakPrecision = "fp32" | "tf32" | "bf16" | "fp16" | "fp8" | "fp4" | "int8";

/** Architecture family: the level at which the models keep measured efficiencies. */
export type AcceleratorGeneration =
  | "volta"
  | "ampere"
  | "ada"
  | "hopper"
  | "blackwell"
  | "rubin"
  | "cdna2"
  | "cdna3"
  | "cdna4"
  | "cdna5"
  | "tpu"
  | "gaudi"
  | "trainium"
  | "ascend";

export interface Accelerator extends Part {
  readonly vendor: string;
  readonly generation: AcceleratorGeneration;
  readonly formFactor: string;
  readonly status: "current" | "legacy" | "announced" | "cloud-only";
  /** Dense (not sparse) vendor peaks; int8 counts operations per second. */
  readonly peakFlopsPerSecond: Readonly<Record<PeakPrecision, number | null>>;
  /** Best rate anyone measured in a large matrix product. */
  readonly measuredFlopsPerSecond: { readonly bf16: number | null; readonly fp8: number | null };
  readonly memoryBytes: number;
  readonly memoryBytesPerSecond: number;
  readonly memoryKind: string;
  /** Scale-up link (NVLink, Infinity Fabric, ICI …) of one accelerator, one direction. */
  readonly scaleUpBytesPerSecond: number | null;
  readonly tdpWatts: number | null;
  /** What the power figure is: TDP, board power, module power of a measured unit. */
  readonly tdpMeaning: string;
}

export type NodeCooling = "air" | "hybrid" | "liquid";

/** A server, or a whole rack sold as one system (`isRack`). */
export interface Node extends Part {
  /** Accelerator id; null for a server that has none. */
  readonly accelerator: string | null;
  readonly acceleratorCount: number;
  /** Cpu id where the catalogue has it. */
  readonly cpu: string | null;
  readonly cpuName: string | null;
  readonly cpuCount: number | null;
  readonly memoryBytes: number | null;
  readonly localNvmeBytes: number | null;
  readonly computeNicCount: number | null;
  readonly computeNicBytesPerSecond: number | null;
  readonly storageNicCount: number | null;
  readonly storageNicBytesPerSecond: number | null;
  /** Accelerators that reach each other over the scale-up link. */
  readonly scaleUpDomain: number;
  /** One direction, per accelerator; null where accelerators are only on PCIe or it is not published. */
  readonly scaleUpBytesPerSecond: number | null;
  readonly rackUnits: number | null;
  readonly weightKilograms: number | null;
  readonly maxWatts: number | null;
  readonly typicalWatts: number | null;
  readonly powerSupplyCount: number | null;
  /** Rating of one supply: a bound on the inlet, not the draw of the server. */
  readonly powerSupplyWatts: number | null;
  /** For example `4+2`: four carry the load, two are spare. */
  readonly powerSupplyScheme: string | null;
  readonly cooling: NodeCooling | null;
  readonly isRack: boolean;
  /** An instance that one rents; it has no size, weight or price to buy. */
  readonly isCloudInstance: boolean;
}

export interface Cpu extends Part {
  readonly vendor: string;
  readonly cores: number;
  readonly baseHertz: number | null;
  readonly boostHertz: number | null;
  readonly tdpWatts: number | null;
  readonly memoryChannels: number | null;
  readonly memoryKind: string | null;
  readonly pcieLanes: number | null;
  readonly cacheBytes: number | null;
}

export interface Fpga extends Part {
  readonly vendor: string;
  readonly memoryBytes: number | null;
  readonly memoryBytesPerSecond: number | null;
  readonly int8OperationsPerSecond: number | null;
  readonly tdpWatts: number | null;
}

export interface Switch extends Part {
  readonly vendor: string;
  readonly kind: "infiniband" | "ethernet";
  readonly asic: string | null;
  readonly ports: number;
  /** One direction. */
  readonly portBytesPerSecond: number;
  /** Ports of another speed beside `ports` (uplinks of a management switch). */
  readonly uplinkPorts: number;
  readonly uplinkBytesPerSecond: number | null;
  readonly typicalWatts: number | null;
  readonly maxWatts: number | null;
  /** Sum of the supplies' ratings: an upper bound with redundancy in it, not a draw. */
  readonly powerSupplyWattsTotal: number | null;
  readonly rackUnits: number | null;
  readonly weightKilograms: number | null;
  readonly isAnnounced: boolean;
  readonly isModular: boolean;
}

/** A rack PDU: what stands between a feed of the hall and the supplies of the servers. */
export interface PowerDistribution extends Part {
  readonly vendor: string;
  /** What it may carry all day: inlet voltage × current, derated where the code of the country asks for it. */
  readonly ratedWatts: number;
  /** Sockets for equipment. */
  readonly outlets: number | null;
  /** Null for one that stands beside the equipment and takes no unit of the rack. */
  readonly rackUnits: number | null;
  readonly weightKilograms: number | null;
}

/** A transceiver or cable. A twin-port module carries two ports: `ports` = 2. */
export interface Optic extends Part {
  readonly medium: "single-mode" | "multi-mode" | "active-copper" | "active-optical" | "passive-copper";
  /** Of the whole module, one direction. */
  readonly bytesPerSecond: number;
  readonly ports: number;
  readonly reachMeters: number | null;
  /** Of one end (a cable has two). */
  readonly typicalWatts: number | null;
  readonly maxWatts: number | null;
}

export interface StorageDevice extends Part {
  readonly medium: "ssd" | "hdd" | "tape";
  readonly capacityBytes: number;
  readonly readBytesPerSecond: number;
  readonly writeBytesPerSecond: number | null;
  readonly randomReadsPerSecond: number | null;
  readonly randomWritesPerSecond: number | null;
  readonly maxWatts: number | null;
  readonly idleWatts: number | null;
  readonly driveWritesPerDay: number | null;
}

export interface MixtureOfExperts {
  readonly experts: number;
  readonly topK: number;
  /** Shared experts, each of the routed experts' width; a wider one counts as several. */
  readonly sharedExperts: number;
  readonly expertFfnHidden: number;
  /** Leading feed-forward layers that are dense, of width `ffnHidden`. */
  readonly firstDenseLayers: number;
  /** After those every n-th feed-forward layer, the first of them at the n-th, has experts; 1 = all of them. */
  readonly layerInterval: number;
  /** Token slots of an expert over its even share; null where no token is dropped and no slot padded. */
  readonly capacityFactor: number | null;
  /** Width to which tokens are projected before they visit routed experts; null = experts see the hidden size. */
  readonly latentWidth: number | null;
}

/** Multi-head latent attention: ranks of the low-rank projections and the split of the head. */
export interface LatentAttention {
  readonly queryRank: number | null;
  readonly keyValueRank: number;
  readonly nopeHeadDimension: number;
  readonly ropeHeadDimension: number;
  readonly valueHeadDimension: number;
}

/**
 * The index of sparse attention (DeepSeek Sparse Attention, its "lightning indexer"): small heads that score all earlier tokens,
 * of which attention then sees the best. In each attention layer that has no window.
 */
export interface SparseIndex {
  readonly heads: number;
  /** Of an index query, and of the one index key that all of its heads share. */
  readonly headDimension: number;
  /** Tokens that a query attends to. */
  readonly topTokens: number;
}

export interface TransformerArchitecture {
  readonly kind: "decoder" | "encoder";
  /** Residual blocks. */
  readonly layers: number;
  readonly hidden: number;
  readonly heads: number;
  readonly kvHeads: number;
  readonly headDimension: number;
  readonly ffnHidden: number;
  /** Gated feed-forward (SwiGLU): three matrices instead of two. */
  readonly isGated: boolean;
  readonly vocabulary: number;
  /** Input and output embedding share one matrix. */
  readonly isTied: boolean;
  /** Learned position vectors, 0 for rotary; token-type vectors of an encoder are counted in. */
  readonly learnedPositions: number;
  /** Which linear layers carry a bias. */
  readonly biases: "none" | "qkv" | "all";
  readonly norm: "layernorm" | "rmsnorm";
  /** Norms of the hidden size in one block: 2, 4 where sublayers are normalised before and after, 1 in single-sublayer blocks. */
  readonly normsPerLayer: number;
  /** Queries and keys are normalised per head by learned vectors of the head dimension. */
  readonly hasQueryKeyNorm: boolean;
  /** The output of attention is gated by a projection of its own, as wide as the queries. */
  readonly hasOutputGate: boolean;
  /** One learned logit per head that takes part in every softmax. */
  readonly hasAttentionSinks: boolean;
  /** Keys that a query of a windowed layer sees; null where every attention layer sees all. */
  readonly windowTokens: number | null;
  /** Attention layers with that window. */
  readonly windowedLayers: number;
  /** The window does not slide: sequences fall into chunks of that length, which do not see each other. */
  readonly isWindowChunked: boolean;
  readonly maxSequence: number;
  readonly moe: MixtureOfExperts | null;
  readonly mla: LatentAttention | null;
  readonly sparseIndex: SparseIndex | null;
  readonly stateSpace: StateSpace | null;
  readonly encoders: readonly EncoderTower[];
}

export interface ModelPreset extends Part {
  readonly architecture: TransformerArchitecture;
  /** Null where the publisher rounds more coarsely than half a percent. */
  readonly publishedParameters: number | null;
  /** Parameters used per token, where the publisher states them (mixture of experts). */
  readonly publishedActiveParameters: number | null;
  /** Tokens it was trained on, where published. */
  readonly publishedTrainingTokens: number | null;
}

/** What one pays a price for. Time-based prices are per second, like every rate in the engine. */
export type PriceBasis =
  | "item"
  | "byte"
  | "watt"
  | "joule"
  | "accelerator-second"
  /** Contracted IT power in a colocation hall, per watt and second. */
  | "contracted-watt-second"
  | "person-second"
  | "cubic-meter";

export interface Price extends Part {
  readonly per: PriceBasis;
  readonly usd: number;
  readonly usdLow: number;
  readonly usdHigh: number;
}

/** A number that is not physics: an efficiency, a lifetime, a share. Overridable by a design. */
export interface Constant extends Part {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly unit: UnitId;
}
