// What a person gives as a part, checked before it is stored.
import "server-only";
import type { Catalog } from "@/lib/engine/catalog/catalog";
import type { OwnPartContent } from "@/lib/engine/catalog/own/extend-catalog";
import { type OwnPartKind, ownParts } from "@/lib/engine/catalog/own/own-parts";
import { OWN_PREFIX } from "@/lib/engine/catalog/own/own-prefix";
import { AppError } from "@/lib/http/app-error";
import { invalidField } from "@/lib/http/field-problem";
import { readPartValues } from "@/lib/spec/own-part";
import { partIdsOf } from "@/lib/spec/part-ids";

/** The content in normal form, or `invalid-input` that names each field, figures below `values`. */
export function requireContent(
  kind: OwnPartKind,
  { values: given, ...facts }: OwnPartContent,
  catalog: Catalog,
): OwnPartContent {
  const known = ["*", "priceUsd", ...Object.keys(ownParts[kind].group.fields)];
  const strange = facts.unverified.find((field) => !known.includes(field.split(".")[0] ?? ""));
  if (strange !== undefined) throw invalidField("unverified", "choice", strange, known);
  if (facts.unverified.includes("*") && facts.confidence === "high")
    throw invalidField("confidence", "choice", facts.confidence, ["medium", "low"]);
  const read = readPartValues(kind, given, partIdsOf(catalog));
  if (read.ok) return { ...facts, values: read.values };
  const fields = read.problems.map(({ path, value, limit, message }) => ({
    path: path === "" ? "values" : `values.${path}`,
    value,
    limit,
    message,
  }));
  throw new AppError("invalid-input", { fields });
}

/** An id that nobody in the workspace has used: made from the name, counted up where it is taken. */
export function freePartId(name: string, taken: ReadonlySet<string>): string {
  const slug = name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replace(/^-+|-+$/g, "");
  const stem = `${OWN_PREFIX}${slug || "part"}`;
  let id = stem;
  for (let count = 2; taken.has(id); count += 1) id = `${stem}-${count}`;
  return id;
}
