// Written by `npm run fit:training`; do not edit.
import type { FittedConstant } from "./fitted-constant";

export const trainingFit = {
  "training.efficiency-ampere": { value: 0.8235, low: 0.7317, high: 0.95, rows: 89 },
  "training.efficiency-hopper": { value: 0.7066, low: 0.6661, high: 0.7497, rows: 175 },
  "training.efficiency-blackwell": { value: 0.6011, low: 0.5186, high: 0.7178, rows: 57 },
  "training.attention-ampere": { value: 0.9946, low: 0.7185, high: 1.2, rows: 81 },
  "training.attention-hopper": { value: 0.6323, low: 0.5141, high: 0.8498, rows: 175 },
  "training.attention-blackwell": { value: 0.5732, low: 0.3679, high: 1.2, rows: 57 },
  "training.efficiency-fp8-hopper": { value: 0.8969, low: 0.7969, high: 1, rows: 79 },
  "training.efficiency-fp8-blackwell": { value: 0.9943, low: 0.762, high: 1, rows: 31 },
  "training.efficiency-mxfp8": { value: 1, low: 0.4, high: 1, rows: 10 },
  "training.efficiency-fp4": { value: 0.8785, low: 0.3, high: 1, rows: 4 },
  "training.attention-portable": { value: 0.4564, low: 0.3823, high: 0.545, rows: 140 },
  "training.exposed-traffic": { value: 0.8617, low: 0.3249, high: 1, rows: 321 },
  "training.elementwise": { value: 0.8016, low: 0.5791, high: 1.077, rows: 321 },
  "training.unfused": { value: 2.629, low: 1.638, high: 3.861, rows: 136 },
  "training.tensor-exposed": { value: 0.4877, low: 0.1683, high: 0.8061, rows: 116 },
  "training.expert-exposed": { value: 0.3312, low: 0.1015, high: 1, rows: 24 },
  "training.jitter": { value: 0.005086, low: 0.001559, high: 0.01272, rows: 204 },
  "training.immaturity": { value: 0.1547, low: 0.04742, high: 0.3436, rows: 321 },
  "training.maturity-years": { value: 0.7452, low: 0.3, high: 1.56, rows: 321 },
  "training.expert-penalty": { value: 18.46, low: 5.658, high: 40, rows: 35 },
  "training.expert-maturity-years": { value: 0.4103, low: 0.2, high: 1.339, rows: 35 },
} as const satisfies Readonly<Record<string, FittedConstant>>;

export type FittedId = keyof typeof trainingFit;
