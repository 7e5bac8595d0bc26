// The three tiers of a design, each sized from its device and its protection.
import type { EvaluationScope } from "../scope";
import type { SizeStorage, StorageTier } from "./evaluation-steps";
import { storageLinkRate } from "./network-links";
import { tierCapability } from "./storage-capability";

export const TIERS = ["hot", "warm", "cold"] as const;

/** Sizes the three tiers. Needs no job: demands are held against this later. */
export const sizeStorage: SizeStorage = (scope) => TIERS.map((tier) => sizeTier(scope, tier));

function sizeTier(scope: EvaluationScope, tier: StorageTier["tier"]): StorageTier {
  const input = scope.design.storage[tier];
  const device = scope.part("storageDevices", input.device);
  return { tier, deviceId: device?.id ?? null, ...tierCapability(scope, input, device, storageLinkRate(scope)) };
}
