// How long logs must be kept, by law.

import { DAY_SECONDS } from "../units/spans";
import type { Regime } from "./project-facts";

/** Six months and six years, in the product's months of 30 days and years of 365. */
const SIX_MONTHS = 180 * DAY_SECONDS;
const SIX_YEARS = 6 * 365 * DAY_SECONDS;

/** CSL article 21 and the AI Act article 19 ask for six months, HIPAA (45 CFR 164.316) for six years. */
const RETENTION: Readonly<Partial<Record<Regime, number>>> = {
  csl: SIX_MONTHS,
  "mlps-3": SIX_MONTHS,
  "genai-measures": SIX_MONTHS,
  "eu-ai-act": SIX_MONTHS,
  hipaa: SIX_YEARS,
};

/** Longest retention that any applicable regime asks for, seconds; six months where none does. */
export function requiredLogRetentionSeconds(regimes: readonly Regime[] | null): number {
  return (regimes ?? []).reduce((most, regime) => Math.max(most, RETENTION[regime] ?? 0), SIX_MONTHS);
}
