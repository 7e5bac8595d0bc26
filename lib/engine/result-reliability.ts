// What `evaluate` answers about the service: its reliability block diagram, its class, and how far one failure reaches.
import type { Words } from "./inputs/declare";
import type { Reason } from "./reason";

export type BlockId =
  | "sources"
  | "ups"
  | "paths"
  | "cooling"
  | "control-plane"
  | "storage"
  | "fabric"
  | "maintenance"
  | "human-error";

/** One block of the series: equal units of which some may fail, or events that take the service down. */
export interface ReliabilityBlock {
  readonly id: BlockId;
  readonly words: Words;
  /** Units that are needed and installed; null where the block is no such group. */
  readonly needed: number | null;
  readonly installed: number | null;
  /** Share of a unit's failures that take all units at once; null without redundancy. */
  readonly beta: number | null;
  /** Null while the design does not describe it. */
  readonly availability: number | null;
  readonly downSecondsPerYear: number | null;
}

/** The class that the topology meets beside its availability, and what keeps it from the next. */
export interface ClassReach {
  readonly scheme: "uptime" | "tia942" | "gb50174";
  readonly met: string | null;
  readonly next: string | null;
  readonly missing: readonly { readonly words: Words; readonly isOpen: boolean }[];
}

/** What one failure of an element takes with it. */
export interface BlastRadius {
  readonly id: "leaf" | "rack-pdu" | "path" | "ups" | "cooling-unit" | "coolant-unit" | "feed";
  readonly words: Words;
  readonly units: number;
  /** Accelerators in service that one unit serves. */
  readonly reach: number;
  /** Of these, those that stop although the rest of the design is whole. */
  readonly stopped: number;
  /** Of these, those that go on with less. */
  readonly slowed: number;
  /** What those behind it keep: 0 where they stop, 1 where another unit takes over, else their share of bandwidth. */
  readonly shareLeft: number;
  readonly eventsPerYear: number;
  readonly repairSeconds: number;
  /** Of all jobs in a day, in proportion to the accelerators that stop or what is lost of them; null while no job has a rate. */
  readonly tokensPerDay: number | null;
  /** Events × repair × rate of what stops or is lost. */
  readonly tokensPerYear: number | null;
}

export interface ServiceReliability {
  readonly blocks: readonly ReliabilityBlock[];
  /** Power, cooling, control plane, maintenance and people: what the facility is held to. */
  readonly facilityAvailability: number | null;
  /** With storage and fabric; null while any block is not described. */
  readonly serviceAvailability: number | null;
  readonly downSecondsPerYear: number | null;
  readonly classes: readonly ClassReach[];
  readonly blasts: readonly BlastRadius[];
  readonly reason: Reason | null;
}
