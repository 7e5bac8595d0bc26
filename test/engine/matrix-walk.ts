// A second count of a transformer's work, made another way than the engine's: every matrix product of one sequence is
// written down, block after block, forward and backward, and the list is added up.
import type { EncoderTower } from "../../lib/engine/catalog/model-parts";
import type { TransformerArchitecture } from "../../lib/engine/catalog/parts";

/** `rows` × `depth` times `depth` × `columns`, so many times over. */
interface Product {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly depth: number;
  readonly times: number;
  /** The right-hand side is a weight, stored so many times (every expert has its own); 0 = both sides are activations. */
  readonly weights: number;
  readonly isEncoder: boolean;
}

type Block = "attention" | "indexed" | "windowed" | "state" | "dense" | "expert";

/** Products of one sequence, and the scans of its state-space blocks in FLOPs. */
export interface Walk {
  readonly forward: readonly Product[];
  readonly scanFlops: number;
}

const weight = (name: string, rows: number, depth: number, columns: number, times = 1, stored = times): Product => ({
  name,
  rows,
  columns,
  depth,
  times,
  weights: stored,
  isEncoder: false,
});

/** The sublayers of a model in some order: which order does not matter to a sum, how many of each does. */
function blocksOf(architecture: TransformerArchitecture): Block[] {
  const { layers, moe, sparseIndex, stateSpace, windowTokens, windowedLayers } = architecture;
  const blocks: Block[] = [];
  const attention = stateSpace === null ? layers : stateSpace.attentionLayers;
  for (let layer = 0; layer < attention; layer++) {
    if (windowTokens !== null && layer < windowedLayers) blocks.push("windowed");
    else blocks.push(sparseIndex === null ? "attention" : "indexed");
  }
  for (let layer = 0; layer < (stateSpace?.layers ?? 0); layer++) blocks.push("state");
  const ffn = stateSpace === null ? layers : stateSpace.ffnLayers;
  for (let layer = 0; layer < ffn; layer++) {
    const isExpert =
      moe !== null && layer >= moe.firstDenseLayers && (layer - moe.firstDenseLayers + 1) % moe.layerInterval === 0;
    blocks.push(isExpert ? "expert" : "dense");
  }
  return blocks;
}

/** Pairs of query and key inside a triangle or a square of the given side. */
const pairsIn = (side: number, isCausal: boolean): number => (isCausal ? side ** 2 / 2 : side ** 2);

/** Pairs of query and key that a block's mask lets through. */
function pairsOf(architecture: TransformerArchitecture, block: Block, tokens: number): number {
  const isCausal = architecture.kind === "decoder";
  const top = architecture.sparseIndex?.topTokens ?? tokens;
  // Of the triangle a query keeps its best: what is left out is the triangle of the keys beyond so many.
  if (block === "indexed") {
    const left = Math.max(0, tokens - top);
    return isCausal ? pairsIn(tokens, true) - pairsIn(left, true) : tokens * (tokens - left);
  }
  const window = architecture.windowTokens;
  if (block === "attention" || window === null || window >= tokens) return pairsIn(tokens, isCausal);
  if (!isCausal) return tokens * window;
  // A band is the whole triangle without the triangle of pairs that are too far apart; chunks are triangles of their own.
  if (!architecture.isWindowChunked) return pairsIn(tokens, true) - pairsIn(tokens - window, true);
  let pairs = 0;
  for (let start = 0; start < tokens; start += window) pairs += pairsIn(Math.min(window, tokens - start), true);
  return pairs;
}

/** Projections of an index, and the scores of its heads over all that came before. */
function indexProducts(architecture: TransformerArchitecture, tokens: number): Product[] {
  const { hidden, mla, sparseIndex } = architecture;
  if (sparseIndex === null) return [];
  const { heads, headDimension } = sparseIndex;
  const pairs = pairsIn(tokens, architecture.kind === "decoder");
  return [
    weight("index query", tokens, mla?.queryRank ?? hidden, heads * headDimension),
    weight("index key", tokens, hidden, headDimension),
    weight("head weights", tokens, hidden, heads),
    { name: "scores", rows: pairs, columns: 1, depth: headDimension, times: heads, weights: 0, isEncoder: false },
  ];
}

