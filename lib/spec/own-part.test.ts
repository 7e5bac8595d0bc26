import { describe, expect, it } from "vitest";
import { catalog } from "../engine/catalog/catalog.gen";
import { ownRow } from "../engine/catalog/own/extend-catalog";
import { ownPartKinds, ownParts } from "../engine/catalog/own/own-parts";
import { OWN_PREFIX } from "../engine/catalog/own/own-prefix";
import type { Part } from "../engine/catalog/parts";
import { readPartValues } from "./own-part";
import { partIdsOf } from "./part-ids";

const parts = partIdsOf(catalog);

/** What a person would have to enter to get this row: its known figures. */
function known(value: object): Record<string, unknown> {
  const entries = Object.entries(value).filter(([, member]) => member !== null);
  return Object.fromEntries(
    entries.map(([name, member]) => [
      name,
      typeof member === "object" && !Array.isArray(member) ? known(member) : member,
    ]),
  );
}

describe("every built-in row of a kind that a workspace may add", () => {
  it.each(ownPartKinds)("satisfies the declaration of %s and comes out of it as it went in", (kind) => {
    const rows = Object.values<Part>(catalog[kind]);
    expect(rows.length).toBeGreaterThan(4);
    for (const row of rows) {
      const { id, name, source, asOf, confidence, unverified, note, ...figures } = row;
      const read = readPartValues(kind, known(figures), parts);
      expect(read, id).toMatchObject({ ok: true });
      const facts = { source, asOf, confidence, unverified, note, priceUsd: null, name: name[0] };
      const values = read.ok ? read.values : {};
      expect(ownRow({ kind, id, content: { ...facts, values } }), id).toEqual({ ...row, name: [name[0], name[0]] });
    }
  });

  it("has an id that no own part can have", () => {
    for (const kind of ownPartKinds)
      for (const id of Object.keys(catalog[kind])) expect(id.startsWith(OWN_PREFIX), id).toBe(false);
  });
});

it("needs nothing that it does not declare, and assumes nothing that is needed", () => {
  for (const kind of ownPartKinds) {
    const { group, required, defaults } = ownParts[kind];
    for (const name of [...required, ...Object.keys(defaults)]) expect(Object.keys(group.fields), kind).toContain(name);
    expect(
      required.filter((name) => Object.hasOwn(defaults, name)),
      kind,
    ).toEqual([]);
  }
});
