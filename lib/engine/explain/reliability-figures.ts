// Availability of the blocks, the facility and the service, computed once more by the traced twins.
import type { BlockGroup } from "../models/block-groups";
import {
  alternatives,
  commandNodes,
  moduleGroup,
  protectionGroup,
  switchGroup,
} from "../models/block-groups.trace.gen";
import { plantComponents } from "../models/facility-availability";
import type { PlantComponents } from "../models/facility-unavailability";
import {
  blockUp,
  fabricDown,
  facilityAvailability,
  facilityUnavailability,
  serviceUp,
  storageDown,
  yearlyDown,
} from "../models/facility-unavailability.trace.gen";
import { BLOCK_ORDER } from "../models/service-reliability";
import { protectionScheme } from "../models/storage-protection";
import type { BlockId } from "../result-reliability";
import * as $ from "../trace/traced";
import { designDictionary } from "./dictionary";
import type { Evaluated } from "./evaluated";
import type { ExplainedFigures, ExplainedPart } from "./figure-group";
import { addNumbers, type JobFigures } from "./job-figures";
import { addBlasts } from "./trace-blast";
import { partBox, tracedScope } from "./trace-facility";

/** The whole diagram is traced at once. */
export const reliabilityFigures: ExplainedPart = (design) => [
  { path: "reliability", trace: () => traceReliability(design) },
];

function traceReliability(design: Evaluated): ExplainedFigures {
  const { scope, assumptions } = design;
  const traced = tracedScope(scope);
  const { blocks, facility } = blocksDown(design, traced);
  const figures: JobFigures = new Map();
  BLOCK_ORDER.forEach((id, index) => {
    const share = blocks[id];
    if (typeof share.value !== "number") return;
    addNumbers(figures, `blocks[${index}].availability`, blockUp(share));
    addNumbers(figures, `blocks[${index}].downSecondsPerYear`, yearlyDown(share));
  });
  addNumbers(figures, "facilityAvailability", facility);
  const { storage, fabric } = blocks;
  if ([facility, storage, fabric].every(({ value }) => typeof value === "number")) {
    const service = serviceUp(facility, storage, fabric);
    addNumbers(figures, "serviceAvailability", service);
    addNumbers(figures, "downSecondsPerYear", yearlyDown($.compute($.literal(1), "-", service)));
  }
  addGroups(figures, design, traced);
  addBlasts(figures, design, traced);
  return { figures, dictionary: designDictionary({ scope, assumptions }) };
}

/** Units of every block that is a group. */
function addGroups(figures: JobFigures, { scope, pools, result }: Evaluated, traced: $.Scope): void {
  const power = $.get(traced.design, "power");
  const supply = $.get(power, "supply");
  const control = $.get($.get(traced.design, "compute"), "controlPlane");
  const commands = commandNodes($.get(control, "primaries"), $.get(control, "replicas"));
  const scheme = protectionScheme(scope.design.storage.hot.protection);
  const installed = result().network.tiers.at(-1)?.switches ?? 0;
  const known = new Set(result().reliability.blocks.flatMap(({ id, needed }) => (needed === null ? [] : [id])));
  const groups: Partial<Record<BlockId, $.Loose<BlockGroup>>> = {
    sources: alternatives(traced, $.get(supply, "utilityFeeds"), $.get(supply, "feedsDiverse")),
    ups: moduleGroup(traced, $.get(supply, "upsRedundancy")),
    paths: alternatives(traced, $.get(supply, "rackFeeds"), $.get(supply, "pathsSeparate")),
    cooling: moduleGroup(traced, $.get($.get(power, "cooling"), "redundancy")),
    "control-plane": alternatives(traced, commands, $.get(control, "separateRacks")),
  };
  if (scheme !== null && known.has("storage")) {
    const counted = $.given({ data: scheme.data, width: scheme.data + scheme.parity }, "protected");
    groups.storage = protectionGroup(traced, $.get(counted, "data"), $.get(counted, "width"));
  }
  if (pools.nodes !== 1 && known.has("fabric"))
    groups.fabric = switchGroup(traced, $.get($.given({ installed }, "top"), "installed"));
  BLOCK_ORDER.forEach((id, index) => {
    const group = groups[id];
    if (group !== undefined) addNumbers(figures, `blocks[${index}]`, group);
  });
}

function blocksDown(design: Evaluated, traced: $.Scope) {
  const parts = plantComponents(design.scope);
  const none: $.Loose<number> = $.literal(null);
  const down = parts === null ? null : facilityUnavailability(traced, componentBoxes(parts));
  const blocks: Readonly<Record<BlockId, $.Loose<number>>> = {
    sources: down === null ? none : $.get(down, "sources"),
    ups: down === null ? none : $.get(down, "ups"),
    paths: down === null ? none : $.get(down, "paths"),
    cooling: down === null ? none : $.get(down, "cooling"),
    "control-plane": down === null ? none : $.get(down, "controlPlane"),
    storage: traceStorage(design, traced) ?? none,
    fabric: traceFabric(design, traced) ?? none,
    maintenance: down === null ? none : $.get(down, "maintenance"),
    "human-error": down === null ? none : $.get(down, "humanError"),
  };
  return { blocks, facility: down === null ? none : facilityAvailability(down) };
}

function componentBoxes(parts: PlantComponents) {
  return $.made<PlantComponents>("PlantComponents", {
    feed: partBox("components", parts.feed),
    generator: partBox("components", parts.generator),
    ups: partBox("components", parts.ups),
    transformer: partBox("components", parts.transformer),
    transferSwitch: partBox("components", parts.transferSwitch),
    pdu: partBox("components", parts.pdu),
    chiller: partBox("components", parts.chiller),
    pump: partBox("components", parts.pump),
    crah: partBox("components", parts.crah),
    node: partBox("components", parts.node),
  });
}

function traceStorage({ scope, result }: Evaluated, traced: $.Scope): $.Loose<number> | null {
  const scheme = protectionScheme(scope.design.storage.hot.protection);
  const drives = result().storage.tiers.find(({ tier }) => tier === "hot")?.devices ?? null;
  const drive = scope.part("components", "nvme-ssd");
  if (scheme === null || drives === null || drives === 0 || drive === null) return null;
  const counted = $.given({ data: scheme.data, width: scheme.data + scheme.parity, drives }, "protected");
  const [data, width] = [$.get(counted, "data"), $.get(counted, "width")];
  return storageDown(traced, partBox("components", drive), data, width, $.get(counted, "drives"));
}

function traceFabric({ scope, result, pools }: Evaluated, traced: $.Scope): $.Loose<number> | null {
  if (pools.nodes === 1) return $.literal(0);
  const installed = result().network.tiers.at(-1)?.switches ?? null;
  const unit = scope.part("components", "switch");
  if (installed === null || installed === 0 || unit === null) return null;
  return fabricDown(traced, partBox("components", unit), $.get($.given({ installed }, "top"), "installed"));
}
