// What a script of InferenceX (first InferenceMAX) tells the engine: settings that measured rows leave out.
import type { ServingEngine } from "../../../../lib/engine/models/serving/serving-hardware";

/** What settings may depend on. Widths are those that ran, not the row's. */
export interface RunAsked {
  readonly hardware: string;
  readonly model: string;
  readonly engine: ServingEngine;
  /** The engine's name and version as the row has them. */
  readonly version: string;
  /** As the row has it. */
  readonly precision: string;
  readonly tensor: number;
  readonly data: number;
  readonly concurrency: number;
  /** Longest input and answer, tokens. */
  readonly isl: number;
  readonly osl: number;
}

/** A setting that is fixed, or follows from the run. */
type Setting = number | ((asked: RunAsked) => number);

export interface RunScript {
  readonly hardware: "b200_sxm" | "h100_sxm" | "h200_sxm";
  readonly model: RegExp;
  readonly precision: "bf16" | "fp4" | "fp8" | "int4";
  /** Runs of these that it holds for; all where left out. */
  readonly applies?: (asked: RunAsked) => boolean;
  /** Most input tokens of one iteration. */
  readonly chunkTokens: Setting;
  /** Iterations between two looks at new requests; 1 where left out. */
  readonly pollIterations?: Setting;
  /** Iterations that inputs wait for others; 0 where left out. */
  readonly gatherIterations?: Setting;
  /** Tokens drafted per iteration by the model's own layers for it; 0 where left out. */
  readonly draftTokens?: Setting;
  /** Requests to each in flight; ten where left out. */
  readonly rounds?: number;
  /**
   * Repository, path and the commit at which the script was read. Which commit ran on the day of a measurement is matched by
   * the version of the engine, and is not provable where a row has none.
   */
  readonly source: string;
}

export const settingOf = (setting: Setting, asked: RunAsked): number =>
  typeof setting === "number" ? setting : setting(asked);

export const INFERENCEX = "SemiAnalysisAI/InferenceX benchmarks";

export const DEEPSEEK = /DeepSeek-(R1|V3)$/;
export const DEEPSEEK_R1 = /DeepSeek-R1$/;
export const GLM = /GLM-5/;
export const GPT_OSS = /gpt-oss-120b/;
export const KIMI = /Kimi-K2\.5/;
export const LLAMA = /Llama-3\.1-70B$/;
export const MINIMAX = /MiniMax-M2\.5/;
export const QWEN = /Qwen3\.5/;

/** Models that InferenceX runs; the collection has runs of other clients on others. */
export const INFERENCEX_MODELS = new RegExp(
  [DEEPSEEK, GLM, GPT_OSS, KIMI, LLAMA, MINIMAX, QWEN].map(({ source }) => source).join("|"),
);

export const hasVersion =
  (pattern: RegExp) =>
  ({ version }: RunAsked): boolean =>
    pattern.test(version);
