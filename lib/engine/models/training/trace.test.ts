import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { catalog } from "../../catalog/catalog.gen";
import { given, literal } from "../../trace/traced";
import { pricePlan } from "./step";
import { pricePlan as tracePlan } from "./step.trace.gen";
import { emptyWork, type PlanNumbers, type StepCase } from "./step-case";
import { stepModel } from "./step-model";
import { stepModel as traceModel } from "./step-model.trace.gen";

/** Figures that any field may have: flags, widths, shares, none; so every branch is taken by some draw. */
const figure = fc.oneof(fc.constantFrom(0, 1, 2, 3, 8), fc.integer({ min: 1, max: 4096 }), fc.double({ max: 1e6 }));
const groups = new Set(["model", "hardware", "constants", "recipe", "scaleUp", "fabric", "placement"]);

/** A record that has every field that is asked for, so that a new field needs no line here. */
function anyRecord<T extends object>(draw: () => number): T {
  const known = new Map<PropertyKey, unknown>();
  return new Proxy({} as T, {
    get: (_, key) => {
      if (!known.has(key)) known.set(key, groups.has(String(key)) ? anyRecord(draw) : draw());
      return known.get(key);
    },
  });
}

describe("the traced twin of the step", () => {
  it("computes what the original computes, bit for bit, whatever the job and the plan", () => {
    fc.assert(
      fc.property(fc.gen(), (gen) => {
        const draw = () => gen(() => figure);
        const c = anyRecord<StepCase>(draw);
        const plan = anyRecord<PlanNumbers>(draw);
        const [plain, twin] = [emptyWork(), emptyWork()];
        pricePlan(c, plan, plain);
        tracePlan(given(c, ""), given(plan, "plan"), given(twin, "work"));
        expect(twin).toEqual(plain);
      }),
      { seed: 20261123, numRuns: 2000 },
    );
  });
});

describe("the traced twin of a model's widths and parameters", () => {
  it.each(Object.values(catalog.models).filter(({ architecture }) => architecture !== null))(
    "gives the same for $id",
    ({ architecture }) => {
      if (architecture === null) return;
      const tokens = architecture.maxSequence;
      expect(traceModel(given(architecture, ""), literal(tokens)).value).toEqual(stepModel(architecture, tokens));
    },
  );
});
