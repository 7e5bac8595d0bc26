// What cables and optics come to: modules, watts, and the time that light takes through them.
import type { Optic } from "../../catalog/parts";
import type { FabricCables } from "../../result";
import type { CableRun, FabricLatency } from "../../result-network";
import type { ReadConstant } from "../collective-links";

/** Rate that the constant of an unlisted optical end is for: 400 Gbit/s. */
const REFERENCE_RATE = 5e10;

/** The cable of a run as chosen. */
export interface RunPart {
  readonly cables: number;
  readonly meters: number;
  /** Of one end of one cable. */
  readonly endWatts: number;
  /** Cable ends of one module; 0 where cable and ends are one piece. */
  readonly endsPerModule: number;
}

/** Power of one end of a fibre whose module the catalogue does not have. */
export const usualEndWatts = (read: ReadConstant, linkBytesPerSecond: number): number =>
  (read("network.fibre-end-watts") * linkBytesPerSecond) / REFERENCE_RATE;

type RunFigures = Pick<CableRun, "cables" | "meters" | "transceivers" | "watts">;

/** Power of one end of a cable of the catalogue. */
export const opticEndWatts = ({ typicalWatts, maxWatts, ports }: Optic): number =>
  (typicalWatts ?? maxWatts ?? 0) / ports;

/** Modules and watts of a run. */
export function runFigures(part: RunPart): RunFigures {
  const { cables, meters, endWatts, endsPerModule } = part;
  return {
    cables,
    meters,
    transceivers: endsPerModule > 0 ? Math.ceil((2 * cables) / endsPerModule) : 0,
    watts: 2 * cables * endWatts,
  };
}

/** Optics of all runs. */
export const opticsOfAll = (runs: readonly CableRun[]): number => runs.reduce((sum, run) => sum + run.watts, 0);

/** Switches of the fabric at their draw. */
export const switchesDraw = (switches: number, watts: number): number => switches * watts;

/** Switches and optics of the back end with the planes beside it. */
export const networkDraw = (switchWatts: number, opticWatts: number, sideWatts: number): number =>
  switchWatts + opticWatts + sideWatts;

/** Cables of each kind on the longest way. */
export interface LongestWay {
  readonly hops: number;
  readonly passed: FabricCables;
  readonly meters: FabricCables;
}

/** Switches and cables on the longest way between two endpoints. */
export function longestLatency(read: ReadConstant, way: LongestWay): FabricLatency {
  const { passed, meters } = way;
  const switchSeconds = way.hops * read("network.hop-latency");
  const length =
    passed.endpointLeaf * meters.endpointLeaf +
    passed.leafSpine * meters.leafSpine +
    passed.spineCore * meters.spineCore +
    passed.intraGroup * meters.intraGroup +
    passed.interGroup * meters.interGroup;
  const cableSeconds = length * read("network.cable-delay");
  return { switchSeconds, cableSeconds, totalSeconds: switchSeconds + cableSeconds };
}
