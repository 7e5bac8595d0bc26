import { expect, it } from "vitest";
import { catalog } from "./catalog.gen";
import { fieldWords } from "./part-words";
import type { Part } from "./parts";
import { catalogKinds, shownKinds } from "./shown-kinds";

/** Names of the fields that hold something to show. A list of rows of its own is shown as one field. */
function fieldsOf(value: unknown, path: string): readonly string[] {
  if (typeof value !== "object" || value === null) return [path];
  if (Array.isArray(value))
    return value.every((item) => typeof item !== "object") || /AtOrBelow$/.test(path)
      ? [path]
      : value.flatMap((item) => fieldsOf(item, path));
  return Object.entries(value).flatMap(([key, member]) => fieldsOf(member, path === "" ? key : `${path}.${key}`));
}

const common = ["id", "name", "source", "asOf", "confidence", "unverified", "note"];

it.each(catalogKinds)("every figure of %s has words in both languages", (kind) => {
  const paths = new Set(Object.values<Part>(catalog[kind]).flatMap((row) => fieldsOf(row, "")));
  const wordless = [...paths].filter((path) => !common.includes(path) && fieldWords(kind, path) === null);
  // A group that a row does not have stands as null under its own name.
  expect(wordless.filter((path) => !/(moe|mla|sparseIndex|stateSpace|encoders)$/.test(path))).toEqual([]);
  for (const column of shownKinds[kind].columns) expect(fieldWords(kind, column), column).not.toBeNull();
});

it("shows every table of the catalogue", () => {
  expect([...catalogKinds].sort()).toEqual(
    Object.keys(catalog)
      .filter((key) => key !== "version")
      .sort(),
  );
});
