// Cases of the domain SITE.
import type { ControlCase } from "./control-case";

const YEAR = 31_536_000;
const CALM = { flood: "low", seismic: "low", storm: "low", landslide: "low", manMade: "low" } as const;
const SUPPRESSED = { fireDetection: "double", fireSuppression: "clean-gas", fireRatingSeconds: 7200 } as const;
const RACKED = {
  compute: { pools: [{ id: "a", node: "nvidia-dgx-h100", nodes: 4 }] },
  power: { cooling: { rackLimitWatts: 12_000 } },
} as const;

export const siteCases: readonly ControlCase[] = [
  ["SITE-01", "pass", { site: { hazards: CALM } }],
  ["SITE-01", "pass", { site: { hazards: { ...CALM, flood: "high", mitigated: ["flood"] } } }],
  ["SITE-01", "partial", { site: { hazards: { flood: "low" } } }],
  ["SITE-01", "fail", { site: { hazards: { ...CALM, manMade: "high", mitigated: [] } } }],
  ["SITE-01", "unknown", {}],
  ["SITE-01", "unknown", { site: { hazards: { ...CALM, flood: "high" } } }],
  ["SITE-02", "pass", { site: { protection: { floorElevationMeters: 1, floodReturnSeconds: 50 * YEAR } } }],
  [
    "SITE-02",
    "fail",
    { power: { gb50174Class: "A" }, site: { protection: { floorElevationMeters: 1, floodReturnSeconds: 50 * YEAR } } },
  ],
  ["SITE-02", "fail", { site: { protection: { floorElevationMeters: 0, floodReturnSeconds: 100 * YEAR } } }],
  ["SITE-02", "unknown", { site: { protection: { floorElevationMeters: 1 } } }],
  ["SITE-03", "pass", { site: { permits: "granted" } }],
  ["SITE-03", "partial", { site: { permits: "filed" } }],
  ["SITE-03", "fail", { site: { permits: "none" } }],
  ["SITE-03", "unknown", {}],
  ["SITE-03", "not-applicable", { purpose: { deployment: "cloud" } }],
  ["SITE-04", "pass", { site: { access: { boundaries: 3 } } }],
  ["SITE-04", "partial", { site: { access: { boundaries: 2 } } }],
  ["SITE-04", "pass", { purpose: { deployment: "edge" }, site: { access: { boundaries: 2 } } }],
  ["SITE-04", "fail", { site: { access: { boundaries: 1 } } }],
  ["SITE-04", "unknown", {}],
  ["SITE-05", "pass", { site: { access: { entryMethod: "two-factor" } } }],
  ["SITE-05", "partial", { site: { access: { entryMethod: "badge" } } }],
  ["SITE-05", "fail", { site: { access: { entryMethod: "key" } } }],
  ["SITE-05", "unknown", {}],
  ["SITE-06", "pass", { site: { access: { cameraRetentionSeconds: 7_776_000, intrusionDetection: true } } }],
  ["SITE-06", "fail", { site: { access: { cameraRetentionSeconds: 2_592_000, intrusionDetection: true } } }],
  ["SITE-06", "unknown", { site: { access: { intrusionDetection: true } } }],
  ["SITE-08", "pass", { site: { protection: SUPPRESSED } }],
  [
    "SITE-08",
    "pass",
    { site: { protection: { ...SUPPRESSED, fireDetection: "single", fireSuppression: "sprinkler" } } },
  ],
  ["SITE-08", "fail", { site: { protection: { ...SUPPRESSED, fireDetection: "single" } } }],
  [
    "SITE-08",
    "fail",
    { site: { protection: SUPPRESSED }, power: { supply: { upsBattery: "li-ion", batteryRoom: false } } },
  ],
  ["SITE-08", "unknown", { site: { protection: { fireDetection: "double" } } }],
  ["SITE-09", "pass", { site: { protection: { bonding: true, surgeProtection: true } } }],
  ["SITE-09", "fail", { site: { protection: { bonding: true, surgeProtection: false } } }],
  ["SITE-09", "unknown", { site: { protection: { bonding: true } } }],
  ["SITE-10", "pass", { ...RACKED, site: { area: { floorLoad: 1200 }, hazards: { seismic: "low" } } }],
  ["SITE-10", "fail", { ...RACKED, site: { area: { floorLoad: 200 }, hazards: { seismic: "low" } } }],
  [
    "SITE-10",
    "fail",
    {
      ...RACKED,
      site: { area: { floorLoad: 1200 }, hazards: { seismic: "high" }, protection: { seismicRestraint: false } },
    },
  ],
  [
    "SITE-10",
    "unknown",
    { ...RACKED, site: { place: "beijing", area: { floorLoad: 1200 }, hazards: { seismic: "low" } } },
  ],
  ["SITE-10", "unknown", { site: { hazards: { seismic: "low" } } }],
  ["SITE-11", "pass", { site: { protection: { leakDetection: true, leakContainment: true } } }],
  ["SITE-11", "fail", { site: { protection: { leakDetection: false } } }],
  ["SITE-11", "unknown", {}],
  ["SITE-11", "not-applicable", { power: { cooling: { kind: "air-perimeter" } } }],
];
