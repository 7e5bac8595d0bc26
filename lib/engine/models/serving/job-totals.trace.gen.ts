// The traced twin of job-totals.ts: do not edit. `npm run registries` writes it anew.
import type { Request } from "./iteration";
import type { OpenRate } from "./open-load";
import * as $ from "../../trace/traced";

const HOUR_SECONDS = $.named("HOUR_SECONDS", "constant", $.literal(3600));

const MILLION = $.named("MILLION", "constant", $.literal(1e6));

export function acceleratorsInUse(replicasGiven: $.Loose<number>, widthGiven: $.Loose<number>): $.Loose<number> {
  const replicas = $.named("replicas", "local", replicasGiven);
  const width = $.named("width", "local", widthGiven);
  return $.named("acceleratorsInUse", "result", $.compute(replicas, "*", width));
}

export function fleetRequests(rate: $.Given<OpenRate>, readersGiven: $.Loose<number>, writersGiven: $.Loose<number>): $.Loose<number> {
  const readers = $.named("readers", "local", readersGiven);
  const writers = $.named("writers", "local", writersGiven);
  const written = $.named("written", "local", $.compute(writers, "*", $.get(rate, "requestsPerSecond")));
  return $.named("fleetRequests", "result", $.choose($.compare(readers, "===", $.literal(0)), () => written, () => $.math("min", $.compute(readers, "*", $.get(rate, "inputsPerSecond")), written)));
}

export function answerSeconds(rate: $.Given<OpenRate>, request: $.Given<Request>): $.Loose<number> {
  return $.named("answerSeconds", "result", $.compute($.get(rate, "timeToFirstTokenSeconds"), "+", $.compute($.get(rate, "timePerOutputTokenSeconds"), "*", $.compute($.get(request, "outputTokens"), "-", $.literal(1)))));
}

export function outputTokensPerSecond(requestsPerSecondGiven: $.Loose<number>, request: $.Given<Request>): $.Loose<number> {
  const requestsPerSecond = $.named("requestsPerSecond", "local", requestsPerSecondGiven);
  return $.named("outputTokensPerSecond", "result", $.compute(requestsPerSecond, "*", $.get(request, "outputTokens")));
}

export function userRate(secondsPerTokenGiven: $.Loose<number>): $.Loose<number> {
  const secondsPerToken = $.named("secondsPerToken", "local", secondsPerTokenGiven);
  return $.named("userRate", "result", $.compute($.literal(1), "/", secondsPerToken));
}

export function acceleratorRate(tokensPerSecondGiven: $.Loose<number>, acceleratorsGiven: $.Loose<number>): $.Loose<number> {
  const tokensPerSecond = $.named("tokensPerSecond", "local", tokensPerSecondGiven);
  const accelerators = $.named("accelerators", "local", acceleratorsGiven);
  return $.named("acceleratorRate", "result", $.compute(tokensPerSecond, "/", accelerators));
}

export function leastReplicas(rate: $.Given<OpenRate>, requestsPerSecondGiven: $.Loose<number>): $.Loose<number> {
  const requestsPerSecond = $.named("requestsPerSecond", "local", requestsPerSecondGiven);
  return $.named("leastReplicas", "result", $.math("max", $.literal(1), $.math("ceil", $.compute(requestsPerSecond, "/", $.get(rate, "requestsPerSecond")))));
}

export function millionTokensUsd(usdPerAcceleratorHourGiven: $.Loose<number>, acceleratorsGiven: $.Loose<number>, tokensPerSecondGiven: $.Loose<number>): $.Loose<number> {
  const usdPerAcceleratorHour = $.named("usdPerAcceleratorHour", "local", usdPerAcceleratorHourGiven);
  const accelerators = $.named("accelerators", "local", acceleratorsGiven);
  const tokensPerSecond = $.named("tokensPerSecond", "local", tokensPerSecondGiven);
  return $.named("millionTokensUsd", "result", $.compute($.compute($.compute($.compute(usdPerAcceleratorHour, "/", HOUR_SECONDS), "*", accelerators), "*", MILLION), "/", tokensPerSecond));
}

export function tokensOfJoule(tokensPerSecondGiven: $.Loose<number>, wattsGiven: $.Loose<number>): $.Loose<number> {
  const tokensPerSecond = $.named("tokensPerSecond", "local", tokensPerSecondGiven);
  const watts = $.named("watts", "local", wattsGiven);
  return $.named("tokensOfJoule", "result", $.compute(tokensPerSecond, "/", watts));
}
