import { describe, expect, it } from "vitest";
import { findingIds, scopeOf } from "../../test/engine/scope-of";
import { type ConstantId, constants } from "./models/constants";
import { retiredConstants } from "./models/constants/retired";
import { overrideBounds } from "./overrides";

const withConstant = (constant: ConstantId, value: number, reason?: string) =>
  scopeOf({ overrides: { constants: [{ id: "a", constant, value, ...(reason === undefined ? {} : { reason }) }] } });

describe("overrides", () => {
  it("replace a constant and say when it leaves the known range", () => {
    const scope = withConstant("training.attention-portable", 0.99, "measured");
    expect(scope.constant("training.attention-portable")).toBe(0.99);
    expect(findingIds(scope)).toEqual(["overrides.outsideRange"]);
  });

  it("are refused where a formula would lose its meaning", () => {
    for (const [id, value] of [
      ["training.efficiency-hopper", 0],
      ["training.efficiency-hopper", -1],
      ["training.tensor-exposed", 1.5],
      ["power.ups-modules", 0.5],
    ] as const) {
      const scope = withConstant(id, value, "typo");
      expect(scope.constant(id)).toBe(constants[id].value);
      expect(findingIds(scope)).toEqual(["overrides.refused"]);
    }
  });

  it("ask for a reason", () => {
    expect(
      findingIds(withConstant("training.efficiency-hopper", constants["training.efficiency-hopper"].value)),
    ).toEqual(["overrides.noReason"]);
  });

  it("say that a value acts on nothing where the engine has the constant no longer", () => {
    const scope = scopeOf({
      overrides: {
        constants: [
          { id: "a", constant: "inference.load", value: 0.7, reason: "ours" },
          { id: "b", retired: "network.scale-up-latency", value: 2e-5, reason: "measured" },
          { id: "c", retired: "inference.expert-layer-hopper", value: 1.5 },
        ],
      },
    });
    expect(scope.findings).toMatchObject([
      {
        id: "overrides.retired",
        severity: "warning",
        path: "overrides.constants[1].constant",
        values: {
          number: { value: 2 },
          constant: retiredConstants["network.scale-up-latency"].words,
          value: { value: 2e-5, unit: "seconds" },
          since: "1.0.0",
        },
      },
      {
        id: "overrides.succeeded",
        path: "overrides.constants[2].constant",
        values: { value: { value: 1.5, unit: "ratio" }, successors: constants["inference.expert-layer"].words },
      },
    ]);
    expect(scope.constant("inference.expert-layer")).toBe(constants["inference.expert-layer"].value);
  });

  it("say that a value acts on nothing where no constant is chosen, and nothing of an entry without a value", () => {
    const found = scopeOf({
      overrides: {
        constants: [
          { id: "a" },
          { id: "b", constant: "inference.load" },
          { id: "c", reason: "to be measured" },
          { id: "d", retired: "inference.eager-launch" },
          { id: "e", value: 0 },
        ],
      },
    }).findings;
    expect(found).toMatchObject([
      {
        id: "overrides.noConstant",
        severity: "warning",
        path: "overrides.constants[4].constant",
        values: { number: { value: 5 }, value: { value: 0 } },
      },
    ]);
  });

  it("that name a constant of today say nothing of the one before", () => {
    const item = { id: "a", constant: "inference.load", retired: "inference.eager-launch", value: 0.7, reason: "ours" };
    const scope = scopeOf({ overrides: { constants: [item as never] } });
    expect([scope.constant("inference.load"), findingIds(scope)]).toEqual([0.7, []]);
  });

  it("replace a price, which no longer counts as the catalogue's", () => {
    const scope = scopeOf({ overrides: { prices: [{ id: "a", price: "anything", usd: 12, reason: "quotation" }] } });
    expect(scope.price("anything")).toBe(12);
    expect(scope.isPriceOverridden("anything")).toBe(true);
    expect(scope.usedRows.size).toBe(0);
  });

  it("give an accelerator the design power that its maker does not state, and say what its range does", () => {
    const id = "huawei-ascend-910b";
    const power = { id: "p", accelerator: id, watts: 400, lowWatts: 310, highWatts: 450, reason: "press" };
    const scope = scopeOf({
      compute: { pools: [{ id: "a", node: "huawei-atlas-800t-a2", nodes: 10 }] },
      overrides: { powers: [power] },
    });
    expect(scope.part("accelerators", id)?.tdpWatts).toBe(400);
    expect(scope.usedRows.get(`accelerators/${id}`)).toMatchObject({ tdpWatts: null });
    expect(scope.findings[0]).toMatchObject({
      id: "overrides.powerUnverified",
      values: { least: { value: 24_800 }, most: { value: 36_000 } },
    });
    const { lowWatts: _, ...bare } = power;
    expect(findingIds(scopeOf({ overrides: { powers: [bare] } }))).toEqual(["overrides.powerNoRange"]);
    expect(findingIds(scopeOf({ overrides: { powers: [{ ...power, watts: 500, reason: "" }] } }))).toEqual([
      "overrides.noReason",
      "overrides.powerNoRange",
    ]);
  });
});

describe("constants", () => {
  it.each(Object.entries(constants))("%s lies in its range, which lies in its bounds", (_, constant) => {
    const { lowest, highest } = overrideBounds(constant);
    expect(constant.low).toBeLessThanOrEqual(constant.value);
    expect(constant.value).toBeLessThanOrEqual(constant.high);
    expect(lowest).toBeLessThanOrEqual(constant.low);
    expect(constant.high).toBeLessThanOrEqual(highest);
    expect(constant.source).not.toBe("");
  });
});
