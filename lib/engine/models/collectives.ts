// Times of collective operations by the α–β model: what every step waits, and what every byte takes. Numbers in, a number
// out: a search calls these hundreds of thousands of times a second. Links are made in `collective-links.ts`.

/** A link as collectives see it. Seconds, bytes and bytes/s; a term that a link does not have is 0. */
export interface CollectiveLink {
  /** One direction per accelerator as rings over many ranks reach it with large messages. */
  readonly bytesPerSecond: number;
  /** One step of a ring. */
  readonly stepSeconds: number;
  /** Once per operation: start of the kernel and first synchronisation. */
  readonly launchSeconds: number;
  /** What large messages lose before the pipeline is full, half of it at `halfBytes`: small ones use fewer channels. */
  readonly rampSeconds: number;
  readonly halfBytes: number;
  /** Copies of its own part that a rank makes beside the exchange, in parts: gathering and scattering, and reducing. */
  readonly gatherCopies: number;
  readonly reduceCopies: number;
  /** Ramp of an all-reduce over that of a gather. */
  readonly reduceRamp: number;
  /** One step up or down a tree waits `stepSeconds` and fills its pipeline in up to this; 0 where no tree is used. */
  readonly treeFillSeconds: number;
  /** All-to-all: rate, start, further wait per step, copies as above. */
  readonly exchangeBytesPerSecond: number;
  readonly exchangeLaunchSeconds: number;
  readonly exchangeStepSeconds: number;
  readonly exchangeCopies: number;
  /** Bus bandwidth of an all-reduce whose sums the switch makes; 0 without such switches. */
  readonly reducedBytesPerSecond: number;
  readonly reducedLaunchSeconds: number;
  /** Bytes per further rank that fill the switch's pipeline. */
  readonly reducedFillBytes: number;
  /** Fewer ranks than this do not use it. */
  readonly reducedRanksMin: number;
  /** Rate falls with (ranks ÷ 2) to this power where ranks share a bridge; 0 = it does not. */
  readonly contention: number;
  /** Ranks from which it falls no further. */
  readonly contentionRanksMax: number;
  /** Ranks of a mesh without a switch: a smaller group uses only the links among itself; 0 = switched. */
  readonly meshRanks: number;
}

/** Share of the rate that a group of this size can use, more than 0 and at most 1. */
function groupShare(ranks: number, link: CollectiveLink): number {
  const mesh = link.meshRanks > ranks ? (ranks - 1) / (link.meshRanks - 1) : 1;
  return link.contention > 0 ? mesh * (2 / Math.min(ranks, link.contentionRanksMax)) ** link.contention : mesh;
}

/** Rounds of a doubling exchange or levels of a tree. */
const levels = (ranks: number): number => Math.ceil(Math.log2(ranks));

const rampSeconds = (bytes: number, link: CollectiveLink): number =>
  (link.rampSeconds * bytes) / (bytes + link.halfBytes);

/** Waits of one pass round the ring, without a byte. */
const ringLatency = (ranks: number, link: CollectiveLink): number =>
  link.launchSeconds + (ranks - 1) * link.stepSeconds;

/**
 * Reduce-scatter or all-gather round a ring.
 * @param bytes of the whole vector, before scattering or after gathering
 * @param ranks at least 1; one rank has nothing to exchange
 * @returns seconds
 */
export function scatterSeconds(bytes: number, ranks: number, link: CollectiveLink): number {
  if (ranks <= 1 || bytes <= 0) return 0;
  const moved = ((ranks - 1 + link.gatherCopies) / ranks) * (bytes / link.bytesPerSecond);
  return ringLatency(ranks, link) + (moved + rampSeconds(bytes, link)) / groupShare(ranks, link);
}

/**
 * All-reduce by the fastest of a ring, a tree where the link has one, and sums in the switch where it makes them.
 * Ring: 2·(n − 1)/n·bytes per rank (Thakur et al. 2005).
 * @returns seconds
 */
export function allReduceSeconds(bytes: number, ranks: number, link: CollectiveLink): number {
  if (ranks <= 1 || bytes <= 0) return 0;
  return reduceSeconds(bytes, ((2 * (ranks - 1 + link.reduceCopies)) / ranks) * bytes, ranks, link);
}

/** All-reduce of a vector of which every rank sends `moved` bytes. */
function reduceSeconds(bytes: number, moved: number, ranks: number, link: CollectiveLink): number {
  const share = groupShare(ranks, link);
  const wire = (moved / link.bytesPerSecond + link.reduceRamp * rampSeconds(bytes, link)) / share;
  let seconds = ringLatency(ranks, link) + (ranks - 1) * link.stepSeconds + wire;
  if (link.treeFillSeconds > 0) {
    const fill = (link.treeFillSeconds * bytes) / (bytes + link.halfBytes);
    seconds = Math.min(seconds, link.launchSeconds + 2 * levels(ranks) * (link.stepSeconds + fill) + wire);
  }
  if (link.reducedBytesPerSecond > 0 && ranks >= link.reducedRanksMin) {
    const bus = ((2 * (ranks - 1)) / ranks) * bytes;
    const fill = (ranks - 1) * link.reducedFillBytes;
    const reduced = (bus + (fill * 2 * bytes) / (2 * bytes + fill)) / link.reducedBytesPerSecond / share;
    seconds = Math.min(seconds, link.reducedLaunchSeconds + reduced);
  }
  return seconds;
}

