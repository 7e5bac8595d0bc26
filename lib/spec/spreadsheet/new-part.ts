// A line of a parts list as a part of one's own, as far as the list goes.
import type { NewPartKind, SheetLine } from "./read-spreadsheet";

type Figures = Pick<SheetLine, "name" | "watts" | "rackUnits" | "weightKilograms" | "ports" | "portBytesPerSecond">;

function figuresOf(kind: NewPartKind, line: Figures): Readonly<Record<string, unknown>> {
  const { name, watts, rackUnits, weightKilograms, ports, portBytesPerSecond } = line;
  const box = { rackUnits, weightKilograms };
  switch (kind) {
    case "nodes":
      return { ...box, acceleratorCount: 0, maxWatts: watts };
    case "switches": {
      const isInfiniband = /infiniband|\bIB\b|quantum|\bNDR\b|\bXDR\b|\bHDR\b/iu.test(name);
      return { ...box, kind: isInfiniband ? "infiniband" : "ethernet", ports, portBytesPerSecond, maxWatts: watts };
    }
    case "powerDistribution":
      return { ...box, ratedWatts: watts };
  }
}

/** Values of the new part in SI; what the list does not say is left out. A node from a list has no accelerators. */
export function newPartValues(kind: NewPartKind, line: Figures): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(figuresOf(kind, line)).filter(([, value]) => value !== null));
}
