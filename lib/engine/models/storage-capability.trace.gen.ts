// The traced twin of storage-capability.ts: do not edit. `npm run registries` writes it anew.
import type { StorageDevice } from "../catalog/parts";
import type { ResolvedTier } from "../inputs/design";
import type { TierCapability } from "../result-storage";
import type { EvaluationScope } from "../scope";
import { YEAR_SECONDS } from "../units/spans.trace.gen";
import type { ProtectionScheme } from "./storage-protection";
import { annualLossProbability, durabilityNines, lossesPerYear, protectionScheme, rawOverUsable, rebuildSeconds } from "./storage-protection.trace.gen";
import * as $ from "../trace/traced";

export function tierCapability(scope: $.Scope, input: $.Given<ResolvedTier>, device: $.Given<StorageDevice | null>, serverBytesPerSecondGiven: $.Loose<number>): $.Loose<TierCapability> {
  const serverBytesPerSecond = $.named("serverBytesPerSecond", "local", serverBytesPerSecondGiven);
  const scheme = $.named("scheme", "local", protectionScheme($.get(input, "protection")));
  const efficiency = $.named("efficiency", "local", $.constant(scope.read, $.literal("storage.device-efficiency")));
  const usableBytes = $.named("usableBytes", "local", $.get(input, "capacityBytes"));
  const neededBytes = $.named("neededBytes", "local", $.choose($.or($.compare(usableBytes, "===", $.literal(null)), () => $.compare(scheme, "===", $.literal(null))), () => $.literal(null), () => $.compute(usableBytes, "*", rawOverUsable(scheme))));
  const devices = $.named("devices", "local", $.choose($.or($.or($.compare(device, "===", $.literal(null)), () => $.compare(neededBytes, "===", $.literal(null))), () => $.compare(scheme, "===", $.literal(null))), () => $.literal(null), () => devicesNeeded(input, device, scheme, neededBytes, efficiency)));
  const rawBytes = $.named("rawBytes", "local", $.choose($.or($.compare(devices, "===", $.literal(null)), () => $.compare(device, "===", $.literal(null))), () => neededBytes, () => $.compute(devices, "*", $.get(device, "capacityBytes"))));
  const written = $.named("written", "local", deliveredBy(devices, $.choose($.compare(device, "===", $.literal(null)), () => $.literal(null), () => $.get(device, "writeBytesPerSecond")), efficiency));
  const rebuild = $.named("rebuild", "local", $.choose($.or($.or($.or($.compare(device, "===", $.literal(null)), () => $.compare(scheme, "===", $.literal(null))), () => $.compare($.get(device, "writeBytesPerSecond"), "===", $.literal(null))), () => $.compare($.get(scheme, "parity"), "===", $.literal(0))), () => $.literal(null), () => rebuildSeconds(scheme, $.get(device, "capacityBytes"), $.compute($.get(device, "writeBytesPerSecond"), "*", efficiency), $.compute(serverBytesPerSecond, "*", $.constant(scope.read, $.literal("storage.rebuild-share"))))));
  const failureRate = $.named("failureRate", "local", $.constant(scope.read, $.literal("storage.device-failure-rate")));
  const isEmpty = $.named("isEmpty", "local", $.or($.or($.or($.compare(devices, "===", $.literal(null)), () => $.compare(devices, "===", $.literal(0))), () => $.compare(scheme, "===", $.literal(null))), () => $.and($.compare($.get(scheme, "parity"), ">", $.literal(0)), () => $.compare(rebuild, "===", $.literal(null)))));
  const probability = $.named("probability", "local", $.choose($.or(isEmpty, () => $.compare(scheme, "===", $.literal(null))), () => $.literal(null), () => annualLossProbability(scheme, $.otherwise(devices, () => $.literal(0)), failureRate, $.otherwise(rebuild, () => $.literal(0)))));
  return $.named("tierCapability", "result", $.made<TierCapability>("TierCapability", { devices, usableBytes, rawBytes, protectionBytes: $.choose($.or($.compare(neededBytes, "===", $.literal(null)), () => $.compare(usableBytes, "===", $.literal(null))), () => $.literal(null), () => $.compute(neededBytes, "-", usableBytes)), surplusBytes: $.choose($.or($.compare(rawBytes, "===", $.literal(null)), () => $.compare(neededBytes, "===", $.literal(null))), () => $.literal(null), () => $.compute(rawBytes, "-", neededBytes)), readBytesPerSecond: $.otherwise($.get(input, "readBytesPerSecond"), () => deliveredBy(devices, $.choose($.compare(device, "===", $.literal(null)), () => $.literal(null), () => $.get(device, "readBytesPerSecond")), efficiency)), writeBytesPerSecond: $.otherwise($.get(input, "writeBytesPerSecond"), () => $.choose($.or($.compare(written, "===", $.literal(null)), () => $.compare(scheme, "===", $.literal(null))), () => $.literal(null), () => $.compute(written, "/", rawOverUsable(scheme)))), operationsPerSecond: $.otherwise($.get(input, "operationsPerSecond"), () => deliveredBy(devices, $.choose($.compare(device, "===", $.literal(null)), () => $.literal(null), () => $.get(device, "randomReadsPerSecond")), efficiency)), toleratedFailures: $.choose($.compare(scheme, "===", $.literal(null)), () => $.literal(null), () => $.get(scheme, "parity")), watts: $.choose($.or($.compare(devices, "===", $.literal(null)), () => $.compare(device, "===", $.literal(null))), () => $.literal(null), () => tierWatts(scope, devices, device)), rebuildSeconds: rebuild, meanSecondsToDataLoss: $.choose($.or(isEmpty, () => $.compare(scheme, "===", $.literal(null))), () => $.literal(null), () => $.compute(YEAR_SECONDS, "/", lossesPerYear(scheme, $.otherwise(devices, () => $.literal(0)), failureRate, $.otherwise(rebuild, () => $.literal(0))))), annualLossProbability: probability, durabilityNines: $.choose($.compare(probability, "===", $.literal(null)), () => $.literal(null), () => durabilityNines(probability)) }));
}

