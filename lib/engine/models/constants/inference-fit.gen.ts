// Written by `npm run fit:inference`; do not edit.
import type { FittedConstant } from "./fitted-constant";

export const inferenceFit = {
  "inference.memory-efficiency-hopper": { value: 0.9265, low: 0.7101, high: 0.95, rows: 264 },
  "inference.memory-efficiency-blackwell": { value: 0.7749, low: 0.4829, high: 0.95, rows: 143 },
  "inference.expert-efficiency-hopper": { value: 0.9245, low: 0.6679, high: 0.95, rows: 165 },
  "inference.expert-efficiency-blackwell": { value: 0.95, low: 0.6469, high: 0.95, rows: 94 },
  "inference.layer-seconds-hopper": { value: 0.00004559, low: 0.00003707, high: 0.00005444, rows: 264 },
  "inference.layer-seconds-blackwell": { value: 0.00002857, low: 0.0000219, high: 0.00003619, rows: 143 },
  "inference.prefill-share-vllm-hopper": { value: 0.8611, low: 0.5693, high: 1.2, rows: 99 },
  "inference.prefill-share-vllm-blackwell": { value: 0.386, low: 0.2, high: 1.2, rows: 51 },
  "inference.prefill-share-tensorrt-hopper": { value: 0.7953, low: 0.4956, high: 1.2, rows: 96 },
  "inference.prefill-share-tensorrt-blackwell": { value: 1.2, low: 0.6263, high: 1.2, rows: 60 },
  "inference.prefill-share-sglang-hopper": { value: 1.091, low: 0.491, high: 1.2, rows: 69 },
  "inference.prefill-share-sglang-blackwell": { value: 0.4532, low: 0.2, high: 1.2, rows: 32 },
  "inference.expert-layer-hopper": { value: 0.4258, low: 0.1305, high: 0.9183, rows: 168 },
  "inference.expert-layer-blackwell": { value: 0.8153, low: 0.2499, high: 1.43, rows: 95 },
  "inference.latent-layer": { value: 0.8391, low: 0.2811, high: 1.471, rows: 115 },
  "inference.index-layer": { value: 1.5, low: 0.05, high: 5, rows: 0 },
  "inference.scaled-layer": { value: 0.6104, low: 0.1871, high: 1.278, rows: 165 },
  "inference.eager-launch-hopper": { value: 11.81, low: 5.318, high: 19.52, rows: 264 },
  "inference.eager-launch-blackwell": { value: 12.83, low: 3.933, high: 23.17, rows: 143 },
  "inference.reduce-seconds": { value: 0.000007151, low: 0.000003, high: 0.00001542, rows: 354 },
  "inference.sequence-seconds": { value: 0.00003481, low: 0.00001067, high: 0.00006288, rows: 407 },
  "inference.expert-rate-hopper": { value: 0.2451, low: 0.144, high: 0.3934, rows: 168 },
  "inference.expert-rate-blackwell": { value: 0.3358, low: 0.1753, high: 1, rows: 93 },
  "inference.inputs-ahead-tensorrt": { value: 1.534, low: 0.4702, high: 5.004, rows: 88 },
  "inference.draft-acceptance": { value: 0.6143, low: 0.2249, high: 0.9021, rows: 23 },
  "inference.draft-share": { value: 0.02425, low: 0.02, high: 0.07912, rows: 23 },
  "inference.first-token-vllm": { value: 0.002, low: 0.002, high: 0.006524, rows: 150 },
  "inference.first-token-tensorrt": { value: 0.04007, low: 0.01228, high: 0.1307, rows: 156 },
  "inference.first-token-sglang": { value: 0.1022, low: 0.03134, high: 0.3, rows: 101 },
} as const satisfies Readonly<Record<string, FittedConstant>>;

export type InferenceFittedId = keyof typeof inferenceFit;
