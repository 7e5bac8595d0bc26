import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BenchmarkLoad, closedLoad, largestBatch, sharedPrefillSeconds } from "./closed-load";
import { decodeSeconds, prefillSeconds, type ReplicaLayout, tokensPerIteration } from "./iteration";
import { replicaRate, type ServingChoice } from "./open-load";
import { FOUR_BIT_BYTES, servedModel, touchedShare } from "./served-model";
import { architectureOf, h200, hardwareOf, modelOf, storageOf, wide } from "./serving.fixture";
import type { ServingEngine, ServingHardware } from "./serving-hardware";
import { tailFirstTokenSeconds, waitingChance } from "./tail";

const dense = modelOf("llama-3-1-70b");
const mixture = modelOf("deepseek-v3");
/** As InferenceX sends its requests. */
const drawn = (concurrency: number): BenchmarkLoad => ({ ...alike(concurrency), lengthSpread: 2 / 9 });
const alike = (concurrency: number): BenchmarkLoad => ({
  concurrency,
  rounds: 10,
  lengthSpread: 0,
  pollIterations: 1,
  gatherIterations: 0,
  draftTokens: 0,
  draftAcceptance: 0.7,
  draftShare: 0.05,
});
const choiceOf = (layout: ReplicaLayout): ServingChoice => ({
  layout,
  load: 0.8,
  draftTokens: 0,
  draftAcceptance: 0.7,
  draftShare: 0.05,
  isDisaggregated: false,
});

