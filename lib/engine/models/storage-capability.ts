// What one tier can do, from its devices and its protection, before anyone asks anything of it.
import type { StorageDevice } from "../catalog/parts";
import type { ResolvedTier } from "../inputs/design";
import type { TierCapability } from "../result-storage";
import type { EvaluationScope } from "../scope";
import { YEAR_SECONDS } from "../units/spans";
import {
  annualLossProbability,
  durabilityNines,
  lossesPerYear,
  type ProtectionScheme,
  protectionScheme,
  rawOverUsable,
  rebuildSeconds,
} from "./storage-protection";

/**
 * Capability of a tier: drives for its capacity and rates, what they give together, draw and survive.
 * @param serverBytesPerSecond that the front-end port of a storage server carries
 */
export function tierCapability(
  scope: EvaluationScope,
  input: ResolvedTier,
  device: StorageDevice | null,
  serverBytesPerSecond: number,
): TierCapability {
  const scheme = protectionScheme(input.protection);
  const efficiency = scope.constant("storage.device-efficiency");
  const usableBytes = input.capacityBytes;
  const neededBytes = usableBytes === null || scheme === null ? null : usableBytes * rawOverUsable(scheme);
  const devices =
    device === null || neededBytes === null || scheme === null
      ? null
      : devicesNeeded(input, device, scheme, neededBytes, efficiency);
  const rawBytes = devices === null || device === null ? neededBytes : devices * device.capacityBytes;
  const written = deliveredBy(devices, device === null ? null : device.writeBytesPerSecond, efficiency);
  const rebuild =
    device === null || scheme === null || device.writeBytesPerSecond === null || scheme.parity === 0
      ? null
      : rebuildSeconds(
          scheme,
          device.capacityBytes,
          device.writeBytesPerSecond * efficiency,
          serverBytesPerSecond * scope.constant("storage.rebuild-share"),
        );
  const failureRate = scope.constant("storage.device-failure-rate");
  const isEmpty = devices === null || devices === 0 || scheme === null || (scheme.parity > 0 && rebuild === null);
  const probability =
    isEmpty || scheme === null ? null : annualLossProbability(scheme, devices ?? 0, failureRate, rebuild ?? 0);
  return {
    devices,
    usableBytes,
    rawBytes,
    protectionBytes: neededBytes === null || usableBytes === null ? null : neededBytes - usableBytes,
    surplusBytes: rawBytes === null || neededBytes === null ? null : rawBytes - neededBytes,
    readBytesPerSecond:
      input.readBytesPerSecond ?? deliveredBy(devices, device === null ? null : device.readBytesPerSecond, efficiency),
    writeBytesPerSecond:
      input.writeBytesPerSecond ?? (written === null || scheme === null ? null : written / rawOverUsable(scheme)),
    operationsPerSecond:
      input.operationsPerSecond ??
      deliveredBy(devices, device === null ? null : device.randomReadsPerSecond, efficiency),
    toleratedFailures: scheme === null ? null : scheme.parity,
    watts: devices === null || device === null ? null : tierWatts(scope, devices, device),
    rebuildSeconds: rebuild,
    meanSecondsToDataLoss:
      isEmpty || scheme === null ? null : YEAR_SECONDS / lossesPerYear(scheme, devices ?? 0, failureRate, rebuild ?? 0),
    annualLossProbability: probability,
    durabilityNines: probability === null ? null : durabilityNines(probability),
  };
}

/** What all devices together give of a rate. */
function deliveredBy(devices: number | null, rate: number | null, efficiency: number): number | null {
  return devices === null || rate === null ? null : devices * rate * efficiency;
}

/**
 * Drives of one tier: the most that capacity, read rate, write rate or operations ask for, and never fewer than one
 * protection group. An empty tier has none. Every usable byte written costs `rawOverUsable` bytes on the drives.
 */
function devicesNeeded(
  input: ResolvedTier,
  device: StorageDevice,
  scheme: ProtectionScheme,
  neededBytes: number,
  efficiency: number,
): number {
  if (neededBytes === 0) return 0;
  const written = input.writeBytesPerSecond === null ? null : input.writeBytesPerSecond * rawOverUsable(scheme);
  return Math.max(
    scheme.data + scheme.parity,
    Math.ceil(neededBytes / device.capacityBytes),
    devicesForRate(input.readBytesPerSecond, device.readBytesPerSecond, efficiency),
    devicesForRate(written, device.writeBytesPerSecond, efficiency),
    devicesForRate(input.operationsPerSecond, device.randomReadsPerSecond, efficiency),
  );
}

/** Devices that a wanted rate asks for; 0 where nobody wants one or the device's own is not known. */
function devicesForRate(wanted: number | null, perDevice: number | null, efficiency: number): number {
  return wanted === null || perDevice === null || perDevice === 0 ? 0 : Math.ceil(wanted / (perDevice * efficiency));
}

/** Servers that hold the drives of one tier. */
export function storageServers(scope: EvaluationScope, devices: number): number {
  return Math.ceil(devices / scope.constant("storage.devices-per-server"));
}

/** Drives and their servers at full load; a drive without a published figure draws nothing beside its server (tape). */
function tierWatts(scope: EvaluationScope, devices: number, device: StorageDevice): number {
  return devices * (device.maxWatts ?? 0) + storageServers(scope, devices) * scope.constant("storage.server-watts");
}