function deliveredBy(devices: $.Given<number | null>, rate: $.Given<number | null>, efficiencyGiven: $.Loose<number>): $.Loose<number | null> {
  const efficiency = $.named("efficiency", "local", efficiencyGiven);
  return $.named("deliveredBy", "result", $.choose($.or($.compare(devices, "===", $.literal(null)), () => $.compare(rate, "===", $.literal(null))), () => $.literal(null), () => $.compute($.compute(devices, "*", rate), "*", efficiency)));
}

function devicesNeeded(input: $.Given<ResolvedTier>, device: $.Given<StorageDevice>, scheme: $.Given<ProtectionScheme>, neededBytesGiven: $.Loose<number>, efficiencyGiven: $.Loose<number>): $.Loose<number> {
  const neededBytes = $.named("neededBytes", "local", neededBytesGiven);
  const efficiency = $.named("efficiency", "local", efficiencyGiven);
  const condition89 = $.compare(neededBytes, "===", $.literal(0));
  if ($.is(condition89)) {
    return $.named("devicesNeeded", "result", $.because(condition89, $.literal(0)));
  }
  const written = $.named("written", "local", $.choose($.compare($.get(input, "writeBytesPerSecond"), "===", $.literal(null)), () => $.literal(null), () => $.compute($.get(input, "writeBytesPerSecond"), "*", rawOverUsable(scheme))));
  return $.named("devicesNeeded", "result", $.math("max", $.compute($.get(scheme, "data"), "+", $.get(scheme, "parity")), $.math("ceil", $.compute(neededBytes, "/", $.get(device, "capacityBytes"))), devicesForRate($.get(input, "readBytesPerSecond"), $.get(device, "readBytesPerSecond"), efficiency), devicesForRate(written, $.get(device, "writeBytesPerSecond"), efficiency), devicesForRate($.get(input, "operationsPerSecond"), $.get(device, "randomReadsPerSecond"), efficiency)));
}

function devicesForRate(wanted: $.Given<number | null>, perDevice: $.Given<number | null>, efficiencyGiven: $.Loose<number>): $.Loose<number> {
  const efficiency = $.named("efficiency", "local", efficiencyGiven);
  return $.named("devicesForRate", "result", $.choose($.or($.or($.compare(wanted, "===", $.literal(null)), () => $.compare(perDevice, "===", $.literal(null))), () => $.compare(perDevice, "===", $.literal(0))), () => $.literal(0), () => $.math("ceil", $.compute(wanted, "/", $.compute(perDevice, "*", efficiency)))));
}

export function storageServers(scope: $.Scope, devicesGiven: $.Loose<number>): $.Loose<number> {
  const devices = $.named("devices", "local", devicesGiven);
  return $.named("storageServers", "result", $.math("ceil", $.compute(devices, "/", $.constant(scope.read, $.literal("storage.devices-per-server")))));
}

function tierWatts(scope: $.Scope, devicesGiven: $.Loose<number>, device: $.Given<StorageDevice>): $.Loose<number> {
  const devices = $.named("devices", "local", devicesGiven);
  return $.named("tierWatts", "result", $.compute($.compute(devices, "*", $.otherwise($.get(device, "maxWatts"), () => $.literal(0))), "+", $.compute(storageServers(scope, devices), "*", $.constant(scope.read, $.literal("storage.server-watts")))));
}