describe("closedLoad", () => {
  // NVIDIA aiconfigurator silicon sample, Llama 3.1 70B FP8 on H200: TPOT in ms by width, concurrency, input and output length.
  it.each([
    { width: 1, batch: 4, inputTokens: 1024, outputTokens: 1024, measured: 21.47 },
    { width: 1, batch: 64, inputTokens: 1024, outputTokens: 1024, measured: 37.44 },
    { width: 2, batch: 16, inputTokens: 1024, outputTokens: 8192, measured: 17.18 },
    { width: 4, batch: 128, inputTokens: 1024, outputTokens: 8192, measured: 19.37 },
  ])(
    "writes a token in $measured ms on $width H200 at $batch in flight, within a fifth",
    ({ width, batch, measured, ...request }) => {
      const { timePerOutputTokenSeconds } = closedLoad(dense, h200, wide(width), request, drawn(batch));
      expect(Math.abs((timePerOutputTokenSeconds * 1e3) / measured - 1)).toBeLessThan(0.2);
    },
  );

  it("makes requests wait that find no room for their cache", () => {
    const request = { inputTokens: 8192, outputTokens: 1024 };
    const room = largestBatch(dense, h200, wide(1), request);
    const full = closedLoad(dense, h200, wide(1), request, drawn(room));
    const crowded = closedLoad(dense, h200, wide(1), request, drawn(2 * room));
    expect(crowded.batch).toBe(room);
    expect(crowded.requestsPerSecond).toBeCloseTo(full.requestsPerSecond, 9);
    expect(crowded.timeToFirstTokenSeconds).toBeGreaterThan(10 * full.timeToFirstTokenSeconds);
  });

  it("lets inputs queue where the engine reads first and answers are equally long, and scatters them where they are not", () => {
    const request = { inputTokens: 4096, outputTokens: 256 };
    const first = (engine: ServingEngine, load: BenchmarkLoad) =>
      closedLoad(dense, hardwareOf("nvidia-h200-sxm", engine), wide(4), request, load).timeToFirstTokenSeconds;
    expect(first("sglang", alike(32))).toBeGreaterThan(2 * first("vllm", alike(32)));
    expect(first("sglang", drawn(32))).toBeLessThan(first("sglang", alike(32)));
  });

  it("lets inputs that are read in one iteration wait for its end", () => {
    const request = { inputTokens: 1024, outputTokens: 256 };
    const at = (chunkTokens: number) => ({ ...h200, chunkTokens });
    const rate = (chunkTokens: number) =>
      closedLoad(dense, at(chunkTokens), wide(4), request, { ...alike(16), rounds: 1 });
    const each = (chunkTokens: number) => sharedPrefillSeconds(dense, at(chunkTokens), wide(4), 1024, 16);
    // Sixteen come at once. Read one by one, the first has to be read and the last all of them, 8.5 on average; eight by eight,
    // half wait until eight are read and half until all are.
    const [single, eight] = [rate(1024), rate(8 * 1024)];
    const underWay = (15 / 16) * (eight.timePerOutputTokenSeconds - single.timePerOutputTokenSeconds);
    expect(eight.timeToFirstTokenSeconds - single.timeToFirstTokenSeconds).toBeCloseTo(
      12 * each(8 * 1024) - 8.5 * each(1024) + underWay,
      9,
    );
  });

  it("counts the first wave once, so that its share shrinks with the rounds", () => {
    const request = { inputTokens: 4096, outputTokens: 256 };
    const first = (rounds: number) =>
      closedLoad(dense, h200, wide(4), request, { ...alike(32), rounds }).timeToFirstTokenSeconds;
    expect(first(20)).toBeLessThan(first(10));
    expect(first(10)).toBeLessThan(first(1));
  });

  it("keeps requests back where the scheduler looks at them less often or gathers inputs, and none of a lone request", () => {
    const request = { inputTokens: 1024, outputTokens: 1024 };
    const first = (concurrency: number, change: Partial<BenchmarkLoad>) =>
      closedLoad(dense, h200, wide(4), request, { ...drawn(concurrency), ...change });
    const base = first(16, {});
    const polled = first(16, { pollIterations: 31 });
    // For nine requests of ten: half of thirty iterations, and the inputs that arrive within the thirty and are read with theirs.
    const iteration = polled.timePerOutputTokenSeconds;
    const joining = ((16 * 30) / 1024) * sharedPrefillSeconds(dense, h200, wide(4), 1024, 16);
    const underWay = (15 / 16) * (iteration - base.timePerOutputTokenSeconds);
    const waited = polled.timeToFirstTokenSeconds - base.timeToFirstTokenSeconds;
    expect(waited).toBeCloseTo(0.9 * (15 * iteration + joining) + underWay, 9);
    const gathered = first(16, { gatherIterations: 20 });
    expect(gathered.timeToFirstTokenSeconds).toBeGreaterThan(base.timeToFirstTokenSeconds);
    expect(gathered.timeToFirstTokenSeconds).toBeLessThan(first(16, { pollIterations: 41 }).timeToFirstTokenSeconds);
    expect(first(1, { pollIterations: 31, gatherIterations: 20 })).toEqual(first(1, {}));
  });

  it("writes faster with drafts that are right, and slower with drafts that are wrong", () => {
    const request = { inputTokens: 1024, outputTokens: 1024 };
    const next = (change: Partial<BenchmarkLoad>) =>
      closedLoad(dense, h200, wide(4), request, { ...drawn(4), ...change }).timePerOutputTokenSeconds;
    expect(next({ draftTokens: 3, draftAcceptance: 0.9 })).toBeLessThan(next({}) / 2);
    expect(next({ draftTokens: 3, draftAcceptance: 0 })).toBeGreaterThan(next({}));
  });

  it("never carries less with more bandwidth, nor with more requests in flight", () => {
    const faster = { ...h200, memoryBytesPerSecond: 2 * h200.memoryBytesPerSecond };
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 64, max: 8192 }), (concurrency, inputTokens) => {
        const request = { inputTokens, outputTokens: 512 };
        const carried = (hardware: ServingHardware, requests: number) =>
          closedLoad(dense, hardware, wide(8), request, drawn(requests)).requestsPerSecond;
        expect(carried(faster, concurrency)).toBeGreaterThanOrEqual(carried(h200, concurrency) * (1 - 1e-9));
        expect(carried(h200, concurrency + 1)).toBeGreaterThanOrEqual(carried(h200, concurrency) * (1 - 1e-9));
      }),
      { seed: 23 },
    );
  });
});

