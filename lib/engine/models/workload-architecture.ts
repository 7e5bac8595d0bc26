// The architecture of a job: the preset, with what the design states instead of it.
import type { MixtureOfExperts, ModelPreset, TransformerArchitecture } from "../catalog/parts";
import type { ResolvedJob } from "../inputs/design";

/**
 * Architecture of a job.
 * @returns null while layers, hidden size, heads or vocabulary are unknown.
 */
export function architectureOf(job: ResolvedJob, preset: ModelPreset | null): TransformerArchitecture | null {
  const { layers, hidden, heads, kvHeads, ffnHidden, vocabulary, gated } = job.architecture;
  if (layers === null || hidden === null || heads === null || vocabulary === null) return null;
  const base = preset?.architecture ?? null;
  const ffn = ffnHidden ?? 4 * hidden;
  const isSameShape = base !== null && base.hidden === hidden && base.heads === heads;
  return {
    kind: base?.kind ?? "decoder",
    layers,
    hidden,
    heads,
    kvHeads: Math.min(heads, kvHeads ?? heads),
    headDimension: isSameShape ? base.headDimension : Math.max(1, Math.round(hidden / heads)),
    ffnHidden: ffn,
    isGated: gated ?? base?.isGated ?? false,
    vocabulary,
    isTied: base?.isTied ?? false,
    learnedPositions: base?.learnedPositions ?? 0,
    biases: base?.biases ?? "none",
    norm: base?.norm ?? "rmsnorm",
    normsPerLayer: base?.normsPerLayer ?? 2,
    hasQueryKeyNorm: base?.hasQueryKeyNorm ?? false,
    hasAttentionSinks: base?.hasAttentionSinks ?? false,
    windowTokens: base?.windowTokens ?? null,
    windowedLayers: Math.min(layers, base?.windowedLayers ?? 0),
    isWindowChunked: base?.isWindowChunked ?? false,
    maxSequence: base?.maxSequence ?? job.sequenceTokens,
    moe: mixtureOf(job, base?.moe ?? null, ffn, layers),
    mla: base?.mla ?? null,
    stateSpace: base?.stateSpace ?? null,
    encoders: base?.encoders ?? [],
  };
}

function mixtureOf(
  job: ResolvedJob,
  base: MixtureOfExperts | null,
  ffnHidden: number,
  layers: number,
): MixtureOfExperts | null {
  const experts = job.architecture.experts ?? 1;
  if (experts <= 1) return null;
  return {
    experts,
    topK: Math.min(experts, job.architecture.expertsPerToken ?? base?.topK ?? 1),
    sharedExperts: base?.sharedExperts ?? 0,
    expertFfnHidden: base?.expertFfnHidden ?? ffnHidden,
    firstDenseLayers: Math.min(layers, base?.firstDenseLayers ?? 0),
    layerInterval: base?.layerInterval ?? 1,
    capacityFactor: base?.capacityFactor ?? null,
    latentWidth: base?.latentWidth ?? null,
  };
}
