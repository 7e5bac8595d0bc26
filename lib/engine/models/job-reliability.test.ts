import { describe, expect, it } from "vitest";
import { scopeOf } from "../../../test/engine/scope-of";
import type { DesignDocument } from "../inputs/design";
import { type JobRun, jobReliability } from "./job-reliability";
import { jobFailures } from "./reliability";

const run: JobRun = {
  givenIntervalSeconds: null,
  intervalSeconds: 600,
  blockingSeconds: 5,
  writeSeconds: 60,
  isAsynchronous: true,
  restoreSeconds: 30,
  productiveSeconds: 5e6,
  stepBand: { low: 1, high: 1 },
};

function reliabilityOf(
  document: Omit<DesignDocument, "schemaVersion"> = {},
  { accelerators = 16_384, replicas = 128, spares = 64 } = {},
  change: Partial<JobRun> = {},
) {
  return jobReliability(jobFailures(scopeOf(document), accelerators, replicas, spares), { ...run, ...change });
}

const classes = ["published-fleets", "meta-llama-3", "meta-rsc-1", "meta-rsc-jobs", "meta-rsc-2", "opt-175b"] as const;
const operated = (failureClass: (typeof classes)[number]) => ({ compute: { operations: { failureClass } } });

describe("jobReliability", () => {
  it("interrupts a job as large as Llama 3's as often as that was", () => {
    const result = reliabilityOf({ compute: { controlPlane: { primaries: 1, replicas: 1, separateRacks: true } } });
    expect((result?.interruptionsPerDay ?? 0) * 54).toBeCloseTo(419, 2);
    expect((result?.causesPerDay.accelerator ?? 0) * 54).toBeCloseTo(177, 2);
  });

  it.each(classes)("adds the causes and the shares of %s up", (failureClass) => {
    const result = reliabilityOf(operated(failureClass));
    const sum = (parts: object | undefined) => Object.values(parts ?? {}).reduce((a: number, b: number) => a + b, 0);
    expect(Math.abs(sum(result?.breakdown) - 1)).toBeLessThan(1e-9);
    expect(Math.abs(sum(result?.causesPerDay) / (result?.interruptionsPerDay ?? 0) - 1)).toBeLessThan(1e-9);
  });

  it.each(classes)("puts %s inside the spread of fleets, and its goodput and time with it", (failureClass) => {
    const result = reliabilityOf(operated(failureClass));
    const { p10, p50, p90 } = result?.meanSecondsBetweenInterruptions ?? { p10: 0, p50: 0, p90: 0 };
    expect(p10).toBeLessThan(p50);
    expect(p50).toBeLessThan(p90);
    expect(result?.goodput.p10 ?? 1).toBeLessThan(result?.goodput.p50 ?? 0);
    expect(result?.goodput.p50 ?? 1).toBeLessThan(result?.goodput.p90 ?? 0);
    expect(result?.trainingSeconds?.p10 ?? 1).toBeLessThan(result?.trainingSeconds?.p50 ?? 0);
    expect(result?.trainingSeconds?.p50 ?? 1).toBeLessThan(result?.trainingSeconds?.p90 ?? 0);
  });

  it("shows the same job on every published fleet", () => {
    const fleets = reliabilityOf()?.fleets ?? [];
    expect(fleets.map(({ id }) => id)).toEqual(classes.slice(1));
    const means = fleets.map(({ meanSeconds }) => meanSeconds);
    expect(Math.max(...means) / Math.min(...means)).toBeGreaterThan(6);
  });

  it("widens the spread to a class that the design moves out of it", () => {
    const small = { accelerators: 64, replicas: 8, spares: 8 };
    const override = {
      id: "o",
      constant: "reliability.accelerator-seconds-opt-175b",
      value: 3e5,
      reason: "Measured.",
    } as const;
    const result = reliabilityOf({ ...operated("opt-175b"), overrides: { constants: [override] } }, small);
    expect(result?.meanSecondsBetweenInterruptions.p50).toBeCloseTo(3e5 / 64, 0);
    expect(result?.meanSecondsBetweenInterruptions.p10).toBe(result?.meanSecondsBetweenInterruptions.p50);
  });

  it("says what the interval follows, with Young's and Daly's beside it", () => {
    const follows = (change: Partial<JobRun>) => reliabilityOf({}, {}, change)?.checkpoint;
    expect(follows({})).toMatchObject({ follows: "optimum", blockingSeconds: 5 });
    expect(follows({ givenIntervalSeconds: 900, intervalSeconds: 900 })?.follows).toBe("design");
    expect(follows({ writeSeconds: 4000, intervalSeconds: 4000 })?.follows).toBe("write");
    expect(follows({ blockingSeconds: null, writeSeconds: null })).toMatchObject({
      follows: "usual",
      youngSeconds: null,
      dalySeconds: null,
    });
    const { youngSeconds, dalySeconds } = follows({}) ?? {};
    expect(dalySeconds ?? 0).toBeLessThan(youngSeconds ?? 0);
  });

  it("gives no figure for a job that is interrupted before it has recovered", () => {
    expect(reliabilityOf({}, { accelerators: 5e7, replicas: 1e5, spares: 1e5 })).toBeNull();
  });

  it("has the replica of a failed node stand still where no spare is left", () => {
    const wait = (spares: number, replicas: number) =>
      reliabilityOf({}, { accelerators: 16_384, replicas, spares })?.perInterruption.spareWaitSeconds ?? 0;
    expect(wait(64, 128)).toBeLessThan(1);
    expect(wait(0, 128)).toBeCloseTo((0.78 * 86_400) / 128, 3);
    expect(wait(0, 16)).toBeCloseTo(8 * wait(0, 128), 3);
  });
});
