import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { documentArbitrary } from "../../test/arbitraries/design-document.arbitrary";
import { somePartIds } from "../../test/arbitraries/part-ids.fixture";
import { designInputs } from "../engine/inputs/design";
import { retiredConstants } from "../engine/models/constants/retired";
import { emptyDocument } from "./document";
import { MAX_BYTES, MAX_NODES } from "./guard-json";
import type { DocumentProblem } from "./problem";
import { documentReader } from "./read-document";

const read = documentReader(somePartIds);

function problemsOf(value: unknown): readonly DocumentProblem[] {
  const parsed = read(value);
  expect(parsed.ok).toBe(false);
  return parsed.ok ? [] : parsed.problems;
}

function documentOf(value: unknown): unknown {
  const parsed = read(value);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.document;
}

describe("what is read", () => {
  it("takes the empty document as it is", () => {
    expect(documentOf(emptyDocument())).toEqual({ schemaVersion: 1 });
  });

  it("turns quantities with units into SI numbers", () => {
    const written = {
      schemaVersion: 1,
      purpose: { targets: { facilityWatts: "1.5 MW", trainingSeconds: "30 d" } },
      network: { interfaces: "10k", backend: { linkRate: "400 Gbit/s" } },
      storage: { hot: { share: "50 %" } },
    };
    expect(documentOf(written)).toEqual({
      schemaVersion: 1,
      purpose: { targets: { facilityWatts: 1.5e6, trainingSeconds: 2_592_000 } },
      network: { interfaces: 10_000, backend: { linkRate: 5e10 } },
      storage: { hot: { share: 0.5 } },
    });
  });

  it("keeps what has no answer out, but keeps an empty choice of options: that is an answer", () => {
    const written = {
      schemaVersion: 1,
      purpose: { name: "", targets: {} },
      compute: { pools: [] },
      site: { place: null },
      security: { regimes: [] },
    };
    expect(documentOf(written)).toEqual({ schemaVersion: 1, security: { regimes: [] } });
  });

  it("sets constants aside that the engine has no longer, and keeps value and reason", () => {
    const item = { id: "a", value: 1.4, reason: "measured" };
    const today = { id: "b", constant: "inference.load", value: 0.7 };
    const constants = [{ ...item, constant: "inference.eager-launch" }, today];
    const read = documentOf({ schemaVersion: 1, overrides: { constants } });
    const kept = {
      schemaVersion: 1,
      overrides: { constants: [{ ...item, retired: "inference.eager-launch" }, today] },
    };
    expect(read).toEqual(kept);
    expect(documentOf(read)).toEqual(kept);
  });

  it.each(Object.keys(retiredConstants))("takes a design that replaces %s", (constant) => {
    const overrides = { constants: [{ constant, value: "1", reason: "stored" }] };
    expect(documentOf({ schemaVersion: 1, overrides })).toEqual({
      schemaVersion: 1,
      overrides: { constants: [{ id: "constant-1", retired: constant, value: 1, reason: "stored" }] },
    });
  });

  it("refuses a constant that never was, by its nearest name, and overrides of another shape", () => {
    const [problem] = problemsOf({
      schemaVersion: 1,
      overrides: { constants: [{ constant: "inference.eager-lunch", value: 1 }] },
    });
    expect(problem).toMatchObject({
      path: "overrides.constants[0].constant",
      code: "not-an-option",
      value: '"inference.eager-lunch"',
    });
    for (const overrides of [[], "x", 3, { constants: {} }, { constants: ["x", null, 3, []] }])
      expect(problemsOf({ schemaVersion: 1, overrides })).not.toEqual([]);
  });

  it("writes text in NFC", () => {
    expect(documentOf({ schemaVersion: 1, purpose: { name: "Re\u0301sume\u0301" } })).toEqual({
      schemaVersion: 1,
      purpose: { name: "R\u00e9sum\u00e9" },
    });
  });

  it("gives list items without an id the first free one, and the same one when read again", () => {
    const once = documentOf({ schemaVersion: 1, compute: { pools: [{ nodes: 2 }, { id: "pool-1" }, { nodes: 3 }] } });
    expect(once).toMatchObject({ compute: { pools: [{ id: "pool-2" }, { id: "pool-1" }, { id: "pool-3" }] } });
    expect(documentOf(once)).toEqual(once);
  });

  it("counts characters as a person does, not UTF-16 units", () => {
    expect(read({ schemaVersion: 1, purpose: { name: "😀".repeat(120) } }).ok).toBe(true);
    expect(read({ schemaVersion: 1, purpose: { name: "😀".repeat(121) } }).ok).toBe(false);
  });
});

