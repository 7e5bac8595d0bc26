// What is wrong with one tier, in findings.
import { storageFindings } from "../findings/storage.findings";
import type { Words } from "../inputs/declare";
import type { StorageTierResult } from "../result";
import type { EvaluationScope } from "../scope";
import { annualLossProbability, protectionScheme } from "./storage-protection";

const TIER_WORDS: Readonly<Record<StorageTierResult["tier"], Words>> = {
  hot: ["hot", "热"],
  warm: ["warm", "温"],
  cold: ["cold", "冷"],
};

const SECONDS_PER_YEAR = 31_536_000;

/** Reports where a tier falls short of its demands or of its protection. */
export function reportTier(scope: EvaluationScope, tier: StorageTierResult): void {
  const words = TIER_WORDS[tier.tier];
  const path = `storage.${tier.tier}`;
  if (isShort(tier.usableBytes, tier.demandBytes)) {
    scope.find(storageFindings.capacityShort, `${path}.capacityBytes`, {
      tier: words,
      usable: { value: tier.usableBytes ?? 0, unit: "bytes" },
      demand: { value: tier.demandBytes ?? 0, unit: "bytes" },
    });
  }
  if (isShort(tier.readBytesPerSecond, tier.demandReadBytesPerSecond)) {
    scope.find(storageFindings.readStarves, `${path}.readBytesPerSecond`, {
      tier: words,
      delivered: { value: tier.readBytesPerSecond ?? 0, unit: "bytesPerSecond" },
      demand: { value: tier.demandReadBytesPerSecond ?? 0, unit: "bytesPerSecond" },
    });
  }
  if (isShort(tier.operationsPerSecond, tier.demandOperationsPerSecond)) {
    scope.find(storageFindings.operationsStarve, `${path}.operationsPerSecond`, {
      tier: words,
      delivered: { value: tier.operationsPerSecond ?? 0, unit: "operationsPerSecond" },
      demand: { value: tier.demandOperationsPerSecond ?? 0, unit: "operationsPerSecond" },
    });
  }
  reportProtection(scope, tier, words);
}

const isShort = (delivered: number | null, demand: number | null) =>
  delivered !== null && demand !== null && delivered < demand;

function reportProtection(scope: EvaluationScope, tier: StorageTierResult, words: Words): void {
  const path = `storage.${tier.tier}.protection`;
  const scheme = protectionScheme(scope.design.storage[tier.tier].protection);
  if (scheme === null) {
    if (tier.usableBytes !== null && tier.usableBytes > 0)
      scope.find(storageFindings.protectionOpen, path, { tier: words });
    return;
  }
  if (tier.devices === null || tier.devices === 0) return;
  const failureRate = scope.constant("storage.device-failure-rate");
  if (scheme.parity === 0) {
    const interval = SECONDS_PER_YEAR / (tier.devices * failureRate);
    scope.find(storageFindings.unprotected, path, { tier: words, interval: { value: interval, unit: "seconds" } });
    return;
  }
  const device = scope.part("storageDevices", tier.device);
  if (device === null || device.writeBytesPerSecond === null) return;
  // A rebuild writes the whole drive at the rate that the tier leaves a drive.
  const rebuild = device.capacityBytes / (device.writeBytesPerSecond * scope.constant("storage.device-efficiency"));
  const probability = annualLossProbability(scheme, tier.devices, failureRate, rebuild);
  const limit = scope.constant("storage.loss-limit");
  if (probability > limit) {
    scope.find(storageFindings.lossLikely, path, {
      tier: words,
      probability: { value: probability, unit: "fraction" },
      limit: { value: limit, unit: "fraction" },
    });
  }
}
