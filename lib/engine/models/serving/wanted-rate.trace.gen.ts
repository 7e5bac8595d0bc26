// The traced twin of wanted-rate.ts: do not edit. `npm run registries` writes it anew.
import type { ResolvedJob } from "../../inputs/design";
import type { EvaluationScope } from "../../scope";
import * as $ from "../../trace/traced";

export function wantedRequests(scope: $.Scope, job: $.Given<ResolvedJob>): $.Loose<number | null> {
  const targets = $.get($.get(scope.design, "purpose"), "targets");
  const condition8 = $.compare($.get(targets, "requestsPerSecond"), "===", $.literal(null));
  if ($.is(condition8)) {
    return $.named("wantedRequests", "result", $.because(condition8, $.literal(null)));
  }
  let held: $.Loose<number> = $.named("held", "local", $.literal(0));
  for (const other of $.each($.get($.get(scope.design, "workload"), "jobs"))) {
    const condition11 = $.compare($.get(other, "kind"), "===", $.literal("inference"));
    if ($.is(condition11)) {
      held = $.named("held", "local", $.because(condition11, $.compute(held, "+", $.get(other, "clusterShare"))));
    }
  }
  return $.named("wantedRequests", "result", $.compute($.get(targets, "requestsPerSecond"), "*", $.compute($.get(job, "clusterShare"), "/", held)));
}
