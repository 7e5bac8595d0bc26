// Written by `npm run fit:training`; do not edit.
import type { FittedConstant } from "./fitted-constant";

export const trainingFit = {
  "training.efficiency-ampere": { value: 0.8655, low: 0.769, high: 0.95, rows: 289 },
  "training.efficiency-hopper": { value: 0.7631, low: 0.6984, high: 0.8339, rows: 289 },
  "training.efficiency-blackwell": { value: 0.6063, low: 0.523, high: 0.7029, rows: 289 },
  "training.attention-ampere": { value: 0.8548, low: 0.6175, high: 1.149, rows: 289 },
  "training.attention-hopper": { value: 0.5486, low: 0.4594, high: 0.7372, rows: 289 },
  "training.attention-blackwell": { value: 0.7357, low: 0.4451, high: 1.2, rows: 289 },
  "training.efficiency-fp8-hopper": { value: 0.8864, low: 0.7876, high: 1, rows: 289 },
  "training.efficiency-fp8-blackwell": { value: 0.9916, low: 0.7828, high: 1, rows: 289 },
  "training.efficiency-mxfp8": { value: 1, low: 0.4, high: 1, rows: 289 },
  "training.efficiency-fp4": { value: 0.8661, low: 0.3, high: 1, rows: 289 },
  "training.attention-portable": { value: 0.5439, low: 0.4555, high: 0.6306, rows: 289 },
  "training.exposed-traffic": { value: 0.7971, low: 0.2592, high: 1, rows: 289 },
  "training.elementwise": { value: 0.8559, low: 0.656, high: 1.084, rows: 289 },
  "training.unfused": { value: 2.696, low: 1.836, high: 3.844, rows: 289 },
  "training.kernel-gap": { value: 0.000015, low: 0.000004598, high: 0.000015, rows: 289 },
  "training.tensor-exposed": { value: 0.544, low: 0.1668, high: 0.926, rows: 289 },
  "training.expert-exposed": { value: 0.2127, low: 0.0652, high: 0.6938, rows: 289 },
  "training.overlap-slowdown": { value: 0.0308, low: 0.01, high: 0.1005, rows: 289 },
  "training.jitter": { value: 0.005883, low: 0.001804, high: 0.01428, rows: 289 },
  "training.immaturity": { value: 0.1909, low: 0.06588, high: 0.3156, rows: 289 },
  "training.maturity-years": { value: 1.107, low: 0.5289, high: 2.06, rows: 289 },
  "training.power-exponent": { value: 0.6793, low: 0.2083, high: 1, rows: 289 },
  "training.expert-host": { value: 0.0001, low: 0.00003066, high: 0.0001, rows: 289 },
  "training.expert-penalty": { value: 31.95, low: 13.16, high: 40, rows: 289 },
  "training.expert-maturity-years": { value: 0.2839, low: 0.2, high: 0.6495, rows: 289 },
} as const satisfies Readonly<Record<string, FittedConstant>>;

export type FittedId = keyof typeof trainingFit;
