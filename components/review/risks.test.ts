import { describe, expect, it } from "vitest";
import type { Finding, Result } from "@/lib/engine/result";
import { recommendationOf, risksOf } from "./risks";

function finding(id: string, severity: Finding["severity"], blocksBuild = false): Finding {
  return { id, severity, blocksBuild, section: "site", path: "site", words: ["", ""], fix: ["", ""], values: {} };
}

const met = { state: "met", delivered: 1, target: 1, unit: "usd", reason: null } as const;
const sound = {
  buildable: true,
  verdict: {
    onTime: met,
    onBudget: met,
    withinPower: met,
    constraints: [],
    unassessed: [],
    coverage: null,
    binds: null,
  },
  findings: [] as readonly Finding[],
  controls: { openCritical: [] as readonly string[], isReadyForApproval: true },
  score: { index: { value: 90 } },
};
// Only what is judged; the rest of a result plays no part here.
const judged = (changes: Partial<typeof sound>) => ({ ...sound, ...changes }) as unknown as Result;

describe("risksOf", () => {
  it("puts what blocks the build first, then errors, open critical controls and warnings, and leaves notes out", () => {
    const findings = [
      finding("warning", "warning"),
      finding("note", "info"),
      finding("error", "error"),
      finding("block", "error", true),
    ];
    const risks = risksOf(judged({ findings, controls: { openCritical: ["IAM-01"], isReadyForApproval: false } }));
    expect(risks.map((risk) => (risk.kind === "finding" ? risk.finding.id : risk.controlId))).toEqual([
      "block",
      "error",
      "IAM-01",
      "warning",
    ]);
  });

  it("tells an open critical control once", () => {
    const told = { ...finding("critical", "error"), values: { control: "IAM-01" } };
    const controls = { openCritical: ["IAM-01", "IAM-02"], isReadyForApproval: false };
    expect(risksOf(judged({ findings: [told], controls })).map(({ kind }) => kind)).toEqual(["finding", "control"]);
  });
});

describe("recommendationOf", () => {
  it("speaks for a sound design only", () => {
    expect(recommendationOf(judged({}))).toBe("approve");
    expect(recommendationOf(judged({ buildable: false }))).toBe("against");
    const missed = { ...sound.verdict, onTime: { ...met, state: "missed" } } as unknown as typeof sound.verdict;
    expect(recommendationOf(judged({ verdict: missed }))).toBe("caution");
    expect(recommendationOf(judged({ findings: [finding("warning", "warning")] }))).toBe("caution");
    expect(recommendationOf(judged({ controls: { openCritical: [], isReadyForApproval: false } }))).toBe("caution");
  });
});
