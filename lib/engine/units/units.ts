// Every unit the product knows. Inside, numbers are in the SI base of their unit id; the display units below exist only
// at the edge, for typing and reading.
import { DAY_SECONDS, HOUR_SECONDS, YEAR_SECONDS } from "./spans";

/** One way of writing a unit: `1 symbol = factor` of the SI base (plus `offset` for temperatures in other scales). */
export interface DisplayUnit {
  readonly symbol: string;
  readonly factor: number;
  /** Other spellings accepted when typed or read from a file. */
  readonly aliases?: readonly string[];
}

/** A unit id, its SI base symbol and the units it may be written in, from small to large; `usual` is what a form shows for zero or empty. */
export interface UnitDeclaration {
  readonly base: string;
  readonly usual: string;
  readonly display: readonly DisplayUnit[];
}

const declare = <const T extends Record<string, UnitDeclaration>>(table: T): T => table;

const MINUTE = 60;
/** 30 days: the convention for retention periods in this product. */
const MONTH = 30 * DAY_SECONDS;

export const units = declare({
  count: { base: "", usual: "", display: [{ symbol: "", factor: 1 }] },
  fraction: { base: "", usual: "%", display: [{ symbol: "%", factor: 0.01, aliases: ["percent"] }] },
  ratio: { base: "", usual: "", display: [{ symbol: "", factor: 1, aliases: ["x", "×", ": 1", ":1"] }] },
  seconds: {
    base: "s",
    usual: "s",
    display: [
      { symbol: "µs", factor: 1e-6, aliases: ["us", "μs"] },
      { symbol: "ms", factor: 1e-3 },
      { symbol: "s", factor: 1, aliases: ["sec", "second", "seconds", "秒"] },
      { symbol: "min", factor: MINUTE, aliases: ["minute", "minutes", "分钟"] },
      { symbol: "h", factor: HOUR_SECONDS, aliases: ["hour", "hours", "小时"] },
      { symbol: "d", factor: DAY_SECONDS, aliases: ["day", "days", "天"] },
      { symbol: "mo", factor: MONTH, aliases: ["month", "months", "个月"] },
      { symbol: "y", factor: YEAR_SECONDS, aliases: ["a", "yr", "year", "years", "年"] },
    ],
  },
  bytes: {
    base: "B",
    usual: "TB",
    display: [
      { symbol: "B", factor: 1 },
      { symbol: "kB", factor: 1e3, aliases: ["KB"] },
      { symbol: "MB", factor: 1e6 },
      { symbol: "GB", factor: 1e9 },
      { symbol: "TB", factor: 1e12 },
      { symbol: "PB", factor: 1e15 },
      { symbol: "EB", factor: 1e18 },
      { symbol: "KiB", factor: 2 ** 10 },
      { symbol: "MiB", factor: 2 ** 20 },
      { symbol: "GiB", factor: 2 ** 30 },
      { symbol: "TiB", factor: 2 ** 40 },
      { symbol: "PiB", factor: 2 ** 50 },
    ],
  },
  bytesPerSecond: {
    base: "B/s",
    usual: "GB/s",
    display: [
      { symbol: "B/s", factor: 1 },
      { symbol: "kB/s", factor: 1e3, aliases: ["KB/s"] },
      { symbol: "MB/s", factor: 1e6 },
      { symbol: "GB/s", factor: 1e9 },
      { symbol: "TB/s", factor: 1e12 },
      { symbol: "PB/s", factor: 1e15 },
      { symbol: "Mbit/s", factor: 1.25e5, aliases: ["Mbps", "Mb/s"] },
      { symbol: "Gbit/s", factor: 1.25e8, aliases: ["Gbps", "Gb/s"] },
      { symbol: "Tbit/s", factor: 1.25e11, aliases: ["Tbps", "Tb/s"] },
    ],
  },
  /** A line rate. The SI base is bytes per second, as everywhere; people write it in bits. */
  linkRate: {
    base: "B/s",
    usual: "Gbit/s",
    display: [
      { symbol: "Mbit/s", factor: 1.25e5, aliases: ["Mbps", "Mb/s"] },
      { symbol: "Gbit/s", factor: 1.25e8, aliases: ["Gbps", "Gb/s"] },
      { symbol: "Tbit/s", factor: 1.25e11, aliases: ["Tbps", "Tb/s"] },
      { symbol: "MB/s", factor: 1e6 },
      { symbol: "GB/s", factor: 1e9 },
      { symbol: "TB/s", factor: 1e12 },
    ],
  },
  operationsPerSecond: {
    base: "IOPS",
    usual: "IOPS",
    display: [{ symbol: "IOPS", factor: 1, aliases: ["io/s"] }],
  },
  requestsPerSecond: {
    base: "req/s",
    usual: "req/s",
    display: [{ symbol: "req/s", factor: 1, aliases: ["rps", "qps"] }],
  },
  tokensPerSecond: {
    base: "tokens/s",
    usual: "tokens/s",
    display: [{ symbol: "tokens/s", factor: 1, aliases: ["tok/s"] }],
  },
  samplesPerSecond: {
    base: "samples/s",
    usual: "samples/s",
    display: [{ symbol: "samples/s", factor: 1 }],
  },
  tokens: {
    base: "tokens",
    usual: "tokens",
    display: [{ symbol: "tokens", factor: 1, aliases: ["token", "tok", "词元"] }],
  },
  parameters: {
    base: "params",
    usual: "params",
    display: [{ symbol: "params", factor: 1, aliases: ["parameters", "参数"] }],
  },
  flops: {
    base: "FLOP",
    usual: "FLOP",
    display: [
      { symbol: "FLOP", factor: 1, aliases: ["flop", "FLOPs"] },
      { symbol: "GFLOP", factor: 1e9 },
      { symbol: "TFLOP", factor: 1e12 },
      { symbol: "PFLOP", factor: 1e15 },
      { symbol: "EFLOP", factor: 1e18 },
      { symbol: "ZFLOP", factor: 1e21 },
      { symbol: "YFLOP", factor: 1e24 },
    ],
  },
  flopsPerSecond: {
    base: "FLOP/s",
    usual: "TFLOP/s",
    display: [
      { symbol: "GFLOP/s", factor: 1e9, aliases: ["GFLOPS"] },
      { symbol: "TFLOP/s", factor: 1e12, aliases: ["TFLOPS"] },
      { symbol: "PFLOP/s", factor: 1e15, aliases: ["PFLOPS"] },
      { symbol: "EFLOP/s", factor: 1e18, aliases: ["EFLOPS"] },
    ],
  },
  /** Operations per byte that is moved: where a matrix product stands on a roofline. */
  flopsPerByte: { base: "FLOP/B", usual: "FLOP/B", display: [{ symbol: "FLOP/B", factor: 1 }] },
  watts: {
    base: "W",
    usual: "kW",
    display: [
      { symbol: "W", factor: 1 },
      { symbol: "kW", factor: 1e3, aliases: ["KW"] },
      { symbol: "MW", factor: 1e6 },
      { symbol: "GW", factor: 1e9 },
    ],
  },
  joules: {
    base: "J",
    usual: "MWh",
    display: [
      { symbol: "J", factor: 1 },
      { symbol: "kWh", factor: 3.6e6 },
      { symbol: "MWh", factor: 3.6e9 },
      { symbol: "GWh", factor: 3.6e12 },
      { symbol: "TWh", factor: 3.6e15 },
    ],
  },
  celsius: { base: "°C", usual: "°C", display: [{ symbol: "°C", factor: 1, aliases: ["C", "℃", "degC"] }] },
  meters: {
    base: "m",
    usual: "m",
    display: [
      { symbol: "m", factor: 1, aliases: ["米"] },
      { symbol: "km", factor: 1e3, aliases: ["公里"] },
    ],
  },
  squareMeters: { base: "m²", usual: "m²", display: [{ symbol: "m²", factor: 1, aliases: ["m2", "sqm", "平方米"] }] },
  kilograms: {
    base: "kg",
    usual: "kg",
    display: [
      { symbol: "g", factor: 1e-3 },
      { symbol: "kg", factor: 1 },
      { symbol: "t", factor: 1e3, aliases: ["tonne", "tonnes", "吨"] },
      { symbol: "kt", factor: 1e6 },
      { symbol: "Mt", factor: 1e9 },
    ],
  },
  kilogramsPerSquareMeter: {
    base: "kg/m²",
    usual: "kg/m²",
    display: [{ symbol: "kg/m²", factor: 1, aliases: ["kg/m2"] }],
  },
  cubicMeters: {
    base: "m³",
    usual: "m³",
    display: [
      { symbol: "m³", factor: 1, aliases: ["m3"] },
      { symbol: "ML", factor: 1e3 },
    ],
  },
  /** Water per energy. SI base m³/J; everyone writes L/kWh. */
  waterPerEnergy: { base: "m³/J", usual: "L/kWh", display: [{ symbol: "L/kWh", factor: 1e-3 / 3.6e6 }] },
  /** Mass of CO2-equivalent per energy. SI base kg/J; everyone writes g/kWh. */
  carbonIntensity: {
    base: "kg/J",
    usual: "g/kWh",
    display: [{ symbol: "g/kWh", factor: 1e-3 / 3.6e6, aliases: ["gCO2e/kWh"] }],
  },
  usd: {
    base: "$",
    usual: "$",
    display: [
      { symbol: "$", factor: 1, aliases: ["USD", "US$", "美元"] },
      { symbol: "$k", factor: 1e3 },
      { symbol: "$M", factor: 1e6 },
      { symbol: "$B", factor: 1e9 },
    ],
  },
  /** Yuan, for reading only: the engine counts in dollars. */
  cny: {
    base: "¥",
    usual: "¥",
    display: [{ symbol: "¥", factor: 1, aliases: ["CNY", "RMB", "元"] }],
  },
  /** Energy price. SI base $/J; everyone writes $/kWh. */
  usdPerJoule: { base: "$/J", usual: "$/kWh", display: [{ symbol: "$/kWh", factor: 1 / 3.6e6, aliases: ["USD/kWh"] }] },
  /** Price of a byte; everyone writes $/TB. */
  usdPerByte: { base: "$/B", usual: "$/TB", display: [{ symbol: "$/TB", factor: 1e-12, aliases: ["USD/TB"] }] },
  /** Price of contracted power; everyone writes dollars for a kilowatt and month. */
  usdPerWattSecond: {
    base: "$/(W·s)",
    usual: "$/(kW·mo)",
    display: [{ symbol: "$/(kW·mo)", factor: 1 / (1000 * MONTH), aliases: ["USD/kW/month"] }],
  },
  usdPerHour: { base: "$/s", usual: "$/h", display: [{ symbol: "$/h", factor: 1 / HOUR_SECONDS, aliases: ["USD/h"] }] },
  usdPerWatt: { base: "$/W", usual: "$/W", display: [{ symbol: "$/W", factor: 1, aliases: ["USD/W"] }] },
});

export type UnitId = keyof typeof units;

/** The declaration of one unit, with the optional parts visible to the type checker. */
export function unitDeclaration(id: UnitId): UnitDeclaration {
  return units[id];
}
