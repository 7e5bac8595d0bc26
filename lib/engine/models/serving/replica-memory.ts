// Where the memory of a replica's accelerator goes, and how much cache it has room for.
import type { ServingMemory } from "../../result-inference";
import { largestBatch, meanContext } from "./closed-load";
import { type ReplicaLayout, type Request, replicaWidth } from "./iteration";
import { rankSequenceBytes, type ServedModel } from "./served-model";
import type { ServingHardware } from "./serving-hardware";

/**
 * Memory of one accelerator at a batch, mean over the lengths that its sequences have reached.
 * Limits: activations are within what the engine leaves free.
 */
export function replicaMemory(
  model: ServedModel,
  hardware: ServingHardware,
  layout: ReplicaLayout,
  request: Request,
  batch: number,
): ServingMemory {
  const { tensor, data, pipeline } = layout;
  const ranks = tensor * pipeline;
  const weightBytes = (model.weightBytes - model.expertBytes) / ranks + model.expertBytes / replicaWidth(layout);
  const cacheBytes = (batch * rankSequenceBytes(model, tensor, meanContext(request))) / (pipeline * data);
  const usableBytes = hardware.memoryBytes * hardware.memoryShare;
  return {
    weightBytes,
    cacheBytes,
    freeBytes: Math.max(0, usableBytes - weightBytes - cacheBytes),
    reservedBytes: hardware.memoryBytes - usableBytes,
    capacityBytes: hardware.memoryBytes,
    sequencesMax: largestBatch(model, hardware, layout, request),
  };
}
