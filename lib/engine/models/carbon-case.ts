// What the account of carbon is made of: the year's draw, everything that was made, and the years of the service.
import type { Switch } from "../catalog/parts";
import type { EmbodiedPartId } from "../result-carbon";
import type { EvaluationScope } from "../scope";
import { YEAR_SECONDS } from "../units/spans";
import type { StockCase, StockPool } from "./carbon-embodied";
import { gridByHour, hasPeriods, meanOf } from "./carbon-grid";
import type { EnergyCase, EnergyMonth } from "./carbon-operational";
import type { ServiceYear } from "./carbon-work";
import type { ComputePool } from "./compute-pools";
import type { ConstantId } from "./constants";
import type { FacilityResults } from "./evaluation-steps";
import type { FacilityCase } from "./facility-case";
import { cablesInAll } from "./network-size";
import { chainLosses, type PowerChain } from "./power-chain";
import { controlPlaneNodes, type ItLoad, itTotal } from "./power-it-load";
import { storageServersOf } from "./storage-tiers";

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** The year's draw; `grid` is false where nobody knows what the grid emits, and its intensities are then 0. */
export interface KnownEnergy {
  readonly energy: EnergyCase;
  readonly isGridKnown: boolean;
  /** Intensity of each hour of the day, weighted by the energy of the months; null where the grid is one average. */
  readonly hours: readonly number[] | null;
}

/** The draw of a typical year by part and month. @returns null without nodes or without a climate */
export function energyCase(scope: EvaluationScope, known: FacilityCase): KnownEnergy | null {
  const { load, chain, climate, plant } = known;
  if (load === null || chain === null || climate === null || plant === null) return null;
  const watts = steadyWatts(scope, load, chain);
  const heat = itTotal(load.mean) + watts.losses;
  const grid = gridByHour(scope.design.site);
  const months = known.months.map((means, month, all): EnergyMonth => {
    const { weight, fans, pumps, chiller, rejectionFans, evaporated, blownDown } = means;
    const mean = all.length === 1 ? yearMean(grid ?? []) : meanOf(grid?.[month] ?? []);
    return {
      seconds: weight * YEAR_SECONDS,
      coolingWatts: heat * (fans + pumps + chiller + rejectionFans),
      waterCubicMetersPerSecond: heat * (evaporated + blownDown),
      gridKilogramsPerJoule: hasPeriods(scope.design.site) ? mean : (scope.design.site.gridCarbon ?? 0),
    };
  });
  const hours = grid !== null && hasPeriods(scope.design.site) ? hoursOf(grid, months, heat + watts.other) : null;
  return { energy: { watts, months }, isGridKnown: grid !== null, hours };
}

/** Mean draw of what does not follow the weather. */
function steadyWatts(scope: EvaluationScope, load: ItLoad, chain: PowerChain): EnergyCase["watts"] {
  return {
    ...load.mean,
    losses: chainLosses(scope, chain, itTotal(load.mean)).losses,
    other: itTotal(load.design) * scope.constant("power.auxiliary-share"),
  };
}

/** Mean of the year: months weigh by their days. */
const yearMean = (grid: readonly (readonly number[])[]): number =>
  grid.reduce((sum, row, month) => sum + (meanOf(row) * (MONTH_DAYS[month] ?? 0)) / 365, 0);

/** Intensity of each hour of the day: the months weigh by their energy. */
function hoursOf(
  grid: readonly (readonly number[])[],
  months: readonly EnergyMonth[],
  steady: number,
): readonly number[] {
  const whole = months.length === 1 ? MONTH_DAYS.map(() => months[0]) : months;
  const joules = whole.map((month, index) =>
    month === undefined ? 0 : (steady + month.coolingWatts) * (MONTH_DAYS[index] ?? 0),
  );
  const all = joules.reduce((sum, value) => sum + value, 0);
  const first = grid[0] ?? [];
  return first.map(
    (_, hour) => grid.reduce((sum, row, month) => sum + (row[hour] ?? 0) * (joules[month] ?? 0), 0) / all,
  );
}

/** Servers of a pool, spares among them: a rack sold as one system holds one for every eight accelerators. */
const serversOf = ({ node, nodes, spareNodes, acceleratorsPerNode }: ComputePool): number =>
  (nodes + spareNodes) * (node?.isRack === true ? Math.ceil(acceleratorsPerNode / 8) : 1);

