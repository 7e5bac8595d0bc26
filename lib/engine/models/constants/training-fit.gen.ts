// Written by `npm run fit:training`; do not edit.
import type { FittedConstant } from "./fitted-constant";

export const trainingFit = {
  "training.efficiency-ampere": { value: 0.8655, low: 0.769, high: 0.95, rows: 289 },
  "training.efficiency-hopper": { value: 0.7538, low: 0.7105, high: 0.8237, rows: 289 },
  "training.efficiency-blackwell": { value: 0.6122, low: 0.5281, high: 0.7097, rows: 289 },
  "training.attention-ampere": { value: 0.9424, low: 0.6808, high: 1.2, rows: 289 },
  "training.attention-hopper": { value: 0.6099, low: 0.5108, high: 0.8196, rows: 289 },
  "training.attention-blackwell": { value: 0.6675, low: 0.416, high: 1.2, rows: 289 },
  "training.efficiency-fp8-hopper": { value: 0.85, low: 0.7552, high: 1, rows: 289 },
  "training.efficiency-fp8-blackwell": { value: 0.986, low: 0.7783, high: 1, rows: 289 },
  "training.efficiency-mxfp8": { value: 0.9367, low: 0.4, high: 1, rows: 289 },
  "training.efficiency-fp4": { value: 0.8462, low: 0.3, high: 1, rows: 289 },
  "training.attention-portable": { value: 0.4965, low: 0.4283, high: 0.5756, rows: 289 },
  "training.exposed-traffic": { value: 0.8342, low: 0.3145, high: 1, rows: 289 },
  "training.elementwise": { value: 0.6727, low: 0.4859, high: 0.8777, rows: 289 },
  "training.unfused": { value: 3.214, low: 2.063, high: 4, rows: 289 },
  "training.tensor-exposed": { value: 0.466, low: 0.1429, high: 0.8416, rows: 289 },
  "training.expert-exposed": { value: 0.3207, low: 0.09832, high: 1, rows: 289 },
  "training.jitter": { value: 0.00431, low: 0.001321, high: 0.01249, rows: 289 },
  "training.immaturity": { value: 0.2229, low: 0.09457, high: 0.3371, rows: 289 },
  "training.maturity-years": { value: 1.147, low: 0.6168, high: 1.897, rows: 289 },
  "training.expert-penalty": { value: 29.31, low: 11.05, high: 40, rows: 289 },
  "training.expert-maturity-years": { value: 0.3367, low: 0.2, high: 0.976, rows: 289 },
} as const satisfies Readonly<Record<string, FittedConstant>>;

export type FittedId = keyof typeof trainingFit;
