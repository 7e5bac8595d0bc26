// From a row's words for its hardware to accelerators of the catalogue, their links and their limits.

import { catalog } from "../../../lib/engine/catalog/catalog.gen";
import type { Accelerator } from "../../../lib/engine/catalog/parts";

/** What a row's accelerators are and how they are wired. */
export interface RowHardware {
  readonly accelerator: Accelerator;
  /** Accelerators of one scale-up domain. */
  readonly domain: number;
  /** Fabric rate of one accelerator, bytes/s, one direction. */
  readonly fabricBytesPerSecond: number;
}

interface Known {
  readonly pattern: RegExp;
  readonly id: string;
  /** Fabric port of one accelerator in the vendor's reference node. */
  readonly fabricBytesPerSecond: number;
  /** Scale-up domain where it is not the node. */
  readonly domain?: number;
}

/** The first pattern that matches decides. */
const KNOWN: readonly Known[] = [
  { pattern: /Rubin|VR200/i, id: "nvidia-rubin-sxm", fabricBytesPerSecond: 100e9, domain: 72 },
  { pattern: /GB300/i, id: "nvidia-gb300", fabricBytesPerSecond: 100e9, domain: 72 },
  { pattern: /GB200/i, id: "nvidia-gb200", fabricBytesPerSecond: 50e9, domain: 72 },
  { pattern: /B300/i, id: "nvidia-b300-sxm", fabricBytesPerSecond: 100e9 },
  { pattern: /B200/i, id: "nvidia-b200-sxm", fabricBytesPerSecond: 50e9 },
  { pattern: /GH200/i, id: "nvidia-gh200-141gb", fabricBytesPerSecond: 50e9 },
  { pattern: /H200/i, id: "nvidia-h200-sxm", fabricBytesPerSecond: 50e9 },
  { pattern: /H800/i, id: "nvidia-h800-sxm", fabricBytesPerSecond: 50e9 },
  { pattern: /H20\b/i, id: "nvidia-h20-sxm", fabricBytesPerSecond: 50e9 },
  { pattern: /H100.*PCIe/i, id: "nvidia-h100-pcie", fabricBytesPerSecond: 25e9 },
  { pattern: /H100/i, id: "nvidia-h100-sxm", fabricBytesPerSecond: 50e9 },
  { pattern: /L40S/i, id: "nvidia-l40s", fabricBytesPerSecond: 25e9 },
  { pattern: /A800/i, id: "nvidia-a100-80gb-sxm", fabricBytesPerSecond: 25e9 },
  { pattern: /A100.*40 ?GB/i, id: "nvidia-a100-40gb-sxm", fabricBytesPerSecond: 25e9 },
  { pattern: /A100.*PCIe/i, id: "nvidia-a100-80gb-pcie", fabricBytesPerSecond: 25e9 },
  { pattern: /A100/i, id: "nvidia-a100-80gb-sxm", fabricBytesPerSecond: 25e9 },
  { pattern: /V100/i, id: "nvidia-v100-32gb-sxm", fabricBytesPerSecond: 12.5e9 },
  { pattern: /MI355/i, id: "amd-mi355x", fabricBytesPerSecond: 50e9 },
  { pattern: /MI350/i, id: "amd-mi350x", fabricBytesPerSecond: 50e9 },
  { pattern: /MI325/i, id: "amd-mi325x", fabricBytesPerSecond: 50e9 },
  { pattern: /MI300X/i, id: "amd-mi300x", fabricBytesPerSecond: 50e9 },
  { pattern: /MI250/i, id: "amd-mi250x", fabricBytesPerSecond: 25e9 },
  { pattern: /TPU ?v5p/i, id: "google-tpu-v5p", fabricBytesPerSecond: 25e9, domain: 8960 },
  { pattern: /TPU ?v5e/i, id: "google-tpu-v5e", fabricBytesPerSecond: 12.5e9, domain: 256 },
  { pattern: /TPU ?(v6e|Trillium)/i, id: "google-tpu-v6e", fabricBytesPerSecond: 25e9, domain: 256 },
  { pattern: /TPU ?v7|Ironwood/i, id: "google-tpu7x", fabricBytesPerSecond: 25e9, domain: 9216 },
  { pattern: /TPU ?v4/i, id: "google-tpu-v4", fabricBytesPerSecond: 12.5e9, domain: 4096 },
  { pattern: /Gaudi ?3/i, id: "intel-gaudi-3", fabricBytesPerSecond: 75e9 },
  { pattern: /Gaudi ?2/i, id: "intel-gaudi-2", fabricBytesPerSecond: 37.5e9 },
  { pattern: /910C/i, id: "huawei-ascend-910c", fabricBytesPerSecond: 25e9 },
  { pattern: /910B/i, id: "huawei-ascend-910b", fabricBytesPerSecond: 25e9 },
  { pattern: /Trainium ?3|Trn3/i, id: "aws-trainium3", fabricBytesPerSecond: 50e9, domain: 144 },
  { pattern: /Trainium ?2|Trn2/i, id: "aws-trainium2", fabricBytesPerSecond: 25e9, domain: 64 },
];

/**
 * Finds the hardware of a row. A capacity (`96GB`) and a power cap (`500 W cap`) in its words apply to the part.
 * @returns null when no part of the catalogue is meant
 */
export function rowHardware(words: string, network: string | null, perNode: number | null): RowHardware | null {
  const known = KNOWN.find(({ pattern }) => pattern.test(words));
  const part =
    known === undefined ? undefined : (catalog.accelerators as Readonly<Record<string, Accelerator>>)[known.id];
  if (known === undefined || part === undefined) return null;
  const node = perNode ?? 8;
  return {
    accelerator: limited(part, words),
    domain: known.domain ?? node,
    fabricBytesPerSecond: fabricRate(network, node) ?? known.fabricBytesPerSecond,
  };
}

/** The part with the power cap, the memory and the memory kind that a row states. */
function limited(part: Accelerator, words: string): Accelerator {
  const cap = Number(/(\d+) ?W cap/i.exec(words)?.[1] ?? Number.NaN);
  const gigabytes = Number(/(\d+) ?GB/i.exec(words)?.[1] ?? Number.NaN);
  return {
    ...part,
    tdpWatts: Number.isFinite(cap) ? cap : part.tdpWatts,
    memoryBytesPerSecond: /HBM2e/.test(words) && part.generation === "hopper" ? 2.4e12 : part.memoryBytesPerSecond,
    memoryBytes: Number.isFinite(gigabytes) ? Math.max(part.memoryBytes, gigabytes * 1e9) : part.memoryBytes,
  };
}

/** Rate of one accelerator's port where the row's words give one. Bytes/s. */
function fabricRate(network: string | null, perNode: number): number | null {
  if (network === null) return null;
  const node = /(\d+) ?Gb\/s per node/i.exec(network)?.[1];
  if (node !== undefined) return (Number(node) * 1e9) / 8 / perNode;
  const single = /(\d+) ?Gb\/s per GPU/i.exec(network)?.[1];
  if (single !== undefined) return (Number(single) * 1e9) / 8;
  const ports = /(?:Compute: )?(\d+)x [^,]*?(\d+) ?Gb\/s/i.exec(network.replace(/^.*Compute: /, ""));
  if (ports === null) return null;
  return (Number(ports[1]) * Number(ports[2]) * 1e9) / 8 / perNode;
}
