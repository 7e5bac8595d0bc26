// The facility of results that an engine before 2.1 sealed.
import type { FacilityResult } from "../engine/result";

/** What lies behind the facility's headline figures was not told before engine 2.1. */
const FACILITY = {
  chain: null,
  cooling: null,
  energy: null,
  water: null,
  climate: null,
  envelope: [],
  rackGroups: null,
  swing: null,
  growth: [],
  phases: [],
  timeToPowerSeconds: null,
  hallReason: null,
} as const satisfies Partial<FacilityResult>;

/** A stored facility as today's pages read it. */
export const readStoredFacility = (stored: FacilityResult): FacilityResult => ({ ...FACILITY, ...stored });
