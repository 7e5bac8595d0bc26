import { describe, expect, it } from "vitest";
import type { CaseResults, Sections } from "../../../test/engine/control-cases/control-case";
import { costedResultsOf } from "../../../test/engine/control-cases/outcome-of";
import { findingIds, scopeOf, TEST_DAY } from "../../../test/engine/scope-of";
import type { ControlAnswer } from "./answer";
import { evaluateControls } from "./evaluate-controls";
import { controls } from "./library.gen";

const answered = (controlId: string, fields: Partial<ControlAnswer> = {}): ControlAnswer => ({
  controlId,
  state: "met",
  maturity: null,
  targetMaturity: null,
  evidence: "report 12",
  expiresOn: null,
  note: "Agreed with the owner of the plant.",
  owner: "A. Lin",
  ...fields,
});

function evaluated(design: Sections, answers: readonly ControlAnswer[] = [], given: CaseResults = {}) {
  const scope = scopeOf(design);
  const result = evaluateControls(scope, { answers, today: TEST_DAY }, costedResultsOf(scope, given));
  const of = (id: string) => {
    const found = result.controls.find((control) => control.id === id);
    if (found === undefined) throw new Error(`no control ${id}`);
    return found;
  };
  return { result, of, found: findingIds(scope) };
}

describe("an empty design", () => {
  const { result } = evaluated({});

  it("has all 136 controls, none of them met but the vacuous ones, and is not ready", () => {
    expect(result.controls).toHaveLength(136);
    const credited = result.controls.filter(({ credit }) => credit > 0).map(({ id }) => id);
    // No exceptions are open: that is known without a form.
    expect(credited.filter((id) => id !== "GOV-09")).toEqual([]);
    expect(result.coverage).toBeLessThan(0.05);
    expect(result.isReadyForApproval).toBe(false);
  });

  it("keeps blank fields apart from failures and from unanswered controls", () => {
    const states = new Set(result.controls.map(({ state }) => state));
    expect(states).toContain("unknown");
    expect(states).toContain("not-assessed");
    expect(result.controls.some(({ state }) => state === "not-met")).toBe(false);
  });

  it("counts every applicable critical control as open", () => {
    const critical = result.controls.filter(
      ({ weightClass, state }) => weightClass === "critical" && state !== "not-applicable",
    );
    expect(result.openCritical).toEqual(critical.map(({ id }) => id));
  });
});

describe("sums", () => {
  it("weigh credits by 5, 3 and 1 over what applies", () => {
    const { result } = evaluated({ site: { permits: "granted", access: { boundaries: 2 } } }, [
      answered("IAM-05"),
      answered("SITE-07"),
    ]);
    const applicable = result.controls.filter(({ state }) => state !== "not-applicable");
    const weight = applicable.reduce((sum, control) => sum + control.weight, 0);
    const earned = applicable.reduce((sum, control) => sum + control.weight * control.credit, 0);
    expect(result.score).toBeCloseTo(earned / weight, 12);
  });

  it("leave a control without an object out: it neither raises nor lowers its domain", () => {
    const privacy = (personalData: "none" | "personal") =>
      evaluated({ governance: { personalData } }).result.domains.find(({ id }) => id === "PRV");
    expect(privacy("none")?.notApplicableShare).toBeGreaterThan(0.5);
    expect(privacy("personal")?.notApplicableShare).toBe(0);
    expect(privacy("none")?.score).toBe(0);
  });

  it("cover each control once in the sixteen domains", () => {
    expect(evaluated({}).result.domains).toHaveLength(16);
  });
});