describe("an iteration", () => {
  it("reads ever more experts as the batch grows, and never more than all", () => {
    expect(touchedShare(mixture, 1)).toBeCloseTo(8 / 256, 12);
    expect(touchedShare(mixture, 64)).toBeGreaterThan(touchedShare(mixture, 32));
    expect(touchedShare(mixture, 1e6)).toBe(1);
    expect(touchedShare(dense, 64)).toBe(0);
  });

  it("decodes large batches of latent attention faster in groups, which do not each hold all caches", () => {
    const tensor = decodeSeconds(mixture, h200, wide(8), 512, 8192, 1);
    const grouped = decodeSeconds(mixture, h200, { tensor: 1, data: 8, pipeline: 1 }, 512, 8192, 1);
    expect(grouped).toBeLessThan(tensor);
  });

  it("never gets slower with more bandwidth, nor faster with more context", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 512 }), fc.integer({ min: 64, max: 65536 }), (batch, context) => {
        for (const model of [dense, mixture]) {
          const base = decodeSeconds(model, h200, wide(8), batch, context, 1);
          const faster = { ...h200, memoryBytesPerSecond: 2 * h200.memoryBytesPerSecond };
          expect(decodeSeconds(model, faster, wide(8), batch, context, 1)).toBeLessThanOrEqual(base);
          expect(decodeSeconds(model, h200, wide(8), batch, 2 * context, 1)).toBeGreaterThanOrEqual(base);
        }
      }),
      { seed: 11 },
    );
  });

  it("starts more kernels where activations are narrowed by the group", () => {
    const seconds = (isBlockScaled: boolean) =>
      decodeSeconds(
        servedModel(architectureOf("deepseek-v3"), { ...storageOf(), isBlockScaled }),
        h200,
        wide(8),
        4,
        1024,
        1,
      );
    expect(seconds(true) - seconds(false)).toBeCloseTo(61 * h200.layerSeconds * h200.scaledLayer, 12);
  });

  it("hides starts behind the work of an input, except those of small kernels", () => {
    const hardware = { ...h200, launchSeconds: 1e-3, smallKernels: 0.6 };
    const without = (inputTokens: number) =>
      prefillSeconds(dense, { ...hardware, launchSeconds: 0 }, wide(4), inputTokens, 1);
    const reading = (inputTokens: number) => prefillSeconds(dense, hardware, wide(4), inputTokens, 1);
    // Eighty layers: 80 ms of starts, of which 48 are never hidden. Sixteen tokens take less than the others.
    expect(without(16)).toBeLessThan(0.032);
    expect(reading(16)).toBeCloseTo(0.08, 12);
    expect(without(8192)).toBeGreaterThan(0.032);
    expect(reading(8192)).toBeCloseTo(without(8192) + 0.048, 12);
  });

  it("multiplies more slowly where four-bit weights are dequantised on the way, and reads them as fast", () => {
    const b200 = { ...hardwareOf("nvidia-b200-sxm"), launchSeconds: 0 };
    const plain = modelOf("llama-3-1-70b", FOUR_BIT_BYTES);
    const dequantised = { ...plain, dequantisesPlain: true };
    const ratio = prefillSeconds(dequantised, b200, wide(1), 8192, 1) / prefillSeconds(plain, b200, wide(1), 8192, 1);
    expect(ratio).toBeGreaterThan(1.3);
    expect(ratio).toBeLessThan(1 / b200.dequantisedRate);
    expect(decodeSeconds(dequantised, b200, wide(1), 1, 1024, 1)).toBe(decodeSeconds(plain, b200, wide(1), 1, 1024, 1));
    expect(prefillSeconds(dequantised, h200, wide(1), 8192, 1)).toBe(prefillSeconds(plain, h200, wide(1), 8192, 1));
  });

  it("dequantises only what is kept in four bits", () => {
    const flags = (plainWeightBytes: number, dequantisesWeights: boolean) => {
      const storage = { ...storageOf(FOUR_BIT_BYTES), plainWeightBytes, dequantisesWeights };
      const { dequantisesPlain, dequantisesExperts } = servedModel(architectureOf("kimi-k2-5"), storage);
      return [dequantisesPlain, dequantisesExperts];
    };
    expect(flags(2, true)).toEqual([false, true]);
    expect(flags(FOUR_BIT_BYTES, true)).toEqual([true, true]);
    expect(flags(FOUR_BIT_BYTES, false)).toEqual([false, false]);
  });

  it("reads an input at no more than the peak of its products", () => {
    const seconds = prefillSeconds(dense, h200, wide(1), 8192, 1);
    expect((8192 * dense.plainFlops) / seconds).toBeLessThan(1979e12);
  });
});

