// Rows of the catalogue as the operations give them, built-in and own alike.
import "server-only";
import { type Catalog, type CatalogKind, findPart, type PartTable } from "@/lib/engine/catalog/catalog";
import { ownRow } from "@/lib/engine/catalog/own/extend-catalog";
import type { Part } from "@/lib/engine/catalog/parts";
import type { Words } from "@/lib/engine/inputs/declare";
import { toOwnPart } from "@/lib/server/workspace-catalog";
import { getAt } from "@/lib/spec/paths";
import type { OwnPartEntry } from "./repository";
import type { CatalogPart } from "./schemas";

/** Fields that hold the id of a row of another table. */
const referring: Readonly<Record<string, CatalogKind>> = {
  accelerator: "accelerators",
  cpu: "cpus",
  grid: "grids",
  electricityPrice: "prices",
  constructionPrice: "prices",
};

export function tableOf(catalog: Catalog, kind: CatalogKind): PartTable<Part> {
  return catalog[kind] as PartTable<Part>;
}

function referencesOf(row: Part, catalog: Catalog): Readonly<Record<string, Words>> {
  const found = Object.entries(referring).flatMap(([field, kind]) => {
    const id = getAt(row, [field]);
    const part = typeof id === "string" ? findPart(tableOf(catalog, kind), id) : null;
    return part === null ? [] : [[field, part.name] as const];
  });
  return Object.fromEntries(found);
}

export function builtInEntry(kind: CatalogKind, part: Part, catalog: Catalog): CatalogPart {
  // Every row is an object of named figures; which ones, its kind says.
  const row = part as CatalogPart["row"];
  return { kind, id: part.id, row, references: referencesOf(part, catalog), own: null };
}

export function ownEntry(entry: OwnPartEntry, catalog: Catalog): CatalogPart {
  const part = toOwnPart(entry);
  const { revision, updatedAt, updatedBy } = entry;
  const own = { revision, content: part.content, updatedBy: updatedBy.name, updatedAt: updatedAt.toISOString() };
  return { ...builtInEntry(part.kind, ownRow(part), catalog), own };
}
