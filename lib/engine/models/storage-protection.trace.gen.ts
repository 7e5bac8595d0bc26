// The traced twin of storage-protection.ts: do not edit. `npm run registries` writes it anew.
import type { ResolvedTier } from "../inputs/design";
import { YEAR_SECONDS } from "../units/spans.trace.gen";
import * as $ from "../trace/traced";
import type { ProtectionScheme } from "./storage-protection";

const SCHEMES = $.table<Readonly<Record<NonNullable<ResolvedTier["protection"]>, ProtectionScheme>>>("SCHEMES", {
  none: { data: 1, parity: 0 },
  "replica-2": { data: 1, parity: 1 },
  "replica-3": { data: 1, parity: 2 },
  "ec-4-2": { data: 4, parity: 2 },
  "ec-8-2": { data: 8, parity: 2 },
  "ec-8-3": { data: 8, parity: 3 },
  "ec-16-4": { data: 16, parity: 4 },
});

const LN_10 = $.named("LN_10", "constant", $.literal(Math.LN10));

export function protectionScheme(protection: $.Given<ResolvedTier["protection"]>): $.Loose<ProtectionScheme | null> {
  return $.named("protectionScheme", "result", $.choose($.compare(protection, "===", $.literal(null)), () => $.literal(null), () => $.at(SCHEMES, protection)));
}

export function rawOverUsable(scheme: $.Given<ProtectionScheme>): $.Loose<number> {
  return $.named("rawOverUsable", "result", $.compute($.compute($.get(scheme, "data"), "+", $.get(scheme, "parity")), "/", $.get(scheme, "data")));
}

export function rebuildSeconds(scheme: $.Given<ProtectionScheme>, capacityBytesGiven: $.Loose<number>, writeBytesPerSecondGiven: $.Loose<number>, linkBytesPerSecondGiven: $.Loose<number>): $.Loose<number> {
  const capacityBytes = $.named("capacityBytes", "local", capacityBytesGiven);
  const writeBytesPerSecond = $.named("writeBytesPerSecond", "local", writeBytesPerSecondGiven);
  const linkBytesPerSecond = $.named("linkBytesPerSecond", "local", linkBytesPerSecondGiven);
  return $.named("rebuildSeconds", "result", $.compute(capacityBytes, "/", $.math("min", writeBytesPerSecond, $.compute(linkBytesPerSecond, "/", $.get(scheme, "data")))));
}

export function lossesPerYear(scheme: $.Given<ProtectionScheme>, devicesGiven: $.Loose<number>, annualFailureRateGiven: $.Loose<number>, exposureSecondsGiven: $.Loose<number>): $.Loose<number> {
  const devices = $.named("devices", "local", devicesGiven);
  const annualFailureRate = $.named("annualFailureRate", "local", annualFailureRateGiven);
  const exposureSeconds = $.named("exposureSeconds", "local", exposureSecondsGiven);
  const failuresWhileExposed = $.named("failuresWhileExposed", "local", $.compute(annualFailureRate, "*", $.compute(exposureSeconds, "/", YEAR_SECONDS)));
  let losses: $.Loose<number> = $.named("losses", "local", $.compute(devices, "*", annualFailureRate));
  for (let failed: $.Loose<number> = $.named("failed", "local", $.literal(1)); $.is($.compare(failed, "<=", $.get(scheme, "parity"))); failed = $.named("failed", "local", $.compute(failed, "+", $.literal(1)))) {
    losses = $.named("losses", "local", $.compute(losses, "*", $.compute($.compute($.compute($.get(scheme, "data"), "+", $.get(scheme, "parity")), "-", failed), "*", failuresWhileExposed)));
  }
  return $.named("lossesPerYear", "result", losses);
}

export function annualLossProbability(scheme: $.Given<ProtectionScheme>, devicesGiven: $.Loose<number>, annualFailureRateGiven: $.Loose<number>, exposureSecondsGiven: $.Loose<number>): $.Loose<number> {
  const devices = $.named("devices", "local", devicesGiven);
  const annualFailureRate = $.named("annualFailureRate", "local", annualFailureRateGiven);
  const exposureSeconds = $.named("exposureSeconds", "local", exposureSecondsGiven);
  return $.named("annualLossProbability", "result", $.negative($.math("expm1", $.negative(lossesPerYear(scheme, devices, annualFailureRate, exposureSeconds)))));
}

export function durabilityNines(lossProbabilityGiven: $.Loose<number>): $.Loose<number | null> {
  const lossProbability = $.named("lossProbability", "local", lossProbabilityGiven);
  return $.named("durabilityNines", "result", $.choose($.compare(lossProbability, ">", $.literal(0)), () => $.compute($.negative($.math("log", lossProbability)), "/", LN_10), () => $.literal(null)));
}