describe("replicaRate", () => {
  it("never answers slower per token with a smaller batch", () => {
    const request = { inputTokens: 1024, outputTokens: 256 };
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 255 }), fc.constantFrom(1, 2, 4, 8), (batch, width) => {
        const small = replicaRate(dense, h200, request, batch, choiceOf(wide(width)));
        const large = replicaRate(dense, h200, request, batch + 1, choiceOf(wide(width)));
        return small.timePerOutputTokenSeconds <= large.timePerOutputTokenSeconds * (1 + 1e-9);
      }),
      { seed: 17 },
    );
  });

  it("waits longer the more it is asked, and without end beyond what it can do", () => {
    const rate = replicaRate(dense, h200, { inputTokens: 1024, outputTokens: 256 }, 32, choiceOf(wide(4)));
    const capacity = rate.requestsPerSecond / 0.8;
    expect(tailFirstTokenSeconds(rate, 0.99 * capacity)).toBeGreaterThan(tailFirstTokenSeconds(rate, 0.5 * capacity));
    expect(tailFirstTokenSeconds(rate, 1.01 * capacity)).toBe(Number.POSITIVE_INFINITY);
  });
});

describe("waitingChance", () => {
  // One server: C = ρ. Two servers at 1 erlang: C = 1/3, worked by hand from Erlang's formula.
  it.each([
    { servers: 1, offered: 0.6, chance: 0.6 },
    { servers: 2, offered: 1, chance: 1 / 3 },
    { servers: 3, offered: 3, chance: 1 },
    { servers: 5, offered: 0, chance: 0 },
  ])("is $chance for $servers servers at $offered erlangs", ({ servers, offered, chance }) => {
    expect(waitingChance(servers, offered)).toBeCloseTo(chance, 12);
  });
});

describe("tokensPerIteration", () => {
  it("is one without drafts, all with perfect ones, and 1 + a + a² for two", () => {
    expect(tokensPerIteration(0, 0.7)).toBeCloseTo(1, 12);
    expect(tokensPerIteration(3, 1)).toBe(4);
    expect(tokensPerIteration(2, 0.5)).toBeCloseTo(1.75, 12);
  });
});

describe("largestBatch", () => {
  it("is smaller where room is set aside for whole answers", () => {
    const request = { inputTokens: 1024, outputTokens: 8192 };
    const reserving = hardwareOf("nvidia-h200-sxm", "tensorrt");
    expect(largestBatch(dense, reserving, wide(1), request)).toBeLessThan(largestBatch(dense, h200, wide(1), request));
  });

  it("holds no request where the weights alone are too large", () => {
    expect(largestBatch(modelOf("llama-3-1-70b", 2), h200, wide(1), { inputTokens: 1, outputTokens: 1 })).toBe(0);
  });
});
