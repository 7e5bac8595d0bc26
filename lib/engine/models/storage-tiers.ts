// What each storage tier can do, before anyone asks anything of it.
import type { EvaluationScope } from "../scope";
import type { StorageTier } from "./evaluation-steps";

export function sizeStorage(scope: EvaluationScope): readonly StorageTier[] {
  return (["hot", "warm", "cold"] as const).map((tier) => ({
    tier,
    deviceId: scope.design.storage[tier].device,
    devices: null,
    usableBytes: scope.design.storage[tier].capacityBytes,
    rawBytes: null,
    readBytesPerSecond: scope.design.storage[tier].readBytesPerSecond,
    writeBytesPerSecond: scope.design.storage[tier].writeBytesPerSecond,
    operationsPerSecond: scope.design.storage[tier].operationsPerSecond,
    toleratedFailures: null,
    watts: null,
  }));
}
