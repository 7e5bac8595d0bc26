// The service as blocks in series: those of the facility, the storage that jobs read from and the fabric between nodes.
import type { Words } from "../inputs/declare";
import type { Reason } from "../reason";
import type { BlockId, ClassReach, ReliabilityBlock, ServiceReliability } from "../result-reliability";
import type { EvaluationScope } from "../scope";
import { blastRadii } from "./blast-radius";
import { alternatives, type BlockGroup, commandNodes, moduleGroup, protectionGroup, switchGroup } from "./block-groups";
import type { FacilityResults } from "./evaluation-steps";
import { plantComponents, serviceAvailability } from "./facility-availability";
import { type ClassVerdict, gb50174Class, tiaRating, uptimeTier } from "./facility-class";
import {
  blockUp,
  fabricDown,
  facilityUnavailability,
  serviceUp,
  storageDown,
  yearlyDown,
} from "./facility-unavailability";
import { protectionScheme } from "./storage-protection";

const WORDS: Readonly<Record<BlockId, Words>> = {
  sources: ["Feeds and generators", "市电与发电机"],
  ups: ["UPS", "UPS"],
  paths: ["Paths to the rack", "机柜供电路径"],
  cooling: ["Cooling", "制冷"],
  "control-plane": ["Control plane", "控制面"],
  storage: ["Hot storage", "热存储"],
  fabric: ["Top tier of the fabric", "网络顶层"],
  maintenance: ["Planned maintenance", "计划维护"],
  "human-error": ["Human error", "人为失误"],
};

/** From the meter on. */
export const BLOCK_ORDER = [
  "sources",
  "ups",
  "paths",
  "cooling",
  "control-plane",
  "storage",
  "fabric",
  "maintenance",
  "human-error",
] as const satisfies readonly BlockId[];

const NOT_DESCRIBED: Reason = [
  "Not every block is described: feeds, UPS, generators, rack feeds, cooling, control plane, storage and switches.",
  "尚有环节未填写：市电、UPS、发电机、机柜供电、制冷、控制面、存储与交换机。",
];

/** Unavailability of each block, 0–1; null while the design does not describe it. */
function blocksDown(scope: EvaluationScope, storage: Block, fabric: Block): Readonly<Record<BlockId, number | null>> {
  const parts = plantComponents(scope);
  const down = parts === null ? null : facilityUnavailability(scope, parts);
  return {
    sources: down?.sources ?? null,
    ups: down?.ups ?? null,
    paths: down?.paths ?? null,
    cooling: down?.cooling ?? null,
    "control-plane": down?.controlPlane ?? null,
    storage: storage.down,
    fabric: fabric.down,
    maintenance: down?.maintenance ?? null,
    "human-error": down?.humanError ?? null,
  };
}

/** Reliability section of the result. */
export function evaluateReliability(scope: EvaluationScope, results: FacilityResults): ServiceReliability {
  const hot = storageBlock(scope, results);
  const top = fabricBlock(scope, results);
  const down = blocksDown(scope, hot, top);
  const groups = { ...facilityGroups(scope), storage: hot.group, fabric: top.group };
  const facility = serviceAvailability(scope);
  const { storage, fabric } = down;
  const service =
    facility === null || storage === null || fabric === null ? null : serviceUp(facility, storage, fabric);
  return {
    blocks: BLOCK_ORDER.map((id) => blockOf(id, down[id], groups[id] ?? null)),
    facilityAvailability: facility,
    serviceAvailability: service,
    downSecondsPerYear: service === null ? null : yearlyDown(1 - service),
    classes: [
      reach("uptime", uptimeTier(scope)),
      reach("tia942", tiaRating(scope)),
      reach("gb50174", gb50174Class(scope)),
    ],
    blasts: blastRadii(scope, results),
    reason: service === null ? NOT_DESCRIBED : null,
  };
}

function blockOf(id: BlockId, down: number | null, group: BlockGroup | null): ReliabilityBlock {
  return {
    id,
    words: WORDS[id],
    needed: group?.needed ?? null,
    installed: group?.installed ?? null,
    beta: group?.beta ?? null,
    availability: down === null ? null : blockUp(down),
    downSecondsPerYear: down === null ? null : yearlyDown(down),
  };
}

function reach(scheme: ClassReach["scheme"], { met, next, missing }: ClassVerdict<string>): ClassReach {
  return { scheme, met, next, missing: missing.map(({ words, isMet }) => ({ words, isOpen: isMet === null })) };
}

/** Counts of the facility's groups, as its availability takes them. */
function facilityGroups(scope: EvaluationScope): Partial<Readonly<Record<BlockId, BlockGroup | null>>> {
  const { supply, cooling } = scope.design.power;
  const { primaries, replicas, separateRacks } = scope.design.compute.controlPlane;
  return {
    sources: alternatives(scope, supply.utilityFeeds, supply.feedsDiverse),
    ups: moduleGroup(scope, supply.upsRedundancy),
    paths: alternatives(scope, supply.rackFeeds, supply.pathsSeparate),
    cooling: moduleGroup(scope, cooling.redundancy),
    "control-plane": alternatives(scope, commandNodes(primaries, replicas), separateRacks),
  };
}

interface Block {
  readonly down: number | null;
  readonly group: BlockGroup | null;
}
const UNKNOWN: Block = { down: null, group: null };

/** Protection groups of the hot tier in series, each of drives of which its parity may fail. */
function storageBlock(scope: EvaluationScope, { storage }: FacilityResults): Block {
  const scheme = protectionScheme(scope.design.storage.hot.protection);
  const devices = storage.tiers.find(({ tier }) => tier === "hot")?.devices ?? null;
  const drive = scope.part("components", "nvme-ssd");
  if (scheme === null || devices === null || devices === 0 || drive === null) return UNKNOWN;
  const width = scheme.data + scheme.parity;
  const down = storageDown(scope, drive, scheme.data, width, devices);
  return { down, group: protectionGroup(scope, scheme.data, width) };
}

/** The fabric's top tier: one of several switches may fail. A leaf takes a part of the nodes only (`blastRadii`). */
function fabricBlock(scope: EvaluationScope, { network, pools }: FacilityResults): Block {
  if (pools.nodes === 1) return { down: 0, group: null };
  const installed = network.tiers.at(-1)?.switches ?? null;
  const unit = scope.part("components", "switch");
  if (installed === null || installed === 0 || unit === null) return UNKNOWN;
  return { down: fabricDown(scope, unit, installed), group: switchGroup(scope, installed) };
}
