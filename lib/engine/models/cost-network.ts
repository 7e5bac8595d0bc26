// What a network costs to buy: switches of every plane, and its cables by what they join, how far they reach and what they are.
import type { Words } from "../inputs/declare";
import type { LineFilter } from "../result-cost";
import type { CableMedium, CableReach, CableRun, SidePlaneId } from "../result-network";
import type { EvaluationScope } from "../scope";
import type { Bill } from "./cost-bill";
import { shareUsd } from "./cost-lines";
import type { FacilityResults } from "./evaluation-steps";

const SERVERS: LineFilter = { kind: "capital", ids: ["servers", "accelerators"] };

/** Gbit/s of the cables that the catalogue prices. */
const CABLE_GIGABITS = [1, 10, 25, 100, 200, 400, 800] as const;

/** Plain and active copper at one price, links of light at the other. */
const KIND: Readonly<Record<CableMedium, "copper" | "optical">> = {
  "twisted-pair": "copper",
  "passive-copper": "copper",
  "active-copper": "copper",
  "active-optical": "optical",
  "multi-mode": "optical",
  "single-mode": "optical",
};

/** Writes routers, firewalls, switches and cables of the design. */
export function addNetwork(scope: EvaluationScope, { network }: FacilityResults, bill: Bill): void {
  const { routers, isolation } = scope.design.network;
  add(bill, ["Routers", "路由器"], routers.routers ?? 0, "network.routers.routers", "router-edge");
  add(
    bill,
    ["Firewall pairs", "防火墙对"],
    isolation.firewallPairs ?? 0,
    "network.isolation.firewallPairs",
    "firewall-pair",
  );
  network.detail?.sidePlanes.forEach(({ plane, switchId, switches, runs }, index) => {
    if (switchId === null || switches === null) return;
    const at = `network.detail.sidePlanes[${index}]`;
    add(bill, SIDE_SWITCHES[plane], switches, `${at}.switches`, `switch-${switchId}`);
    addCables(bill, PLANES[plane], runs, at);
  });
  if (network.switches === null || network.switchId === null) {
    const words: Words = ["Fabric, as a share of the servers", "网络（按服务器成本比例）"];
    bill.addShare({ id: "network", kind: "capital", words }, SERVERS, "cost.network-share", shareUsd);
    return;
  }
  add(bill, ["Back-end switches", "后端交换机"], network.switches, "network.switches", `switch-${network.switchId}`);
  addCables(bill, ["Back end", "后端网络"], network.detail?.runs ?? [], "network.detail");
}

function add(bill: Bill, words: Words, quantity: number, from: string, price: string): void {
  bill.add({ id: "network", kind: "capital", words, quantity, from }, price);
}

/** A line for every run: a cable with both its ends. */
function addCables(bill: Bill, plane: Words, runs: readonly CableRun[], at: string): void {
  runs.forEach((run, index) => {
    const words = lineWords(plane, run);
    const gigabits = (run.linkBytesPerSecond * 8) / 1e9;
    const size = CABLE_GIGABITS.find((rate) => rate >= gigabits * 0.999);
    if (size === undefined) bill.lack("capital", words);
    else add(bill, words, run.cables, `${at}.runs[${index}].cables`, `link-${KIND[run.medium]}-${size}g`);
  });
}

function lineWords(plane: Words, { joins, reach, medium }: CableRun): Words {
  return [
    `${plane[0]}, ${JOINS[joins][0]}: ${MEDIA[medium][0]} ${REACHES[reach][0]}`,
    `${plane[1]}，${JOINS[joins][1]}：${REACHES[reach][1]}${MEDIA[medium][1]}`,
  ];
}

const SIDE_SWITCHES: Readonly<Record<SidePlaneId, Words>> = {
  frontend: ["Front-end switches", "前端交换机"],
  storage: ["Storage switches", "存储网络交换机"],
  management: ["Management switches", "管理交换机"],
};

const PLANES: Readonly<Record<SidePlaneId, Words>> = {
  frontend: ["Front end", "前端网络"],
  storage: ["Storage network", "存储网络"],
  management: ["Management network", "管理网络"],
};

const JOINS: Readonly<Record<CableRun["joins"], Words>> = {
  endpointLeaf: ["node to leaf", "节点至叶"],
  leafSpine: ["leaf to spine", "叶至脊"],
  spineCore: ["spine to core", "脊至核心"],
  intraGroup: ["within a group", "组内"],
  interGroup: ["between groups", "组间"],
  uplink: ["leaf uplinks, out of the plane", "叶上联至平面外"],
};

const MEDIA: Readonly<Record<CableMedium, Words>> = {
  "twisted-pair": ["twisted pair", "双绞线"],
  "passive-copper": ["passive copper", "无源铜缆"],
  "active-copper": ["active copper", "有源铜缆"],
  "active-optical": ["active optical cable", "有源光缆"],
  "multi-mode": ["multi-mode fibre", "多模光纤"],
  "single-mode": ["single-mode fibre", "单模光纤"],
};

const REACHES: Readonly<Record<CableReach, Words>> = {
  rack: ["in the rack", "机柜内"],
  row: ["in the row", "列内"],
  hall: ["across the hall", "跨列"],
};
