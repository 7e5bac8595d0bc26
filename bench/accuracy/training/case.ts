// A measured row as the engine sees it: the same records that a design's job becomes.
import { fabricLink, openPlacement, type ReadConstant, scaleUpLink } from "../../../lib/engine/models/collective-links";
import { pricePlan } from "../../../lib/engine/models/training/step";
import type { PlanNumbers, StepCase } from "../../../lib/engine/models/training/step-case";
import { emptyWork } from "../../../lib/engine/models/training/step-case";
import { immaturity, stepConstants, stepHardware } from "../../../lib/engine/models/training/step-hardware";
import { stepModel } from "../../../lib/engine/models/training/step-model";
import { stepRecipe } from "../../../lib/engine/models/training/step-recipe";
import { rowArchitecture } from "./architecture";
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
      // How narrow tiers were is stated of next to no run: rates are those of ranks anywhere, in frameworks' own order.
      placement: openPlacement(),
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
    rankOrder: 0,
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
