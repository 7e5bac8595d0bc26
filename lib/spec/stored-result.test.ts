import { describe, expect, it } from "vitest";
import { catalog } from "../engine/catalog/catalog.gen";
import { evaluate } from "../engine/evaluate";
import type { Result } from "../engine/result";
import { readStoredResult } from "./stored-result";
import { templates } from "./templates/templates.gen";

/** A result as engine 1 sealed it: without what came later. */
function first(result: Result): Result {
  const stored = structuredClone(result) as unknown as {
    training: { jobs: Record<string, unknown>[] };
    inference: { jobs: Record<string, unknown>[] };
    network: {
      cables: Record<string, unknown> | null;
      detail: { runs: Record<string, unknown>[]; sidePlanes: Record<string, unknown>[] } | null;
    };
    cost: Record<string, unknown> & { lines: Record<string, unknown>[] };
    storage: Record<string, unknown> & { tiers: Record<string, unknown>[] };
    carbon?: unknown;
    facility: Record<string, unknown>;
    reliability?: unknown;
  };
  delete stored.carbon;
  for (const job of stored.training.jobs) {
    for (const name of ["countedIn", "confidence", "reliability", "usdPerRun", "memoryFreeBytes"]) delete job[name];
    const plan = job.plan as Record<string, unknown> | null;
    for (const name of ["context", "source", "shardWidth", "expertTensor"]) delete plan?.[name];
    if (plan) plan.isHeuristic = true;
    delete (job.step as Record<string, unknown> | null)?.overhead;
    delete (job.memory as Record<string, unknown> | null)?.logits;
  }
  for (const job of stored.inference.jobs) delete job.replicasNeeded;
  delete stored.network.cables?.interGroup;
  for (const run of stored.network.detail?.runs ?? []) delete run.linkBytesPerSecond;
  for (const plane of stored.network.detail?.sidePlanes ?? []) delete plane.runs;
  for (const name of ["checkpoint", "recovery", "workingSet", "backup"]) delete stored.storage[name];
  for (const tier of stored.storage.tiers) for (const name of ["needs", "rebuildSeconds"]) delete tier[name];
  for (const name of ["chain", "energy", "growth", "phases"]) delete stored.facility[name];
  for (const name of ["ownership", "alternatives", "prices", "cnyPerUsd"]) delete stored.cost[name];
  for (const line of stored.cost.lines) delete line.basis;
  delete stored.reliability;
  return stored as unknown as Result;
}

describe.each(Object.values(templates).map(({ id, document }) => [id, document] as const))("%s", (_, document) => {
  const result = evaluate(document, catalog, { answers: [], today: "2026-11-24" });

  it("comes out equal where today's engine sealed it", () => {
    expect(readStoredResult(result)).toEqual(result);
  });

  it("works out what a user and an accelerator get from figures that engine 2.1 sealed", () => {
    const stored = structuredClone(result) as unknown as { inference: { jobs: Record<string, unknown>[] } };
    for (const job of stored.inference.jobs)
      for (const name of ["tokensPerSecondPerUser", "tokensPerSecondPerAccelerator"]) delete job[name];
    expect(readStoredResult(stored as unknown as Result).inference).toEqual(result.inference);
  });

  it("keeps what a leaf's failure was sealed with before it could slow", () => {
    const stored = structuredClone(result) as unknown as { reliability: { blasts: Record<string, unknown>[] } };
    for (const blast of stored.reliability.blasts) for (const name of ["slowed", "shareLeft"]) delete blast[name];
    for (const { stopped, slowed, shareLeft } of readStoredResult(stored as unknown as Result).reliability.blasts)
      expect([slowed, shareLeft]).toEqual([0, stopped > 0 ? 0 : 1]);
  });

  it("tells uplinks of a plane without spines by their name where they were sealed as leading to some", () => {
    const stored = structuredClone(result) as unknown as {
      network: { detail: { sidePlanes: { plane: string; runs: { joins: string }[] }[] } | null };
    };
    for (const { plane, runs } of stored.network.detail?.sidePlanes ?? [])
      for (const run of runs) if (plane === "management" && run.joins === "uplink") run.joins = "leafSpine";
    expect(readStoredResult(stored as unknown as Result).network).toEqual(result.network);
  });

  it("has every part that pages read where engine 1 sealed it, and nothing invented", () => {
    const read = readStoredResult(first(result));
    for (const job of read.training.jobs) {
      expect(job).toMatchObject({ countedIn: "tokens", confidence: null, reliability: null, usdPerRun: null });
      if (job.plan !== null)
        expect(job.plan).toMatchObject({ source: "heuristic", context: 1, shardWidth: job.plan.data });
      for (const part of Object.values(job.step ?? {})) expect(part).toEqual(expect.any(Number));
    }
    expect(read.cost).toMatchObject({ ownership: null, alternatives: [], prices: [], cnyPerUsd: null });
    for (const line of read.cost.lines) expect(line.basis).toBeNull();
    expect(read.storage).toMatchObject({ checkpoint: null, recovery: null, workingSet: null, backup: null });
    for (const tier of read.storage.tiers) expect(tier).toMatchObject({ needs: null, rebuildSeconds: null });
    expect(read.carbon).toMatchObject({
      operational: null,
      embodied: null,
      reason: [expect.any(String), expect.any(String)],
    });
    expect(read.reliability).toMatchObject({ blocks: [], facilityAvailability: result.facility.availability });
    expect(read.facility).toMatchObject({ chain: null, energy: null, growth: [], phases: [] });
    for (const job of read.inference.jobs) expect(job.replicasNeeded).toBeNull();
    expect(read.network.detail?.runs).toEqual(result.network.detail?.runs);
    for (const plane of read.network.detail?.sidePlanes ?? []) expect(plane.runs).toEqual([]);
  });
});
