// One accelerator and its links as the step sees them: what its peaks leave for matrix products and attention.
import type { Accelerator, AcceleratorGeneration, PeakPrecision } from "../../catalog/parts";
import type { ReadConstant } from "../collective-links";
import type { StepConstants, StepHardware } from "./step-case";
import type { TrainingPrecision } from "./step-recipe";

/** Memory and links that do not depend on the precision. */
export type StepLinks = Pick<StepHardware, "domain" | "scaleUp" | "fabric" | "placement" | "hostBytesPerSecond">;

const PEAK_OF: Readonly<Record<TrainingPrecision, PeakPrecision>> = {
  fp32: "fp32",
  tf32: "tf32",
  fp16: "fp16",
  bf16: "bf16",
  fp8: "fp8",
  mxfp8: "fp8",
  fp4: "fp4",
};

/** Generations whose narrow formats were measured; the others borrow the nearest. */
const NARROW: Readonly<Partial<Record<AcceleratorGeneration, "hopper" | "blackwell">>> = {
  blackwell: "blackwell",
  rubin: "blackwell",
};

/** Matrix FLOPs per exponential: dense 16-bit peak over the rate of the special-function units (Shah et al. 2024 for Hopper). */
const SOFTMAX_FLOPS: Readonly<Partial<Record<AcceleratorGeneration, number>>> = {
  volta: 64,
  ampere: 128,
  ada: 128,
  hopper: 256,
  blackwell: 512,
  rubin: 512,
};
const USUAL_SOFTMAX_FLOPS = 256;

/** When a generation was announced and its kernels began to be written, as a fraction of years. */
const SINCE: Readonly<Partial<Record<AcceleratorGeneration, number>>> = {
  volta: 2017.4,
  ampere: 2020.4,
  ada: 2022.7,
  hopper: 2022.2,
  blackwell: 2024.2,
  rubin: 2026.0,
  cdna2: 2021.9,
  cdna3: 2023.5,
  cdna4: 2025.5,
  cdna5: 2026.0,
};

/**
 * Factor on computation while kernels for a generation are young: it halves its distance to 1 every so many years.
 * @param year of the software, as a fraction of years
 */
export function immaturity(read: ReadConstant, generation: AcceleratorGeneration, year: number): number {
  const since = SINCE[generation];
  if (since === undefined) return 1;
  const age = Math.max(0, year - since);
  return 1 + read("training.immaturity") * 2 ** (-age / read("training.maturity-years"));
}

/** Dense peak at a precision, FLOP/s; FP16 and BF16 stand in for each other. Null where the accelerator has none. */
export function trainingPeak(accelerator: Accelerator, precision: TrainingPrecision): number | null {
  const peaks = accelerator.peakFlopsPerSecond;
  if (precision === "bf16") return peaks.bf16 ?? peaks.fp16;
  if (precision === "fp16") return peaks.fp16 ?? peaks.bf16;
  return peaks[PEAK_OF[precision]];
}

/** Watts per dense 16-bit FLOP/s of the part on which a generation's efficiency is quoted. */
const REFERENCE_WATTS: Readonly<Partial<Record<AcceleratorGeneration, number>>> = {
  volta: 300 / 125e12,
  ampere: 400 / 312e12,
  hopper: 700 / 989e12,
  blackwell: 1200 / 2500e12,
};

/**
 * Large products run at the clock that the power limit allows: factor on the rates of a part that has more or fewer watts
 * for its peak than the reference part of its generation.
 */
export function sustainedClock(read: ReadConstant, { generation, tdpWatts, peakFlopsPerSecond }: Accelerator): number {
  const reference = REFERENCE_WATTS[generation];
  const peak = peakFlopsPerSecond.bf16 ?? peakFlopsPerSecond.fp16;
  if (reference === undefined || tdpWatts === null || peak === null) return 1;
  return (tdpWatts / peak / reference) ** read("training.power-exponent");
}

/** Share of the dense peak that large matrix products reach in training at a precision. */
export function matrixEfficiency(
  read: ReadConstant,
  generation: AcceleratorGeneration,
  precision: TrainingPrecision,
): number {
  const base = read(`training.efficiency-${generation}`);
  const narrow = NARROW[generation] ?? "hopper";
  if (precision === "fp8") return base * read(`training.efficiency-fp8-${narrow}`);
  if (precision === "mxfp8") return base * read("training.efficiency-mxfp8");
  if (precision === "fp4") return base * read("training.efficiency-fp4");
  return base;
}

/**
 * Rates of an accelerator in training.
 * @returns null where the accelerator has no peak at the precision
 */
export function stepHardware(
  read: ReadConstant,
  accelerator: Accelerator,
  precision: TrainingPrecision,
  links: StepLinks,
  hasPortableAttention = false,
): StepHardware | null {
  const peak = trainingPeak(accelerator, precision);
  const sustained = sustainedClock(read, accelerator);
  const plain = trainingPeak(accelerator, "bf16") ?? peak;
  if (peak === null || plain === null) return null;
  const { generation } = accelerator;
  const attention = `training.attention-${generation}` as const;
  return {
    ...links,
    matrixFlopsPerSecond: sustained * peak * matrixEfficiency(read, generation, precision),
    plainFlopsPerSecond: sustained * Math.min(plain, peak) * read(`training.efficiency-${generation}`),
    attentionFlopsPerSecond:
      sustained * plain * read(attention) * (hasPortableAttention ? read("training.attention-portable") : 1),
    softmaxFlops: SOFTMAX_FLOPS[generation] ?? USUAL_SOFTMAX_FLOPS,
    memoryBytesPerSecond: accelerator.memoryBytesPerSecond,
    memoryBytes: accelerator.memoryBytes,
  };
}

/** First year of the frameworks that grouped experts' products at all. */
const GROUPED_SINCE = 2025;

/** Grouped products, routing and permutation over plain products: frameworks have been closing the gap since 2025. */
function expertPenalty(read: ReadConstant, year: number): number {
  const age = Math.max(0, year - GROUPED_SINCE);
  return 1 + read("training.expert-penalty") * 2 ** (-age / read("training.expert-maturity-years"));
}

/**
 * The constants of the step that do not depend on the accelerator.
 * @param year of the software, as a fraction of years
 */
export function stepConstants(read: ReadConstant, year: number): StepConstants {
  return {
    reserveBytes: read("training.memory-reserve"),
    exposedTraffic: read("training.exposed-traffic"),
    elementwise: read("training.elementwise"),
    unfused: read("training.unfused"),
    kernelGapSeconds: read("training.kernel-gap"),
    attentionBackward: read("training.attention-backward"),
    tensorExposed: read("training.tensor-exposed"),
    expertExposed: read("training.expert-exposed"),
    overlapSlowdown: read("training.overlap-slowdown"),
    jitter: read("training.jitter"),
    overheadSeconds: read("training.step-overhead"),
    expertHostSeconds: read("training.expert-host"),
    expertPenalty: expertPenalty(read, year),
  };
}
