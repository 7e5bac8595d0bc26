// Protection schemes as what they cost and what they survive.
import type { ResolvedTier } from "../inputs/design";
import { YEAR_SECONDS } from "../units/spans";

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

/** Natural logarithm of ten: how many nines a probability leaves. */
const LN_10 = Math.LN10;

/** The scheme behind a choice; null while nobody has chosen. */
export function protectionScheme(protection: ResolvedTier["protection"]): ProtectionScheme | null {
  return protection === null ? null : SCHEMES[protection];
}

/** Raw bytes stored for one usable byte: 3 for three replicas, 1.25 for 8+2. */
export function rawOverUsable(scheme: ProtectionScheme): number {
  return (scheme.data + scheme.parity) / scheme.data;
}

/**
 * Time in which a failed device is whole again, seconds: its content is read from `data` others through the link of the
 * server that rebuilds it, and written at the rate that a tier leaves a device. The slower of both decides.
 * @param linkBytesPerSecond that the rebuilding server may use for it
 */
export function rebuildSeconds(
  scheme: ProtectionScheme,
  capacityBytes: number,
  writeBytesPerSecond: number,
  linkBytesPerSecond: number,
): number {
  return capacityBytes / Math.min(writeBytesPerSecond, linkBytesPerSecond / scheme.data);
}

/**
 * Losses of data expected per year: one more device of a group fails than the scheme survives before the first is rebuilt.
 * The reciprocal is the mean time to data loss of the Markov chain of independent failures and repairs, first order
 * (Chen, Lee, Gibson, Katz and Patterson 1994, ACM Computing Surveys 26(2): MTTF^(m+1) ÷ (N (G−1) … MTTR^m)).
 * Failures that come together, of a rack, a batch or a mistake, are not in it: real tiers lose data more often.
 * @param devices in the tier
 * @param annualFailureRate of one device, 0–1
 * @param exposureSeconds to restore one device
 */
export function lossesPerYear(
  scheme: ProtectionScheme,
  devices: number,
  annualFailureRate: number,
  exposureSeconds: number,
): number {
  const failuresWhileExposed = annualFailureRate * (exposureSeconds / YEAR_SECONDS);
  let losses = devices * annualFailureRate;
  for (let failed = 1; failed <= scheme.parity; failed += 1) {
    losses *= (scheme.data + scheme.parity - failed) * failuresWhileExposed;
  }
  return losses;
}

/** Probability that a tier loses data within a year, 0–1; `lossesPerYear` says of what. */
export function annualLossProbability(
  scheme: ProtectionScheme,
  devices: number,
  annualFailureRate: number,
  exposureSeconds: number,
): number {
  return -Math.expm1(-lossesPerYear(scheme, devices, annualFailureRate, exposureSeconds));
}

/** Nines of durability: 11 for a yearly loss probability of 1e-11. Null for a probability of zero. */
export function durabilityNines(lossProbability: number): number | null {
  return lossProbability > 0 ? -Math.log(lossProbability) / LN_10 : null;
}
