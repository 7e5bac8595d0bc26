// The three tiers of a design, each sized from its device and its protection.
import type { EvaluationScope } from "../scope";
import type { SizeStorage, StorageTier } from "./evaluation-steps";
import { storageLinkRate } from "./network-links";
import { storageServers, tierCapability } from "./storage-capability";

export const TIERS = ["hot", "warm", "cold"] as const;

/** Sizes the three tiers. Needs no job: demands are held against this later. */
export const sizeStorage: SizeStorage = (scope) => TIERS.map((tier) => sizeTier(scope, tier));

/** Servers of all tiers; a tier has its own. One whose drives are not counted has none here. */
export const storageServersOf = (scope: EvaluationScope, tiers: readonly Pick<StorageTier, "devices">[]): number =>
  tiers.reduce((sum, { devices }) => sum + storageServers(scope, devices ?? 0), 0);

function sizeTier(scope: EvaluationScope, tier: StorageTier["tier"]): StorageTier {
  const input = scope.design.storage[tier];
  const device = scope.part("storageDevices", input.device);
  return { tier, deviceId: device?.id ?? null, ...tierCapability(scope, input, device, storageLinkRate(scope)) };
}
