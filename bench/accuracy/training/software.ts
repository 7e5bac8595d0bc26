// What the source of a row implies where the row is silent: framework, fusions, overlap, sharding. Assumed and said.
import type { RecipeChoice, TrainingPrecision } from "../../../lib/engine/models/training/step-recipe";
import type { TrainingRow } from "./row";

const PRECISIONS: readonly (readonly [RegExp, TrainingPrecision])[] = [
  [/nvfp4|fp4/i, "fp4"],
  [/mx/i, "mxfp8"],
  [/fp8|float8/i, "fp8"],
  [/bf16/i, "bf16"],
  [/fp16/i, "fp16"],
  [/tf32/i, "tf32"],
  [/fp32/i, "fp32"],
];

/** Number format of a row's matrix products; null for one that the model does not know. */
export function rowPrecision(words: string): TrainingPrecision | null {
  return PRECISIONS.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

/** Adapters of rank 16 on every linear layer are about this share of a large model. */
const ADAPTER_SHARE = 0.003;

interface Software {
  readonly hasFusedOperators: boolean;
  readonly hasFusedAttention: boolean;
  readonly hasSequenceParallel: boolean;
  readonly overlaps: boolean;
  readonly overlapsExperts: boolean;
  readonly groupsExperts: boolean;
  readonly hasHostBoundExperts: boolean;
  readonly hasSingleGradients: boolean;
  /** Attention kernels written for the generation before. */
  readonly hasPortableAttention: boolean;
  /** Of the software, as a fraction of years; infinite where nothing tells: mature. */
  readonly year: number;
  readonly selectiveProducts: number;
  /** ZeRO stage where the row does not say. */
  readonly zero: number;
}

const megatron: Software = {
  hasFusedOperators: true,
  hasFusedAttention: true,
  hasSequenceParallel: true,
  overlaps: true,
  overlapsExperts: false,
  groupsExperts: true,
  hasHostBoundExperts: false,
  hasSingleGradients: false,
  hasPortableAttention: false,
  year: Number.POSITIVE_INFINITY,
  selectiveProducts: 0,
  zero: 1,
};
/** Before FlashAttention, the distributed optimiser and communication overlap (Narayanan et al. 2021). */
const earlyMegatron: Software = {
  ...megatron,
  hasFusedAttention: false,
  hasSequenceParallel: false,
  overlaps: false,
  groupsExperts: false,
  hasSingleGradients: true,
  year: 2021.3,
  zero: 0,
};
const fsdp: Software = {
  ...megatron,
  hasFusedOperators: false,
  hasPortableAttention: true,
  zero: 3,
};

/** Year and month of a release such as `25.09`, as a number; null where the row names none. */
function releaseOf(row: TrainingRow): number | null {
  const match = /\b(2[0-9])\.(\d{2})\b/.exec(row.release ?? "");
  return match === null ? null : Number(match[1]) + Number(match[2]) / 100;
}

/** Expert layers ran without captured graphs before this release of Megatron Bridge. */
const GRAPHED_EXPERTS = 26;

/** From this release on tokens are dispatched once per node and exchange overlaps with the other micro-batch. */
const GROUPED_EXPERTS = 25.09;

const YEARS: readonly (readonly [RegExp, number])[] = [
  [/Training v4\.0/, 2024.3],
  [/Training v4\.1/, 2024.7],
  [/Training v5\.0/, 2025.3],
  [/Training v5\.1/, 2025.7],
  [/torchtitan/, 2024.9],
  [/llm-foundry.*H100|H100.*llm-foundry/, 2023.8],
  [/llm-foundry/, 2023.4],
];

/** When the software of a row was current: its release, else the publication of its source. */
function yearOf(row: TrainingRow): number {
  const release = releaseOf(row);
  if (release !== null) return 2000 + Math.floor(release) + ((release % 1) * 100 - 0.5) / 12;
  return YEARS.find(([pattern]) => pattern.test(`${row.source} ${row.hardware}`))?.[1] ?? Number.POSITIVE_INFINITY;
}

function softwareOf(row: TrainingRow): Software {
  const words = `${row.source} ${row.model} ${row.notes ?? ""}`;
  if (/SC21|2020|Megatron-Turing|MT-NLG|V100/i.test(words)) return earlyMegatron;
  if (/Reducing Activation|Korthikanti/i.test(words)) {
    return { ...earlyMegatron, hasSequenceParallel: /sequence-parallel/.test(row.recompute ?? "") };
  }
  if (/MaxText|JAX/i.test(words))
    return { ...fsdp, hasFusedOperators: true, hasPortableAttention: false, year: yearOf(row) };
  if (/torchtitan/i.test(words)) {
    return { ...fsdp, hasFusedOperators: !/eager/.test(row.notes ?? ""), selectiveProducts: 0.5, year: yearOf(row) };
  }
  if (/llm-foundry|FSDP FULL_SHARD|PyTorch/i.test(words)) return { ...fsdp, year: yearOf(row) };
  const release = releaseOf(row);
  const isEarly = (release ?? 0) < GRAPHED_EXPERTS;
  const isDropping = /token-?drop/.test(row.notes ?? "");
  return {
    ...megatron,
    hasHostBoundExperts: isEarly && !isDropping,
    groupsExperts: (release ?? 0) >= GROUPED_EXPERTS,
    overlapsExperts: (release ?? 0) >= GROUPED_EXPERTS,
    year: yearOf(row),
  };
}

/** What a row's software comes to. */
export interface RowRecipe {
  readonly choice: RecipeChoice;
  readonly zero: number;
  readonly hasPortableAttention: boolean;
  readonly year: number;
}

/** The recipe of a row and what of it nobody stated. */
export function rowRecipe(row: TrainingRow, precision: TrainingPrecision): RowRecipe {
  const software = softwareOf(row);
  const isAdapter = /lora/i.test(`${row.model} ${row.notes ?? ""} ${row.id}`);
  return {
    hasPortableAttention: software.hasPortableAttention,
    year: software.year,
    zero: row.zero === null || row.zero === undefined ? software.zero : /fsdp|3/i.test(row.zero) ? 3 : Number(row.zero),
    choice: {
      precision,
      optimizer: "adamw",
      hasFusedOperators: software.hasFusedOperators,
      hasFusedAttention: software.hasFusedAttention,
      hasSequenceParallel: software.hasSequenceParallel,
      overlapsTensor: software.overlaps,
      overlapsData: software.overlaps,
      overlapsPipeline: software.overlaps,
      overlapsExperts: software.overlapsExperts,
      groupsExperts: software.groupsExperts,
      hasHostBoundExperts: software.hasHostBoundExperts,
      hasSingleGradients: software.hasSingleGradients,
      selectiveProducts: software.selectiveProducts,
      trainedShare: isAdapter ? ADAPTER_SHARE : 1,
      computeOverhead: 1,
    },
  };
}
