// A catalogue in which one figure of one part is another: what a dearer price or a hungrier machine would do.
import type { Catalog, CatalogKind } from "./catalog";
import type { Part } from "./parts";

/** Tables whose figures every evaluation reads from the catalogue alone. */
export const changeableKinds = [
  "accelerators",
  "nodes",
  "cpus",
  "fpgas",
  "switches",
  "powerDistribution",
  "storageDevices",
  "sites",
  "grids",
  "prices",
] as const satisfies readonly CatalogKind[];

export type ChangeableKind = (typeof changeableKinds)[number];

export function isChangeableKind(kind: string): kind is ChangeableKind {
  return changeableKinds.some((known) => known === kind);
}

type Members = Readonly<Record<string, unknown>>;

/** The members with the number at the path multiplied; null where no known number stands there. */
function multiplied(members: Members, [step, ...rest]: readonly string[], factor: number): Members | null {
  if (step === undefined || !Object.hasOwn(members, step)) return null;
  const value = members[step];
  if (rest.length === 0) return typeof value === "number" ? { ...members, [step]: value * factor } : null;
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  const inner = multiplied(value as Members, rest, factor);
  return inner === null ? null : { ...members, [step]: inner };
}

/** Paths of the numbers of a row that a change can begin with: known ones, lists apart. */
export function changeableFigures(row: Part): readonly string[] {
  const below = (members: Members, before: string): readonly string[] =>
    Object.entries(members).flatMap(([name, value]) => {
      if (typeof value === "number") return [`${before}${name}`];
      const isGroup = typeof value === "object" && value !== null && !Array.isArray(value);
      return isGroup ? below(value as Members, `${before}${name}.`) : [];
    });
  return below(row as Part & Members, "");
}

/**
 * The same catalogue with one figure multiplied.
 * @param path of the figure in its row: `usd`, `peakFlopsPerSecond.bf16`
 * @returns null where there is no such part, or no known number at the path
 */
export function withChangedFigure(
  catalog: Catalog,
  kind: ChangeableKind,
  id: string,
  path: string,
  factor: number,
): Catalog | null {
  const table: Readonly<Record<string, Part>> = catalog[kind];
  const row = Object.hasOwn(table, id) ? table[id] : undefined;
  const changed = row === undefined ? null : multiplied(row as Part & Members, path.split("."), factor);
  if (changed === null) return null;
  return { ...catalog, version: `${catalog.version}~${kind}/${id}`, [kind]: { ...table, [id]: changed } };
}
