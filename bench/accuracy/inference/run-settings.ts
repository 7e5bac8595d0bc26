// What a measured run was told beyond its row: how the client sends requests, and how the engine schedules them.
import type { BenchmarkLoad } from "../../../lib/engine/models/serving/closed-load";
import type { ServingEngine } from "../../../lib/engine/models/serving/serving-hardware";
import { INFERENCEX_MODELS, type RunAsked, type RunScript, settingOf } from "./inferencex/script";
import { sglangScripts } from "./inferencex/sglang";
import { tensorrtScripts } from "./inferencex/tensorrt";
import { vllmScripts } from "./inferencex/vllm";

export interface RunSettings {
  /** Lengths of inputs and answers over their longest, as a mean. */
  readonly meanLength: number;
  /** All of the load but the requests in flight, and how drafts fare. */
  readonly load: Omit<BenchmarkLoad, "concurrency" | "draftAcceptance" | "draftShare">;
  /** Most input tokens of one iteration; null where only the engine's usual setting is known. */
  readonly chunkTokens: number | null;
}

/**
 * The client of InferenceX draws the length of each input and each answer evenly between this share of the longest and the
 * longest, and sends ten requests for each in flight, all of the first at once (SemiAnalysisAI/InferenceX
 * `benchmarks/benchmark_lib.sh`, `utils/bench_serving/benchmark_serving.py`@086eabbe8611).
 */
const SHORTEST = 0.8;
const ROUNDS = 10;
const LENGTHS: ReadonlySet<string> = new Set(["1024/1024", "1024/8192", "8192/1024"]);

const scripts: Readonly<Record<ServingEngine, readonly RunScript[]>> = {
  sglang: sglangScripts,
  vllm: vllmScripts,
  tensorrt: tensorrtScripts,
};

/** Other clients of the collection: as many requests, all of one length; nothing is published of their engines' settings. */
const others: RunSettings = {
  meanLength: 1,
  load: { rounds: ROUNDS, lengthSpread: 0, pollIterations: 1, gatherIterations: 0, draftTokens: 0 },
  chunkTokens: null,
};

const MEAN_LENGTH = (1 + SHORTEST) / 2;

/** A run of InferenceX whose script is not at hand. */
const unscripted: RunSettings = {
  ...others,
  meanLength: MEAN_LENGTH,
  load: { ...others.load, lengthSpread: (1 - SHORTEST) / MEAN_LENGTH },
};

/** Settings of a run, as far as they are published. */
export function runSettings(asked: RunAsked): RunSettings {
  if (!(INFERENCEX_MODELS.test(asked.model) && LENGTHS.has(`${asked.isl}/${asked.osl}`))) return others;
  const script = scripts[asked.engine].find(
    ({ hardware, model, precision, applies }) =>
      hardware === asked.hardware &&
      model.test(asked.model) &&
      precision === asked.precision &&
      (applies === undefined || applies(asked)),
  );
  if (script === undefined) return unscripted;
  return {
    meanLength: MEAN_LENGTH,
    load: {
      ...unscripted.load,
      rounds: script.rounds ?? ROUNDS,
      pollIterations: settingOf(script.pollIterations ?? 1, asked),
      gatherIterations: settingOf(script.gatherIterations ?? 0, asked),
      draftTokens: settingOf(script.draftTokens ?? 0, asked),
    },
    chunkTokens: settingOf(script.chunkTokens, asked),
  };
}
