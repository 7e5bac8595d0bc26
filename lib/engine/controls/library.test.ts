import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { controlDomains, controls, controlTopics, evidenceTypes } from "./library.gen";
import { controlMappings, corroborationSources, frameworks } from "./mappings.gen";
import { controlsOfPart, partOfControl, unassignedControls } from "./part-assignment";

const ids = controls.map((control) => control.id);
const filesIn = (folder: string) =>
  readdirSync(fileURLToPath(new URL(folder, import.meta.url))).map((file) => file.replace(/\.json$/, ""));
const idsOf = (rows: readonly { readonly id: string }[]) => new Set(rows.map((row) => row.id));
const han = /\p{Script=Han}/u;

describe("control library", () => {
  it("holds 136 controls, one per file, in the order of their domains", () => {
    expect(controls).toHaveLength(136);
    expect(new Set(ids).size).toBe(136);
    expect(new Set(filesIn("./library"))).toEqual(new Set(ids.map((id) => id.toLowerCase())));
    const seen = [...new Set(controls.map((control) => control.domain))];
    expect(seen).toEqual(controlDomains.map((domain) => domain.id));
  });

  it("weighs 39 critical, 78 high and 19 medium controls 5, 3 and 1", () => {
    const weights = { critical: 5, high: 3, medium: 1 };
    for (const control of controls) expect(control.weight, control.id).toBe(weights[control.weightClass]);
    const count = (weight: number) => controls.filter((control) => control.weight === weight).length;
    expect([count(5), count(3), count(1)]).toEqual([39, 78, 19]);
  });

  it("evaluates 51 by rule, 28 by rule and answer, 57 by answer, and has a rule in words exactly where one is needed", () => {
    const count = (kind: string) => controls.filter((control) => control.evaluation === kind).length;
    expect([count("derived"), count("hybrid"), count("attested")]).toEqual([51, 28, 57]);
    for (const control of controls) expect(control.rule === null, control.id).toBe(control.evaluation === "attested");
  });

  it("is worded in both languages", () => {
    const words = [
      ...controls.flatMap((control) => [control.title, control.requirement]),
      ...[...controlDomains, ...controlTopics, ...evidenceTypes].map((row) => row.words),
    ];
    for (const [en, zh] of words) {
      expect(en.trim().length, zh).toBeGreaterThan(1);
      expect(en, "English").not.toMatch(han);
      expect(zh, "Chinese").toMatch(han);
    }
  });

  it("names only domains, topics and evidence types that exist, and asks for evidence of every control", () => {
    const [domains, topics, evidence] = [idsOf(controlDomains), idsOf(controlTopics), idsOf(evidenceTypes)];
    for (const control of controls) {
      expect(control.id.startsWith(`${control.domain}-`), control.id).toBe(true);
      expect(domains).toContain(control.domain);
      expect(control.evidence.length, control.id).toBeGreaterThan(0);
      for (const topic of control.topics) expect(topics, control.id).toContain(topic);
      for (const type of control.evidence) expect(evidence, control.id).toContain(type);
    }
  });
});

describe("mappings", () => {
  const mappings = Object.values(controlMappings).flat();

  it("exist for every control and for no other, 1927 in all, 88 of them recalled", () => {
    expect(new Set(Object.keys(controlMappings))).toEqual(new Set(ids));
    expect(mappings).toHaveLength(1927);
    expect(mappings.filter((mapping) => mapping.basis === "memory")).toHaveLength(88);
  });

  it("name known frameworks and crosswalks, each reference once per control", () => {
    const [known, sources] = [idsOf(frameworks), idsOf(corroborationSources)];
    expect(known.size).toBe(20);
    for (const [id, rows] of Object.entries(controlMappings)) {
      expect(new Set(rows.map((row) => `${row.framework} ${row.ref}`)).size, id).toBe(rows.length);
      for (const row of rows) {
        expect(known, id).toContain(row.framework);
        for (const source of row.corroboratedBy ?? []) expect(sources, id).toContain(source);
      }
    }
  });
});

describe("assignment to the parts of the score", () => {
  it("places every control exactly once: in one part, or outside with a reason", () => {
    const placed = [...Object.values(controlsOfPart).flat(), ...unassignedControls.flatMap((group) => group.ids)];
    expect(placed.toSorted()).toEqual(ids.toSorted());
  });

  it("gives each part at least four controls", () => {
    for (const [part, members] of Object.entries(controlsOfPart))
      expect(members.length, part).toBeGreaterThanOrEqual(4);
  });

  it("finds the part of a control, and null outside", () => {
    expect(partOfControl("CRY-01")).toBe("encryption");
    expect(partOfControl("PCE-01")).toBeNull();
    expect(partOfControl("constructor")).toBeNull();
  });

  it("leaves no control of identity, keys, logs, data, privacy, sharing or governance outside", () => {
    for (const control of controls) {
      if (["IAM", "CRY", "LOG", "VUL", "MOD", "DAT", "PRV", "SHR", "GOV"].includes(control.domain)) {
        expect(partOfControl(control.id), control.id).not.toBeNull();
      }
    }
  });
});
