// Short lists of parts for forms. They are made on the server: the catalogue itself never goes to the browser.
import type { PartKind, Words } from "../inputs/declare";
import type { UnitId } from "../units/units";
import type { Catalog } from "./catalog";
import { partTables } from "./part-tables";
import type { Part, Price } from "./parts";
import { priceUnits } from "./price-units";

export interface PartOption {
  readonly id: string;
  readonly name: Words;
  /** Fields recalled from memory or assumed; `*` for the whole row. */
  readonly unverified: readonly string[];
  /** Of a price: what the catalogue says, in SI, and the unit that it is quoted in. */
  readonly price?: { readonly value: number; readonly unit: UnitId };
}

/** Every part that a design's input of this kind may name, in the order of their English names. */
export function partOptions(catalog: Catalog, kind: PartKind): readonly PartOption[] {
  return Object.values<Part>(catalog[partTables[kind]])
    .map((part) => ({ ...optionOf(part), ...(kind === "price" ? { price: quoted(part as Price) } : {}) }))
    .sort((a, b) => compare(a.name[0], b.name[0]) || compare(a.id, b.id));
}

const optionOf = ({ id, name, unverified }: Part): PartOption => ({ id, name, unverified });

const quoted = ({ usd, per }: Price) => ({ value: usd, unit: priceUnits[per] });

/** By code unit, ignoring case: the same on every machine, which a locale's order is not. */
function compare(a: string, b: string): number {
  const [left, right] = [a.toLowerCase(), b.toLowerCase()];
  return left < right ? -1 : left > right ? 1 : 0;
}
