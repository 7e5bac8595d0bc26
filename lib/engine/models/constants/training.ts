// Constants of the training model.
import { constantTable } from "./constant-table";

export const trainingConstants = constantTable({
  "training.model-flops-utilization": {
    value: 0.4,
    unit: "fraction",
    low: 0.25,
    high: 0.55,
    source: "Spread of published large training runs",
    verified: false,
    words: ["Reference MFU of training", "训练参考 MFU"],
  },
});
