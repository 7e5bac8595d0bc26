// Published fleets by the rate at which they interrupted jobs, what interrupted them, and how far fleets lie apart.
import type { Words } from "../inputs/declare";

/** What stops a job, as shares of all interruptions; they sum to 1. */
export interface CauseShares {
  readonly accelerator: number;
  readonly acceleratorMemory: number;
  readonly nic: number;
  /** Switches, cables and their optics. */
  readonly network: number;
  /** Processors, memory, drives and power supplies of the node. */
  readonly host: number;
  readonly software: number;
  /** Unplanned maintenance of hosts. */
  readonly maintenance: number;
  /** Timeouts of the collective library that nobody traced further. */
  readonly unknown: number;
}

interface Fleet {
  readonly words: Words;
  /** Records of one owner's fleet; they leave together when one fleet is left out. */
  readonly fleet: string;
}

/** Rates stand in the constants, `reliability.accelerator-seconds-<id>`, with their source and the range published for them. */
export const fleets = {
  "meta-llama-3": {
    words: ["Meta Llama 3 (16,384 H100, 2024)", "Meta Llama 3（16,384 块 H100，2024）"],
    fleet: "Meta Llama 3",
  },
  "meta-rsc-1": {
    words: ["Meta RSC-1 (16,000 A100), by node", "Meta RSC-1（16,000 块 A100），按节点"],
    fleet: "Meta RSC-1",
  },
  "meta-rsc-jobs": {
    words: ["Meta RSC-1, as jobs of 8 to 1,024 A100 saw it", "Meta RSC-1，8 至 1,024 块 A100 的任务实测"],
    fleet: "Meta RSC-1",
  },
  "meta-rsc-2": {
    words: ["Meta RSC-2 (8,000 A100), by node", "Meta RSC-2（8,000 块 A100），按节点"],
    fleet: "Meta RSC-2",
  },
  "opt-175b": {
    words: ["OPT-175B (992 rented A100, 2021)", "OPT-175B（992 块租用 A100，2021）"],
    fleet: "OPT-175B",
  },
} as const satisfies Readonly<Record<string, Fleet>>;

export type FleetId = keyof typeof fleets;
export const fleetIds = Object.keys(fleets) as readonly FleetId[];

/** What a design may say its fleet fails like: one of the published, or the middle of them all. */
export type FailureClassId = FleetId | "published-fleets";

export const failureClassWords: Readonly<Record<FailureClassId, Words>> = {
  "meta-llama-3": fleets["meta-llama-3"].words,
  "meta-rsc-1": fleets["meta-rsc-1"].words,
  "meta-rsc-jobs": fleets["meta-rsc-jobs"].words,
  "meta-rsc-2": fleets["meta-rsc-2"].words,
  "opt-175b": fleets["opt-175b"].words,
  "published-fleets": ["Middle of all published fleets", "已公布机群的中位水平"],
};

/** Unexpected interruptions of one fleet in its own words, with the part of ours that each belongs to. */
interface CountedCause {
  readonly cause: string;
  readonly part: keyof CauseShares;
  readonly count: number;
}

/**
 * The only fleet that published its interruptions by cause: Llama 3 paper, table 5, 419 in 54 days on 16 384 H100.
 * The paper prints 30.1 % for faulty GPUs; 148 of 419 are 35.3 %.
 */
export const llamaInterruptions: readonly CountedCause[] = [
  { cause: "Faulty GPU", part: "accelerator", count: 148 },
  { cause: "GPU HBM3 memory", part: "acceleratorMemory", count: 72 },
  { cause: "Software bug", part: "software", count: 54 },
  { cause: "Network switch/cable", part: "network", count: 35 },
  { cause: "Host maintenance (unplanned)", part: "maintenance", count: 32 },
  { cause: "GPU SRAM memory", part: "acceleratorMemory", count: 19 },
  { cause: "GPU system processor", part: "accelerator", count: 17 },
  { cause: "NIC", part: "nic", count: 7 },
  { cause: "NCCL watchdog timeouts", part: "unknown", count: 7 },
  { cause: "Silent data corruption", part: "accelerator", count: 6 },
  { cause: "GPU thermal interface + sensor", part: "accelerator", count: 6 },
  { cause: "SSD", part: "host", count: 3 },
  { cause: "Power supply", part: "host", count: 3 },
  { cause: "Server chassis", part: "host", count: 2 },
  { cause: "IO expansion board", part: "host", count: 2 },
  { cause: "Dependency", part: "software", count: 2 },
  { cause: "CPU", part: "host", count: 2 },
  { cause: "System memory", part: "host", count: 2 },
];

function sharesOf(causes: readonly CountedCause[]): CauseShares {
  const total = causes.reduce((sum, { count }) => sum + count, 0);
  const shares = {
    accelerator: 0,
    acceleratorMemory: 0,
    nic: 0,
    network: 0,
    host: 0,
    software: 0,
    maintenance: 0,
    unknown: 0,
  };
  for (const { part, count } of causes) shares[part] += count / total;
  return shares;
}

/** Shares by part, which all classes take: nobody else published theirs. */
export const causeShares: CauseShares = sharesOf(llamaInterruptions);
