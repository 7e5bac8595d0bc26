// Written by `npm run fit:inference`; do not edit.
import type { FittedConstant } from "./fitted-constant";

export const inferenceFit = {
  "inference.memory-efficiency-hopper": { value: 0.9036, low: 0.6724, high: 0.95, rows: 273 },
  "inference.memory-efficiency-blackwell": { value: 0.8975, low: 0.5272, high: 0.95, rows: 155 },
  "inference.expert-efficiency-hopper": { value: 0.873, low: 0.6691, high: 0.95, rows: 174 },
  "inference.expert-efficiency-blackwell": { value: 0.95, low: 0.6663, high: 0.95, rows: 110 },
  "inference.layer-seconds-hopper": { value: 0.0000429, low: 0.00003193, high: 0.00005277, rows: 273 },
  "inference.layer-seconds-blackwell": { value: 0.00003438, low: 0.00002714, high: 0.00004355, rows: 158 },
  "inference.prefill-share-vllm-hopper": { value: 0.7958, low: 0.5419, high: 1.2, rows: 99 },
  "inference.prefill-share-vllm-blackwell": { value: 0.4029, low: 0.2, high: 1.2, rows: 51 },
  "inference.prefill-share-tensorrt-hopper": { value: 0.8374, low: 0.5067, high: 1.2, rows: 90 },
  "inference.prefill-share-tensorrt-blackwell": { value: 1.2, low: 0.5245, high: 1.2, rows: 56 },
  "inference.prefill-share-sglang-hopper": { value: 1.029, low: 0.477, high: 1.2, rows: 78 },
  "inference.prefill-share-sglang-blackwell": { value: 0.3281, low: 0.2, high: 1.07, rows: 47 },
  "inference.expert-layer": { value: 0.5333, low: 0.1952, high: 0.8067, rows: 287 },
  "inference.latent-layer": { value: 0.8318, low: 0.2786, high: 1.375, rows: 139 },
  "inference.index-layer": { value: 2.121, low: 0.6504, high: 5, rows: 24 },
  "inference.scaled-layer": { value: 0.4527, low: 0.1388, high: 1.036, rows: 183 },
  "inference.launch-vllm": { value: 0.0004799, low: 0.0001471, high: 0.001035, rows: 150 },
  "inference.launch-tensorrt": { value: 0.0007902, low: 0.0002893, high: 0.001268, rows: 156 },
  "inference.launch-sglang": { value: 0.0002651, low: 0.00008127, high: 0.0008648, rows: 125 },
  "inference.small-kernels": { value: 0.653, low: 0.2062, high: 1, rows: 419 },
  "inference.widened-rate-blackwell": { value: 0.5383, low: 0.165, high: 1, rows: 9 },
  "inference.reduce-seconds": { value: 0.000007052, low: 0.000003, high: 0.00001434, rows: 378 },
  "inference.sequence-seconds": { value: 0.00003942, low: 0.00001208, high: 0.00006912, rows: 431 },
  "inference.expert-rate-hopper": { value: 0.2507, low: 0.1562, high: 0.3792, rows: 171 },
  "inference.expert-rate-blackwell": { value: 0.6068, low: 0.2288, high: 1, rows: 104 },
  "inference.inputs-ahead-tensorrt": { value: 0.8622, low: 0.2643, high: 2.813, rows: 99 },
  "inference.draft-acceptance": { value: 0.6033, low: 0.185, high: 0.95, rows: 23 },
  "inference.draft-share": { value: 0.02227, low: 0.02, high: 0.07263, rows: 23 },
  "inference.first-token-vllm": { value: 0.002, low: 0.002, high: 0.006524, rows: 150 },
  "inference.first-token-tensorrt": { value: 0.01585, low: 0.00486, high: 0.05171, rows: 156 },
  "inference.first-token-sglang": { value: 0.1442, low: 0.04419, high: 0.3, rows: 125 },
} as const satisfies Readonly<Record<string, FittedConstant>>;

export type InferenceFittedId = keyof typeof inferenceFit;
