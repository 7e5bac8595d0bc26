// Written by `npm run fit:inference`; do not edit.
import type { FittedConstant } from "./fitted-constant";

export const inferenceFit = {
  "inference.memory-efficiency-hopper": { value: 0.899, low: 0.689, high: 0.95, rows: 273 },
  "inference.memory-efficiency-blackwell": { value: 0.8657, low: 0.5237, high: 0.95, rows: 155 },
  "inference.expert-efficiency-hopper": { value: 0.8705, low: 0.6672, high: 0.95, rows: 174 },
  "inference.expert-efficiency-blackwell": { value: 0.95, low: 0.6663, high: 0.95, rows: 110 },
  "inference.layer-seconds-hopper": { value: 0.00004408, low: 0.0000328, high: 0.00005421, rows: 273 },
  "inference.layer-seconds-blackwell": { value: 0.00003422, low: 0.00002783, high: 0.00004335, rows: 158 },
  "inference.prefill-share-vllm-hopper": { value: 0.7968, low: 0.5426, high: 1.2, rows: 99 },
  "inference.prefill-share-vllm-blackwell": { value: 0.4256, low: 0.2, high: 1.2, rows: 51 },
  "inference.prefill-share-tensorrt-hopper": { value: 0.8413, low: 0.509, high: 1.2, rows: 90 },
  "inference.prefill-share-tensorrt-blackwell": { value: 1.161, low: 0.5075, high: 1.2, rows: 56 },
  "inference.prefill-share-sglang-hopper": { value: 1.033, low: 0.4936, high: 1.2, rows: 78 },
  "inference.prefill-share-sglang-blackwell": { value: 0.2366, low: 0.2, high: 0.7718, rows: 47 },
  "inference.expert-layer": { value: 0.6121, low: 0.2923, high: 0.8727, rows: 287 },
  "inference.latent-layer": { value: 0.7594, low: 0.2328, high: 1.293, rows: 139 },
  "inference.index-layer": { value: 2.279, low: 0.6987, high: 5, rows: 24 },
  "inference.scaled-layer": { value: 0.3704, low: 0.1135, high: 0.9537, rows: 183 },
  "inference.launch-vllm": { value: 0.0005363, low: 0.0001644, high: 0.001123, rows: 150 },
  "inference.launch-tensorrt": { value: 0.000871, low: 0.0004039, high: 0.001357, rows: 156 },
  "inference.launch-sglang": { value: 0.0002438, low: 0.00007473, high: 0.0007952, rows: 125 },
  "inference.small-kernels": { value: 0.6617, low: 0.2089, high: 1, rows: 419 },
  "inference.dequantised-rate-blackwell": { value: 0.3235, low: 0.09918, high: 1, rows: 9 },
  "inference.reduce-seconds": { value: 0.000005833, low: 0.000003, high: 0.00001258, rows: 378 },
  "inference.sequence-seconds": { value: 0.0000387, low: 0.00001186, high: 0.00006787, rows: 431 },
  "inference.expert-rate-hopper": { value: 0.2553, low: 0.1591, high: 0.3862, rows: 171 },
  "inference.expert-rate-blackwell": { value: 0.8495, low: 0.3299, high: 1, rows: 100 },
  "inference.inputs-ahead-tensorrt": { value: 0.8957, low: 0.2746, high: 2.922, rows: 99 },
  "inference.draft-acceptance": { value: 0.5981, low: 0.1833, high: 0.95, rows: 23 },
  "inference.draft-share": { value: 0.02071, low: 0.02, high: 0.06756, rows: 23 },
  "inference.first-token-vllm": { value: 0.002, low: 0.002, high: 0.006524, rows: 150 },
  "inference.first-token-tensorrt": { value: 0.005728, low: 0.002, high: 0.01868, rows: 156 },
  "inference.first-token-sglang": { value: 0.1527, low: 0.04681, high: 0.3, rows: 125 },
} as const satisfies Readonly<Record<string, FittedConstant>>;

export type InferenceFittedId = keyof typeof inferenceFit;
