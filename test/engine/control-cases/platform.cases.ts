// Cases of the domains CMP, NET and STO.
import type { ControlCase } from "./control-case";

const pool = (fields: object) => ({ compute: { pools: [{ id: "a", nodes: 100, ...fields }] } });
const SENSITIVE = { governance: { personalData: "sensitive", classification: "restricted" } } as const;
const PLAIN = { governance: { personalData: "none", classification: "internal" } } as const;
const SEGMENTS = ["management", "storage", "backend", "security", "building-management"] as const;
const SEGMENTED = { segments: SEGMENTS, defaultDeny: true, mechanism: ["vlan"] } as const;
const TIER = { capacityBytes: 1e15, share: 1, encryption: "kms", protection: "ec-8-2", authenticated: true } as const;
const COPIES = { copies: 3, media: 2, offsite: 1, immutable: 1, intervalSeconds: 3600 } as const;
const RECOVERY = { pointSeconds: 7200, timeSeconds: 86_400, alternateSite: true, testedWithinYear: true } as const;
const backed = (backup: object, recovery: object = {}) => ({
  storage: { backup: { ...COPIES, ...backup }, recovery: { ...RECOVERY, ...recovery } },
});

export const platformCases: readonly ControlCase[] = [
  ["CMP-01", "pass", pool({ spareNodes: 2 })],
  ["CMP-01", "fail", pool({ spareNodes: 0 })],
  ["CMP-01", "unknown", pool({})],
  ["CMP-02", "pass", pool({ secureBoot: true })],
  ["CMP-02", "fail", pool({ secureBoot: false })],
  ["CMP-02", "unknown", {}],
  [
    "CMP-03",
    "pass",
    {
      network: { isolation: { segments: ["management"], bastion: true, defaultDeny: true } },
      security: { access: { multiFactor: "all" } },
    },
  ],
  ["CMP-03", "fail", { network: { isolation: { segments: [] } } }],
  ["CMP-03", "unknown", {}],
  ["CMP-05", "pass", { compute: { tenancy: { mode: "multiple", isolation: "dedicated", memoryScrub: true } } }],
  ["CMP-05", "fail", { compute: { tenancy: { mode: "multiple", isolation: "time-slicing", memoryScrub: true } } }],
  ["CMP-05", "unknown", {}],
  ["CMP-05", "not-applicable", { compute: { tenancy: { mode: "single" } } }],
  [
    "CMP-06",
    "pass",
    { ...SENSITIVE, ...pool({ confidentialComputing: true }), security: { weights: { attestedRelease: true } } },
  ],
  ["CMP-06", "fail", { ...SENSITIVE, ...pool({ confidentialComputing: false }) }],
  ["CMP-06", "unknown", {}],
  ["CMP-06", "not-applicable", PLAIN],
  [
    "CMP-06",
    "fail",
    {
      purpose: { domain: "medicine" },
      governance: { personalData: "personal" },
      ...pool({ confidentialComputing: false }),
    },
  ],
  [
    "CMP-07",
    "pass",
    {
      compute: { tenancy: { admissionPolicy: true, imageSigning: true, quotas: true } },
      security: { audit: { sources: ["orchestrator"] } },
    },
  ],
  [
    "CMP-07",
    "partial",
    {
      compute: { tenancy: { admissionPolicy: true, imageSigning: false, quotas: true } },
      security: { audit: { sources: [] } },
    },
  ],
  [
    "CMP-07",
    "fail",
    {
      compute: { tenancy: { admissionPolicy: false, imageSigning: false, quotas: false } },
      security: { audit: { sources: [] } },
    },
  ],
  ["CMP-07", "unknown", { compute: { tenancy: { admissionPolicy: true } } }],
  ["NET-01", "pass", { network: { isolation: SEGMENTED } }],
  ["NET-01", "partial", { network: { isolation: { ...SEGMENTED, segments: SEGMENTS.slice(1) } } }],
  ["NET-01", "partial", { compute: { tenancy: { mode: "multiple" } }, network: { isolation: SEGMENTED } }],
  ["NET-01", "fail", { network: { isolation: { ...SEGMENTED, segments: ["storage"] } } }],
  ["NET-01", "fail", { network: { isolation: { ...SEGMENTED, defaultDeny: false } } }],
  ["NET-01", "fail", { network: { isolation: { ...SEGMENTED, mechanism: [] } } }],
  ["NET-01", "unknown", {}],
  ["NET-02", "pass", { network: { isolation: { firewallPairs: 1, intrusionPrevention: true } } }],
  ["NET-02", "fail", { network: { isolation: { firewallPairs: 0, intrusionPrevention: true } } }],
  ["NET-02", "unknown", {}],
  ["NET-02", "not-applicable", { network: { encryption: { externalLinksOff: true } } }],
  ["NET-03", "pass", { network: { encryption: { external: "ipsec", fabric: "macsec" } } }],
  ["NET-03", "partial", { network: { encryption: { externalLinksOff: true, fabric: "none" } } }],
  ["NET-03", "fail", { network: { encryption: { external: "none", fabric: "macsec" } } }],
  ["NET-03", "unknown", { network: { encryption: { external: "tls" } } }],
  ["NET-04", "pass", { network: { routers: { carriers: 1, routers: 1 } } }],
  ["NET-04", "pass", { power: { uptimeTier: "III" }, network: { routers: { carriers: 2, routers: 2, entrances: 2 } } }],
  ["NET-04", "fail", { power: { uptimeTier: "III" }, network: { routers: { carriers: 1, routers: 2, entrances: 2 } } }],
  ["NET-04", "unknown", {}],
  ["NET-04", "not-applicable", { network: { encryption: { externalLinksOff: true } } }],
  ["NET-06", "pass", { network: { isolation: { egress: "allow-list", egressLimit: 1e6 } } }],
  ["NET-06", "pass", { network: { isolation: { egress: "none" } } }],
  ["NET-06", "partial", { network: { isolation: { egress: "allow-list" } } }],
  ["NET-06", "fail", { network: { isolation: { egress: "open" } } }],
  ["NET-06", "unknown", {}],
  [
    "NET-07",
    "pass",
    { network: { backend: { switch: "nvidia-qm9700" }, isolation: { segments: [] }, routers: { uplinks: 2 } } },
  ],
  ["NET-07", "unknown", { network: { isolation: { segments: [] } } }],
  ["NET-09", "pass", { network: { cableRoutesSeparate: true } }],
  ["NET-09", "fail", { network: { cableRoutesSeparate: false } }],
  ["NET-09", "unknown", {}],
  ["STO-01", "pass", { storage: { hot: TIER, cold: { ...TIER, encryption: "hsm" } } }],
  ["STO-01", "fail", { storage: { hot: TIER, warm: { ...TIER, encryption: "software" } } }],
  ["STO-01", "unknown", { storage: { hot: { share: 1 } } }],
  ["STO-01", "unknown", {}],
  [
    "STO-02",
    "pass",
    {
      site: { place: "amsterdam" },
      governance: { classification: "internal", collection: { allowedRegions: ["eu"] } },
    },
  ],
  [
    "STO-02",
    "fail",
    {
      site: { place: "amsterdam" },
      governance: { classification: "internal", collection: { allowedRegions: ["cn"] } },
    },
  ],
  [
    "STO-02",
    "fail",
    {
      site: { place: "amsterdam" },
      storage: { hot: { ...TIER, encryption: "software" } },
      governance: { classification: "restricted", collection: { allowedRegions: ["eu"] } },
    },
  ],
  ["STO-02", "unknown", { site: { place: "amsterdam" } }],
  ["STO-03", "pass", { storage: { backup: COPIES } }],
  ["STO-03", "partial", { storage: { backup: { ...COPIES, immutable: 0 } } }],
  ["STO-03", "fail", { storage: { backup: { ...COPIES, immutable: 0, offsite: 0 } } }],
  ["STO-03", "unknown", { storage: { backup: { copies: 3 } } }],
  ["STO-04", "pass", backed({})],
  ["STO-04", "partial", backed({}, { testedWithinYear: false })],
  ["STO-04", "fail", backed({ intervalSeconds: 86_400 })],
  ["STO-04", "fail", backed({}, { timeSeconds: 60 })],
  ["STO-04", "fail", backed({ offsite: 0 })],
  ["STO-04", "unknown", {}],
  ["STO-05", "pass", { storage: { hot: TIER, racksSpread: true } }],
  ["STO-05", "partial", { storage: { hot: TIER, racksSpread: false } }],
  ["STO-05", "fail", { storage: { cold: { ...TIER, protection: "replica-2" }, racksSpread: true } }],
  ["STO-05", "unknown", { storage: { hot: TIER } }],
  ["STO-07", "pass", { storage: { hot: TIER }, network: { isolation: { segments: ["storage"] } } }],
  ["STO-07", "partial", { storage: { hot: TIER }, network: { isolation: { segments: [] } } }],
  ["STO-07", "fail", { storage: { hot: { ...TIER, authenticated: false } } }],
  ["STO-07", "unknown", { storage: { hot: { share: 1 } } }],
];
