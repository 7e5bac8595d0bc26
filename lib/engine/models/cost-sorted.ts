// A bill sorted for its sums: by what the money is spent on, and by how long what it buys lasts.
import type { CostLine, CostParts, Depreciation } from "../result-cost";
import type { EvaluationScope } from "../scope";
import type { ConstantId } from "./constants";

/** How long what was bought on a line lasts; data is bought once. */
export const LIFE: Readonly<Partial<Record<CostLine["id"], ConstantId>>> = {
  servers: "cost.life-servers",
  accelerators: "cost.life-servers",
  storage: "cost.life-servers",
  network: "cost.life-network",
  racks: "cost.life-plant",
  facility: "cost.life-plant",
};

const CLASS: Readonly<Partial<Record<CostLine["id"], keyof Depreciation>>> = {
  servers: "servers",
  accelerators: "servers",
  storage: "servers",
  network: "network",
  racks: "plant",
  facility: "plant",
};

/** The part that a line counts in; storage that is paid by the year is rented. */
function partOf({ id, kind }: CostLine): keyof CostParts {
  switch (id) {
    case "servers":
    case "accelerators":
    case "network":
    case "racks":
      return "equipment";
    case "storage":
      return kind === "capital" ? "equipment" : "hosting";
    case "facility":
    case "data":
    case "staff":
      return id;
    case "energy":
    case "water":
      return "energy";
    case "maintenance":
    case "software":
      return "upkeep";
    case "colocation":
    case "rental":
      return "hosting";
  }
}

/** Lines in the shape that the sums read, each of the form that `bought` or `paid` gives it. */
export function sortBill<Bought, Paid>(
  lines: readonly CostLine[],
  bought: (line: CostLine, index: number) => Bought,
  paid: (line: CostLine, index: number) => Paid,
) {
  type Lines = { bought: Bought[]; paid: Paid[] };
  const none = (): Lines => ({ bought: [], paid: [] });
  const all = none();
  const parts: Record<keyof CostParts, Lines> = {
    equipment: none(),
    facility: none(),
    data: none(),
    energy: none(),
    staff: none(),
    upkeep: none(),
    hosting: none(),
  };
  const classes: Record<keyof Depreciation, Bought[]> = { servers: [], network: [], plant: [] };
  lines.forEach((line, index) => {
    const part = parts[partOf(line)];
    if (line.kind === "yearly") {
      const one = paid(line, index);
      all.paid.push(one);
      part.paid.push(one);
      return;
    }
    const one = bought(line, index);
    all.bought.push(one);
    part.bought.push(one);
    const assets = CLASS[line.id];
    if (assets !== undefined) classes[assets].push(one);
  });
  return { all, parts, classes };
}

/** Life of what a line bought, seconds; null where it is bought once. */
export function lifeSeconds(scope: EvaluationScope, { id }: CostLine): number | null {
  const constant = LIFE[id];
  return constant === undefined ? null : scope.constant(constant);
}

/** Years of the service, counted from 0; the last may be a part of one. */
export function yearsOfService(years: number): readonly number[] {
  return Array.from({ length: Math.ceil(years) }, (_, year) => year);
}
