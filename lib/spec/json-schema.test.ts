import { readFileSync } from "node:fs";
import Ajv2020 from "ajv/dist/2020.js";
import fc from "fast-check";
import { expect, it } from "vitest";
import { documentArbitrary } from "../../test/arbitraries/design-document.arbitrary";
import { catalog } from "../engine/catalog/catalog.gen";
import { emptyDocument, parseDocument } from "./document";
import { jsonSchemaText, SCHEMA_FILE } from "./json-schema";
import { partIdsOf } from "./part-ids";

const parts = partIdsOf(catalog);
const text = readFileSync(new URL(`../../${SCHEMA_FILE}`, import.meta.url), "utf8");
const validate = new Ajv2020({ strict: true, keywords: ["x-unit", "x-part"] }).compile(JSON.parse(text));

it("is what the declarations say (npm run registries writes it)", () => {
  expect(text).toBe(jsonSchemaText(parts));
});

it("takes what parseDocument takes in normal form", () => {
  expect(validate(emptyDocument())).toBe(true);
  fc.assert(
    fc.property(documentArbitrary(parts), (document) => {
      expect(parseDocument(document)).toMatchObject({ ok: true });
      expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
    }),
    { seed: 7, numRuns: 25 },
  );
});

it.each([
  ["an unknown field", { schemaVersion: 1, wat: 1 }],
  ["an unknown part", { schemaVersion: 1, site: { place: "atlantis" } }],
  ["a number out of bounds", { schemaVersion: 1, storage: { hot: { share: 2 } } }],
  ["a fraction of a whole thing", { schemaVersion: 1, network: { interfaces: 1.5 } }],
  ["an option twice", { schemaVersion: 1, security: { regimes: ["gdpr", "gdpr"] } }],
  ["a text too long", { schemaVersion: 1, purpose: { name: "x".repeat(121) } }],
  ["no version", {}],
])("refuses %s, as parseDocument does", (_, document) => {
  expect(validate(document)).toBe(false);
  expect(parseDocument(document).ok).toBe(false);
});
