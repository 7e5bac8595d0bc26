// A catalogue with a workspace's own parts in it. Everything that takes a catalogue takes this one.
import type { Catalog, CatalogKind } from "../catalog";
import type { Part, Price, Sourced } from "../parts";
import { type OwnPartDeclaration, type OwnPartKind, ownParts } from "./own-parts";

/** What people say of a part of theirs. */
export interface OwnPartContent extends Sourced {
  /** One name for both languages. */
  readonly name: string;
  /** Figures by field, in SI; a missing one is not known. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly priceUsd: number | null;
}

export interface OwnPart {
  readonly kind: OwnPartKind;
  readonly id: string;
  readonly content: OwnPartContent;
}

/** A table of the catalogue with its rows, as `kind/id` names them. */
export type RowsByKind = Readonly<Partial<Record<CatalogKind, Readonly<Record<string, Part>>>>>;

function valuesOf({ group, defaults }: OwnPartDeclaration, values: OwnPartContent["values"]): Record<string, unknown> {
  const filled = Object.entries(group.fields).map(([name, input]) => {
    const given = Object.hasOwn(values, name) ? values[name] : undefined;
    if (input.kind !== "group") return [name, given ?? defaults[name] ?? null];
    const members = (given ?? {}) as Readonly<Record<string, unknown>>;
    return [name, Object.fromEntries(Object.keys(input.fields).map((member) => [member, members[member] ?? null]))];
  });
  return Object.fromEntries(filled);
}

/** The row that the models read. Its values are those of `ownParts`, so it is a row of its kind. */
export function ownRow({ kind, id, content }: OwnPart): Part {
  const { name, source, asOf, confidence, unverified, note, values } = content;
  return { id, name: [name, name], source, asOf, confidence, unverified, note, ...valuesOf(ownParts[kind], values) };
}

/** The price beside it, where one was given and something asks for it. */
function ownPrice({ kind, id, content }: OwnPart): Price | null {
  const { name, source, asOf, confidence, unverified, priceUsd } = content;
  const prefix = ownParts[kind].pricePrefix;
  if (priceUsd === null || prefix === null) return null;
  const doubtful = unverified.includes("*") || unverified.includes("priceUsd");
  return {
    id: `${prefix}${id}`,
    name: [name, name],
    source,
    asOf,
    confidence,
    unverified: doubtful ? ["usd"] : [],
    note: null,
    per: "item",
    usd: priceUsd,
    usdLow: priceUsd,
    usdHigh: priceUsd,
  };
}

/** The rows of own parts, with their prices. */
export function ownRows(parts: readonly OwnPart[]): RowsByKind {
  const rows: Partial<Record<CatalogKind, Record<string, Part>>> = {};
  const put = (kind: CatalogKind, row: Part) => {
    rows[kind] = { ...rows[kind], [row.id]: row };
  };
  for (const part of parts) {
    put(part.kind, ownRow(part));
    const price = ownPrice(part);
    if (price !== null) put("prices", price);
  }
  return rows;
}

/** The same catalogue with more rows. A built-in row keeps its place whatever comes with its id. */
export function extendCatalog(catalog: Catalog, rows: RowsByKind, version: string): Catalog {
  const tables = Object.entries(rows).map(([kind, more]) => [kind, { ...more, ...catalog[kind as CatalogKind] }]);
  return { ...catalog, ...Object.fromEntries(tables), version };
}