function attentionProducts(architecture: TransformerArchitecture, block: Block, tokens: number): Product[] {
  const { hidden, heads, kvHeads, headDimension, mla } = architecture;
  const pairs = pairsOf(architecture, block, tokens);
  const scores = (query: number, value: number): Product[] => [
    { name: "scores", rows: pairs, columns: 1, depth: query, times: heads, weights: 0, isEncoder: false },
    { name: "mixing", rows: pairs, columns: value, depth: 1, times: heads, weights: 0, isEncoder: false },
  ];
  const gated = architecture.hasOutputGate
    ? [weight("gate", tokens, hidden, heads * (mla === null ? headDimension : mla.valueHeadDimension))]
    : [];
  if (mla === null) {
    return [
      ...gated,
      weight("query", tokens, hidden, heads * headDimension),
      weight("key", tokens, hidden, kvHeads * headDimension),
      weight("value", tokens, hidden, kvHeads * headDimension),
      ...scores(headDimension, headDimension),
      weight("output", tokens, heads * headDimension, hidden),
    ];
  }
  const queryHead = mla.nopeHeadDimension + mla.ropeHeadDimension;
  const query =
    mla.queryRank === null
      ? [weight("query", tokens, hidden, heads * queryHead)]
      : [
          weight("query down", tokens, hidden, mla.queryRank),
          weight("query up", tokens, mla.queryRank, heads * queryHead),
        ];
  return [
    ...gated,
    ...query,
    weight("latent down", tokens, hidden, mla.keyValueRank),
    weight("rotary key", tokens, hidden, mla.ropeHeadDimension),
    weight("key up", tokens, mla.keyValueRank, heads * mla.nopeHeadDimension),
    weight("value up", tokens, mla.keyValueRank, heads * mla.valueHeadDimension),
    ...scores(queryHead, mla.valueHeadDimension),
    weight("output", tokens, heads * mla.valueHeadDimension, hidden),
  ];
}

function ffnProducts(tokens: number, hidden: number, width: number, isGated: boolean): Product[] {
  const gate = isGated ? [weight("gate", tokens, hidden, width)] : [];
  return [weight("up", tokens, hidden, width), ...gate, weight("down", tokens, width, hidden)];
}

function expertProducts(architecture: TransformerArchitecture, tokens: number): Product[] {
  const { moe, hidden, isGated } = architecture;
  if (moe === null) return [];
  const inner = moe.latentWidth ?? hidden;
  const latent =
    moe.latentWidth === null
      ? []
      : [weight("to latent", tokens, hidden, inner), weight("from latent", tokens, inner, hidden)];
  // Visits fall evenly on the experts; each has matrices of its own, visited or not.
  const visits = (tokens * moe.topK) / moe.experts;
  const routed = ffnProducts(visits, inner, moe.expertFfnHidden, isGated).map((product) => ({
    ...product,
    times: moe.experts,
    weights: moe.experts,
  }));
  const shared = Array.from({ length: moe.sharedExperts }, () =>
    ffnProducts(tokens, hidden, moe.expertFfnHidden, isGated),
  ).flat();
  return [weight("router", tokens, hidden, moe.experts), ...latent, ...routed, ...shared];
}

function stateProducts({ stateSpace, hidden }: TransformerArchitecture, tokens: number): Product[] {
  if (stateSpace === null) return [];
  const { innerWidth, groups, stateDimension, heads } = stateSpace;
  return [
    weight("gate", tokens, hidden, innerWidth),
    weight("stream", tokens, hidden, innerWidth),
    weight("state in", tokens, hidden, groups * stateDimension),
    weight("state out", tokens, hidden, groups * stateDimension),
    weight("time step", tokens, hidden, heads),
    weight("output", tokens, innerWidth, hidden),
  ];
}

