// Every choice of how to serve acts as it physically must.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestRate } from "./best-rate";
import { largestBatch } from "./closed-load";
import { fleetRate, replicasFor } from "./fleet";
import { servingFrontier } from "./frontier";
import type { ReplicaLayout } from "./iteration";
import { replicaRate, type ServingChoice } from "./open-load";
import { replicaMemory } from "./replica-memory";
import type { ServedModel } from "./served-model";
import { h200, modelOf } from "./serving.fixture";
import type { ServingCase } from "./serving-case";

const noTargets = { timeToFirstTokenSeconds: null, timePerOutputTokenSeconds: null };

const hardware = h200;
const request = { inputTokens: 1024, outputTokens: 256 };
const split = (tensor: number, data = 1, pipeline = 1): ReplicaLayout => ({ tensor, data, pipeline });

function caseOf(model: ServedModel, layout: ReplicaLayout, choice: Partial<ServingChoice> = {}): ServingCase {
  const { tensor, data, pipeline } = layout;
  const width = tensor * data * pipeline;
  return {
    model,
    hardware,
    request,
    choice: {
      layout,
      load: 0.8,
      draftTokens: 0,
      draftAcceptance: 0.7,
      draftShare: 0.05,
      isDisaggregated: false,
      ...choice,
    },
    width,
    replicas: 64 / width,
    limit: largestBatch(model, hardware, layout, request),
  };
}

const dense = modelOf("llama-3-1-70b", 1);
const mixture = modelOf("deepseek-v3", 1);
const rateOf = ({ model, choice }: ServingCase, batch: number) => replicaRate(model, hardware, request, batch, choice);
/** Most sequences of a length that memory limits before anything else. */
const longest = ({ model, choice }: ServingCase) =>
  largestBatch(model, hardware, choice.layout, { inputTokens: 65_536, outputTokens: 1024 });
const sum = (parts: object): number => Object.values(parts).reduce((total, part) => total + part, 0);

describe("parts of the waits", () => {
  it("sum to the wait for the first token and to the time per token, whatever is chosen", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 256 }),
        fc.boolean(),
        fc.integer({ min: 0, max: 4 }),
        (batch, apart, drafts) => {
          const served = caseOf(mixture, split(8), { isDisaggregated: apart, draftTokens: drafts });
          const rate = rateOf(served, batch);
          expect(sum(rate.firstToken)).toBeCloseTo(rate.timeToFirstTokenSeconds, 12);
          expect(sum(rate.perToken)).toBeCloseTo(rate.timePerOutputTokenSeconds, 12);
          for (const part of [...Object.values(rate.firstToken), ...Object.values(rate.perToken)])
            expect(part).toBeGreaterThanOrEqual(0);
        },
      ),
      { seed: 5 },
    );
  });

  it("leave an accelerator's memory to weights, cache, what is free and the engine, and nothing else", () => {
    const { capacityBytes, sequencesMax, ...shares } = replicaMemory(dense, hardware, split(4), request, 16);
    expect(sum(shares) / capacityBytes).toBeCloseTo(1, 12);
    expect(capacityBytes).toBe(hardware.memoryBytes);
    expect(sequencesMax).toBe(largestBatch(dense, hardware, split(4), request));
  });
});

describe("speculative decoding", () => {
  it("is never faster when no draft is accepted, and never slower the more are", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 128 }), fc.integer({ min: 1, max: 8 }), (batch, draftTokens) => {
        const plain = rateOf(caseOf(dense, split(4)), batch);
        const drafted = (draftAcceptance: number) =>
          rateOf(caseOf(dense, split(4), { draftTokens, draftAcceptance }), batch).timePerOutputTokenSeconds;
        expect(drafted(0)).toBeGreaterThan(plain.timePerOutputTokenSeconds);
        expect(drafted(0.9)).toBeLessThan(drafted(0.5));
        expect(drafted(0.5)).toBeLessThan(drafted(0));
      }),
      { seed: 7 },
    );
  });

  it("pays most where one request waits for the weights alone", () => {
    const gain = (batch: number) =>
      rateOf(caseOf(dense, split(4)), batch).timePerOutputTokenSeconds /
      rateOf(caseOf(dense, split(4), { draftTokens: 3 }), batch).timePerOutputTokenSeconds;
    expect(gain(1)).toBeGreaterThan(1.5);
    expect(gain(1)).toBeGreaterThan(gain(512));
  });
});

describe("reading and writing apart", () => {
  it("takes the reading of inputs out of the time per token, and adds a hand-over to the first", () => {
    const together = rateOf(caseOf(dense, split(4)), 64);
    const apart = rateOf(caseOf(dense, split(4), { isDisaggregated: true }), 64);
    expect(together.perToken.interleaved).toBeGreaterThan(0);
    expect(apart.perToken.interleaved).toBe(0);
    expect(apart.timePerOutputTokenSeconds).toBeLessThan(together.timePerOutputTokenSeconds);
    expect(together.firstToken.handOver).toBe(0);
    expect(apart.firstToken.handOver).toBeGreaterThan(0);
  });

  it("divides the replicas and carries no more than either side does", () => {
    const served = caseOf(dense, split(4), { isDisaggregated: true });
    const rate = rateOf(served, 64);
    const fleet = fleetRate(rate, 16, served.choice);
    if (fleet === null) throw new Error("sixteen replicas can be divided");
    expect(fleet.prefillReplicas + fleet.decodeReplicas).toBe(16);
    expect(fleet.requestsPerSecond).toBeLessThanOrEqual(fleet.prefillReplicas * rate.inputsPerSecond * (1 + 1e-12));
    expect(fleet.requestsPerSecond).toBeLessThanOrEqual(fleet.decodeReplicas * rate.requestsPerSecond * (1 + 1e-12));
    expect(fleetRate(rate, 1, served.choice)).toBeNull();
  });
});

