// The traced twin of uplink-figures.ts: do not edit. `npm run registries` writes it anew.
import type { UplinkDemand } from "../../result-network";
import * as $ from "../../trace/traced";

export function uplinkRateOf(linksGiven: $.Loose<number>, rateGiven: $.Loose<number>, encryptionShareGiven: $.Loose<number>): $.Loose<number> {
  const links = $.named("links", "local", linksGiven);
  const rate = $.named("rate", "local", rateGiven);
  const encryptionShare = $.named("encryptionShare", "local", encryptionShareGiven);
  return $.named("uplinkRateOf", "result", $.compute($.compute(links, "*", rate), "*", encryptionShare));
}

export function survivorsOf(linksGiven: $.Loose<number>, routers: $.Given<number | null>): $.Loose<number> {
  const links = $.named("links", "local", linksGiven);
  return $.named("survivorsOf", "result", $.math("max", $.literal(0), $.compute(links, "-", $.choose($.compare(routers, "===", $.literal(null)), () => $.literal(1), () => $.math("ceil", $.compute(links, "/", $.math("max", $.literal(1), routers)))))));
}

export function servingDemand(requestsPerSecondGiven: $.Loose<number>, inputTokensGiven: $.Loose<number>, outputTokensGiven: $.Loose<number>, bytesPerTokenGiven: $.Loose<number>): $.Loose<number> {
  const requestsPerSecond = $.named("requestsPerSecond", "local", requestsPerSecondGiven);
  const inputTokens = $.named("inputTokens", "local", inputTokensGiven);
  const outputTokens = $.named("outputTokens", "local", outputTokensGiven);
  const bytesPerToken = $.named("bytesPerToken", "local", bytesPerTokenGiven);
  return $.named("servingDemand", "result", $.compute($.compute(requestsPerSecond, "*", $.compute(inputTokens, "+", outputTokens)), "*", bytesPerToken));
}

export function demandInAll(demand: $.Given<UplinkDemand>): $.Loose<number> {
  return $.named("demandInAll", "result", $.compute($.compute($.otherwise($.get(demand, "ingestBytesPerSecond"), () => $.literal(0)), "+", $.otherwise($.get(demand, "servingBytesPerSecond"), () => $.literal(0))), "+", $.otherwise($.get(demand, "replicationBytesPerSecond"), () => $.literal(0))));
}
