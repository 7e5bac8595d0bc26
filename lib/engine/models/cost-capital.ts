// What is bought: the bill of materials from the same counts that the other models use.
import type { Words } from "../inputs/declare";
import type { PlantPart } from "../result-cost";
import type { EvaluationScope } from "../scope";
import type { ComputePool } from "./compute-pools";
import type { Bill } from "./cost-bill";
import { addNetwork } from "./cost-network";
import type { FacilityResults } from "./evaluation-steps";
import { hallCase, hallOf } from "./facility-space";
import { itLoad } from "./power-it";
import { controlPlaneNodes } from "./power-it-load";

/** Writes the capital lines that the deployment leaves to the design's owner. */
export function addCapital(scope: EvaluationScope, results: FacilityResults, bill: Bill): void {
  const { deployment } = scope.design.purpose;
  if (deployment === "cloud") return;
  for (const pool of results.pools.pools) addPool(scope, pool, bill);
  const control = {
    id: "servers",
    kind: "capital",
    words: ["Control-plane servers", "控制平面服务器"],
    quantity: controlPlaneNodes(scope),
    from: "compute.controlPlane",
  } as const;
  bill.add(control, "server-generic-2s-cpu-server");
  addNetwork(scope, results, bill);
  addStorage(scope, results, bill);
  const racks = racksToBuy(scope, results);
  if (racks === null) bill.lack("capital", RACKS);
  else bill.add({ id: "racks", kind: "capital", words: RACKS, quantity: racks, from: "facility.racks" }, "rack");
  if (deployment === "own" || deployment === "edge") addFacility(scope, results, bill);
}

const RACKS: Words = ["Racks", "机柜"];

/** Of a design that is rented, the racks that it would stand in if it were not; null while nobody knows what fits into one. */
function racksToBuy(scope: EvaluationScope, results: FacilityResults): number | null {
  if (results.facility.racks !== null) return results.facility.racks;
  if (results.pools.nodes === 0) return 0;
  const load = itLoad(scope, results);
  const kind = scope.part("coolingKinds", scope.design.power.cooling.kind);
  if (load === null) return null;
  const inHall = hallCase(scope, results, load, kind);
  return inHall === null ? 0 : hallOf(scope, results.pools.pools, inHall).racks;
}

/** Servers at the price of the node, or of a chassis and accelerators where nobody sells that node for a known price. */
function addPool(scope: EvaluationScope, pool: ComputePool, bill: Bill): void {
  const nodes = pool.nodes + pool.spareNodes;
  const name: Words = pool.node?.name ?? ["Servers", "服务器"];
  const serverId = pool.node === null ? null : `server-${pool.node.id}`;
  const isAsSold = pool.node !== null && pool.accelerator?.id === (pool.node.accelerator ?? undefined);
  const from = "compute.pools";
  const servers = { id: "servers", kind: "capital", words: name, quantity: nodes, from } as const;
  if (serverId !== null && scope.price(serverId) !== null) {
    bill.add(servers, serverId);
    const swapped = isAsSold ? pool.acceleratorsPerNode - (pool.node?.acceleratorCount ?? 0) : 0;
    if (isAsSold) addAccelerators(pool, nodes * swapped, bill);
    else exchangeAccelerators(pool, nodes, bill);
  } else if (pool.acceleratorsPerNode > 0) {
    const chassis = Math.ceil(pool.acceleratorsPerNode / 8) * nodes;
    bill.add(
      { ...servers, words: [`Chassis for ${name[0]}`, `${name[1]} 机箱`], quantity: chassis },
      "chassis-8-accelerators",
    );
    addAccelerators(pool, nodes * pool.acceleratorsPerNode, bill);
  } else {
    bill.add(servers, "server-generic-2s-cpu-server");
  }
  if (pool.fpga !== null) {
    const cards = {
      id: "accelerators",
      kind: "capital",
      words: pool.fpga.name,
      quantity: nodes * pool.input.fpgasPerNode,
      from,
    } as const;
    bill.addConstant(cards, "cost.fpga-card");
  }
}

/** Accelerators beside those in the node's price; fewer than it holds are a credit. */
function addAccelerators(pool: ComputePool, quantity: number, bill: Bill): void {
  if (pool.accelerator === null) return;
  bill.add(
    { id: "accelerators", kind: "capital", words: pool.accelerator.name, quantity, from: "compute.pools" },
    `accelerator-${pool.accelerator.id}`,
  );
}

/** The node's own accelerators out, the chosen ones in. */
function exchangeAccelerators(pool: ComputePool, nodes: number, bill: Bill): void {
  const own = pool.node?.accelerator ?? null;
  if (own !== null && pool.node !== null) {
    const removed = {
      id: "accelerators",
      kind: "capital",
      words: ["Accelerators not taken", "未采用的加速器"],
      quantity: -nodes * pool.node.acceleratorCount,
      from: "compute.pools",
    } as const;
    bill.add(removed, `accelerator-${own}`);
  }
  addAccelerators(pool, nodes * pool.acceleratorsPerNode, bill);
}

const TIER_LINE = {
  hot: ["Hot storage", "热存储"],
  warm: ["Warm storage", "温存储"],
  cold: ["Cold storage", "冷存储"],
} as const;

function addStorage(scope: EvaluationScope, results: FacilityResults, bill: Bill): void {
  for (const tier of results.storage.tiers) {
    const device = scope.part("storageDevices", tier.device);
    if (tier.rawBytes === null || tier.rawBytes === 0) continue;
    const words = TIER_LINE[tier.tier];
    if (device === null) bill.lack("capital", words);
    else
      bill.add(
        { id: "storage", kind: "capital", words, quantity: tier.rawBytes, unit: "bytes", from: "storage.tiers" },
        `storage-${device.medium}`,
      );
  }
  const { offsite } = scope.design.storage.backup;
  const bytes = results.storage.datasetBytes;
  if (offsite !== null && bytes !== null) {
    bill.add(
      {
        id: "storage",
        kind: "capital",
        words: ["Off-site copies", "异地副本"],
        quantity: offsite * bytes,
        from: "storage.backup.offsite",
        unit: "bytes",
      },
      "storage-hdd",
    );
  }
}

const PLANT: Words = ["Building, power and cooling plant", "建筑与机电设施"];
const PLANT_PARTS: readonly (readonly [PlantPart, Words])[] = [
  ["building", ["Land, building and fit-out", "土地、土建与装修"]],
  ["generators", ["Generators", "发电机组"]],
  ["ups", ["UPS and batteries", "UPS 与电池"]],
  ["distribution", ["Transformers, switchgear and distribution", "变压器、开关柜与配电"]],
  ["cooling", ["Cooling plant", "制冷设施"]],
];

function addFacility(scope: EvaluationScope, results: FacilityResults, bill: Bill): void {
  const watts = results.facility.itWatts;
  if (watts === null) {
    if (results.pools.nodes > 0) bill.lack("capital", PLANT);
    return;
  }
  const site = scope.part("sites", scope.design.site.place);
  for (const [part, words] of PLANT_PARTS) {
    const position = { id: "facility", kind: "capital", words, quantity: watts, from: "facility.itWatts" } as const;
    bill.addPlant({ ...position, unit: "watts" }, site?.constructionPrice ?? "construction-world", part);
  }
  const liquid = scope.part("coolingKinds", scope.design.power.cooling.kind)?.liquidHeatShare ?? 0;
  bill.add(
    {
      id: "facility",
      kind: "capital",
      words: ["Liquid cooling", "液冷系统"],
      quantity: watts * liquid,
      unit: "watts",
      from: "facility.itWatts",
    },
    "liquid-cooling",
  );
}
