// Written by `npm run fit:training`; do not edit.
import type { FittedConstant } from "./fitted-constant";

export const trainingFit = {
  "training.efficiency-ampere": { value: 0.8735, low: 0.7761, high: 0.95, rows: 289 },
  "training.efficiency-hopper": { value: 0.7684, low: 0.7243, high: 0.8396, rows: 289 },
  "training.efficiency-blackwell": { value: 0.6071, low: 0.5237, high: 0.7249, rows: 289 },
  "training.attention-ampere": { value: 0.8728, low: 0.6305, high: 1.2, rows: 289 },
  "training.attention-hopper": { value: 0.5609, low: 0.4698, high: 0.7764, rows: 289 },
  "training.attention-blackwell": { value: 0.7597, low: 0.4596, high: 1.2, rows: 289 },
  "training.efficiency-fp8-hopper": { value: 0.8914, low: 0.792, high: 1, rows: 289 },
  "training.efficiency-fp8-blackwell": { value: 0.9744, low: 0.7692, high: 1, rows: 289 },
  "training.efficiency-mxfp8": { value: 0.9373, low: 0.4, high: 1, rows: 289 },
  "training.efficiency-fp4": { value: 0.8287, low: 0.3, high: 1, rows: 289 },
  "training.attention-portable": { value: 0.5361, low: 0.449, high: 0.6215, rows: 289 },
  "training.exposed-traffic": { value: 1, low: 0.4502, high: 1, rows: 289 },
  "training.elementwise": { value: 0.8671, low: 0.6452, high: 1.098, rows: 289 },
  "training.unfused": { value: 2.494, low: 1.601, high: 3.556, rows: 289 },
  "training.kernel-gap": { value: 0.000015, low: 0.000004598, high: 0.000015, rows: 289 },
  "training.tensor-exposed": { value: 0.5132, low: 0.1573, high: 0.927, rows: 289 },
  "training.expert-exposed": { value: 0.1848, low: 0.05666, high: 0.6029, rows: 289 },
  "training.overlap-slowdown": { value: 0.02038, low: 0.01, high: 0.06648, rows: 289 },
  "training.jitter": { value: 0.005702, low: 0.001748, high: 0.01384, rows: 289 },
  "training.immaturity": { value: 0.1933, low: 0.07964, high: 0.3011, rows: 289 },
  "training.maturity-years": { value: 1.205, low: 0.6106, high: 2.176, rows: 289 },
  "training.power-exponent": { value: 0.6913, low: 0.2119, high: 1, rows: 289 },
  "training.expert-host": { value: 0.0001, low: 0.00003066, high: 0.0001, rows: 289 },
  "training.expert-penalty": { value: 22.98, low: 8.663, high: 40, rows: 289 },
  "training.expert-maturity-years": { value: 0.3412, low: 0.2, high: 0.8787, rows: 289 },
} as const satisfies Readonly<Record<string, FittedConstant>>;

export type FittedId = keyof typeof trainingFit;
