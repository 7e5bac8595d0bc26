// Emissions of making what stands in the hall, by part. Plain arithmetic.
import type { EmbodiedAmount, EmbodiedPartId } from "../result-carbon";
import { YEAR_SECONDS } from "../units/spans";
import type { ReadConstant } from "./collective-links";

/** Accelerators of one kind with the servers that they sit in. */
export interface StockPool {
  readonly accelerators: number;
  readonly memoryBytes: number;
  readonly servers: number;
}

/** What was made for the design: spares are among it. */
export interface StockCase {
  readonly pools: readonly StockPool[];
  readonly controlServers: number;
  /** In blocks of 64 ports, routers and firewalls among them; null while no switch is chosen. */
  readonly switches: number | null;
  readonly cables: number;
  readonly storageServers: number;
  readonly flashBytes: number;
  readonly hardDrives: number;
  readonly tapes: number;
  /** Null where the hall is somebody else's. */
  readonly hall: { readonly racks: number; readonly itWatts: number; readonly floorSquareMeters: number } | null;
}

/** Memory of the accelerators whose footprint is published. */
const PUBLISHED_MEMORY_BYTES = 80e9;
const TERABYTE = 1e12;
const MEGAWATT = 1e6;

/**
 * Making one accelerator, kg: what its memory has of it goes with its size.
 * @param across reads the other end of the ranges: the more its memory weighs, the less an accelerator with little of it emits
 */
function acceleratorKilograms(read: ReadConstant, across: ReadConstant, memoryBytes: number): number {
  const share = memoryBytes < PUBLISHED_MEMORY_BYTES ? across("carbon.memory-share") : read("carbon.memory-share");
  return read("carbon.accelerator") * (1 - share + (share * memoryBytes) / PUBLISHED_MEMORY_BYTES);
}

export type EmbodiedKilograms = Readonly<Record<EmbodiedPartId, number>>;

/**
 * Making everything, by part, kg.
 * @param across reads what `read` does, at the other end of each range
 */
function embodiedKilograms(read: ReadConstant, across: ReadConstant, stock: StockCase): EmbodiedKilograms {
  const { pools, switches, hall } = stock;
  const accelerators = pools.reduce(
    (sum, pool) => sum + pool.accelerators * acceleratorKilograms(read, across, pool.memoryBytes),
    0,
  );
  const perServer = read("carbon.server");
  const servers = (pools.reduce((sum, pool) => sum + pool.servers, 0) + stock.controlServers) * perServer;
  return {
    accelerators,
    servers,
    network:
      switches === null
        ? (accelerators + servers) * read("carbon.network-share")
        : switches * read("carbon.switch") + stock.cables * read("carbon.cable"),
    storage:
      (stock.flashBytes / TERABYTE) * read("carbon.ssd-terabyte") +
      stock.hardDrives * read("carbon.hdd") +
      stock.tapes * read("carbon.tape") +
      stock.storageServers * perServer,
    racks: hall === null ? 0 : hall.racks * read("carbon.rack"),
    plant: hall === null ? 0 : (hall.itWatts / MEGAWATT) * read("carbon.plant-megawatt"),
    building: hall === null ? 0 : hall.floorSquareMeters * read("carbon.building"),
  };
}

/** One part with the range of its factors, written off over its life. */
function amountOf(kilograms: number, low: number, high: number, lifeSeconds: number): EmbodiedAmount {
  return {
    kilograms,
    lowKilograms: low,
    highKilograms: high,
    lifeSeconds,
    yearlyKilograms: (kilograms * YEAR_SECONDS) / lifeSeconds,
  };
}

export interface EmbodiedFigures {
  readonly parts: Readonly<Record<EmbodiedPartId, EmbodiedAmount>>;
  readonly kilograms: number;
  readonly lowKilograms: number;
  readonly highKilograms: number;
  readonly yearlyKilograms: number;
}

/**
 * Emissions of making everything, with the ends of every factor's range.
 * @param readLow reads the low end of a factor, `readHigh` the high one; a factor of the design's own has no range
 */
export function embodiedFigures(
  read: ReadConstant,
  readLow: ReadConstant,
  readHigh: ReadConstant,
  stock: StockCase,
): EmbodiedFigures {
  const usual = embodiedKilograms(read, read, stock);
  const low = embodiedKilograms(readLow, readHigh, stock);
  const high = embodiedKilograms(readHigh, readLow, stock);
  const serverLife = read("cost.life-servers");
  const plantLife = read("cost.life-plant");
  const accelerators = amountOf(usual.accelerators, low.accelerators, high.accelerators, serverLife);
  const servers = amountOf(usual.servers, low.servers, high.servers, serverLife);
  const network = amountOf(usual.network, low.network, high.network, read("cost.life-network"));
  const storage = amountOf(usual.storage, low.storage, high.storage, serverLife);
  const racks = amountOf(usual.racks, low.racks, high.racks, plantLife);
  const plant = amountOf(usual.plant, low.plant, high.plant, plantLife);
  const building = amountOf(usual.building, low.building, high.building, read("carbon.life-building"));
  return {
    parts: { accelerators, servers, network, storage, racks, plant, building },
    kilograms:
      accelerators.kilograms +
      servers.kilograms +
      network.kilograms +
      storage.kilograms +
      racks.kilograms +
      plant.kilograms +
      building.kilograms,
    lowKilograms:
      accelerators.lowKilograms +
      servers.lowKilograms +
      network.lowKilograms +
      storage.lowKilograms +
      racks.lowKilograms +
      plant.lowKilograms +
      building.lowKilograms,
    highKilograms:
      accelerators.highKilograms +
      servers.highKilograms +
      network.highKilograms +
      storage.highKilograms +
      racks.highKilograms +
      plant.highKilograms +
      building.highKilograms,
    yearlyKilograms:
      accelerators.yearlyKilograms +
      servers.yearlyKilograms +
      network.yearlyKilograms +
      storage.yearlyKilograms +
      racks.yearlyKilograms +
      plant.yearlyKilograms +
      building.yearlyKilograms,
  };
}