/**
 * Every rank sends its own part to every other. `bytes` leaves each rank, its own share included.
 * @param bytesPerSecond what the way leaves to one rank, where it is not the link's own rate
 * @returns seconds
 */
export function allToAllSeconds(
  bytes: number,
  ranks: number,
  link: CollectiveLink,
  bytesPerSecond: number = link.exchangeBytesPerSecond,
): number {
  if (ranks <= 1 || bytes <= 0) return 0;
  const moved = ((ranks - 1 + link.exchangeCopies) / ranks) * (bytes / bytesPerSecond);
  const waits = Math.min(ranks - 1, 2 * levels(ranks)) * link.exchangeStepSeconds;
  return link.exchangeLaunchSeconds + waits + (moved + rampSeconds(bytes, link)) / groupShare(ranks, link);
}

/**
 * One rank sends to another: between pipeline stages, or round a context-parallel ring.
 * @param bytesPerSecond what the way leaves to one rank, where it is not the link's own rate
 * @returns seconds
 */
export function pointToPointSeconds(
  bytes: number,
  link: CollectiveLink,
  bytesPerSecond: number = link.exchangeBytesPerSecond,
): number {
  if (bytes <= 0) return 0;
  const moved = bytes / bytesPerSecond;
  return link.exchangeLaunchSeconds + (moved + rampSeconds(bytes, link)) / groupShare(2, link);
}

/** Ranks of a group that share a scale-up domain. */
const localRanks = (ranks: number, inside: number): number => Math.min(ranks, Math.max(1, inside));

/**
 * Reduce-scatter or all-gather over ranks that sit `inside` to a scale-up domain, each with a port of its own: as many rings
 * as a domain has ranks, each over all ranks with its share of the vector. Rings inside and between stream; the slower is paid.
 * @param bytesPerSecond what the way leaves to one rank, where it is not the fabric's own rate
 */
export function hierarchicalScatterSeconds(
  bytes: number,
  ranks: number,
  inside: number,
  scaleUp: CollectiveLink,
  fabric: CollectiveLink,
  bytesPerSecond: number = fabric.bytesPerSecond,
): number {
  const local = localRanks(ranks, inside);
  if (local === ranks || ranks <= 1 || bytes <= 0) return scatterSeconds(bytes, ranks, scaleUp);
  const entry = local > 1 ? ringLatency(local, scaleUp) : 0;
  const moved = ((ranks - 1) / ranks) * (bytes / local / bytesPerSecond);
  const between = ringLatency(Math.ceil(ranks / local), fabric) + moved + rampSeconds(bytes / local, fabric);
  return Math.max(scatterSeconds(bytes, local, scaleUp), entry + between);
}

/** All-reduce over ranks that sit `inside` to a scale-up domain: as above, with a tree between domains where it is faster. Seconds. */
export function hierarchicalAllReduceSeconds(
  bytes: number,
  ranks: number,
  inside: number,
  scaleUp: CollectiveLink,
  fabric: CollectiveLink,
): number {
  const local = localRanks(ranks, inside);
  if (local === ranks || ranks <= 1 || bytes <= 0) return allReduceSeconds(bytes, ranks, scaleUp);
  const entry = local > 1 ? ringLatency(local, scaleUp) : 0;
  const moved = ((2 * (ranks - 1)) / ranks) * (bytes / local);
  const between = reduceSeconds(bytes / local, moved, Math.ceil(ranks / local), fabric);
  return Math.max(allReduceSeconds(bytes, local, scaleUp), entry + between);
}

/** All-to-all over ranks that sit `inside` to a scale-up domain: what stays in it and what leaves it flow side by side. Seconds. */
export function hierarchicalAllToAllSeconds(
  bytes: number,
  ranks: number,
  inside: number,
  scaleUp: CollectiveLink,
  fabric: CollectiveLink,
): number {
  const local = localRanks(ranks, inside);
  if (local === ranks || ranks <= 1 || bytes <= 0) return allToAllSeconds(bytes, ranks, scaleUp);
  const stays = (bytes * local) / ranks;
  const leaves = (bytes - stays) / fabric.exchangeBytesPerSecond + rampSeconds(bytes, fabric);
  const waits = Math.min(ranks - local, 2 * levels(ranks)) * fabric.exchangeStepSeconds;
  return Math.max(allToAllSeconds(stays, local, scaleUp), fabric.exchangeLaunchSeconds + waits + leaves);
}
