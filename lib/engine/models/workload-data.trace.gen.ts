// The traced twin of workload-data.ts: do not edit. `npm run registries` writes it anew.
import type { ResolvedJob } from "../inputs/design";
import type { EvaluationScope } from "../scope";
import * as $ from "../trace/traced";
import type { TokenData } from "./workload-data";

export function tokenData(scope: $.Scope, job: $.Given<ResolvedJob>): $.Loose<TokenData> {
  const modalities = $.named("modalities", "local", $.choose($.or($.compare($.get(job, "modalities"), "===", $.literal(null)), () => $.compare($.get($.get(job, "modalities"), "length"), "===", $.literal(0))), () => $.list($.literal("text")), () => $.get(job, "modalities")));
  let bytes: $.Loose<number> = $.named("bytes", "local", $.literal(0));
  let reads: $.Loose<number> = $.named("reads", "local", $.literal(0));
  for (const modality of $.each(modalities)) {
    const perToken = $.named("perToken", "local", $.constant(scope.read, $.text($.literal("workload.bytes-per-token-"), modality, $.literal(""))));
    bytes = $.named("bytes", "local", $.compute(bytes, "+", perToken));
    reads = $.named("reads", "local", $.compute(reads, "+", $.compute(perToken, "/", $.constant(scope.read, $.text($.literal("workload.read-bytes-"), modality, $.literal(""))))));
  }
  return $.named("tokenData", "result", $.made<TokenData>("TokenData", { bytesPerToken: $.compute(bytes, "/", $.get(modalities, "length")), readsPerToken: $.compute(reads, "/", $.get(modalities, "length")) }));
}
