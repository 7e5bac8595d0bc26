// The tail of a serving job's first token and the replicas that its wanted rate needs, by the traced twins. What a search or
// a recursion ends with stands there as a leaf.
import { leastReplicas } from "../models/serving/job-totals.trace.gen";
import type { OpenRate } from "../models/serving/open-load";
import { waitingChance } from "../models/serving/tail";
import { offeredRequests, placesHeld, tailSeconds } from "../models/serving/tail-waits.trace.gen";
import { wantedRequests } from "../models/serving/wanted-rate.trace.gen";
import type { InferenceJobResult } from "../result-workload";
import * as $ from "../trace/traced";
import type { JobFigures } from "./job-figures";

/** What the job's own figures are traced to. */
export interface TracedRates {
  readonly traced: $.Scope;
  /** The job in the design. */
  readonly job: Parameters<typeof wantedRequests>[1];
  readonly rate: $.Loose<OpenRate>;
  readonly requests: $.Loose<number>;
  readonly writers: $.Loose<number>;
}

/** Adds both figures as far as the job has them. */
export function addTail(figures: JobFigures, own: InferenceJobResult, rates: TracedRates): void {
  const { traced, job, rate, requests, writers } = rates;
  const wanted = wantedRequests(traced, job);
  if (own.tailTimeToFirstTokenSeconds !== null) {
    const offered = offeredRequests(wanted, requests, writers);
    const busy = waitingChance(own.batchPerReplica ?? 0, Number(placesHeld(rate, offered).value));
    figures.set(
      "tailTimeToFirstTokenSeconds",
      tailSeconds(rate, offered, $.get($.given({ busy }, "serving.tail"), "busy")),
    );
  }
  if (own.replicasNeeded !== null) {
    const least = leastReplicas(rate, wanted);
    const further = $.given({ further: own.replicasNeeded - Number(least.value) }, "serving.needed");
    figures.set("replicasNeeded", $.named("replicasNeeded", "local", $.compute(least, "+", $.get(further, "further"))));
  }
}
