// The traced twin of collective-point.ts: do not edit. `npm run registries` writes it anew.
import type { CollectivePoint } from "../../result-network";
import type { CollectiveLink } from "../collectives";
import { hierarchicalAllReduceSeconds, hierarchicalAllToAllSeconds } from "../collectives.trace.gen";
import * as $ from "../../trace/traced";

export function collectivePoint(bytesGiven: $.Loose<number>, ranksGiven: $.Loose<number>, domainGiven: $.Loose<number>, scaleUp: $.Given<CollectiveLink>, fabric: $.Given<CollectiveLink>): $.Loose<CollectivePoint> {
  const bytes = $.named("bytes", "local", bytesGiven);
  const ranks = $.named("ranks", "local", ranksGiven);
  const domain = $.named("domain", "local", domainGiven);
  return $.named("collectivePoint", "result", $.made<CollectivePoint>("CollectivePoint", { bytes, allReduceSeconds: hierarchicalAllReduceSeconds(bytes, ranks, domain, scaleUp, fabric), allToAllSeconds: hierarchicalAllToAllSeconds(bytes, ranks, domain, scaleUp, fabric) }));
}
