// What a model described by its samples follows: its preset, and a tuning job's examples.
import { findPart } from "../catalog/catalog";
import type { SampleModel } from "../catalog/sample-models";
import type { ResolvedDesign, ResolvedJob } from "./design";
import {
  copy,
  type DefaultsView,
  examplesPath,
  type Followed,
  type FollowingDefaults,
  follow,
  following,
  jobsOf,
} from "./following";

const presetOf = (job: ResolvedJob, view: DefaultsView) => findPart(view.catalog.sampleModels, job.sample.model);
const ofPreset = <T>(read: (preset: SampleModel) => T) => copy(presetOf, "sampleModels", read);

/** Examples times epochs of a tuning job; the usual run of a preset that is trained. */
function samples(job: ResolvedJob, view: DefaultsView): Followed<number> | null {
  const preset = presetOf(job, view);
  if (job.kind === "pre-training")
    return preset === null ? null : follow(preset.publishedSamples, `sampleModels/${preset.id}`);
  const { examples, epochs } = job.tuning;
  return examples === null ? null : follow(examples * (epochs ?? 1), examplesPath(job, view));
}

const places = (design: ResolvedDesign) =>
  jobsOf(design).map(({ job, path }) => [`${path}.sample`, job.sample, job] as const);

export const sampleDefaults: readonly FollowingDefaults[] = [
  following(places, {
    forwardFlops: ofPreset((preset) => preset.forwardFlops),
    parameters: ofPreset((preset) => preset.parameters),
    bytesPerSample: ofPreset((preset) => preset.bytesPerSample),
    activationBytesPerSample: ofPreset((preset) => preset.activationBytesPerSample),
    embeddingTableBytes: ofPreset((preset) => preset.embeddingTableBytes),
    embeddingReadBytesPerSample: ofPreset((preset) => preset.embeddingReadBytesPerSample),
    embeddingExchangeBytesPerSample: ofPreset((preset) => preset.embeddingExchangeBytesPerSample),
    samples,
  }),
];
