// How a line of the bill is computed from its quantity and its price, or from other lines.
import { YEAR_SECONDS } from "../units/spans";

const CENTS = 100;

/** What of a line other lines and sums need. */
export interface PaidLine {
  readonly usd: number;
}

/** Whole cents: amounts are money. */
export function lineUsd(quantity: number, unitUsd: number): number {
  return Math.round(quantity * unitUsd * CENTS) / CENTS;
}

/** A price by the second, paid over a year. */
export function yearOfSeconds(usdPerSecond: number): number {
  return usdPerSecond * YEAR_SECONDS;
}

export function sumUsd(lines: readonly PaidLine[]): number {
  return lines.reduce((sum, line) => sum + line.usd, 0);
}

/** A share of other lines: maintenance of what was bought, a fabric that nobody has laid out. */
export function shareUsd(lines: readonly PaidLine[], share: number): number {
  return sumUsd(lines) * share;
}

/** What comes on top where other lines are only a share of the whole. */
export function besideUsd(lines: readonly PaidLine[], shareOfWhole: number): number {
  return sumUsd(lines) * (1 / shareOfWhole - 1);
}
