// What a job's architecture follows: its preset, field by field, and by hand the usual ratios.
import type { EncoderTower } from "../catalog/model-parts";
import type { ModelPreset, TransformerArchitecture } from "../catalog/parts";
import type { ResolvedDesign, ResolvedJob } from "./design";
import {
  copy,
  type DefaultsView,
  type Followed,
  type FollowingDefaults,
  follow,
  following,
  jobsOf,
  modelOf,
} from "./following";

type Architecture = ResolvedJob["architecture"];

/** A rule that copies what the preset's architecture has, and stays silent where it has nothing of the kind. */
const ofModel = <T>(read: (architecture: TransformerArchitecture) => T) =>
  copy(modelOf, "models", (model: ModelPreset) => read(model.architecture));

/** The preset, or else what an entered field of the architecture gives. */
const ofModelOr =
  <T>(read: (architecture: TransformerArchitecture) => T, source: string, otherwise: (own: Architecture) => T | null) =>
  (job: ResolvedJob, view: DefaultsView): Followed<T> | null => {
    const model = modelOf(job, view);
    if (model !== null) return follow(read(model.architecture), `models/${model.id}`);
    return follow(otherwise(job.architecture), source);
  };

const ofMixture = <T>(read: (moe: NonNullable<TransformerArchitecture["moe"]>) => T) =>
  ofModel(({ moe }) => (moe === null ? null : read(moe)));
const ofLatent = <T>(read: (mla: NonNullable<TransformerArchitecture["mla"]>) => T) =>
  ofModel(({ mla }) => (mla === null ? null : read(mla)));
const ofIndex = <T>(read: (index: NonNullable<TransformerArchitecture["sparseIndex"]>) => T) =>
  ofModel(({ sparseIndex }) => (sparseIndex === null ? null : read(sparseIndex)));
const ofStateSpace = <T>(read: (stateSpace: NonNullable<TransformerArchitecture["stateSpace"]>) => T) =>
  ofModel(({ stateSpace }) => (stateSpace === null ? null : read(stateSpace)));
const ofEncoder = <T>(read: (tower: EncoderTower) => T) =>
  ofModel(({ encoders: [first] }) => (first === undefined ? null : read(first)));

/** The preset's where the job keeps its hidden size and heads, else hidden size over heads. */
function headDimension(job: ResolvedJob, view: DefaultsView): Followed<number> | null {
  const { hidden, heads } = job.architecture;
  const model = modelOf(job, view);
  if (model !== null && model.architecture.hidden === hidden && model.architecture.heads === heads)
    return follow(model.architecture.headDimension, `models/${model.id}`);
  if (hidden === null || heads === null) return null;
  return follow(Math.max(1, Math.round(hidden / heads)), "architecture.hidden");
}

/** A rule that looks at what the architecture itself has resolved to so far. */
const own =
  <T>(source: string, read: (own: Architecture) => T | null) =>
  ({ architecture }: ResolvedJob): Followed<T> | null =>
    follow(read(architecture), source);

/** Either rule, the first that answers. */
const either =
  <T>(
    first: (job: ResolvedJob, view: DefaultsView) => Followed<T> | null,
    second: (job: ResolvedJob, view: DefaultsView) => Followed<T> | null,
  ) =>
  (job: ResolvedJob, view: DefaultsView): Followed<T> | null =>
    first(job, view) ?? second(job, view);

const isMixture = ({ experts }: Architecture): boolean => (experts ?? 1) > 1;
const isHybrid = ({ stateSpace }: Architecture): boolean => (stateSpace.layers ?? 0) > 0;
const isWindowed = ({ attentionWindow }: Architecture): boolean => attentionWindow.windowTokens !== null;
const hasEncoder = ({ encoder }: Architecture): boolean => (encoder.layers ?? 0) > 0;

const architectures = (design: ResolvedDesign) =>
  jobsOf(design).map(({ job, path }) => [`${path}.architecture`, job.architecture, job] as const);

/** One group of every job's architecture. */
const inGroup =
  <Target extends object>(name: string, read: (own: Architecture) => Target) =>
  (design: ResolvedDesign) =>
    jobsOf(design).map(({ job, path }) => [`${path}.architecture.${name}`, read(job.architecture), job] as const);

