import { readFileSync } from "node:fs";
import Ajv2020 from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { parseDocument } from "../document";
import { SCHEMA_FILE } from "../json-schema";
import { inputAt } from "../paths";
import { templates } from "./templates.gen";

const schema: object = JSON.parse(readFileSync(new URL(`../../../${SCHEMA_FILE}`, import.meta.url), "utf8"));
const validate = new Ajv2020({ strict: true, keywords: ["x-unit", "x-part"] }).compile(schema);

describe.each(Object.entries(templates))("template %s", (id, template) => {
  it("is named after its file", () => expect(template.id).toBe(id));

  it("is in normal form: reading it changes nothing", () => {
    expect(parseDocument(template.document)).toEqual({ ok: true, document: template.document });
  });

  it("keeps to the published schema", () => {
    expect(validate(template.document), JSON.stringify(validate.errors)).toBe(true);
  });

  it("has an answer in every section that a person must fill in, and a source for its figures", () => {
    const sections = [
      "purpose",
      "workload",
      "site",
      "power",
      "compute",
      "network",
      "storage",
      "security",
      "governance",
    ];
    expect(Object.keys(template.document)).toEqual(expect.arrayContaining(sections));
    expect(template.sources.length).toBeGreaterThan(1);
    for (const section of sections) expect(inputAt(section)).not.toBeNull();
  });

  it("speaks both languages", () => {
    const words = [template.title, template.summary, ...template.sources.map(({ covers }) => covers)];
    for (const [en, zh] of words) {
      expect(en).toMatch(/^[^\u4e00-\u9fff]+$/);
      expect(zh).toMatch(/[\u4e00-\u9fff]/);
    }
  });
});
