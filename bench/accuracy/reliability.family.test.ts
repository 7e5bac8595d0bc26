import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { checkRows, readRowsFile } from "./read-rows";
import { reliabilityFamily } from "./reliability.family";
import { reliabilityReport } from "./reliability-report";

const read = (name: string) => readRowsFile(fileURLToPath(new URL(`rows/${name}.json`, import.meta.url)));
const own = read("reliability");
const further = read("reliability-further");
const predictions = [...reliabilityFamily.predict(own), ...reliabilityFamily.predict(further)];
const predictionOf = (id: string) => predictions.find((prediction) => prediction.id === id);
const report = reliabilityReport([...own, ...further]);

describe("the rows of reliability", () => {
  it("have no field that the family does not know", () => {
    expect(() => checkRows(reliabilityFamily, [...own, ...further])).not.toThrow();
  });

  it("are predicted or skipped for a reason, never both", () => {
    expect(predictions).toHaveLength(own.length + further.length);
    for (const { id, predictedSeconds, skippedBecause } of predictions)
      expect((predictedSeconds === null) !== (skippedBecause === null), id).toBe(true);
  });

  it("leave out what mixes planned interruptions in or does not say of how many accelerators it speaks", () => {
    expect(predictionOf("llama3-total")?.skippedBecause).toMatch(/planned/);
    expect(predictionOf("minder")?.skippedBecause).toBe("n_accelerators");
    expect(predictionOf("megascale-recoveries")?.skippedBecause).toBe("window_days, n_accelerators");
    expect(predictionOf("aegis-a100")?.skippedBecause).toMatch(/per node or per accelerator/);
  });

  it("read size and window from the context where no field has them", () => {
    expect(predictionOf("rsc-mttf-131072")?.accelerators).toBe(131_072);
    expect(predictionOf("opt-restarts")).toMatchObject({ accelerators: 992, measuredSeconds: (60 * 86_400) / 105 });
    expect(predictionOf("llama3-per-1000-node-days")?.measuredSeconds).toBeCloseTo(1e6 / (3.79 / 86_400) / 1e3, 0);
  });
});

describe("the classes of fleets", () => {
  it("reproduce Llama 3's 419 interruptions, and its table by cause", () => {
    const causes = predictions.filter(({ id }) => /^llama3-(int-|unexpected)/.test(id));
    expect(causes).toHaveLength(19);
    for (const { id, measuredSeconds, predictedSeconds } of causes)
      expect((predictedSeconds ?? 0) / (measuredSeconds ?? 1), id).toBeCloseTo(1, 6);
  });

  it("state a band with every published mean time between interruptions in it", () => {
    expect(report.means.length).toBeGreaterThan(10);
    expect(report.means.filter(({ isInside }) => !isInside)).toEqual([]);
  });

  it("come within a factor of five of a fleet that they have not seen", () => {
    expect(report.leftOut).toHaveLength(4);
    for (const { fleet, factor } of report.leftOut) expect(Math.abs(Math.log(factor)), fleet).toBeLessThan(Math.log(5));
  });

  it("hold for two fleets outside of them, of which only accelerator failures are known", () => {
    for (const id of ["bloom-accelerators", "b200-504-accelerators"]) {
      const { measuredSeconds, predictedSeconds } = predictionOf(id) ?? {};
      expect(Math.abs(Math.log((predictedSeconds ?? 0) / (measuredSeconds ?? 1))), id).toBeLessThan(Math.log(2));
    }
  });
});

describe("goodput of published runs", () => {
  const runOf = (id: string) => report.goodputs.find((goodput) => goodput.id === id);

  it("is predicted without a recovery time of the same run", () => {
    const names: Readonly<Record<string, RegExp>> = {
      "llama3-effective": /Llama/,
      "megascale-effective": /MegaScale/,
      "rsc-ettr": /RSC/,
      "opt-lost": /OPT/,
    };
    for (const [id, own] of Object.entries(names)) expect(runOf(id)?.run.recoveryFrom, id).not.toMatch(own);
  });

  it("is within seven hundredths of what computing runs measured", () => {
    for (const id of ["llama3-effective", "rsc-ettr", "opt-lost"])
      expect(Math.abs((runOf(id)?.predicted ?? 0) - (runOf(id)?.measured ?? 1)), id).toBeLessThan(0.07);
  });

  it("reaches every share on some fleet of the band whose run's size and scope are known", () => {
    const known = report.goodputs.filter(({ id }) => id !== "opt-uptime" && id !== "rsc-ettr");
    expect(known).toHaveLength(4);
    for (const { id, measured, predictedP10, predictedP90 } of known) {
      expect(measured, id).toBeGreaterThan(predictedP10);
      expect(measured, id).toBeLessThan(predictedP90);
    }
  });
});

describe("published checkpoint intervals", () => {
  it.each(report.intervals)("$name come out within two percent", ({ publishedSeconds, computedSeconds }) => {
    expect(Math.abs(computedSeconds / publishedSeconds - 1)).toBeLessThan(0.02);
  });
});
