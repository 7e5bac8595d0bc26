// One training job as Kubernetes objects: an indexed Job, the headless Service its ranks meet at, and its plan as a file.
import type { ResolvedDesign } from "../../engine/inputs/design";
import { collectiveEnvironment, type DevicePlugin } from "./device";
import { type LaunchInput, launchOf } from "./launcher";
import type { EnvironmentVariable, Manifest } from "./manifest";
import { megatronEnvironment } from "./megatron";

export interface TrainingJobInput {
  readonly design: ResolvedDesign;
  readonly launch: Omit<LaunchInput, "rendezvous" | "port">;
  readonly plugin: DevicePlugin;
  readonly image: string;
  readonly name: string;
  readonly namespace: string;
  readonly isRdma: boolean;
  readonly isInfiniband: boolean;
  /** What one pod may use of its node; null where the catalogue does not know. */
  readonly memoryGibibytes: number | null;
  readonly processorCores: number | null;
}

const RENDEZVOUS_PORT = 29_500;
export const partOf = "app.kubernetes.io/part-of";

const trackers: Readonly<Record<string, readonly EnvironmentVariable[]>> = {
  mlflow: [{ name: "MLFLOW_TRACKING_URI", value: "http://mlflow.mlflow.svc:5000" }],
  wandb: [
    { name: "WANDB_PROJECT", value: "training" },
    { name: "WANDB_API_KEY", valueFrom: { secretKeyRef: { name: "wandb", key: "api-key" } } },
  ],
  tensorboard: [{ name: "TENSORBOARD_LOGDIR", value: "/checkpoints/tensorboard" }],
};

function environment({ design, launch, isRdma, isInfiniband }: TrainingJobInput): EnvironmentVariable[] {
  const { collectiveLibrary, experimentTracker } = design.compute.software;
  const index = "metadata.annotations['batch.kubernetes.io/job-completion-index']";
  return [
    { name: "NODE_RANK", valueFrom: { fieldRef: { fieldPath: index } } },
    ...collectiveEnvironment(collectiveLibrary, { isRdma, isInfiniband }),
    ...(launch.framework === "megatron" ? megatronEnvironment(launch.result.plan) : []),
    ...(trackers[experimentTracker ?? "none"] ?? []),
  ];
}

function resources({ plugin, launch, isRdma, memoryGibibytes, processorCores }: TrainingJobInput) {
  const amounts = {
    [plugin.resource]: String(launch.processesPerNode),
    ...(isRdma ? { "rdma/hca_shared_devices_a": "1" } : {}),
    ...(memoryGibibytes === null ? {} : { memory: `${memoryGibibytes}Gi` }),
    ...(processorCores === null ? {} : { cpu: String(processorCores) }),
  };
  return { requests: amounts, limits: amounts };
}

function container(input: TrainingJobInput, rendezvous: string) {
  const { command, args } = launchOf({ ...input.launch, rendezvous, port: RENDEZVOUS_PORT });
  return {
    name: "trainer",
    image: input.image,
    command,
    args,
    env: environment(input),
    ports: [{ name: "rendezvous", containerPort: RENDEZVOUS_PORT }],
    resources: resources(input),
    // RDMA registers memory, which must stay locked.
    securityContext: {
      allowPrivilegeEscalation: false,
      capabilities: input.isRdma ? { drop: ["ALL"], add: ["IPC_LOCK"] } : { drop: ["ALL"] },
    },
    volumeMounts: [
      { name: "data", mountPath: "/data", readOnly: true },
      { name: "checkpoints", mountPath: "/checkpoints" },
      { name: "plan", mountPath: "/etc/training", readOnly: true },
      { name: "shared-memory", mountPath: "/dev/shm" },
    ],
  };
}

/** The objects of one training job, in the order in which they are applied. */
export function trainingJobManifests(input: TrainingJobInput): Manifest[] {
  const { name, namespace, launch, plugin } = input;
  const { job, result, nodes } = launch;
  const labels = { "app.kubernetes.io/name": name, [partOf]: namespace };
  const metadata = { name, namespace, labels };
  const { plan, model, trainingSeconds } = result;
  const planFile = {
    model,
    plan,
    sequenceTokens: job.sequenceTokens,
    training: job.training,
    precision: job.precision,
    architecture: job.architecture,
    expectedSeconds: trainingSeconds,
  };
  return [
    { apiVersion: "v1", kind: "ConfigMap", metadata, data: { "plan.json": `${JSON.stringify(planFile, null, 2)}\n` } },
    {
      apiVersion: "v1",
      kind: "Service",
      metadata,
      // Headless: gives each rank a name; rank 0 is found before it is ready.
      spec: {
        clusterIP: "None",
        publishNotReadyAddresses: true,
        selector: { "batch.kubernetes.io/job-name": name },
        ports: [{ name: "rendezvous", port: RENDEZVOUS_PORT, targetPort: "rendezvous" }],
      },
    },
    {
      apiVersion: "batch/v1",
      kind: "Job",
      metadata,
      spec: {
        completionMode: "Indexed",
        completions: nodes,
        parallelism: nodes,
        // A failed rank takes the others with it, and all start again from the last checkpoint.
        backoffLimit: Math.max(6, 10 * nodes),
        podFailurePolicy: {
          rules: [{ action: "Ignore", onPodConditions: [{ type: "DisruptionTarget", status: "True" }] }],
        },
        template: {
          metadata: { labels },
          spec: {
            restartPolicy: "Never",
            subdomain: name,
            automountServiceAccountToken: false,
            enableServiceLinks: false,
            securityContext: { seccompProfile: { type: "RuntimeDefault" } },
            tolerations: [{ key: plugin.resource, operator: "Exists", effect: "NoSchedule" }],
            containers: [container(input, `${name}-0.${name}`)],
            volumes: [
              { name: "data", persistentVolumeClaim: { claimName: "data", readOnly: true } },
              { name: "checkpoints", persistentVolumeClaim: { claimName: "checkpoints" } },
              { name: "plan", configMap: { name } },
              { name: "shared-memory", emptyDir: { medium: "Memory", sizeLimit: "64Gi" } },
            ],
          },
        },
      },
    },
  ];
}