/** FLOPs of one state-space block outside its matrices: 7 per element of state, and the taps of three convolutions. */
function scanFlopsOf({ stateSpace }: TransformerArchitecture, tokens: number): number {
  if (stateSpace === null) return 0;
  const { heads, innerWidth, stateDimension, groups, convolutionWidth } = stateSpace;
  const perHead = 7 * (innerWidth / heads) * stateDimension;
  const convolved = [innerWidth, groups * stateDimension, groups * stateDimension];
  return tokens * convolved.reduce((sum, channels) => sum + 2 * channels * convolutionWidth, heads * perHead);
}

function towerProducts(tower: EncoderTower): Product[] {
  const { hidden, ffnHidden, tokensPerItem: tokens, isGated, heads } = tower;
  const blocks = Array.from({ length: tower.layers }, () => [
    ...["query", "key", "value", "output"].map((name) => weight(name, tokens, hidden, hidden)),
    {
      name: "scores",
      rows: tokens,
      columns: tokens,
      depth: hidden / heads,
      times: heads,
      weights: 0,
      isEncoder: false,
    },
    {
      name: "mixing",
      rows: tokens,
      columns: hidden / heads,
      depth: tokens,
      times: heads,
      weights: 0,
      isEncoder: false,
    },
    ...ffnProducts(tokens, hidden, ffnHidden, isGated),
  ]).flat();
  return [
    weight("patches", tokens, tower.inputElements, hidden),
    ...blocks,
    weight("projector", tower.tokensHandedOver, tower.projectorParameters, 1),
  ];
}

/** Writes down the forward pass of one sequence. */
export function walkForward(architecture: TransformerArchitecture, tokens: number): Walk {
  const products: Product[] = [];
  let scanFlops = 0;
  for (const tower of architecture.encoders) {
    const item = towerProducts(tower);
    products.push(
      ...item.map((product) => ({
        ...product,
        times: product.times * tower.itemsPerSequence,
        isEncoder: true,
      })),
    );
  }
  for (const block of blocksOf(architecture)) {
    if (block === "dense") {
      products.push(...ffnProducts(tokens, architecture.hidden, architecture.ffnHidden, architecture.isGated));
    } else if (block === "expert") products.push(...expertProducts(architecture, tokens));
    else if (block === "state") {
      products.push(...stateProducts(architecture, tokens));
      scanFlops += scanFlopsOf(architecture, tokens);
    } else {
      if (block === "indexed") products.push(...indexProducts(architecture, tokens));
      products.push(...attentionProducts(architecture, block, tokens));
    }
  }
  products.push(weight("head", tokens, architecture.hidden, architecture.vocabulary, 1, architecture.isTied ? 0 : 1));
  return { forward: products, scanFlops };
}

const flopsOf = ({ rows, columns, depth, times }: Product): number => 2 * rows * columns * depth * times;

/** FLOPs of the forward pass. */
export function walkedForwardFlops({ forward, scanFlops }: Walk): number {
  return forward.reduce((sum, product) => sum + flopsOf(product), scanFlops);
}

/**
 * FLOPs of forward and backward. For C = A·B the backward pass makes the gradient of A from that of C and B, and that of
 * B from A and that of C; a frozen weight gets none. A scan is counted back twice, like a product of activations.
 */
export function walkedTrainingFlops({ forward, scanFlops }: Walk, isFrozen: boolean): number {
  const steps = forward.flatMap((product): Product[] => {
    const { rows, columns, depth } = product;
    const left = { ...product, rows, columns: depth, depth: columns };
    const right = { ...product, rows: depth, columns, depth: rows };
    if (!isFrozen) return [product, left, right];
    if (product.isEncoder) return [product];
    return product.name === "scores" || product.name === "mixing" ? [product, left, right] : [product, left];
  });
  return steps.reduce((sum, product) => sum + flopsOf(product), 3 * scanFlops);
}

/** Elements of every stored weight matrix; neither biases, norms, embeddings nor convolutions. */
export function walkedWeights({ forward }: Walk): number {
  return forward.reduce((sum, { columns, depth, weights }) => sum + columns * depth * weights, 0);
}
