// What a vendor's accelerators are called on Kubernetes, and which image and collective settings belong to them.
import type { EnvironmentVariable } from "./manifest";

export interface DevicePlugin {
  /** Extended resource that the vendor's device plugin advertises. */
  readonly resource: string;
  /** Public image with the vendor's PyTorch; null where none is published that everyone may pull. */
  readonly image: string | null;
}

/** By the catalogue's vendor. Names as in each plugin's documentation. */
const plugins: Readonly<Record<string, DevicePlugin>> = {
  NVIDIA: { resource: "nvidia.com/gpu", image: "nvcr.io/nvidia/pytorch:24.10-py3" },
  AMD: { resource: "amd.com/gpu", image: "docker.io/rocm/pytorch:latest" },
  Intel: { resource: "habana.ai/gaudi", image: null },
  Huawei: { resource: "huawei.com/Ascend910", image: null },
  AWS: { resource: "aws.amazon.com/neuron", image: null },
  Google: { resource: "google.com/tpu", image: null },
};

export function pluginOf(vendor: string): DevicePlugin | null {
  return Object.hasOwn(plugins, vendor) ? (plugins[vendor] ?? null) : null;
}

/** Below this rate nobody runs RDMA: 50 Gbit/s in bytes per second. */
const RDMA_BYTES_PER_SECOND = 6.25e9;

/** Whether the fabric carries RDMA, so that pods need an HCA and the collective library may use it. */
export function hasRdma(linkBytesPerSecond: number | null): boolean {
  return linkBytesPerSecond !== null && linkBytesPerSecond >= RDMA_BYTES_PER_SECOND;
}

interface Fabric {
  readonly isRdma: boolean;
  readonly isInfiniband: boolean;
}

/** Environment of a collective library on this fabric. */
export function collectiveEnvironment(library: string | null, { isRdma, isInfiniband }: Fabric): EnvironmentVariable[] {
  const disable = isRdma ? "0" : "1";
  // RoCE v2 over IPv4 has GID index 3 on common drivers; InfiniBand needs none.
  const gid = isRdma && !isInfiniband ? [{ name: "NCCL_IB_GID_INDEX", value: "3" }] : [];
  switch (library) {
    case "nccl":
    case "rccl":
      return [
        { name: "NCCL_DEBUG", value: "WARN" },
        { name: "NCCL_SOCKET_IFNAME", value: "eth0" },
        { name: "NCCL_IB_DISABLE", value: disable },
        ...gid,
      ];
    case "hccl":
      return [
        { name: "HCCL_CONNECT_TIMEOUT", value: "1800" },
        { name: "HCCL_SOCKET_IFNAME", value: "eth0" },
      ];
    case "gloo":
      return [{ name: "GLOO_SOCKET_IFNAME", value: "eth0" }];
    case "mpi":
      return [{ name: "OMPI_MCA_btl_tcp_if_include", value: "eth0" }];
    default:
      return [];
  }
}