describe("what the design proves away", () => {
  it.each([
    ["PRV-04", { governance: { personalData: "none" } }],
    ["DAT-03", { governance: { labelling: { method: "self-supervised" } } }],
    ["DAT-12", { governance: { labelling: { method: "self-supervised" } } }],
    ["CMP-08", { purpose: { deployment: "cloud" } }],
    ["PCE-14", { purpose: { deployment: "cloud" } }],
    ["GOV-08", { workload: { jobs: [{ id: "t", kind: "pre-training" }] } }],
    ["NET-05", { network: { encryption: { externalLinksOff: true } } }],
    ["LOG-07", { security: { regimes: ["gdpr"] } }],
    ["GOV-06", { security: { regimes: ["hipaa"] } }],
    ["SHR-01", { governance: { sharing: { scope: "internal" } } }],
  ] as const)("%s, and brings it back when the fact changes", (id, design) => {
    expect(evaluated(design as Sections).of(id).state).toBe("not-applicable");
    expect(evaluated({}).of(id).state).not.toBe("not-applicable");
  });

  it("comes with the field that proves it", () => {
    const { of } = evaluated({ governance: { personalData: "none" } });
    expect(of("PRV-04").evidence).toEqual([{ path: "governance.personalData", value: "none", unit: null }]);
  });
});

describe("answers", () => {
  it("carry attested controls, hybrid ones only together with the design", () => {
    const { of } = evaluated({ site: { permits: "filed" } }, [answered("SITE-03"), answered("IAM-05")]);
    expect(of("IAM-05")).toMatchObject({ state: "met", credit: 1, isDerived: false });
    expect(of("SITE-03")).toMatchObject({ state: "partial", credit: 0.5, isDerived: true });
  });

  it("are limited by the design: an audit a year is not one a quarter", () => {
    const audits = (intervalSeconds: number) =>
      evaluated({ security: { audit: { intervalSeconds } } }, [answered("LOG-05")]).of("LOG-05").state;
    expect(audits(90 * 86_400)).toBe("met");
    expect(audits(365 * 86_400)).toBe("not-met");
  });

  it("stand for the provider's plant in a rented cloud", () => {
    const cloud: Sections = { purpose: { deployment: "cloud" } };
    expect(evaluated(cloud).of("PCE-03").state).toBe("not-assessed");
    expect(evaluated(cloud, [answered("PCE-03")]).of("PCE-03").state).toBe("met");
    expect(evaluated({}, [answered("PCE-03")]).of("PCE-03").state).toBe("unknown");
  });

  it("past their day lower the score and are reported; soon past are announced", () => {
    const { of, found } = evaluated({}, [
      answered("IAM-05", { expiresOn: "2026-11-01" }),
      answered("IAM-06", { expiresOn: "2026-12-01" }),
    ]);
    expect(of("IAM-05").credit).toBe(0);
    expect(of("IAM-06").credit).toBe(1);
    expect(found).toEqual(expect.arrayContaining(["security.expired", "security.expiresSoon"]));
  });

  it("that declare much of a domain away are reported", () => {
    const away = controls
      .filter(({ domain }) => domain === "OPS")
      .map(({ id }) => answered(id, { state: "not-applicable" }));
    expect(evaluated({}, away).found).toContain("security.muchNotApplicable");
  });

  it("for everything make a design ready, unless one critical control fails", () => {
    const all = controls.map(({ id }) => answered(id, { state: "not-applicable" }));
    expect(evaluated({}, all).result.isReadyForApproval).toBe(true);
    const without = all.filter(({ controlId }) => controlId !== "LOG-05");
    const open = evaluated({}, without).result;
    expect(open.openCritical).toEqual(["LOG-05"]);
    expect(open.isReadyForApproval).toBe(false);
  });
});

describe("a critical control that fails", () => {
  it("is an error at the field that fails it", () => {
    const scope = scopeOf({ network: { isolation: { egress: "open" } } });
    evaluateControls(scope, { answers: [], today: TEST_DAY }, costedResultsOf(scope));
    const found = scope.findings.filter(({ id }) => id === "security.criticalFails");
    expect(found.map(({ values }) => values.id)).toContain("NET-06");
    expect(found.find(({ values }) => values.id === "NET-06")?.path).toBe("network.isolation.egress");
  });
});
