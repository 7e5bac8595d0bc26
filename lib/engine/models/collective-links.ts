// Links as collectives see them, from what a part and its node are. Designs and benchmarks make theirs here.
import type { AcceleratorGeneration } from "../catalog/parts";
import type { CollectiveLink } from "./collectives";
import type { ConstantId } from "./constants";
import type { FabricPlacement, StepHardware } from "./training/step-case";

/** Reads a constant in its SI unit, an override applied. */
export type ReadConstant = (id: ConstantId) => number;

/** Links whose behaviour was measured apart. */
type SwitchedClass = "ampere" | "hopper" | "blackwell";
type BusClass = "pcie" | "host";

export interface ScaleUpPart {
  readonly generation: AcceleratorGeneration;
  /** One direction of one accelerator; null on PCIe alone. */
  readonly scaleUpBytesPerSecond: number | null;
  /** Accelerators that reach each other over it. */
  readonly domain: number;
  /** No accelerator reaches another's memory: every byte goes through the host's. */
  readonly isThroughHost: boolean;
}

/** NVLS was measured with eight ranks and not with four, where rings were taken. */
const REDUCED_RANKS_MIN = 8;
/** Ranks beyond these sit behind the same bridges: four of the eight slots of a node. */
const BRIDGE_RANKS = 4;
/** PCIe x16, one direction. PCI-SIG: 16 and 32 GT/s per lane with 128b/130b coding. */
const PCIE4_BYTES_PER_SECOND = 31.5e9;
const PCIE5_BYTES_PER_SECOND = 63e9;

const PCIE5_GENERATIONS: ReadonlySet<AcceleratorGeneration> = new Set([
  "hopper",
  "blackwell",
  "rubin",
  "cdna3",
  "cdna4",
  "cdna5",
]);

/** Generations whose switches sum; others behave as the oldest class until somebody measures them. */
function switchedClass(generation: AcceleratorGeneration): SwitchedClass {
  if (generation === "hopper") return "hopper";
  return generation === "blackwell" || generation === "rubin" ? "blackwell" : "ampere";
}

/** Accelerators wired each to each, without a switch between them. */
const isMesh = (generation: AcceleratorGeneration): boolean => generation.startsWith("cdna") || generation === "gaudi";

/** Terms that most links lack. */
const NONE = {
  treeFillSeconds: 0,
  exchangeStepSeconds: 0,
  exchangeCopies: 0,
  reducedBytesPerSecond: 0,
  reducedLaunchSeconds: 0,
  reducedFillBytes: 0,
  reducedRanksMin: REDUCED_RANKS_MIN,
  contention: 0,
  contentionRanksMax: 2,
  meshRanks: 0,
} as const;

function ringTerms(read: ReadConstant, kind: SwitchedClass | BusClass, rate: number) {
  return {
    bytesPerSecond: rate * read(`collectives.share-${kind}`),
    stepSeconds: read(`collectives.step-${kind}`),
    launchSeconds: read(`collectives.launch-${kind}`),
    ...(kind === "host"
      ? { rampSeconds: 0, halfBytes: 1 }
      : { rampSeconds: read(`collectives.ramp-${kind}`), halfBytes: read(`collectives.half-${kind}`) }),
    gatherCopies: read("collectives.gather-copies"),
    reduceCopies: read("collectives.reduce-copies"),
    reduceRamp: read("collectives.reduce-ramp"),
    exchangeBytesPerSecond: rate * read(`collectives.exchange-share-${kind}`),
    exchangeLaunchSeconds: read(`collectives.exchange-launch-${kind}`),
  };
}

/** The link among the accelerators of a node or rack: NVLink and its like, else PCIe. */
export function scaleUpLink(read: ReadConstant, part: ScaleUpPart): CollectiveLink {
  const { generation, scaleUpBytesPerSecond: rate, domain, isThroughHost } = part;
  if (rate === null) {
    const kind = isThroughHost ? "host" : "pcie";
    const lanes = PCIE5_GENERATIONS.has(generation) ? PCIE5_BYTES_PER_SECOND : PCIE4_BYTES_PER_SECOND;
    return {
      ...NONE,
      ...ringTerms(read, kind, lanes),
      exchangeStepSeconds: read(`collectives.exchange-step-${kind}`),
      contention: read(`collectives.contention-${kind}`),
      contentionRanksMax: isThroughHost ? Number.POSITIVE_INFINITY : BRIDGE_RANKS,
    };
  }
  const kind = switchedClass(generation);
  const ring = ringTerms(read, kind, rate);
  const link = {
    ...NONE,
    ...ring,
    exchangeCopies: read(`collectives.exchange-copies-${kind}`),
    meshRanks: isMesh(generation) ? domain : 0,
  };
  if (kind === "ampere") return link;
  return {
    ...link,
    reducedBytesPerSecond: ring.bytesPerSecond * read("collectives.reduction-gain"),
    reducedLaunchSeconds: read("collectives.reduction-launch"),
    reducedFillBytes: read(`collectives.reduction-fill-${kind}`),
  };
}

