import { describe, expect, it } from "vitest";
import type { ControlAnswer } from "./answer";
import { standing } from "./credit";
import type { Outcome } from "./rule";

const TODAY = "2026-11-23";
const answer = (fields: Partial<ControlAnswer>): ControlAnswer => ({
  controlId: "X-01",
  state: "met",
  maturity: null,
  targetMaturity: null,
  evidence: "report 12",
  expiresOn: "2027-06-30",
  note: "",
  owner: "A. Lin",
  ...fields,
});
const outcome = (verdict: Outcome["verdict"]): Outcome => ({ verdict, note: ["note", "说明"] });
const REASON = "The hall has no raised floor at all.";

describe("derived", () => {
  it.each([
    ["pass", "met", 1],
    ["partial", "partial", 0.5],
    ["fail", "not-met", 0],
    ["unknown", "unknown", 0],
    ["not-applicable", "not-applicable", 0],
  ] as const)("%s is %s with credit %d", (verdict, state, credit) => {
    expect(standing("derived", outcome(verdict), null, TODAY)).toMatchObject({ state, credit });
  });

  it("takes no word that it is met", () => {
    expect(standing("derived", outcome("fail"), answer({ state: "met" }), TODAY).state).toBe("not-met");
  });

  it("without a rule has nobody to decide it", () => {
    expect(standing("derived", null, null, TODAY).state).toBe("not-assessed");
  });
});

describe("attested", () => {
  const of = (fields: Partial<ControlAnswer> | null, rule: Outcome | null = null) =>
    standing("attested", rule, fields === null ? null : answer(fields), TODAY);

  it("is not assessed until someone answers", () => {
    expect(of(null)).toEqual({ state: "not-assessed", credit: 0, note: null });
  });

  it.each([
    [3, 4, "partial", 0.75],
    [4, 4, "met", 1],
    [5, 3, "met", 1],
    [0, 3, "not-met", 0],
  ] as const)("maturity %d of %d is %s", (maturity, targetMaturity, state, credit) => {
    expect(of({ maturity, targetMaturity })).toMatchObject({ state, credit });
  });

  it("without maturity counts what is said, and partly never becomes wholly", () => {
    expect(of({ state: "met" })).toMatchObject({ state: "met", credit: 1 });
    expect(of({ state: "partial" })).toMatchObject({ state: "partial", credit: 0.5 });
    expect(of({ state: "partial", maturity: 5, targetMaturity: 3 }).state).toBe("partial");
    expect(of({ state: "not-met", maturity: 5, targetMaturity: 3 })).toMatchObject({ state: "not-met", credit: 0 });
  });

  it("earns nothing without evidence, or after its last day", () => {
    expect(of({ evidence: " " })).toMatchObject({ state: "not-met", credit: 0 });
    expect(of({ expiresOn: "2026-11-22" })).toMatchObject({ state: "not-met", credit: 0 });
    expect(of({ expiresOn: TODAY }).state).toBe("met");
    expect(of({ expiresOn: null }).state).toBe("met");
  });

  it("is limited by what the design contradicts, not by what it leaves blank", () => {
    expect(of({}, outcome("fail"))).toMatchObject({ state: "not-met", credit: 0 });
    expect(of({}, outcome("partial"))).toMatchObject({ state: "partial", credit: 0.5 });
    expect(of({}, outcome("unknown")).state).toBe("met");
    expect(of({ state: "not-met" }, outcome("pass")).credit).toBe(0);
    expect(of(null, outcome("pass")).state).toBe("not-assessed");
  });
});

describe("hybrid", () => {
  const of = (verdict: Outcome["verdict"], fields: Partial<ControlAnswer> | null) =>
    standing("hybrid", outcome(verdict), fields === null ? null : answer(fields), TODAY);

  it("takes the lesser of rule and answer", () => {
    expect(of("pass", { maturity: 1, targetMaturity: 2 })).toMatchObject({ state: "partial", credit: 0.5 });
    expect(of("partial", {})).toMatchObject({ state: "partial", credit: 0.5 });
    expect(of("pass", {})).toMatchObject({ state: "met", credit: 1 });
  });

  it("waits for a person where the rule passes, and fails without one where it fails", () => {
    expect(of("pass", null).state).toBe("not-assessed");
    expect(of("fail", null).state).toBe("not-met");
  });

  it("stays unknown while the design is blank, whatever is said", () => {
    expect(of("unknown", {}).state).toBe("unknown");
    expect(of("unknown", null).state).toBe("unknown");
  });
});

describe("declarations", () => {
  it("of a compensating measure earn at most 0.8, with evidence and while they last", () => {
    const of = (fields: Partial<ControlAnswer>) =>
      standing("derived", outcome("fail"), answer({ state: "compensated", ...fields }), TODAY);
    expect(of({})).toMatchObject({ state: "compensated", credit: 0.8 });
    expect(of({ evidence: "" }).credit).toBe(0);
    expect(of({ expiresOn: "2026-01-01" })).toMatchObject({ state: "not-met", credit: 0 });
    expect(standing("derived", outcome("pass"), answer({ state: "compensated" }), TODAY).state).toBe("met");
  });

  it("of an exception add no credit and end on their day", () => {
    const of = (fields: Partial<ControlAnswer>, verdict: Outcome["verdict"] = "fail") =>
      standing("derived", outcome(verdict), answer({ state: "exception", ...fields }), TODAY);
    expect(of({})).toMatchObject({ state: "exception", credit: 0 });
    expect(of({}, "partial")).toMatchObject({ state: "exception", credit: 0.5 });
    expect(of({ expiresOn: "2026-11-22" })).toMatchObject({ state: "not-met", credit: 0 });
    expect(of({ expiresOn: null })).toMatchObject({ state: "not-met", credit: 0 });
    expect(standing("attested", null, answer({ state: "exception" }), TODAY)).toMatchObject({
      state: "exception",
      credit: 0,
    });
    expect(of({}, "pass").state).toBe("met");
  });

  it("of not applicable need a reason of twenty characters that still holds", () => {
    const of = (fields: Partial<ControlAnswer>) =>
      standing("attested", null, answer({ state: "not-applicable", note: REASON, ...fields }), TODAY);
    expect(of({}).state).toBe("not-applicable");
    expect(of({ note: "no" }).state).toBe("unknown");
    expect(of({ expiresOn: "2026-11-22" }).state).toBe("unknown");
  });
});