describe("what is refused", () => {
  it("names every field, its value and its limit at once", () => {
    const problems = problemsOf({
      schemaVersion: 1,
      purpose: { domain: "langauge", targets: { powerUsageEffectiveness: 0.5, budgetUsd: "much" } },
      compute: { pools: [{ node: "nvidia-dgx-a10", nodes: 2.5, spareNodes: -1 }] },
      network: "fast",
      security: { regimes: ["gdpr", "gdpr"] },
    });
    const found = Object.fromEntries(problems.map(({ path, code, limit }) => [path, [code, limit]]));
    expect(found).toEqual({
      "purpose.domain": ["not-an-option", expect.stringContaining("language")],
      "purpose.targets.powerUsageEffectiveness": ["too-small", 1],
      "purpose.targets.budgetUsd": ["bad-quantity", "usd"],
      "compute.pools[0].node": ["unknown-part", "nvidia-dgx-a100"],
      "compute.pools[0].nodes": ["not-integer", null],
      "compute.pools[0].spareNodes": ["too-small", 0],
      network: ["wrong-type", "a group of fields"],
      "security.regimes": ["duplicate-option", null],
    });
    for (const { message } of problems) for (const words of message) expect(words.trim()).not.toBe("");
  });

  it("names an unknown field with the nearest known one", () => {
    const problems = problemsOf({ schemaVersion: 1, compute: { nodes: 4, poools: [] }, porpoise: {}, wat: 1 });
    expect(problems.map(({ path, limit }) => [path, limit])).toEqual([
      ["porpoise", "purpose"],
      ["wat", null],
      ["compute.nodes", "compute.pools[0].nodes"],
      ["compute.poools", "compute.pools"],
    ]);
  });

  it("says a bound in the unit that people use", () => {
    const [problem] = problemsOf({ schemaVersion: 1, purpose: { targets: { facilityWatts: 10 } } });
    expect(problem?.message).toEqual([
      "Power cap must be at least 1 kW; it is 10 W.",
      "电力上限不得小于 1 kW，当前为 10 W。",
    ]);
  });

  it("refuses two list items of the same id", () => {
    const [problem] = problemsOf({ schemaVersion: 1, workload: { jobs: [{ id: "a" }, { id: "a" }] } });
    expect(problem).toMatchObject({ path: "workload.jobs[1].id", code: "duplicate-id", value: '"a"' });
  });

  it("asks for the version, and refuses one from the future", () => {
    expect(problemsOf({})[0]).toMatchObject({ path: "schemaVersion", code: "missing" });
    expect(problemsOf({ schemaVersion: 2 })[0]).toMatchObject({ code: "unsupported-version", value: "2", limit: 1 });
    expect(problemsOf({ schemaVersion: "1" })[0]).toMatchObject({ code: "unsupported-version" });
  });

  it.each([null, undefined, 1, "text", [], true])("refuses %j, which is no document", (value) => {
    expect(problemsOf(value)[0]).toMatchObject({ path: "", code: "wrong-type" });
  });

  it("refuses text that cannot be stored", () => {
    for (const name of ["a\u0000b", "a\ud800b"]) {
      expect(problemsOf({ schemaVersion: 1, purpose: { name } })[0]).toMatchObject({
        path: "purpose.name",
        code: "bad-text",
      });
    }
  });

  it("refuses what is too large or too deep without walking all of it", () => {
    let deep: unknown = 1;
    for (let level = 0; level < 100_000; level++) deep = [deep];
    expect(problemsOf({ schemaVersion: 1, deep })[0]?.code).toBe("too-deep");
    expect(problemsOf({ schemaVersion: 1, many: Array.from({ length: MAX_NODES + 1 }, () => 0) })[0]?.code).toBe(
      "too-large",
    );
    expect(problemsOf({ schemaVersion: 1, purpose: { name: "x".repeat(MAX_BYTES) } })[0]?.code).toBe("too-large");
    const cycle: Record<string, unknown> = { schemaVersion: 1 };
    cycle.purpose = cycle;
    expect(problemsOf(cycle)[0]?.code).toBe("too-deep");
  });

  it("does not let a key reach a prototype", () => {
    const problems = problemsOf(JSON.parse('{"schemaVersion":1,"__proto__":{"polluted":1},"constructor":{"a":1}}'));
    expect(problems.map(({ path }) => path)).toEqual(["__proto__", "constructor"]);
    expect({}).not.toHaveProperty("polluted");
  });

  it("refuses what is not plain data", () => {
    for (const domain of [Number.NaN, Number.POSITIVE_INFINITY, () => 1, 1n, Symbol("a"), new Date(), new Map()]) {
      expect(problemsOf({ schemaVersion: 1, purpose: { domain } })[0]?.code).toBe("not-json");
    }
  });
});

it("knows every section of the declarations", () => {
  const sections = Object.fromEntries(Object.keys(designInputs.fields).map((section) => [section, "no group"]));
  expect(problemsOf({ schemaVersion: 1, ...sections }).map(({ path }) => path)).toEqual(Object.keys(sections));
});

it("takes every document that the declarations allow, and changes nothing in it", () => {
  fc.assert(
    fc.property(documentArbitrary(somePartIds), (document) => {
      expect(documentOf(document)).toEqual(document);
    }),
    { seed: 20261123, numRuns: 30 },
  );
});
