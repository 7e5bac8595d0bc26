// Which controls decide which of the seven security and governance parts of the score. The one place where this is said.
import type { PartId } from "../result-score";

/** Parts of the score that controls decide; the other seven are computed from the design. */
export type ControlPartId = Extract<
  PartId,
  "access" | "encryption" | "audit" | "collection" | "labelling" | "cleaning" | "storage"
>;

export const controlsOfPart: Readonly<Record<ControlPartId, readonly string[]>> = {
  /** Who may reach what: identities, physical entry, network and tenant isolation, reach of model weights. */
  access: [
    ...["SITE-04", "SITE-05", "SITE-06", "SITE-07", "PCE-15"],
    ...["CMP-03", "CMP-05", "CMP-07", "NET-01", "NET-02", "NET-06", "NET-08"],
    ...["IAM-01", "IAM-02", "IAM-03", "IAM-04", "IAM-05", "IAM-06", "IAM-07", "IAM-08", "CRY-06"],
    ...["MOD-01", "MOD-03", "MOD-04", "MOD-08", "MOD-09"],
  ],
  /** Encryption at rest and in transit, keys, and the cryptographic trust that releases keys. */
  encryption: [
    ...["CMP-02", "CMP-06", "NET-03", "NET-09", "STO-01", "MOD-02"],
    ...["CRY-01", "CRY-02", "CRY-03", "CRY-04", "CRY-05"],
  ],
  /** Logs, audits, tests of the defences, suppliers, and the legal obligations that audits answer to. */
  audit: [
    ...["LOG-01", "LOG-02", "LOG-03", "LOG-04", "LOG-05", "LOG-06", "LOG-07", "CMP-04"],
    ...["VUL-01", "VUL-02", "VUL-03", "VUL-04", "VUL-05", "VUL-06", "VUL-07", "MOD-05", "MOD-07"],
    ...["GOV-01", "GOV-02", "GOV-03", "GOV-04", "GOV-05", "GOV-06", "GOV-07", "GOV-09", "PRV-08"],
  ],
  /** How data comes in: lawfulness, register, lineage, ingestion gate, consent and the rights of people. */
  collection: ["DAT-01", "DAT-02", "DAT-06", "DAT-09", "DAT-11", "PRV-01", "PRV-03", "PRV-04", "PRV-07"],
  /** Labels put on data and on what models make of it: annotation, its workforce, classes, marks on synthetic content. */
  labelling: ["DAT-03", "DAT-07", "DAT-12", "GOV-08"],
  /** What is taken out before use: filtering, quality measurement, traceability, de-identification. */
  cleaning: ["DAT-04", "DAT-05", "DAT-13", "PRV-02"],
  /** Where data lies, for how long, who releases it and to whom: tiers, retention, residency, sharing and use. */
  storage: [
    ...["STO-02", "STO-06", "STO-07", "DAT-08", "DAT-10", "MOD-06", "PRV-05", "PRV-06"],
    ...["SHR-01", "SHR-02", "SHR-03", "SHR-04", "SHR-05"],
  ],
};

/** Controls that decide no part, with the reason. They still count in their domain's score and in readiness. */
export const unassignedControls: readonly { readonly reason: string; readonly ids: readonly string[] }[] = [
  {
    reason:
      "Building and plant: the design's own figures decide whether it can be built, and the checklist shows these.",
    ids: [
      ...["SITE-01", "SITE-02", "SITE-03", "SITE-08", "SITE-09", "SITE-10", "SITE-11"],
      ...["PCE-01", "PCE-02", "PCE-03", "PCE-04", "PCE-05", "PCE-06", "PCE-07", "PCE-08", "PCE-09", "PCE-10"],
      ...["PCE-11", "PCE-12", "PCE-13", "PCE-14", "PCE-16"],
    ],
  },
  {
    reason: "Capacity and availability of the cluster and its links: scored by hardware, switches and routers.",
    ids: ["CMP-01", "CMP-08", "NET-04", "NET-05", "NET-07"],
  },
  {
    reason: "Backup, recovery and fault tolerance of storage: scored by the storage policy part.",
    ids: ["STO-03", "STO-04", "STO-05", "STO-08"],
  },
  {
    reason: "Running and continuing the service: no factor of the article's model stands for it.",
    ids: [
      ...["OPS-01", "OPS-02", "OPS-03", "OPS-04", "OPS-05", "OPS-06", "OPS-07"],
      ...["BCM-01", "BCM-02", "BCM-03", "BCM-04", "BCM-05"],
    ],
  },
];

const parts = Object.keys(controlsOfPart) as ControlPartId[];
const partByControl: ReadonlyMap<string, ControlPartId> = new Map(
  parts.flatMap((part) => controlsOfPart[part].map((control) => [control, part] as const)),
);

/** The part that a control decides, or null. */
export function partOfControl(controlId: string): ControlPartId | null {
  return partByControl.get(controlId) ?? null;
}
