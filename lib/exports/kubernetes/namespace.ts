// What the jobs of one design share on Kubernetes: namespace, quota, network policy, storage class and volumes.
import type { ResolvedDesign } from "../../engine/inputs/design";
import type { Result } from "../../engine/result";
import type { DevicePlugin } from "./device";
import { gibibytes, type Manifest } from "./manifest";
import { partOf } from "./training-job";

export interface NamespaceInput {
  readonly design: ResolvedDesign;
  readonly result: Result;
  readonly namespace: string;
  readonly plugin: DevicePlugin;
  readonly accelerators: number;
}

/** Volumes without a size from the design get this much: 1 TiB. */
const FALLBACK_BYTES = 2 ** 40;

const sameNamespace = { podSelector: {} };
const nameService = {
  to: [{ namespaceSelector: { matchLabels: { "kubernetes.io/metadata.name": "kube-system" } } }],
  ports: [
    { protocol: "UDP", port: 53 },
    { protocol: "TCP", port: 53 },
  ],
};

/** Deny by default: pods reach each other, the name service and the tracker's namespace, unless the design leaves egress open. */
function networkPolicy({ design, namespace }: NamespaceInput): Manifest[] {
  const { defaultDeny, egress } = design.network.isolation;
  if (defaultDeny !== true) return [];
  const tracker = design.compute.software.experimentTracker;
  const trackerRule =
    tracker === "mlflow"
      ? [{ to: [{ namespaceSelector: { matchLabels: { "kubernetes.io/metadata.name": "mlflow" } } }] }]
      : [];
  const rules = egress === "open" ? [{}] : [{ to: [sameNamespace] }, nameService, ...trackerRule];
  return [
    {
      apiVersion: "networking.k8s.io/v1",
      kind: "NetworkPolicy",
      metadata: { name: "default-deny", namespace },
      spec: {
        podSelector: {},
        policyTypes: ["Ingress", "Egress"],
        ingress: [{ from: [sameNamespace] }],
        egress: rules,
      },
    },
  ];
}

function quota({ design, namespace, plugin, accelerators }: NamespaceInput): Manifest[] {
  if (design.compute.tenancy.quotas !== true) return [];
  const hard = { [`requests.${plugin.resource}`]: String(accelerators) };
  return [{ apiVersion: "v1", kind: "ResourceQuota", metadata: { name: "accelerators", namespace }, spec: { hard } }];
}

function claim(name: string, bytes: number, { namespace }: NamespaceInput): Manifest {
  return {
    apiVersion: "v1",
    kind: "PersistentVolumeClaim",
    metadata: { name, namespace },
    spec: {
      accessModes: ["ReadWriteMany"],
      storageClassName: `${namespace}-hot`,
      resources: { requests: { storage: gibibytes(bytes) } },
    },
  };
}

export function namespaceManifests(input: NamespaceInput): Manifest[] {
  const { design, result, namespace } = input;
  const { dataset, checkpoints, hot } = design.storage;
  const share = hot.share ?? 1;
  const dataBytes = dataset.bytes === null ? FALLBACK_BYTES : dataset.bytes * share;
  const checkpointBytes = result.storage.checkpointBytes ?? FALLBACK_BYTES / checkpoints.retained;
  const labels = {
    [partOf]: namespace,
    "pod-security.kubernetes.io/enforce": "privileged",
    "pod-security.kubernetes.io/warn": "baseline",
  };
  return [
    { apiVersion: "v1", kind: "Namespace", metadata: { name: namespace, labels } },
    ...quota(input),
    ...networkPolicy(input),
    {
      apiVersion: "storage.k8s.io/v1",
      kind: "StorageClass",
      metadata: { name: `${namespace}-hot`, labels: { [partOf]: namespace } },
      provisioner: "nfs.csi.k8s.io",
      parameters: { server: "hot-tier.storage.internal", share: "/training" },
      mountOptions: ["nfsvers=4.1", "hard", "nconnect=8"],
      reclaimPolicy: "Retain",
      allowVolumeExpansion: true,
      volumeBindingMode: "Immediate",
    },
    claim("data", dataBytes, input),
    claim("checkpoints", checkpointBytes * checkpoints.retained, input),
  ];
}
