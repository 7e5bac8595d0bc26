// A measured row as the engine sees it: the same records that a design's job becomes.
import type { MixtureOfExperts, TransformerArchitecture } from "../../../lib/engine/catalog/parts";
import { fabricLink, type ReadConstant, scaleUpLink } from "../../../lib/engine/models/collective-links";
import { pricePlan } from "../../../lib/engine/models/training/step";
import type { PlanNumbers, StepCase } from "../../../lib/engine/models/training/step-case";
import { emptyWork } from "../../../lib/engine/models/training/step-case";
import { immaturity, stepConstants, stepHardware } from "../../../lib/engine/models/training/step-hardware";
import { stepModel } from "../../../lib/engine/models/training/step-model";
import { stepRecipe } from "../../../lib/engine/models/training/step-recipe";
import { rowHardware } from "./hardware";
import type { CompleteRow } from "./row";
import { rowPrecision, rowRecipe } from "./software";

/** Switches on the way between two far nodes of a two- or three-tier Clos, as a mean. */
const HOPS = 3;

/** A row ready to be priced. */
export interface RowCase {
  readonly step: StepCase;
  readonly plan: PlanNumbers;
  readonly generation: string;
  readonly acceleratorId: string;
}

const isGatedModel = (words: string): boolean => !/gpt-?3|^gpt \d|mpt|nemotron|bert|megatron/i.test(words);

/** Architecture of a row: its own figures, and what its model is known for. */
export function rowArchitecture(row: CompleteRow): TransformerArchitecture {
  const isLatent = /deepseek ?-?v3|deepseek ?-?r1|kimi/i.test(row.model);
  const moe = row.moe === null || row.moe === undefined ? null : mixture(row.moe, row.ffn ?? 4 * row.hidden);
  const head = /head_dim (\d+)/.exec(row.moe ?? "")?.[1];
  const isGated = isGatedModel(row.model);
  return {
    kind: /bert/i.test(row.model) ? "encoder" : "decoder",
    layers: row.layers,
    hidden: row.hidden,
    heads: row.heads,
    kvHeads: row.kv_heads ?? row.heads,
    headDimension: head !== undefined ? Number(head) : /qwen3/i.test(row.model) ? 128 : row.hidden / row.heads,
    ffnHidden: moe === null ? (row.ffn ?? 4 * row.hidden) : denseWidth(row),
    isGated,
    vocabulary: row.vocab ?? 50_304,
    isTied: /gpt-?3|^gpt \d|mpt/i.test(row.model),
    learnedPositions: isGated ? 0 : row.seq_len,
    biases: "none",
    norm: isGated ? "rmsnorm" : "layernorm",
    normsPerLayer: 2,
    hasQueryKeyNorm: /qwen3/i.test(row.model),
    hasOutputGate: false,
    hasAttentionSinks: /gpt.oss/i.test(row.model),
    windowTokens: /gpt.oss/i.test(row.model) ? 128 : null,
    windowedLayers: /gpt.oss/i.test(row.model) ? row.layers / 2 : 0,
    isWindowChunked: false,
    maxSequence: row.seq_len,
    moe,
    mla: isLatent
      ? { queryRank: 1536, keyValueRank: 512, nopeHeadDimension: 128, ropeHeadDimension: 64, valueHeadDimension: 128 }
      : null,
    stateSpace: null,
    encoders: [],
  };
}

/** Width of the dense layers of a mixture where its words give one. */
function denseWidth(row: CompleteRow): number {
  const stated = /dense \(?ffn (\d+)/.exec(row.moe ?? "")?.[1];
  if (stated !== undefined) return Number(stated);
  return /maverick/i.test(row.model) ? 16_384 : (row.ffn ?? 4 * row.hidden);
}

/** Reads a mixture such as `256 routed top-8 + 1 shared; … first 3 layers dense`. */
export function mixture(words: string, ffn: number): MixtureOfExperts {
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

/** Builds the case of a row. A string says which of its words the model does not know. */
export function rowCase(row: CompleteRow, read: ReadConstant): RowCase | string {
  const hardware = rowHardware(row.hardware, row.network ?? null, row.gpus_per_node ?? null);
  if (hardware === null) return `hardware: ${row.hardware}`;
  const precision = rowPrecision(row.precision);
  if (precision === null) return `precision: ${row.precision}`;
  const { choice, zero, hasPortableAttention, year } = rowRecipe(row, precision);
  const { accelerator } = hardware;
  const stepped = stepHardware(
    read,
    accelerator,
    precision,
    {
      domain: hardware.domain,
      scaleUp: scaleUpLink(read, {
        generation: accelerator.generation,
        scaleUpBytesPerSecond: accelerator.scaleUpBytesPerSecond,
        domain: hardware.domain,
        isThroughHost: false,
      }),
      fabric: fabricLink(
        read,
        hardware.fabricBytesPerSecond,
        hardware.fabricBytesPerSecond,
        read("network.fabric-latency") + HOPS * read("network.hop-latency"),
      ),
      hostBytesPerSecond: 50e9,
    },
    hasPortableAttention,
  );
  if (stepped === null) return `precision: ${row.precision} on ${row.hardware}`;
  const step: StepCase = {
    model: stepModel(rowArchitecture(row), row.seq_len),
    hardware: stepped,
    constants: stepConstants(read, year),
    recipe: stepRecipe({ ...choice, computeOverhead: immaturity(read, accelerator.generation, year) }),
    sequenceTokens: row.seq_len,
  };
  return {
    step,
    plan: rowPlan(row, step, zero),
    generation: accelerator.generation,
    acceleratorId: accelerator.id,
  };
}

/** The plan as stated. Recomputation that no source states is the least that fits in memory. */
function rowPlan(row: CompleteRow, step: StepCase, zero: number): PlanNumbers {
  const context = row.cp ?? 1;
  const data = row.dp ?? row.n_accelerators / (row.tp * row.pp * context);
  const expert = row.ep ?? 1;
  const shardWords = /shard (\d+)/.exec(row.zero ?? "")?.[1];
  const expertTensor = Number(/expert TP (\d+)/i.exec(row.notes ?? "")?.[1] ?? 1);
  const plan: PlanNumbers = {
    tensor: row.tp,
    context,
    pipeline: row.pp,
    virtualStages: row.vpp ?? 1,
    data,
    expert,
    expertTensor,
    microBatch: row.micro_batch,
    accumulation: Math.max(1, Math.round(row.global_batch_seqs / (data * row.micro_batch))),
    zero,
    shard: shardWords === undefined ? data * context : Number(shardWords),
    recompute: 0,
    zeroBubble: 0,
    offload: 0,
  };
  const stated = row.recompute ?? null;
  if (stated !== null) plan.recompute = stated === "full" ? 2 : stated === "none" ? 0 : 1;
  else plan.recompute = leastRecompute(step, plan);
  return plan;
}

function leastRecompute(step: StepCase, plan: PlanNumbers): number {
  const work = emptyWork();
  for (let level = 0; level < 2; level += 1) {
    plan.recompute = level;
    pricePlan(step, plan, work);
    if (work.bytes <= step.hardware.memoryBytes) return level;
  }
  return 2;
}
