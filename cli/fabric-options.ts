// Options of `podwright size fabric` alone, each a number or, for the shape of a torus, lengths.
import { type FabricKind, type FabricQuestion, fabricKinds } from "../lib/engine/topologies/size-fabric";
import { UsageError } from "./exit";

interface Bounds {
  readonly min: number;
  readonly max: number;
  readonly isWhole: boolean;
}

const whole = (min: number, max: number): Bounds => ({ min, max, isWhole: true });

const numbers = {
  radix: whole(2, 10_000),
  endpoints: whole(1, 10_000_000),
  planes: whole(1, 64),
  oversubscription: { min: 0.01, max: 1000, isWhole: false },
  "core-oversubscription": { min: 1, max: 1000, isWhole: false },
  tiers: whole(1, 3),
  breakout: whole(1, 16),
  "reserved-endpoints": whole(0, 1_000_000),
  rails: whole(1, 64),
  "endpoints-per-leaf": whole(1, 10_000),
  "leaves-per-pod": whole(1, 10_000),
  "upper-radix": whole(2, 10_000),
  "switches-per-group": whole(1, 10_000),
  "endpoints-per-switch": whole(1, 10_000),
  "links-per-arc": whole(1, 10_000),
} as const satisfies Readonly<Record<string, Bounds>>;

type NumberOption = keyof typeof numbers;
export const fabricOptionNames = ["topology", "shape", ...(Object.keys(numbers) as NumberOption[])] as const;
export type FabricOptions = Readonly<Record<(typeof fabricOptionNames)[number], string | null>>;

/** Which topologies an option means something to; one that is not named here means something to all. */
const owners: Partial<Readonly<Record<keyof FabricOptions, readonly FabricKind[]>>> = {
  rails: ["rail", "rail-only"],
  tiers: ["fat-tree", "rail", "rail-only", "multi-plane"],
  "core-oversubscription": ["fat-tree", "rail", "rail-only", "multi-plane"],
  "endpoints-per-leaf": ["fat-tree", "rail", "rail-only", "multi-plane"],
  "leaves-per-pod": ["fat-tree", "rail", "rail-only", "multi-plane"],
  "upper-radix": ["fat-tree", "rail", "rail-only", "multi-plane"],
  "switches-per-group": ["dragonfly", "dragonfly-plus"],
  "endpoints-per-switch": ["dragonfly", "dragonfly-plus"],
  "links-per-arc": ["dragonfly", "dragonfly-plus"],
  shape: ["torus"],
};
/** What a torus, which has no switches, cannot be asked. */
const switchedOnly: readonly (keyof FabricOptions)[] = ["oversubscription", "breakout"];
const HGX_RAILS = 8;

/** Reads the options into a question; throws a UsageError for what is missing, out of bounds or means nothing. */
export function fabricQuestion(options: FabricOptions): FabricQuestion {
  const topology = kindOf(options.topology);
  requireMeaning(topology, options);
  const read = (name: NumberOption) => numberOf(name, options[name]);
  const planes = read("planes");
  if (topology === "multi-plane" && (planes === null || planes < 2))
    throw new UsageError("multi-plane needs --planes of 2 or more.");
  const tiers = read("tiers");
  if (tiers === 1 && (topology === "rail" || topology === "rail-only"))
    throw new UsageError(`--tiers of ${topology} must be 2 or 3; it is 1.`);
  return {
    topology,
    radix: required("radix", read("radix")),
    endpoints: required("endpoints", read("endpoints")),
    planes: planes ?? 1,
    breakout: read("breakout") ?? 1,
    oversubscription: read("oversubscription") ?? 1,
    coreOversubscription: read("core-oversubscription") ?? 1,
    reservedEndpoints: read("reserved-endpoints") ?? 0,
    rails: read("rails") ?? HGX_RAILS,
    choices: {
      tiers,
      endpointsPerLeaf: read("endpoints-per-leaf"),
      leavesPerPod: read("leaves-per-pod"),
      upperRadix: read("upper-radix"),
      switchesPerGroup: read("switches-per-group"),
      endpointsPerSwitch: read("endpoints-per-switch"),
      linksPerArc: read("links-per-arc"),
      shape: shapeOf(options.shape),
    },
  };
}

function kindOf(text: string | null): FabricKind {
  if (text === null) throw new UsageError(`size fabric needs --topology: ${fabricKinds.join(", ")}.`);
  const found = fabricKinds.find((kind) => kind === text);
  if (found === undefined) throw new UsageError(`--topology must be one of ${fabricKinds.join(", ")}; it is ${text}.`);
  return found;
}

function requireMeaning(topology: FabricKind, options: FabricOptions): void {
  for (const name of fabricOptionNames) {
    const owned = owners[name];
    const isMeant =
      owned === undefined ? topology !== "torus" || !switchedOnly.includes(name) : owned.includes(topology);
    if (options[name] !== null && !isMeant) throw new UsageError(`--${name} means nothing to a ${topology}.`);
  }
}

function required(name: NumberOption, value: number | null): number {
  if (value === null) throw new UsageError(`size fabric needs --${name}.`);
  return value;
}

function numberOf(name: NumberOption, text: string | null): number | null {
  if (text === null) return null;
  const { min, max, isWhole } = numbers[name];
  const value = Number(text);
  const isNumber = /^\d+(\.\d+)?$/u.test(text) && (!isWhole || Number.isInteger(value));
  if (!isNumber || value < min || value > max)
    throw new UsageError(`--${name} must be a ${isWhole ? "whole " : ""}number from ${min} to ${max}; it is ${text}.`);
  return value;
}

function shapeOf(text: string | null): readonly number[] | null {
  if (text === null) return null;
  const lengths = text.split("x").map(Number);
  const isShape = /^\d+(x\d+){1,2}$/u.test(text) && lengths.every((length) => length >= 1 && length <= 10_000);
  if (!isShape) throw new UsageError(`--shape must be two or three lengths such as 16x16x24; it is ${text}.`);
  return lengths;
}