/** A link with nothing but a rate and a step: no start, no ramp, no switch that sums. */
export const plainLink = (bytesPerSecond: number, stepSeconds: number): CollectiveLink => ({
  ...NONE,
  bytesPerSecond,
  stepSeconds,
  launchSeconds: 0,
  rampSeconds: 0,
  halfBytes: 1,
  gatherCopies: 0,
  reduceCopies: 0,
  reduceRamp: 1,
  exchangeBytesPerSecond: bytesPerSecond,
  exchangeLaunchSeconds: stepSeconds,
});

/** The same link with all its rates multiplied. */
export const scaledLink = (link: CollectiveLink, factor: number): CollectiveLink => ({
  ...link,
  bytesPerSecond: link.bytesPerSecond * factor,
  exchangeBytesPerSecond: link.exchangeBytesPerSecond * factor,
  reducedBytesPerSecond: link.reducedBytesPerSecond * factor,
});

/** The same link where the library was told not to let the switch sum. */
export const withoutReduction = (link: CollectiveLink): CollectiveLink => ({ ...link, reducedBytesPerSecond: 0 });

/**
 * The fabric between nodes.
 * @param ringBytesPerSecond what the fabric leaves to one accelerator's neighbour exchange at line rate
 * @param allToAllBytesPerSecond the same when everyone sends to everyone
 * @param stepSeconds one step, switches on the way included
 */
export function fabricLink(
  read: ReadConstant,
  ringBytesPerSecond: number,
  allToAllBytesPerSecond: number,
  stepSeconds: number,
): CollectiveLink {
  const share = read("collectives.share-fabric");
  return {
    ...NONE,
    bytesPerSecond: ringBytesPerSecond * share,
    stepSeconds,
    launchSeconds: 0,
    rampSeconds: 0,
    halfBytes: read("collectives.half-fabric"),
    gatherCopies: 0,
    reduceCopies: 0,
    reduceRamp: 0,
    treeFillSeconds: read("collectives.tree-fill-fabric"),
    exchangeBytesPerSecond: allToAllBytesPerSecond * share,
    exchangeLaunchSeconds: stepSeconds,
    exchangeStepSeconds: stepSeconds,
  };
}

/** What tiers leave at line rate, as collectives reach it. */
export function fabricPlacement(read: ReadConstant, line: FabricPlacement): FabricPlacement {
  const share = read("collectives.share-fabric");
  return {
    isNarrowed: line.isNarrowed,
    ringBytesPerSecond: line.ringBytesPerSecond * share,
    exchangeBytesPerSecond: line.exchangeBytesPerSecond * share,
    leafAccelerators: line.leafAccelerators,
    leafBytesPerSecond: line.leafBytesPerSecond * share,
    podAccelerators: line.podAccelerators,
    podBytesPerSecond: line.podBytesPerSecond * share,
  };
}

/** A fabric in which distance makes no difference: the link's own rates count. */
export const openPlacement = (): FabricPlacement => ({
  isNarrowed: 0,
  ringBytesPerSecond: 0,
  exchangeBytesPerSecond: 0,
  leafAccelerators: 0,
  leafBytesPerSecond: 0,
  podAccelerators: 0,
  podBytesPerSecond: 0,
});

/** The same hardware with all rates between nodes multiplied. */
export const scaledFabric = (hardware: StepHardware, factor: number): StepHardware => ({
  ...hardware,
  fabric: scaledLink(hardware.fabric, factor),
  placement: {
    ...hardware.placement,
    ringBytesPerSecond: hardware.placement.ringBytesPerSecond * factor,
    exchangeBytesPerSecond: hardware.placement.exchangeBytesPerSecond * factor,
    leafBytesPerSecond: hardware.placement.leafBytesPerSecond * factor,
    podBytesPerSecond: hardware.placement.podBytesPerSecond * factor,
  },
});
