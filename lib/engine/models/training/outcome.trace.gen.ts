// The traced twin of outcome.ts: do not edit. `npm run registries` writes it anew.
import * as $ from "../../trace/traced";

export function stepTokens(batchSequencesGiven: $.Loose<number>, sequenceTokensGiven: $.Loose<number>): $.Loose<number> {
  const batchSequences = $.named("batchSequences", "local", batchSequencesGiven);
  const sequenceTokens = $.named("sequenceTokens", "local", sequenceTokensGiven);
  return $.named("stepTokens", "result", $.compute(batchSequences, "*", sequenceTokens));
}

export function tokenRate(tokensPerStepGiven: $.Loose<number>, stepSecondsGiven: $.Loose<number>): $.Loose<number> {
  const tokensPerStep = $.named("tokensPerStep", "local", tokensPerStepGiven);
  const stepSeconds = $.named("stepSeconds", "local", stepSecondsGiven);
  return $.named("tokenRate", "result", $.compute(tokensPerStep, "/", stepSeconds));
}

export function flopsUtilization(tokensPerSecondGiven: $.Loose<number>, flopsPerTokenGiven: $.Loose<number>, acceleratorsGiven: $.Loose<number>, peakFlopsPerSecondGiven: $.Loose<number>): $.Loose<number> {
  const tokensPerSecond = $.named("tokensPerSecond", "local", tokensPerSecondGiven);
  const flopsPerToken = $.named("flopsPerToken", "local", flopsPerTokenGiven);
  const accelerators = $.named("accelerators", "local", acceleratorsGiven);
  const peakFlopsPerSecond = $.named("peakFlopsPerSecond", "local", peakFlopsPerSecondGiven);
  return $.named("flopsUtilization", "result", $.compute($.compute(tokensPerSecond, "*", flopsPerToken), "/", $.compute(accelerators, "*", peakFlopsPerSecond)));
}

export function executedFlopsPerToken(trainingFlopsGiven: $.Loose<number>, forwardFlopsGiven: $.Loose<number>, repeatedShareGiven: $.Loose<number>): $.Loose<number> {
  const trainingFlops = $.named("trainingFlops", "local", trainingFlopsGiven);
  const forwardFlops = $.named("forwardFlops", "local", forwardFlopsGiven);
  const repeatedShare = $.named("repeatedShare", "local", repeatedShareGiven);
  return $.named("executedFlopsPerToken", "result", $.compute(trainingFlops, "+", $.compute(repeatedShare, "*", forwardFlops)));
}

const LONGEST_RESTORE_SECONDS = $.named("LONGEST_RESTORE_SECONDS", "constant", $.literal(31_536_000));

export function restoreSeconds(bytesGiven: $.Loose<number>, readBytesPerSecond: $.Given<number | null>): $.Loose<number> {
  const bytes = $.named("bytes", "local", bytesGiven);
  return $.named("restoreSeconds", "result", $.choose($.compare(readBytesPerSecond, "===", $.literal(null)), () => $.literal(0), () => $.math("min", $.compute(bytes, "/", $.math("max", readBytesPerSecond, $.literal(1))), LONGEST_RESTORE_SECONDS)));
}

export function stallShare(blockingSeconds: $.Given<number | null>, intervalSecondsGiven: $.Loose<number>): $.Loose<number> {
  const intervalSeconds = $.named("intervalSeconds", "local", intervalSecondsGiven);
  return $.named("stallShare", "result", $.compute($.otherwise(blockingSeconds, () => $.literal(0)), "/", intervalSeconds));
}

const YEAR_SECONDS = $.named("YEAR_SECONDS", "constant", $.literal(31_536_000));

export function fullUseWatts(facilityWattsGiven: $.Loose<number>, annualJoulesGiven: $.Loose<number>, utilizationGiven: $.Loose<number>): $.Loose<number> {
  const facilityWatts = $.named("facilityWatts", "local", facilityWattsGiven);
  const annualJoules = $.named("annualJoules", "local", annualJoulesGiven);
  const utilization = $.named("utilization", "local", utilizationGiven);
  return $.named("fullUseWatts", "result", $.math("min", facilityWatts, $.compute($.compute(annualJoules, "/", YEAR_SECONDS), "/", utilization)));
}

export function runJoules(wattsGiven: $.Loose<number>, acceleratorsGiven: $.Loose<number>, ofAllGiven: $.Loose<number>, secondsGiven: $.Loose<number>): $.Loose<number> {
  const watts = $.named("watts", "local", wattsGiven);
  const accelerators = $.named("accelerators", "local", acceleratorsGiven);
  const ofAll = $.named("ofAll", "local", ofAllGiven);
  const seconds = $.named("seconds", "local", secondsGiven);
  return $.named("runJoules", "result", $.compute($.compute($.compute(watts, "*", accelerators), "*", seconds), "/", ofAll));
}

const HOUR_SECONDS = $.named("HOUR_SECONDS", "constant", $.literal(3600));

export function runUsd(usdPerAcceleratorHourGiven: $.Loose<number>, acceleratorsGiven: $.Loose<number>, secondsGiven: $.Loose<number>): $.Loose<number> {
  const usdPerAcceleratorHour = $.named("usdPerAcceleratorHour", "local", usdPerAcceleratorHourGiven);
  const accelerators = $.named("accelerators", "local", acceleratorsGiven);
  const seconds = $.named("seconds", "local", secondsGiven);
  return $.named("runUsd", "result", $.compute($.compute($.compute(usdPerAcceleratorHour, "*", accelerators), "*", seconds), "/", HOUR_SECONDS));
}

export function freeBytes(capacityBytesGiven: $.Loose<number>, usedBytesGiven: $.Loose<number>): $.Loose<number> {
  const capacityBytes = $.named("capacityBytes", "local", capacityBytesGiven);
  const usedBytes = $.named("usedBytes", "local", usedBytesGiven);
  return $.named("freeBytes", "result", $.compute(capacityBytes, "-", usedBytes));
}
