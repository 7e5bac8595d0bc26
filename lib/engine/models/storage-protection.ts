// Protection schemes as what they cost and what they survive.
import type { ResolvedTier } from "../inputs/design";

/** One scheme: of `data + parity` devices in a group, any `parity` may fail. Replicas are one data part and copies. */
export interface ProtectionScheme {
  readonly data: number;
  readonly parity: number;
}

const SCHEMES: Readonly<Record<NonNullable<ResolvedTier["protection"]>, ProtectionScheme>> = {
  none: { data: 1, parity: 0 },
  "replica-2": { data: 1, parity: 1 },
  "replica-3": { data: 1, parity: 2 },
  "ec-4-2": { data: 4, parity: 2 },
  "ec-8-2": { data: 8, parity: 2 },
  "ec-8-3": { data: 8, parity: 3 },
  "ec-16-4": { data: 16, parity: 4 },
};

/** The scheme behind a choice; null while nobody has chosen. */
export function protectionScheme(protection: ResolvedTier["protection"]): ProtectionScheme | null {
  return protection === null ? null : SCHEMES[protection];
}

/** Raw bytes stored for one usable byte: 3 for three replicas, 1.25 for 8+2. */
export function rawOverUsable({ data, parity }: ProtectionScheme): number {
  return (data + parity) / data;
}

/**
 * Probability that a tier loses data within a year, first order: one more device fails than the scheme survives before
 * the first is rebuilt. Independent failures only; a shared rack or batch is worse.
 * @param devices in the tier
 * @param annualFailureRate of one device, 0–1
 * @param rebuildSeconds to restore one device
 * @returns 0–1
 */
export function annualLossProbability(
  scheme: ProtectionScheme,
  devices: number,
  annualFailureRate: number,
  rebuildSeconds: number,
): number {
  const SECONDS_PER_YEAR = 31_536_000;
  const width = scheme.data + scheme.parity;
  const groups = devices / width;
  const duringRebuild = annualFailureRate * (rebuildSeconds / SECONDS_PER_YEAR);
  let rate = groups * width * annualFailureRate;
  for (let failed = 1; failed <= scheme.parity; failed += 1) rate *= (width - failed) * duringRebuild;
  return 1 - Math.exp(-rate);
}
