// Models and accelerators of the catalogue as the serving models take them.
import { catalog } from "../../catalog/catalog.gen";
import type { TransformerArchitecture } from "../../catalog/parts";
import { plainLink, type ReadConstant, scaleUpLink } from "../collective-links";
import { constants } from "../constants";
import type { ReplicaLayout } from "./iteration";
import { type ServedModel, type Storage, servedModel } from "./served-model";
import { type ServingEngine, type ServingHardware, servingHardware } from "./serving-hardware";

const read: ReadConstant = (id) => constants[id].value;

export function architectureOf(id: string): TransformerArchitecture {
  const preset = catalog.models[id];
  if (preset === undefined) throw new Error(`${id} is gone from the catalogue`);
  return preset.architecture;
}

/** Weights all of one width, with nothing left out and no scales to blocks. */
export const storageOf = (weightBytes = 1): Storage => ({
  isBlockScaled: false,
  dequantisesWeights: false,
  weightBytes,
  plainWeightBytes: weightBytes,
  cacheBytes: 1,
  kept: 1,
  cacheKept: 1,
});

export const modelOf = (id: string, weightBytes = 1): ServedModel =>
  servedModel(architectureOf(id), storageOf(weightBytes));

export function hardwareOf(id: "nvidia-h200-sxm" | "nvidia-b200-sxm", engine: ServingEngine = "vllm"): ServingHardware {
  const accelerator = catalog.accelerators[id];
  if (accelerator === undefined) throw new Error(`${id} is gone from the catalogue`);
  const scaleUp = scaleUpLink(read, {
    generation: accelerator.generation,
    scaleUpBytesPerSecond: accelerator.scaleUpBytesPerSecond,
    domain: 8,
    isThroughHost: false,
  });
  const links = { domain: 8, scaleUp, fabric: plainLink(37e9, 1e-5) };
  const hardware = servingHardware(read, accelerator, "fp8", links, engine, 1);
  if (hardware === null) throw new Error(`${id} has no rate at FP8`);
  return hardware;
}

export const h200 = hardwareOf("nvidia-h200-sxm");
export const wide = (tensor: number): ReplicaLayout => ({ tensor, data: 1, pipeline: 1 });
