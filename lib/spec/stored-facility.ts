// The facility and the service of results that an engine before 2.1 sealed.
import type { FacilityResult } from "../engine/result";
import type { BlastRadius, ServiceReliability } from "../engine/result-reliability";

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

/** A blast radius as an engine before leaves slowed anything sealed it: what did not stop went on whole. */
type FirstBlast = Omit<BlastRadius, "slowed" | "shareLeft"> & Partial<BlastRadius>;

const readBlast = (stored: FirstBlast): BlastRadius => ({
  slowed: 0,
  shareLeft: stored.stopped > 0 ? 0 : 1,
  ...stored,
});

/** The service's diagram as today's pages read it: an earlier engine told its availability alone, with the facility. */
export const readStoredReliability = (
  stored: ServiceReliability | undefined,
  { availability }: Pick<FacilityResult, "availability">,
): ServiceReliability =>
  stored === undefined
    ? {
        blocks: [],
        facilityAvailability: availability,
        serviceAvailability: null,
        downSecondsPerYear: null,
        classes: [],
        blasts: [],
        reason: ["The engine that sealed this result did not tell it.", "封存该结果的引擎未给出此项。"],
      }
    : { ...stored, blasts: stored.blasts.map(readBlast) };
