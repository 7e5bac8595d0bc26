// What each storage tier can do: drives needed for its capacity and for its rates, and what they draw and survive.
import type { StorageDevice } from "../catalog/parts";
import type { ResolvedTier } from "../inputs/design";
import type { EvaluationScope } from "../scope";
import type { SizeStorage, StorageTier } from "./evaluation-steps";
import { type ProtectionScheme, protectionScheme, rawOverUsable } from "./storage-protection";

const TIERS = ["hot", "warm", "cold"] as const;

/** Sizes the three tiers. Needs no job: demands are held against this later. */
export const sizeStorage: SizeStorage = (scope) =>
  TIERS.map((tier) => sizeTier(scope, tier, scope.design.storage[tier]));

function sizeTier(scope: EvaluationScope, tier: StorageTier["tier"], input: ResolvedTier): StorageTier {
  const device = scope.part("storageDevices", input.device);
  const scheme = protectionScheme(input.protection);
  const usableBytes = input.capacityBytes;
  const rawBytes = usableBytes === null || scheme === null ? null : usableBytes * rawOverUsable(scheme);
  const efficiency = scope.constant("storage.device-efficiency");
  const devices =
    device === null || rawBytes === null || scheme === null
      ? null
      : devicesNeeded(input, device, scheme, rawBytes, efficiency);
  const deliveredBy = (rate: number | null | undefined) =>
    devices === null || rate === null || rate === undefined ? null : devices * rate * efficiency;
  return {
    tier,
    deviceId: device?.id ?? null,
    devices,
    usableBytes,
    rawBytes: devices === null || device === null ? rawBytes : devices * device.capacityBytes,
    readBytesPerSecond: input.readBytesPerSecond ?? deliveredBy(device?.readBytesPerSecond),
    writeBytesPerSecond: input.writeBytesPerSecond ?? writeRate(deliveredBy(device?.writeBytesPerSecond), scheme),
    operationsPerSecond: input.operationsPerSecond ?? deliveredBy(device?.randomReadsPerSecond),
    toleratedFailures: scheme?.parity ?? null,
    watts: devices === null || device === null ? null : tierWatts(scope, devices, device),
  };
}

/** Every usable byte written costs `rawOverUsable` bytes on the drives. */
function writeRate(drivesBytesPerSecond: number | null, scheme: ProtectionScheme | null): number | null {
  return drivesBytesPerSecond === null || scheme === null ? null : drivesBytesPerSecond / rawOverUsable(scheme);
}

/**
 * Drives of one tier: the most that capacity, read rate, write rate or operations ask for, and never fewer than one
 * protection group. An empty tier has none.
 */
function devicesNeeded(
  input: ResolvedTier,
  device: StorageDevice,
  scheme: ProtectionScheme,
  rawBytes: number,
  efficiency: number,
): number {
  if (rawBytes === 0) return 0;
  const forRate = (wanted: number | null, perDevice: number | null) =>
    wanted === null || perDevice === null || perDevice === 0 ? 0 : Math.ceil(wanted / (perDevice * efficiency));
  const written = input.writeBytesPerSecond === null ? null : input.writeBytesPerSecond * rawOverUsable(scheme);
  return Math.max(
    scheme.data + scheme.parity,
    Math.ceil(rawBytes / device.capacityBytes),
    forRate(input.readBytesPerSecond, device.readBytesPerSecond),
    forRate(written, device.writeBytesPerSecond),
    forRate(input.operationsPerSecond, device.randomReadsPerSecond),
  );
}

/** Servers that hold the drives of one tier. */
export function storageServers(scope: EvaluationScope, devices: number): number {
  return Math.ceil(devices / scope.constant("storage.devices-per-server"));
}

/** Drives and their servers at full load; a drive without a published figure draws nothing beside its server (tape). */
function tierWatts(scope: EvaluationScope, devices: number, device: StorageDevice): number {
  return devices * (device.maxWatts ?? 0) + storageServers(scope, devices) * scope.constant("storage.server-watts");
}