/** In the order in which they run: groups look at what the architecture itself resolved to. */
export const architectureDefaults: readonly FollowingDefaults[] = [
  following(architectures, {
    layers: ofModel((model) => model.layers),
    hidden: ofModel((model) => model.hidden),
    heads: ofModel((model) => model.heads),
    kvHeads: ofModelOr(
      (model) => model.kvHeads,
      "architecture.heads",
      ({ heads }) => heads,
    ),
    ffnHidden: ofModelOr(
      (model) => model.ffnHidden,
      "architecture.hidden",
      ({ hidden }) => (hidden === null ? null : 4 * hidden),
    ),
    gated: ofModel((model) => model.isGated),
    vocabulary: ofModel((model) => model.vocabulary),
    experts: ofModel((model) => model.moe?.experts ?? 1),
    expertsPerToken: ofModel((model) => model.moe?.topK ?? 1),
    headDimension,
    direction: ofModel((model) => model.kind),
    tied: ofModel((model) => model.isTied),
    learnedPositions: ofModel((model) => model.learnedPositions),
    maxSequence: ofModel((model) => model.maxSequence),
    biases: ofModel((model) => model.biases),
    norm: ofModel((model) => model.norm),
    normsPerLayer: ofModel((model) => model.normsPerLayer),
    queryKeyNorm: ofModel((model) => model.hasQueryKeyNorm),
    outputGate: ofModel((model) => model.hasOutputGate),
    attentionSinks: ofModel((model) => model.hasAttentionSinks),
  }),
  following(
    inGroup("mixture", (given: Architecture) => given.mixture),
    {
      expertFfnHidden: either(
        ofMixture((moe) => moe.expertFfnHidden),
        own("architecture.ffnHidden", (given) => (isMixture(given) ? given.ffnHidden : null)),
      ),
      sharedExperts: ofMixture((moe) => moe.sharedExperts),
      firstDenseLayers: ofMixture((moe) => moe.firstDenseLayers),
      layerInterval: ofMixture((moe) => moe.layerInterval),
      capacityFactor: ofMixture((moe) => moe.capacityFactor),
      latentWidth: ofMixture((moe) => moe.latentWidth),
    },
  ),
  following(
    inGroup("latentAttention", (given: Architecture) => given.latentAttention),
    {
      keyValueRank: ofLatent((mla) => mla.keyValueRank),
      queryRank: ofLatent((mla) => mla.queryRank),
      nopeHeadDimension: ofLatent((mla) => mla.nopeHeadDimension),
      ropeHeadDimension: ofLatent((mla) => mla.ropeHeadDimension),
      valueHeadDimension: ofLatent((mla) => mla.valueHeadDimension),
    },
  ),
  following(
    inGroup("sparseIndex", (given: Architecture) => given.sparseIndex),
    {
      heads: ofIndex((index) => index.heads),
      headDimension: ofIndex((index) => index.headDimension),
      topTokens: ofIndex((index) => index.topTokens),
    },
  ),
  following(
    inGroup("attentionWindow", (given: Architecture) => given.attentionWindow),
    {
      windowTokens: ofModel((model) => model.windowTokens),
      windowedLayers: either(
        ofModel((model) => (model.windowTokens === null ? null : model.windowedLayers)),
        own("architecture.layers", (given) => (isWindowed(given) ? given.layers : null)),
      ),
      chunked: ofModel((model) => (model.windowTokens === null ? null : model.isWindowChunked)),
    },
  ),
  following(
    inGroup("stateSpace", (given: Architecture) => given.stateSpace),
    {
      layers: ofStateSpace((state) => state.layers),
      attentionLayers: either(
        ofStateSpace((state) => state.attentionLayers),
        own("architecture.stateSpace.layers", (given) =>
          isHybrid(given) ? Math.max(0, (given.layers ?? 0) - (given.stateSpace.layers ?? 0)) : null,
        ),
      ),
      ffnLayers: either(
        ofStateSpace((state) => state.ffnLayers),
        own("architecture.layers", (given) => (isHybrid(given) ? given.layers : null)),
      ),
      stateDimension: ofStateSpace((state) => state.stateDimension),
      innerWidth: either(
        ofStateSpace((state) => state.innerWidth),
        own("architecture.hidden", (given) => (isHybrid(given) && given.hidden !== null ? 2 * given.hidden : null)),
      ),
      heads: ofStateSpace((state) => state.heads),
      groups: ofStateSpace((state) => state.groups),
      convolutionWidth: ofStateSpace((state) => state.convolutionWidth),
    },
  ),
  following(
    inGroup("encoder", (given: Architecture) => given.encoder),
    {
      layers: ofEncoder((tower) => tower.layers),
      hidden: ofEncoder((tower) => tower.hidden),
      ffnHidden: either(
        ofEncoder((tower) => tower.ffnHidden),
        own("architecture.encoder.hidden", ({ encoder }) => (encoder.hidden === null ? null : 4 * encoder.hidden)),
      ),
      gated: ofEncoder((tower) => tower.isGated),
      tokensPerItem: ofEncoder((tower) => tower.tokensPerItem),
      inputElements: ofEncoder((tower) => tower.inputElements),
      projectorParameters: ofEncoder((tower) => tower.projectorParameters),
      tokensHandedOver: either(
        ofEncoder((tower) => tower.tokensHandedOver),
        own("architecture.encoder.tokensPerItem", (given) => (hasEncoder(given) ? given.encoder.tokensPerItem : null)),
      ),
      itemsPerSequence: ofEncoder((tower) => tower.itemsPerSequence),
    },
  ),
];
