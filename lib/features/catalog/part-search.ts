// Search, order and paging of one table. A table has some hundred rows: they are sorted here and not in the database,
// because most of them are part of the program.
import { shownKinds } from "@/lib/engine/catalog/shown-kinds";
import { getAt } from "@/lib/spec/paths";
import type { CatalogPart, ListPartsQuery, PartList } from "./schemas";

const confidences = ["low", "medium", "high"];

function textsOf({ id, row, references }: CatalogPart): string {
  const { name, source, note, vendor, cpuName, country } = row;
  const names = Object.values(references).flat();
  return [id, ...name, source, note, vendor, cpuName, country, ...names].filter(Boolean).join("\n").toLowerCase();
}

/** Every word of the question must be found somewhere in the row. */
function matches(part: CatalogPart, q: string): boolean {
  const text = textsOf(part);
  return q
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => text.includes(word));
}

function keyOf(part: CatalogPart, sort: string): number | string | null {
  if (sort === "confidence") return confidences.indexOf(part.row.confidence);
  if (sort === "name") return part.row.name[0].toLowerCase();
  const value = part.references[sort]?.[0].toLowerCase() ?? getAt(part.row, sort);
  if (typeof value === "number" || typeof value === "string") return value;
  return Array.isArray(value) && typeof value[0] === "string" ? value[0] : null;
}

/** What has no figure comes last in both directions; the id makes the order total, so that pages never overlap. */
function compare(a: CatalogPart, b: CatalogPart, { sort, direction }: ListPartsQuery): number {
  const [left, right] = [keyOf(a, sort), keyOf(b, sort)];
  if (left === right) return a.id < b.id ? -1 : 1;
  if (left === null || right === null) return left === null ? 1 : -1;
  const order = left < right ? -1 : 1;
  return direction === "asc" ? order : -order;
}

export function isSortable({ kind, sort }: ListPartsQuery): boolean {
  return ["name", "source", "asOf", "confidence", ...shownKinds[kind].columns].includes(sort);
}

export function searchParts(parts: readonly CatalogPart[], query: ListPartsQuery): PartList {
  const { q, page, pageSize } = query;
  const found = q === "" ? [...parts] : parts.filter((part) => matches(part, q));
  const items = found.sort((a, b) => compare(a, b, query)).slice((page - 1) * pageSize, page * pageSize);
  return { items, total: found.length, page, pageSize };
}
