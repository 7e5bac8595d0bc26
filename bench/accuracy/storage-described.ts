// What descriptions say: emulated training workloads, systems under test, and models behind published checkpoints.
import { catalog } from "../../lib/engine/catalog/catalog.gen";
import { countParameters } from "../../lib/engine/models/workload-parameters";

/** A workload that the benchmark emulates by sleeping: mlcommons/storage:configs/dlio/workload/<name>_<accelerator>.yaml. */
interface EmulatedWorkload {
  readonly bytesPerSample: number;
  readonly samplesPerStep: number;
  readonly stepSeconds: number;
  /** Least share of the time that accelerators must compute; runs take on accelerators until they just do. */
  readonly computingShare: number;
}

const UNET3D = { bytesPerSample: 146_600_628, samplesPerStep: 7, computingShare: 0.9 };
const RESNET50 = { bytesPerSample: 114_660.07, samplesPerStep: 400, computingShare: 0.9 };
const COSMOFLOW = { bytesPerSample: 2_828_486, samplesPerStep: 1, computingShare: 0.7 };

export const emulatedWorkloads: Readonly<Record<string, EmulatedWorkload>> = {
  "unet3d a100": { ...UNET3D, stepSeconds: 0.636 },
  "unet3d h100": { ...UNET3D, stepSeconds: 0.323 },
  "resnet50 a100": { ...RESNET50, stepSeconds: 0.435 },
  "resnet50 h100": { ...RESNET50, stepSeconds: 0.224 },
  "cosmoflow a100": { ...COSMOFLOW, stepSeconds: 0.005_51 },
  "cosmoflow h100": { ...COSMOFLOW, stepSeconds: 0.0035 },
};

/** A storage system as its description lists it; one direction, bytes/s. */
export interface DescribedSystem {
  readonly name: RegExp;
  readonly nodes: number;
  readonly nodeLinkBytesPerSecond: number;
  readonly clientLinkBytesPerSecond: number;
  readonly source: string;
}

export const describedSystems: readonly DescribedSystem[] = [
  {
    name: /AIStore, 12 OCI DenseIO nodes/,
    nodes: 12,
    nodeLinkBytesPerSecond: 12.5e9,
    // The clients are of the targets' shape: their three interfaces share the one 100 Gbit/s of it.
    clientLinkBytesPerSecond: 12.5e9,
    source:
      "mlcommons/storage_results_v3.0@068d91f6:closed/NVIDIA/systems/aistore-12n-oci-bm-denseio-e5-128-16client.yaml",
  },
];

const parametersOf = (id: string, other: object = {}): number => {
  const preset = catalog.models[id];
  if (preset === undefined) throw new Error(`The catalogue has no model ${id}.`);
  return countParameters({ ...preset.architecture, ...other }).total;
};

/** The benchmark's checkpoints by their nominal size; `1000` is mlcommons/storage:configs/dlio/workload/llama3_1t.yaml. */
const CHECKPOINT_MODELS: Readonly<Record<string, number>> = {
  "8": parametersOf("llama-3-1-8b"),
  "70": parametersOf("llama-3-1-70b"),
  "405": parametersOf("llama-3-1-405b"),
  "1000": parametersOf("llama-3-1-405b", {
    layers: 128,
    hidden: 25_872,
    heads: 192,
    kvHeads: 32,
    headDimension: 25_872 / 192,
    ffnHidden: 98_304,
  }),
};

/** Parameters of the model whose checkpoint a row wrote: counted from its architecture where that is published. */
export function checkpointParameters(workload: string, billions: number): number {
  const counted = /llama3 checkpoint/.test(workload) ? CHECKPOINT_MODELS[String(billions)] : undefined;
  return counted ?? billions * 1e9;
}
