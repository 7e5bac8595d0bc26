// The inputs of a goal: the fields of a design that it fills in, with their units, bounds and words.
import { designSections } from "../inputs/design";

const job = designSections.workload.fields.jobs.fields;
const { targets } = designSections.purpose.fields;

/** Numbers of a goal; form, API and command line hold them to these bounds. */
export const goalNumbers = {
  tokens: job.training.fields.tokens,
  seconds: targets.fields.trainingSeconds,
  facilityWatts: targets.fields.facilityWatts,
  budgetUsd: targets.fields.budgetUsd,
  sequenceTokens: job.sequenceTokens,
  batchSequences: job.training.fields.batchSequences,
} as const;

/** Number formats, with their words. */
export const goalPrecisions = job.precision.options;
