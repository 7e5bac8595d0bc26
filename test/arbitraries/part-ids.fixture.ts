// A handful of part ids for tests that look at shapes only and never evaluate.
import type { PartIds } from "../../lib/spec/schema";

export const somePartIds: PartIds = {
  accelerator: ["nvidia-h100-sxm", "nvidia-a100-80gb-sxm"],
  node: ["nvidia-dgx-a100", "nvidia-dgx-h100"],
  cpu: ["amd-epyc-7742"],
  fpga: ["amd-alveo-v80"],
  switch: ["nvidia-qm9700"],
  "power-distribution": ["iec-400v-32a"],
  "storage-device": ["lto-9-tape"],
  site: ["beijing"],
  model: ["gpt-3-175b"],
  "sample-model": ["resnet-50", "dlrm-dcnv2"],
  price: ["electricity-usa"],
};