/** Ports of the switch that the factor is meant for. */
const BLOCK_PORTS = 64;

/** Switches in blocks of so many ports; a smaller one counts as a block. */
const blocksOf = (kind: Switch | null, switches: number): number =>
  switches * Math.max(1, (kind?.ports ?? 0) / BLOCK_PORTS);

/** Everything that was made for the design. @returns null without nodes */
export function stockCase(scope: EvaluationScope, results: FacilityResults): StockCase | null {
  const { pools, network, storage, facility } = results;
  if (pools.nodes === 0) return null;
  const { routers, isolation } = scope.design.network;
  const kind = scope.part("switches", network.switchId);
  const beside = (routers.routers ?? 0) + 2 * (isolation.firewallPairs ?? 0);
  const planes = network.detail?.sidePlanes ?? [];
  const sideBlocks = planes.reduce(
    (sum, { switchId, switches }) => sum + blocksOf(scope.part("switches", switchId), switches ?? 0),
    0,
  );
  const tiers = storage.tiers.map((tier) => ({ tier, device: scope.part("storageDevices", tier.device) }));
  const devices = (medium: string) =>
    tiers.reduce((sum, { tier, device }) => sum + (device?.medium === medium ? (tier.devices ?? 0) : 0), 0);
  const { racks, itWatts, floorSquareMeters } = facility;
  return {
    pools: pools.pools.flatMap((pool) => stockOf(pool)),
    controlServers: controlPlaneNodes(scope),
    switches:
      network.switches === null || kind === null ? null : blocksOf(kind, network.switches) + sideBlocks + beside,
    cables: planes.reduce(
      (sum, { cables }) => sum + (cables ?? 0),
      network.cables === null ? 0 : cablesInAll(network.cables),
    ),
    storageServers: storageServersOf(scope, storage.tiers),
    flashBytes: tiers.reduce(
      (sum, { tier, device }) => sum + (device?.medium === "ssd" ? (tier.devices ?? 0) * device.capacityBytes : 0),
      0,
    ),
    hardDrives: devices("hdd"),
    tapes: devices("tape"),
    hall:
      racks === null || itWatts === null || floorSquareMeters === null ? null : { racks, itWatts, floorSquareMeters },
  };
}

/** Accelerators of a pool with their servers, and its FPGAs, which sit in the same ones. */
function stockOf(pool: ComputePool): readonly StockPool[] {
  const nodes = pool.nodes + pool.spareNodes;
  const own = {
    accelerators: nodes * pool.acceleratorsPerNode,
    memoryBytes: pool.accelerator?.memoryBytes ?? 0,
    servers: serversOf(pool),
  };
  const fpgas = pool.fpga === null ? 0 : nodes * pool.input.fpgasPerNode;
  return fpgas === 0 ? [own] : [own, { accelerators: fpgas, memoryBytes: pool.fpga?.memoryBytes ?? 0, servers: 0 }];
}

const LIVES = {
  accelerators: "cost.life-servers",
  servers: "cost.life-servers",
  network: "cost.life-network",
  storage: "cost.life-servers",
  racks: "cost.life-plant",
  plant: "cost.life-plant",
  building: "carbon.life-building",
} as const satisfies Readonly<Record<EmbodiedPartId, ConstantId>>;

/** The years of the service; a part whose life ends before the service does is bought again. */
export function serviceYears(scope: EvaluationScope): readonly ServiceYear[] {
  const { serviceSeconds } = scope.design.purpose;
  const count = Math.ceil(serviceSeconds / YEAR_SECONDS);
  const bought = (id: ConstantId, year: number): number => {
    const life = scope.constant(id);
    const last = Math.min((year + 1) * YEAR_SECONDS, serviceSeconds);
    // Purchases at 0, life, 2 × life … that fall into the year.
    return Math.ceil(last / life) - Math.ceil((year * YEAR_SECONDS) / life);
  };
  return Array.from({ length: count }, (_, year) => ({
    year: year + 1,
    seconds: Math.min(YEAR_SECONDS, serviceSeconds - year * YEAR_SECONDS),
    purchases: {
      accelerators: bought(LIVES.accelerators, year),
      servers: bought(LIVES.servers, year),
      network: bought(LIVES.network, year),
      storage: bought(LIVES.storage, year),
      racks: bought(LIVES.racks, year),
      plant: bought(LIVES.plant, year),
      building: bought(LIVES.building, year),
    },
  }));
}
