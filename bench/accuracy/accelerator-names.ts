// Accelerators by the many names that rows of measurements give them.
import { catalog } from "../../lib/engine/catalog/catalog.gen";
import type { AcceleratorGeneration } from "../../lib/engine/catalog/parts";

/** What links need to know of an accelerator. */
export interface NamedAccelerator {
  readonly name: string;
  readonly generation: AcceleratorGeneration;
  /** One direction, bytes/s; null on PCIe alone. */
  readonly scaleUpBytesPerSecond: number | null;
}

/** Measured, but no part of a design: without a row in the catalogue. */
const OTHERS: readonly NamedAccelerator[] = [
  { name: "RTX PRO 6000", generation: "blackwell", scaleUpBytesPerSecond: null },
];

/** Words about the server or the memory, which leave the accelerator as it is. */
const REMARKS = /\b(nvidia|amd|dgx|hgx|nvl\d+|server|\d+ ?gib|\d+ ?gb|node)\b/g;

const words = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .replaceAll(REMARKS, " ")
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");

const known: readonly NamedAccelerator[] = [
  // Parts with a scale-up link first: `A100` alone is the one in every published cluster.
  ...Object.values(catalog.accelerators)
    .map(({ name, generation, scaleUpBytesPerSecond }) => ({
      name: name[0].replace(/ \d+GB\b/, ""),
      generation,
      scaleUpBytesPerSecond,
    }))
    .sort((left, right) => Number(right.scaleUpBytesPerSecond !== null) - Number(left.scaleUpBytesPerSecond !== null)),
  ...OTHERS,
];

/** The accelerator whose name has every word of the given one; null where there is none. */
export function namedAccelerator(text: string): NamedAccelerator | null {
  const wanted = words(text);
  if (wanted.length === 0) return null;
  return known.find(({ name }) => wanted.every((word) => words(name).includes(word))) ?? null;
}
