// Written by `npm run fit:inference`; do not edit.
import type { FittedConstant } from "./fitted-constant";

export const inferenceFit = {
  "inference.memory-efficiency-hopper": { value: 0.95, low: 0.7069, high: 0.95, rows: 265 },
  "inference.memory-efficiency-blackwell": { value: 0.95, low: 0.5418, high: 0.95, rows: 140 },
  "inference.expert-efficiency-hopper": { value: 0.7414, low: 0.52, high: 0.95, rows: 169 },
  "inference.expert-efficiency-blackwell": { value: 0.95, low: 0.5418, high: 0.95, rows: 92 },
  "inference.layer-seconds-hopper": { value: 0.00004547, low: 0.00003485, high: 0.0000576, rows: 265 },
  "inference.layer-seconds-blackwell": { value: 0.00004, low: 0.00003066, high: 0.00005537, rows: 140 },
  "inference.prefill-share-hopper": { value: 0.7796, low: 0.5975, high: 1.112, rows: 265 },
  "inference.prefill-share-blackwell": { value: 0.84, low: 0.3895, high: 1.2, rows: 140 },
  "inference.expert-layer-hopper": { value: 0.5702, low: 0.1748, high: 1.23, rows: 169 },
  "inference.expert-layer-blackwell": { value: 0.4075, low: 0.1249, high: 1.181, rows: 92 },
  "inference.latent-layer": { value: 0.7549, low: 0.2314, high: 1.779, rows: 113 },
  "inference.eager-launch": { value: 10.13, low: 5.445, high: 18.29, rows: 405 },
  "inference.reduce-seconds": { value: 0.000006982, low: 0.000003, high: 0.00001695, rows: 346 },
  "inference.sequence-seconds": { value: 0.00003902, low: 0.00001196, high: 0.0000726, rows: 405 },
  "inference.expert-rate-hopper": { value: 0.3287, low: 0.182, high: 0.6882, rows: 169 },
  "inference.expert-rate-blackwell": { value: 0.4338, low: 0.133, high: 1, rows: 92 },
  "inference.wave-vllm": { value: 0.1336, low: 0.06769, high: 0.2716, rows: 150 },
  "inference.wave-tensorrt": { value: 0.1658, low: 0.05082, high: 0.525, rows: 136 },
  "inference.wave-sglang": { value: 0.7551, low: 0.2315, high: 1, rows: 117 },
  "inference.first-token-vllm": { value: 0.006314, low: 0.002, high: 0.0206, rows: 150 },
  "inference.first-token-tensorrt": { value: 0.05395, low: 0.01654, high: 0.176, rows: 138 },
  "inference.first-token-sglang": { value: 0.1062, low: 0.03256, high: 0.3, rows: 117 },
} as const satisfies Readonly<Record<string, FittedConstant>>;

export type InferenceFittedId = keyof typeof inferenceFit;