describe("replicas for a request rate", () => {
  const { choice, ...served } = caseOf(dense, split(4));
  const rate = rateOf({ choice, ...served }, 64);

  it("are the fewest that carry it", () => {
    for (const replicas of [1, 7, 999_999, 1_000_000]) {
      const wanted = replicas * rate.requestsPerSecond * (1 - 1e-9);
      expect.soft(replicasFor(rate, choice, wanted, null)).toBe(replicas);
    }
  });

  it("are not looked for beyond a million, whatever is asked", () => {
    for (const times of [1_000_001, 2 ** 31, 1e15]) {
      expect.soft(replicasFor(rate, choice, times * rate.requestsPerSecond, null)).toBeNull();
      expect.soft(replicasFor(rate, choice, times * rate.requestsPerSecond, 600)).toBeNull();
    }
    expect(replicasFor(rate, choice, rate.requestsPerSecond, 1e-9)).toBeNull();
  });
});

describe("quantisation", () => {
  it("halves what waits for the weights and makes room for more sequences", () => {
    const wide = caseOf(modelOf("llama-3-1-70b", 2), split(4));
    const narrow = caseOf(dense, split(4));
    const ratio = rateOf(narrow, 1).perToken.weights / rateOf(wide, 1).perToken.weights;
    // The output matrix keeps its format.
    expect(ratio).toBeGreaterThan(0.5);
    expect(ratio).toBeLessThan(0.53);
    expect(longest(narrow)).toBeGreaterThan(longest(wide));
  });
});

describe("a replica's split", () => {
  it("reads fewer weights on each rank the more share a matrix, and exchanges more", () => {
    const narrow = rateOf(caseOf(dense, split(2)), 8).perToken;
    const wide = rateOf(caseOf(dense, split(8)), 8).perToken;
    expect(wide.weights / narrow.weights).toBeCloseTo(1 / 4, 9);
    expect(wide.exchange).toBeGreaterThan(narrow.exchange);
  });

  it("in stages makes room, but no token comes sooner", () => {
    const flat = caseOf(dense, split(2));
    const staged = caseOf(dense, split(2, 1, 2));
    expect(longest(staged)).toBeGreaterThan(longest(flat));
    expect(rateOf(staged, 8).timePerOutputTokenSeconds).toBeGreaterThan(rateOf(flat, 4).timePerOutputTokenSeconds);
  });

  it("in groups spreads the experts and holds latent caches once each", () => {
    const shared = caseOf(mixture, split(8));
    const grouped = caseOf(mixture, split(1, 8));
    expect(rateOf(grouped, 256).perToken.cache).toBeLessThan(rateOf(shared, 256).perToken.cache);
  });
});

describe("servingFrontier", () => {
  const served = caseOf(dense, split(4));
  const points = servingFrontier(served, { ...noTargets, timePerOutputTokenSeconds: 0.03 }, 24, 64, 2);

  it("goes from one request at a time to as many as fit and has the batch in use", () => {
    const batches = points.map(({ batch }) => batch);
    expect(batches[0]).toBe(1);
    expect(batches.at(-1)).toBe(served.limit);
    expect(batches).toContain(24);
    expect(batches).toEqual([...new Set(batches)].sort((left, right) => left - right));
  });

  it("trades what a user sees for what an accelerator writes, and the price falls as that rises", () => {
    for (const [index, point] of points.entries()) {
      const before = points[index - 1];
      if (before === undefined) continue;
      expect(point.tokensPerSecondPerUser).toBeLessThanOrEqual(before.tokensPerSecondPerUser);
      expect(point.tokensPerSecondPerAccelerator).toBeGreaterThan(before.tokensPerSecondPerAccelerator);
      expect(point.usdPerMillionTokens).toBeLessThan(before.usdPerMillionTokens ?? 0);
    }
    // 64 accelerators at 2 $ an hour, by hand.
    const [first] = points;
    expect(first?.usdPerMillionTokens).toBeCloseTo((64 * 2 * 1e6) / 3600 / (first?.tokensPerSecond ?? 0), 9);
  });

  it("says which batches miss a target: just those beyond the largest that meets it", () => {
    const { batch } = bestRate(served, { ...noTargets, timePerOutputTokenSeconds: 0.03 });
    expect(batch).toBeLessThan(served.limit);
    for (const point of points) expect(point.isWithinTargets).toBe(point.batch <= batch);
  });

  it("leaves the price out where nobody knows it", () => {
    const [first] = servingFrontier(served, noTargets, 1, 64, null);
    expect(first?.usdPerMillionTokens).toBeNull();
  });
});
