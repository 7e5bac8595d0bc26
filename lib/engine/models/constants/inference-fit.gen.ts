// Written by `npm run fit:inference`; do not edit.
import type { FittedConstant } from "./fitted-constant";

export const inferenceFit = {
  "inference.memory-efficiency-hopper": { value: 0.95, low: 0.7069, high: 0.95, rows: 265 },
  "inference.memory-efficiency-blackwell": { value: 0.7902, low: 0.4781, high: 0.95, rows: 140 },
  "inference.expert-efficiency-hopper": { value: 0.6726, low: 0.4859, high: 0.95, rows: 169 },
  "inference.expert-efficiency-blackwell": { value: 0.95, low: 0.5418, high: 0.95, rows: 92 },
  "inference.layer-seconds-hopper": { value: 0.00005191, low: 0.00003978, high: 0.00006384, rows: 265 },
  "inference.layer-seconds-blackwell": { value: 0.00004061, low: 0.00003112, high: 0.00005298, rows: 140 },
  "inference.prefill-share-hopper": { value: 0.9453, low: 0.6829, high: 1.2, rows: 265 },
  "inference.prefill-share-blackwell": { value: 1.2, low: 0.5903, high: 1.2, rows: 140 },
  "inference.expert-layer": { value: 0.6213, low: 0.2881, high: 0.9398, rows: 261 },
  "inference.latent-layer": { value: 0.329, low: 0.1008, high: 1.073, rows: 113 },
  "inference.eager-launch": { value: 13.58, low: 8.719, high: 21.8, rows: 405 },
  "inference.reduce-seconds": { value: 0.000006491, low: 0.000003, high: 0.00001576, rows: 346 },
  "inference.sequence-seconds": { value: 0.00002185, low: 0.000006697, high: 0.00005794, rows: 405 },
  "inference.expert-rate": { value: 0.2814, low: 0.1653, high: 0.5892, rows: 261 },
  "inference.wave-chunked": { value: 0.12, low: 0.07478, high: 0.2512, rows: 286 },
  "inference.wave-sglang": { value: 0.8473, low: 0.2598, high: 1, rows: 117 },
  "inference.first-token-chunked": { value: 0.01016, low: 0.003114, high: 0.03313, rows: 288 },
  "inference.first-token-sglang": { value: 0.06517, low: 0.01998, high: 0.2126, rows: 117 },
} as const satisfies Readonly<Record<string, FittedConstant>>;

export type InferenceFittedId = keyof typeof inferenceFit;
