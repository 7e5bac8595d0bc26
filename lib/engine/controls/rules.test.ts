import { describe, expect, it } from "vitest";
import type { ControlCase } from "../../../test/engine/control-cases/control-case";
import { governanceCases } from "../../../test/engine/control-cases/governance.cases";
import { outcomeOf } from "../../../test/engine/control-cases/outcome-of";
import { platformCases } from "../../../test/engine/control-cases/platform.cases";
import { powerCases } from "../../../test/engine/control-cases/power.cases";
import { securityCases } from "../../../test/engine/control-cases/security.cases";
import { siteCases } from "../../../test/engine/control-cases/site.cases";
import { controls } from "./library.gen";
import { derivedRules, limitingRules } from "./rules";

const cases: readonly ControlCase[] = [
  ...siteCases,
  ...powerCases,
  ...platformCases,
  ...securityCases,
  ...governanceCases,
];

describe("each rule says what its design deserves", () => {
  it.each(cases.map(([id, verdict, design, results], index) => ({ id, verdict, design, results, index })))(
    "$id $verdict ($index)",
    ({ id, verdict, design, results }) => {
      const { outcome } = outcomeOf(id, design, results);
      expect(outcome.verdict, JSON.stringify(outcome.note)).toBe(verdict);
    },
  );
});

describe("the rules as a whole", () => {
  const verdictsOf = (id: string) => new Set(cases.filter(([control]) => control === id).map(([, verdict]) => verdict));

  it("cover every derived and every hybrid control", () => {
    const wanted = controls.filter(({ evaluation }) => evaluation !== "attested").map(({ id }) => id);
    expect(Object.keys(derivedRules).toSorted()).toEqual(wanted.toSorted());
  });

  it("limit attested controls only", () => {
    for (const id of Object.keys(limitingRules))
      expect(controls.find((control) => control.id === id)?.evaluation, id).toBe("attested");
  });

  it("are each seen passing, failing short of it, and open", () => {
    // An inventory, exceptions and objectives have no third state: what is blank is missing, or what is there is enough.
    const neverShort = new Set(["NET-07", "PRV-01", "BCM-01"]);
    const neverOpen = new Set(["GOV-09"]);
    for (const id of [...Object.keys(derivedRules), ...Object.keys(limitingRules)]) {
      const seen = verdictsOf(id);
      expect(seen, id).toContain("pass");
      if (!neverShort.has(id)) expect(seen.has("fail") || seen.has("partial"), id).toBe(true);
      if (!neverOpen.has(id)) expect(seen, id).toContain("unknown");
    }
  });

  it("name what is missing in both languages wherever they do not pass", () => {
    for (const [id, verdict, design, results] of cases) {
      if (verdict === "pass") continue;
      const { note } = outcomeOf(id, design, results).outcome;
      expect(note?.[0].length, id).toBeGreaterThan(5);
      expect(note?.[1], id).toMatch(/\p{Script=Han}/u);
    }
  });

  it("leave the fields that they read as evidence, with value and unit", () => {
    const { evidence } = outcomeOf("PCE-04", { power: { supply: { rackFeeds: 2, pathsSeparate: true } } });
    expect(evidence).toEqual([
      { path: "power.supply.rackFeeds", value: 2, unit: "count" },
      { path: "power.supply.pathsSeparate", value: true, unit: null },
    ]);
    const pools = outcomeOf("CMP-02", {
      compute: {
        pools: [
          { id: "a", secureBoot: true },
          { id: "b", secureBoot: false },
        ],
      },
    });
    expect(pools.evidence.map(({ path, value }) => [path, value])).toEqual([
      ["compute.pools[0].secureBoot", true],
      ["compute.pools[1].secureBoot", false],
    ]);
    expect(outcomeOf("LOG-01", { security: { audit: { sources: ["identity", "keys"] } } }).evidence[0]?.value).toBe(
      "identity, keys",
    );
  });
});
