// Written by `npm run fit:inference`; do not edit.
import type { FittedConstant } from "./fitted-constant";

export const inferenceFit = {
  "inference.memory-efficiency-hopper": { value: 0.9151, low: 0.7013, high: 0.95, rows: 265 },
  "inference.memory-efficiency-blackwell": { value: 0.8306, low: 0.5025, high: 0.95, rows: 140 },
  "inference.expert-efficiency-hopper": { value: 0.8051, low: 0.5647, high: 0.95, rows: 166 },
  "inference.expert-efficiency-blackwell": { value: 0.95, low: 0.592, high: 0.95, rows: 92 },
  "inference.layer-seconds-hopper": { value: 0.00004914, low: 0.00003766, high: 0.00006043, rows: 265 },
  "inference.layer-seconds-blackwell": { value: 0.00004159, low: 0.00003187, high: 0.00005426, rows: 140 },
  "inference.prefill-share-hopper": { value: 0.8166, low: 0.6839, high: 1.066, rows: 265 },
  "inference.prefill-share-blackwell": { value: 1.2, low: 0.5564, high: 1.2, rows: 140 },
  "inference.expert-layer-hopper": { value: 0.5851, low: 0.1794, high: 1.262, rows: 169 },
  "inference.expert-layer-blackwell": { value: 0.2792, low: 0.1, high: 0.8583, rows: 92 },
  "inference.latent-layer": { value: 0.8378, low: 0.2806, high: 1.754, rows: 113 },
  "inference.eager-launch-hopper": { value: 9.577, low: 3.831, high: 17.82, rows: 265 },
  "inference.eager-launch-blackwell": { value: 16.15, low: 6.655, high: 28.33, rows: 140 },
  "inference.reduce-seconds": { value: 0.000005085, low: 0.000003, high: 0.00001349, rows: 346 },
  "inference.sequence-seconds": { value: 0.00003147, low: 0.000009647, high: 0.00006397, rows: 405 },
  "inference.expert-rate-hopper": { value: 0.2501, low: 0.1605, high: 0.4386, rows: 169 },
  "inference.expert-rate-blackwell": { value: 0.2304, low: 0.1, high: 0.7515, rows: 92 },
  "inference.inputs-ahead-tensorrt": { value: 2.168, low: 0.6646, high: 7.071, rows: 84 },
  "inference.first-token-vllm": { value: 0.002, low: 0.002, high: 0.006524, rows: 150 },
  "inference.first-token-tensorrt": { value: 0.002486, low: 0.002, high: 0.008108, rows: 138 },
  "inference.first-token-sglang": { value: 0.1604, low: 0.04916, high: 0.3, rows: 117 },
} as const satisfies Readonly<Record<string, FittedConstant>>;

export type InferenceFittedId = keyof typeof inferenceFit;
