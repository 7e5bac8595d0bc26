import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { scopeOf } from "../../../test/engine/scope-of";
import { declareFindings, type FindingKind } from "./declare-findings";

const SUFFIX = ".findings.ts";
const topics = readdirSync(new URL(".", import.meta.url)).flatMap((name) =>
  name.endsWith(SUFFIX) ? [name.slice(0, -SUFFIX.length)] : [],
);
const modules = await Promise.all(
  topics.map(async (topic) => Object.values<unknown>(await import(`./${topic}.findings.ts`))),
);
const kinds = modules.flat().flatMap((exported) => Object.values(exported as Readonly<Record<string, FindingKind>>));

const placesOf = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe("every finding", () => {
  it("has an id of its own", () => {
    expect(new Set(kinds.map(({ id }) => id)).size).toBe(kinds.length);
    expect(kinds.length).toBeGreaterThan(60);
  });

  it.each(kinds.map((kind) => [kind.id, kind] as const))("%s says the same in both languages", (_, { words, fix }) => {
    for (const [en, zh] of [words, fix]) {
      expect(new Set(placesOf(zh))).toEqual(new Set(placesOf(en)));
      expect(zh).not.toBe("");
    }
  });
});

describe("declareFindings", () => {
  const findings = declareFindings("test", {
    hot: {
      severity: "warning",
      words: ["{room} is {degrees} hot.", "{room} 温度为 {degrees}。"],
      fix: ["Open {door}.", "打开 {door}。"],
    },
  });
  const celsius = { value: 40, unit: "celsius" } as const;

  it("takes a value for each place, by type and in the result", () => {
    const scope = scopeOf({});
    scope.find(findings.hot, "power.cooling.supplyCelsius", { room: "Hall", degrees: celsius, door: "A" });
    // @ts-expect-error: the fix has a place for the door
    scope.find(findings.hot, "power.cooling.supplyCelsius", { room: "Hall", degrees: celsius });
    expect(scope.findings[0]).toMatchObject({
      id: "test.hot",
      section: "test",
      blocksBuild: false,
      values: { degrees: celsius },
    });
  });
});
