// Answers that good practice gives alike wherever nothing is published about a site. A template names what differs.
import type { DesignDocument } from "../../engine/inputs/design";
import { written } from "./template";

const { hours, days, years } = written;

/** A section of the document that is there. */
type Section<Name extends keyof DesignDocument> = NonNullable<DesignDocument[Name]>;
type Site = Section<"site">;
type Compute = Section<"compute">;
type Network = Section<"network">;
type Security = Section<"security">;
type Governance = Section<"governance">;

export const quietSite: NonNullable<Site["hazards"]> = {
  flood: "low",
  seismic: "low",
  storm: "medium",
  landslide: "low",
  manMade: "low",
  mitigated: ["storm"],
};

export const protectedHall: NonNullable<Site["protection"]> = {
  floorElevationMeters: 2,
  floodReturnSeconds: 200 * years,
  seismicRestraint: true,
  fireDetection: "aspirating",
  fireSuppression: "clean-gas",
  fireRatingSeconds: 2 * hours,
  surgeProtection: true,
  bonding: true,
  leakDetection: true,
  leakContainment: true,
};

export const guardedHall: NonNullable<Site["access"]> = {
  boundaries: 5,
  entryMethod: "two-factor",
  cameraRetentionSeconds: 90 * days,
  intrusionDetection: true,
};

export const oneTenant: NonNullable<Compute["tenancy"]> = {
  mode: "single",
  isolation: "dedicated",
  memoryScrub: true,
  admissionPolicy: true,
  imageSigning: true,
  quotas: true,
};

export const isolatedNetwork: NonNullable<Network["isolation"]> = {
  mechanism: ["vrf", "microsegmentation"],
  segments: ["management", "tenant", "storage", "backend", "building-management", "dmz", "security"],
  defaultDeny: true,
  bastion: true,
  firewallPairs: 2,
  intrusionPrevention: true,
  egress: "allow-list",
};

export const leastPrivilege: NonNullable<Security["access"]> = {
  model: "rbac",
  roles: 12,
  wildcardRoles: 0,
  multiFactor: "all",
  factor: "fido2",
  justInTime: true,
  sessionRecording: true,
  dutiesSeparated: true,
  workloadIdentity: true,
  credentialSeconds: 4 * hours,
};

export const completeAudit: NonNullable<Security["audit"]> = {
  intervalSeconds: 90 * days,
  sources: ["identity", "orchestrator", "network", "storage", "keys", "bmc", "facility"],
  immutable: true,
  retentionSeconds: 1 * years,
  monitoring: true,
};

export const guardedServing: NonNullable<Security["serving"]> = {
  authenticated: true,
  rateLimited: true,
  outputCapped: true,
  logged: true,
};

export const cleanedData: NonNullable<Governance["cleaning"]> = {
  steps: ["deduplication", "quality", "safety", "personal-data", "decontamination"],
  versioned: true,
  rejectsKept: true,
};

export const tracedData: NonNullable<Governance["standards"]> = {
  versioned: true,
  lineage: true,
  quarantine: true,
  qualityGates: 4,
};
