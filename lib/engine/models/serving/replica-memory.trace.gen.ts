// The traced twin of replica-memory.ts: do not edit. `npm run registries` writes it anew.
import type { ServingMemory } from "../../result-inference";
import { largestBatch, meanContext } from "./closed-load.trace.gen";
import type { ReplicaLayout, Request } from "./iteration";
import { replicaWidth } from "./iteration.trace.gen";
import type { ServedModel } from "./served-model";
import { rankSequenceBytes } from "./served-model.trace.gen";
import type { ServingHardware } from "./serving-hardware";
import * as $ from "../../trace/traced";

export function replicaMemory(model: $.Given<ServedModel>, hardware: $.Given<ServingHardware>, layout: $.Given<ReplicaLayout>, request: $.Given<Request>, batchGiven: $.Loose<number>): $.Loose<ServingMemory> {
  const batch = $.named("batch", "local", batchGiven);
  const tensor = $.get(layout, "tensor");
  const data = $.get(layout, "data");
  const pipeline = $.get(layout, "pipeline");
  const ranks = $.named("ranks", "local", $.compute(tensor, "*", pipeline));
  const weightBytes = $.named("weightBytes", "local", $.compute($.compute($.compute($.get(model, "weightBytes"), "-", $.get(model, "expertBytes")), "/", ranks), "+", $.compute($.get(model, "expertBytes"), "/", replicaWidth(layout))));
  const cacheBytes = $.named("cacheBytes", "local", $.compute($.compute(batch, "*", rankSequenceBytes(model, tensor, meanContext(request))), "/", $.compute(pipeline, "*", data)));
  const usableBytes = $.named("usableBytes", "local", $.compute($.get(hardware, "memoryBytes"), "*", $.get(hardware, "memoryShare")));
  return $.named("replicaMemory", "result", $.made<ServingMemory>("ServingMemory", { weightBytes, cacheBytes, freeBytes: $.math("max", $.literal(0), $.compute($.compute(usableBytes, "-", weightBytes), "-", cacheBytes)), reservedBytes: $.compute($.get(hardware, "memoryBytes"), "-", usableBytes), capacityBytes: $.get(hardware, "memoryBytes"), sequencesMax: largestBatch(model, hardware, layout, request) }));
}
