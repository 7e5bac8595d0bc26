// Which parts of a form the other answers make pointless. Hidden fields keep what they hold: a job turned into inference
// and back again has lost nothing.
import type { FieldKey } from "./field-key";
import { lastName, parentKey } from "./field-key";

type JobKind = "pre-training" | "fine-tuning" | "lora" | "inference";

const trains: readonly JobKind[] = ["pre-training", "fine-tuning", "lora"];
const tunes: readonly JobKind[] = ["fine-tuning", "lora"];

/** Groups and fields of one job, by the kinds of job that use them. */
const usedBy: Readonly<Record<string, readonly JobKind[]>> = {
  sequenceTokens: trains,
  training: trains,
  sample: trains,
  tuning: tunes,
  adapterRank: ["lora"],
  parallel: trains,
  resolvedPlan: trains,
  serving: ["inference"],
};

/** What an override once named is told by the finding about it; nobody chooses it. */
const RETIRED = /^overrides\/constants\/[^/]+\/retired$/u;

const JOB = /^workload\/jobs\/[^/]+/u;

/** Answers what the design says at a key; the kind of an untouched job is its default. */
export function isRelevant(key: FieldKey, read: (key: FieldKey) => unknown): boolean {
  if (RETIRED.test(key)) return false;
  const job = JOB.exec(key)?.[0];
  if (!job || key === job) return true;
  const kind = read(`${job}/kind`) ?? "pre-training";
  const kinds = parentKey(key).startsWith(job) ? usedBy[lastName(key)] : undefined;
  const isUsed = kinds === undefined || kinds.some((one) => one === kind);
  return isUsed && (parentKey(key) === job || isRelevant(parentKey(key), read));
}
