// Published runs with a productive share, and what the model is told of each: recovery times come from other runs only.
import type { FailureClassId } from "../../lib/engine/models/failure-classes";

/** Model inputs of a run's goodput with where each comes from. */
export interface PublishedRun {
  readonly failureClass: FailureClassId;
  readonly accelerators: number;
  /** Detection to running again, without reading the checkpoint, seconds. */
  readonly recoverySeconds: number;
  readonly recoveryFrom: string;
  /** δ, and as long again to read; the checkpoint interval is Daly's. */
  readonly blockingSeconds: number;
  readonly blockingFrom: string;
  /** What keeps prediction and figure from speaking of the same; empty where nothing does. */
  readonly remark: string;
}

/** The reference vector of Llama 3's interval takes half a minute; so does a run that says nothing of its checkpoints. */
const USUAL_BLOCKING = { blockingSeconds: 30, blockingFrom: "assumed: 30 s, as the reference vector takes" } as const;

/** 14 bytes for each parameter over the sustained rate of storage, row llama3-tectonic: 2 TB/s. */
const LLAMA_BLOCKING_SECONDS = (14 * 405e9) / 2e12;

const LLAMA: PublishedRun = {
  failureClass: "meta-llama-3",
  accelerators: 16_384,
  recoverySeconds: 600 + 300,
  recoveryFrom: "MegaScale: detection within 10 min; Meta RSC: 5 min to restart",
  blockingSeconds: LLAMA_BLOCKING_SECONDS,
  blockingFrom: "14 B × 405 billion at its storage's 2 TB/s",
  remark: "",
};

const OPT: PublishedRun = {
  failureClass: "opt-175b",
  accelerators: 992,
  recoverySeconds: 68 * 60,
  recoveryFrom: "R2CCL: median recovery 68 min",
  ...USUAL_BLOCKING,
  remark: "",
};

/** Runs by the rows that give their productive share. */
export const publishedRuns: Readonly<Record<string, PublishedRun>> = {
  "llama3-effective": LLAMA,
  "llama3-uptime": LLAMA,
  "megascale-effective": {
    failureClass: "published-fleets",
    accelerators: 12_288,
    recoverySeconds: 16.7 * 60,
    recoveryFrom: "Llama 3: 16.7 min implied by its uptime",
    ...USUAL_BLOCKING,
    remark: "its failures are not published: middle of all fleets",
  },
  "rsc-ettr": {
    failureClass: "meta-rsc-jobs",
    accelerators: 1024,
    recoverySeconds: 15 * 60,
    recoveryFrom: "MegaScale: back to the old progress within 15 min",
    ...USUAL_BLOCKING,
    remark: "its jobs are of more than 1 024, so the prediction is an upper bound",
  },
  "opt-lost": OPT,
  "opt-uptime": { ...OPT, remark: "computing over calendar time: diverging losses and pauses are in it" },
};

/** OPT-175B: 992 accelerators over two months, of which 61 000 accelerator-hours were lost. */
export const OPT_ACCELERATOR_HOURS = 992 * 60 * 24;
