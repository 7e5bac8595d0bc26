// What a measured row's model looks like: its own figures, and for what it leaves out the catalogue's model of that name.
import { catalog } from "../../../lib/engine/catalog/catalog.gen";
import type { MixtureOfExperts, TransformerArchitecture } from "../../../lib/engine/catalog/parts";
import type { CompleteRow } from "./row";

const compact = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]/g, "");

/** The catalogue's model whose name the row's begins with, of the same hidden size; its own name wins, then the longest. */
function namedArchitecture(row: CompleteRow): TransformerArchitecture | null {
  const name = compact(row.model);
  let best: TransformerArchitecture | null = null;
  let length = 0;
  for (const { id, architecture } of Object.values(catalog.models)) {
    const known = compact(id);
    const isNamed = [name, `megatron${name}`].some((asked) => asked.startsWith(known) || known.startsWith(asked));
    if (!isNamed || architecture.hidden !== row.hidden) continue;
    if (name === known) return architecture;
    if (known.length <= length) continue;
    best = architecture;
    length = known.length;
  }
  return best;
}

/** Models whose feed-forward has no gate, where the catalogue does not know the model. */
const isGatedModel = (words: string): boolean => !/gpt|mpt|nemotron|bert|megatron|opt|bloom/i.test(words);

/** Width of a head where neither the row nor the catalogue tells. */
const USUAL_HEAD_DIMENSION = 128;

/** A model of its own: only what the row says, the rest as decoders usually are. */
function describedArchitecture(row: CompleteRow): TransformerArchitecture {
  const isGated = isGatedModel(row.model);
  const heads = row.heads ?? Math.max(1, Math.round(row.hidden / USUAL_HEAD_DIMENSION));
  const head = /head_dim (\d+)/.exec(row.moe ?? "")?.[1];
  const ffn = row.ffn ?? 4 * row.hidden;
  const moe = row.moe === null || row.moe === undefined ? null : mixture(row.moe, ffn);
  const dense = /dense \(?ffn (\d+)/.exec(row.moe ?? "")?.[1];
  return {
    kind: /bert/i.test(row.model) ? "encoder" : "decoder",
    layers: row.layers,
    hidden: row.hidden,
    heads,
    kvHeads: row.kv_heads ?? heads,
    headDimension: head === undefined ? row.hidden / heads : Number(head),
    ffnHidden: dense === undefined ? ffn : Number(dense),
    isGated,
    vocabulary: row.vocab ?? 50_304,
    isTied: !isGated,
    learnedPositions: isGated ? 0 : row.seq_len,
    biases: "none",
    norm: isGated ? "rmsnorm" : "layernorm",
    normsPerLayer: 2,
    hasQueryKeyNorm: false,
    hasOutputGate: false,
    hasAttentionSinks: false,
    windowTokens: null,
    windowedLayers: 0,
    isWindowChunked: false,
    maxSequence: row.seq_len,
    moe,
    mla: null,
    sparseIndex: null,
    stateSpace: null,
    encoders: [],
  };
}

/** Architecture of a row. What the row states wins over the catalogue. */
export function rowArchitecture(row: CompleteRow): TransformerArchitecture {
  const known = namedArchitecture(row);
  if (known === null) return describedArchitecture(row);
  const heads = row.heads ?? known.heads;
  return {
    ...known,
    layers: row.layers,
    heads,
    kvHeads: Math.min(heads, row.kv_heads ?? known.kvHeads),
    headDimension: heads === known.heads ? known.headDimension : row.hidden / heads,
    ffnHidden: known.moe === null ? (row.ffn ?? known.ffnHidden) : known.ffnHidden,
    vocabulary: row.vocab ?? known.vocabulary,
    windowedLayers: Math.min(row.layers, known.windowedLayers),
    maxSequence: Math.max(known.maxSequence, row.seq_len),
    moe: known.moe === null ? null : { ...known.moe, expertFfnHidden: row.ffn ?? known.moe.expertFfnHidden },
  };
}

/** Reads a mixture such as `256 routed top-8 + 1 shared; … first 3 layers dense`. */
function mixture(words: string, ffn: number): MixtureOfExperts {
  const number = (pattern: RegExp, otherwise: number) => Number(pattern.exec(words)?.[1] ?? otherwise);
  return {
    experts: number(/(\d+) (?:routed |experts )/, 1),
    topK: number(/top-(\d+)/, 1),
    sharedExperts: number(/\+ (\d+) shared/, 0),
    expertFfnHidden: ffn,
    firstDenseLayers: number(/first (\d+) layers dense/, 0),
    layerInterval: /every 2nd layer/.test(words) ? 2 : 1,
    capacityFactor: null,
    latentWidth: null,
  };
}
