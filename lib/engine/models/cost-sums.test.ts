import { describe, expect, it } from "vitest";
import { cost, OWN, POOL } from "../../../test/engine/cost-of";
import { templates } from "../../spec/templates/templates.gen";
import { catalog } from "../catalog/catalog.gen";
import { evaluate } from "../evaluate";

const today = "2026-11-25";

describe("the service life of that hall, year by year", () => {
  const { ownership, totalUsd, usdPerAcceleratorHour } = cost(OWN);
  const rate = 0.08;

  it("sums to the total, and each year to its parts", () => {
    const years = ownership?.years ?? [];
    expect(years).toHaveLength(5);
    expect(years.reduce((sum, year) => sum + year.usd, 0)).toBeCloseTo(totalUsd ?? Number.NaN, 2);
    for (const { usd: whole, parts } of years)
      expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBeCloseTo(whole, 2);
    expect(Object.values(ownership?.parts ?? {}).reduce((sum, part) => sum + part, 0)).toBeCloseTo(totalUsd ?? 0, 2);
  });

  it("is worth today, to the cent, what the sums on paper say", () => {
    // Bought at once; 1 060 820 in the middle of each year; unused: a sixth of 321 000, two thirds of 1 172 000.
    const paid = [0.5, 1.5, 2.5, 3.5, 4.5].reduce((sum, at) => sum + 1_060_820 / (1 + rate) ** at, 0);
    const residual = 0.75 * (53_500 + 781_333.333333);
    expect(ownership?.residualUsd).toBeCloseTo(626_125, 2);
    expect(ownership?.presentUsd).toBeCloseTo(3_893_000 + paid - residual / (1 + rate) ** 5, 2);
  });

  it("depreciates in a straight line: machines over 5 years, the fabric over 6, racks and plant over 15", () => {
    expect(ownership?.depreciationUsd.servers).toBeCloseTo(2_400_000 / 5, 6);
    expect(ownership?.depreciationUsd.network).toBeCloseTo(321_000 / 6, 6);
    expect(ownership?.depreciationUsd.plant).toBeCloseTo(1_172_000 / 15, 6);
  });

  it("asks more for an hour than the lives used up, because money costs money", () => {
    expect(ownership?.usedAcceleratorHours).toBe(64 * 5 * 8760 * 0.8);
    expect(ownership?.levelizedUsdPerAcceleratorHour).toBeGreaterThan(usdPerAcceleratorHour ?? Number.NaN);
  });

  it("pays half a year at the end of a service of five and a half, in which machines are bought again", () => {
    const half = cost({ ...OWN, purpose: { deployment: "own", serviceSeconds: 5.5 * 31_536_000 } });
    const [, , , , , last] = half.ownership?.years ?? [];
    expect(last?.usd).toBeCloseTo(2_400_000 + (half.yearlyUsd ?? 0) / 2, 2);
    expect(half.ownership?.years.reduce((sum, year) => sum + year.usd, 0)).toBeCloseTo(half.totalUsd ?? 0, 2);
  });
});

describe("other ways to pay", () => {
  const { alternatives, breakEvenUtilization } = cost(OWN);

  it("are what the design would cost if it were deployed so", () => {
    for (const { deployment, reason: _, presentUsd, ...sums } of alternatives) {
      const deployed = cost({ ...OWN, purpose: { deployment } });
      expect(deployed).toMatchObject(sums);
      expect(deployed.ownership?.presentUsd).toBe(presentUsd);
    }
    expect(alternatives.map(({ deployment }) => deployment)).toEqual(["own", "colocation", "cloud"]);
  });

  it("cost the same at the break-even utilisation", () => {
    const at = (deployment: "own" | "cloud", utilization: number) =>
      cost({ ...OWN, purpose: { deployment }, compute: { pools: [POOL], operations: { utilization } } })
        .usdPerAcceleratorHour ?? Number.NaN;
    const even = breakEvenUtilization ?? Number.NaN;
    expect(even).toBeGreaterThan(0);
    expect(at("own", even) / at("cloud", even)).toBeCloseTo(1, 3);
    expect(at("own", even / 2)).toBeGreaterThan(at("cloud", even / 2));
  });

  it("cost the same whichever of them the design takes: one that is rented would need its racks as well", () => {
    const { document } = templates["dgx-superpod-b200"];
    const of = (deployment: "own" | "colocation" | "cloud") =>
      evaluate({ ...document, purpose: { ...document.purpose, deployment } }, catalog, { answers: [], today }).cost;
    const [own, colocation, cloud] = [of("own"), of("colocation"), of("cloud")];
    expect(cloud.alternatives).toEqual(own.alternatives);
    expect(colocation.alternatives).toEqual(own.alternatives);
    expect(cloud.breakEvenUtilization).toBe(own.breakEvenUtilization);
  });

  it("are not compared with a cloud that has no price", () => {
    const tpu = { id: "a", nodes: 1, accelerator: "google-tpu-v5p", acceleratorsPerNode: 4 };
    expect(cost({ ...OWN, compute: { pools: [tpu] } }).breakEvenUtilization).toBeNull();
  });
});

it("every price of the bill stands in its list with source, date and range", () => {
  const { lines, prices } = cost(OWN);
  expect(prices.map(({ id }) => id)).toEqual([...new Set(lines.flatMap((line) => line.prices))].sort());
  for (const { source, asOf, usdLow, usdHigh, usd: used } of prices) {
    expect([source, asOf]).not.toContain("");
    expect(usdLow).toBeLessThanOrEqual(used);
    expect(usdHigh).toBeGreaterThanOrEqual(used);
  }
});
