// What the account of carbon is made of: the year's draw, everything that was made, and the years of the service.
import type { EmbodiedPartId } from "../result-carbon";
import type { EvaluationScope } from "../scope";
import type { StockCase, StockPool } from "./carbon-embodied";
import { gridByHour, hasPeriods, meanOf } from "./carbon-grid";
import type { EnergyCase, EnergyMonth } from "./carbon-operational";
import type { ServiceYear } from "./carbon-work";
import { type Climate, type ClimateSlice, climateOf } from "./climate";
import type { ComputePool } from "./compute-pools";
import type { ConstantId } from "./constants";
import { coolingPlant } from "./cooling";
import type { FacilityResults } from "./evaluation-steps";
import { cablesInAll } from "./network-size";
import { powerChain } from "./power-chain";
import { controlPlaneNodes, type ItLoad, itLoad, itTotal } from "./power-it";
import { storageServers } from "./storage-capability";

const YEAR_SECONDS = 31_536_000;
const MONTHS = 12;
/** Days that a group of slices may miss a month's share of the year by. */
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** The slices of each month, January first; the whole year where the climate's slices are no months. */
function monthsOf({ slices }: Climate): readonly (readonly ClimateSlice[])[] {
  const size = slices.length / MONTHS;
  if (!Number.isInteger(size)) return [slices];
  const months = MONTH_DAYS.map((_, month) => slices.slice(month * size, (month + 1) * size));
  const isMonth = (group: readonly ClimateSlice[], days: number) =>
    Math.abs(group.reduce((sum, { weight }) => sum + weight, 0) - days / 365) < 1e-9;
  return months.every((group, month) => isMonth(group, MONTH_DAYS[month] ?? 0)) ? months : [slices];
}

/** The year's draw; `grid` is false where nobody knows what the grid emits, and its intensities are then 0. */
export interface KnownEnergy {
  readonly energy: EnergyCase;
  readonly isGridKnown: boolean;
  /** Intensity of each hour of the day, weighted by the energy of the months; null where the grid is one average. */
  readonly hours: readonly number[] | null;
}

/** The draw of a typical year by part and month. @returns null without nodes or without a climate */
export function energyCase(scope: EvaluationScope, results: FacilityResults): KnownEnergy | null {
  const load = itLoad(scope, results);
  const site = scope.part("sites", scope.design.site.place);
  const climate = site === null ? null : climateOf(scope, site);
  const kind = scope.part("coolingKinds", scope.design.power.cooling.kind);
  if (load === null || climate === null || kind === null) return null;
  const plant = coolingPlant(scope, scope.design.power.cooling, kind, climate.altitudeMeters);
  const watts = steadyWatts(scope, load);
  const heat = itTotal(load.mean) + watts.losses;
  const grid = gridByHour(scope.design.site);
  const months = monthsOf(climate).map((slices, month, all): EnergyMonth => {
    const weight = slices.reduce((sum, slice) => sum + slice.weight, 0);
    let cooling = 0;
    let water = 0;
    for (const slice of slices) {
      const point = plant.at(slice);
      cooling += slice.weight * (point.fansAndPumps + point.chiller + point.rejectionFans);
      water += slice.weight * point.waterCubicMetersPerJoule;
    }
    const ofMonth = all.length === 1 ? (grid ?? []).flat() : (grid?.[month] ?? []);
    return {
      seconds: weight * YEAR_SECONDS,
      coolingWatts: (heat * cooling) / weight,
      waterCubicMetersPerSecond: (heat * water) / weight,
      gridKilogramsPerJoule: hasPeriods(scope.design.site) ? meanOf(ofMonth) : (scope.design.site.gridCarbon ?? 0),
    };
  });
  const hours = grid !== null && hasPeriods(scope.design.site) ? hoursOf(grid, months, heat + watts.other) : null;
  return { energy: { watts, months }, isGridKnown: grid !== null, hours };
}

/** Mean draw of what does not follow the weather. */
function steadyWatts(scope: EvaluationScope, load: ItLoad): EnergyCase["watts"] {
  const chain = powerChain(scope, itTotal(load.design));
  return {
    ...load.mean,
    losses: chain.lossesAt(itTotal(load.mean)),
    other: itTotal(load.design) * scope.constant("power.auxiliary-share"),
  };
}

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

/** Everything that was made for the design. @returns null without nodes */
export function stockCase(scope: EvaluationScope, results: FacilityResults): StockCase | null {
  const { pools, network, storage, facility } = results;
  if (pools.nodes === 0) return null;
  const { routers, isolation } = scope.design.network;
  const kind = scope.part("switches", network.switchId);
  const beside = (routers.routers ?? 0) + 2 * (isolation.firewallPairs ?? 0);
  const tiers = storage.tiers.map((tier) => ({ tier, device: scope.part("storageDevices", tier.device) }));
  const devices = (medium: string) =>
    tiers.reduce((sum, { tier, device }) => sum + (device?.medium === medium ? (tier.devices ?? 0) : 0), 0);
  const { racks, itWatts, floorSquareMeters } = facility;
  return {
    pools: pools.pools.flatMap((pool) => stockOf(pool)),
    controlServers: controlPlaneNodes(scope),
    switches:
      network.switches === null || kind === null
        ? null
        : network.switches * Math.max(1, kind.ports / BLOCK_PORTS) + beside,
    cables: network.cables === null ? 0 : cablesInAll(network.cables),
    storageServers: tiers.reduce((sum, { tier }) => sum + storageServers(scope, tier.devices ?? 0), 0),
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
