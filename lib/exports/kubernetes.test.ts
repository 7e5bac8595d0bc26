import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { parseAllDocuments } from "yaml";
import { catalog } from "../engine/catalog/catalog.gen";
import { evaluate } from "../engine/evaluate";
import type { DesignDocument } from "../engine/inputs/design";
import { setAt } from "../spec/paths";
import { templates } from "../spec/templates/templates.gen";
import { kubernetesExport } from "./kubernetes.export";

interface Validated {
  validate(): void;
}
type ModelClass = new (data: unknown) => Validated;

// kubernetes-models is reached by its subpaths, which only `require` resolves.
const load = createRequire(import.meta.url);
const modules: Readonly<Record<string, string>> = {
  Namespace: "v1/Namespace",
  ResourceQuota: "v1/ResourceQuota",
  ConfigMap: "v1/ConfigMap",
  Service: "v1/Service",
  PersistentVolumeClaim: "v1/PersistentVolumeClaim",
  NetworkPolicy: "networking.k8s.io/v1/NetworkPolicy",
  StorageClass: "storage.k8s.io/v1/StorageClass",
  Job: "batch/v1/Job",
};

interface KubernetesObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string };
  readonly [member: string]: unknown;
}

const context = { answers: [], today: "2026-11-23" } as const;
const article = templates["article-gpt3"].document;

function exportOf(document: DesignDocument) {
  return kubernetesExport.render({ document, result: evaluate(document, catalog, context), catalog, locale: "en" });
}

function objectsOf(document: DesignDocument): readonly KubernetesObject[] {
  const exported = exportOf(document);
  if (!exported.ok) throw new Error(exported.reason[0]);
  // Kubernetes reads YAML 1.1.
  return parseAllDocuments(exported.text, { version: "1.1" }).map((parsed) => {
    expect(parsed.errors).toEqual([]);
    return parsed.toJS() as KubernetesObject;
  });
}

function find(objects: readonly KubernetesObject[], kind: string): KubernetesObject {
  const found = objects.find((object) => object.kind === kind);
  if (found === undefined) throw new Error(`no ${kind}`);
  return found;
}

function validate(object: KubernetesObject): void {
  const path = modules[object.kind];
  if (path === undefined) throw new Error(`no schema for ${object.kind}`);
  const loaded = load(`kubernetes-models/${path}`) as Readonly<Record<string, ModelClass>>;
  const Model = loaded[object.kind];
  if (Model === undefined) throw new Error(`no class for ${object.kind}`);
  new Model(object).validate();
}

describe.each(["article-gpt3", "customer-service-assistant", "hospital-fine-tuning"] as const)(
  "manifests of %s",
  (id) => {
    const objects = objectsOf(templates[id].document);

    it("keep to the schemas of Kubernetes", () => {
      for (const object of objects) validate(object);
      expect(() => validate({ ...find(objects, "Job"), spec: { completions: "two" } })).toThrow();
    });

    it("name each object once, in one namespace, as DNS allows", () => {
      const names = objects.map(({ kind, metadata }) => `${kind}/${metadata.name}`);
      expect(new Set(names).size).toBe(names.length);
      for (const { metadata } of objects) expect(metadata.name).toMatch(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/);
      const namespace = find(objects, "Namespace").metadata.name;
      for (const { metadata } of objects)
        if (metadata.namespace !== undefined) expect(metadata.namespace).toBe(namespace);
    });
  },
);

describe("the article's training job", () => {
  const objects = objectsOf(article);
  const job = find(objects, "Job");

  it("runs one rank per node, each with its eight devices", () => {
    expect(job.spec).toMatchObject({
      completionMode: "Indexed",
      completions: 8,
      parallelism: 8,
      template: {
        spec: {
          subdomain: job.metadata.name,
          restartPolicy: "Never",
          containers: [{ command: ["torchrun"], resources: { limits: { "nvidia.com/gpu": "8" } } }],
        },
      },
    });
    expect(JSON.stringify(job)).toContain("--node-rank=$(NODE_RANK)");
    expect(JSON.stringify(job)).toContain(`--master-addr=${job.metadata.name}-0.${job.metadata.name}`);
  });

  it("tells Megatron of replicas outermost, and of nothing where ranks lie as usual", () => {
    const jobs = article.workload?.jobs?.map((each) => ({
      ...each,
      parallel: { ...each.parallel, rankOrder: "tp-cp-ep-pp-dp" as const },
    }));
    const placed = { ...article, workload: { ...article.workload, ...(jobs && { jobs }) } };
    expect(JSON.stringify(find(objectsOf(placed), "Job"))).toContain("--use-tp-pp-dp-mapping");
    expect(JSON.stringify(job)).not.toContain("--use-tp-pp-dp-mapping");
  });

  it("hands Megatron the plan of the design", () => {
    const text = JSON.stringify(job);
    for (const flag of [
      "--tensor-model-parallel-size=8",
      "--pipeline-model-parallel-size=8",
      "--num-layers=96",
      "--hidden-size=12288",
      "--seq-length=2048",
      "--global-batch-size=1536",
    ]) {
      expect(text).toContain(flag);
    }
  });

  it("meets at a headless service whose selector finds the job's pods", () => {
    const service = objects.find(({ kind, metadata }) => kind === "Service" && metadata.name === job.metadata.name);
    expect(service?.spec).toMatchObject({
      clusterIP: "None",
      publishNotReadyAddresses: true,
      selector: { "batch.kubernetes.io/job-name": job.metadata.name },
    });
  });

  it("claims volumes of a class that the same file defines, large enough for data and checkpoints", () => {
    const classes = objects.filter(({ kind }) => kind === "StorageClass").map(({ metadata }) => metadata.name);
    const claims = objects.filter(({ kind }) => kind === "PersistentVolumeClaim");
    expect(claims.map(({ metadata }) => metadata.name)).toEqual(["data", "checkpoints"]);
    for (const { spec } of claims) expect(classes).toContain((spec as { storageClassName: string }).storageClassName);
    // Half of 45 TB is hot.
    expect(claims[0]?.spec).toMatchObject({
      resources: { requests: { storage: `${Math.ceil(22.5e12 / 2 ** 30)}Gi` } },
    });
  });

  it("asks for no RDMA on 10 Gbit/s", () => {
    expect(JSON.stringify(job)).not.toContain("rdma/");
    expect(JSON.stringify(job)).toContain('{"name":"NCCL_IB_DISABLE","value":"1"}');
  });
});

describe("what the design decides", () => {
  const text = (document: DesignDocument) => {
    const exported = exportOf(document);
    return exported.ok ? exported.text : exported.reason[0];
  };

  it.each([
    ["compute.tenancy.quotas", false, "kind: ResourceQuota"],
    ["network.isolation.defaultDeny", false, "kind: NetworkPolicy"],
    ["compute.software.experimentTracker", "none", "MLFLOW_TRACKING_URI"],
    ["compute.software.framework", "jax", "torchrun"],
  ] as const)("leaves out with %s = %s what belongs to it", (path, value, belonging) => {
    expect(text(article)).toContain(belonging);
    expect(text(setAt(article, path, value))).not.toContain(belonging);
  });

  it("starts every framework in its own way", () => {
    const commands = ["megatron", "pytorch-fsdp", "deepspeed", "jax", "mindspore", "paddle"].map((framework) => {
      const objects = objectsOf(setAt(article, "compute.software.framework", framework));
      for (const object of objects) validate(object);
      return JSON.stringify(find(objects, "Job").spec);
    });
    expect(new Set(commands).size).toBe(commands.length);
  });

  const given = {
    mode: "given",
    tensor: 2,
    context: 2,
    pipeline: 4,
    virtualStages: 2,
    expert: 4,
    expertTensor: 1,
    microBatch: 1,
    zeroStage: "1",
    shardWidth: 4,
    recompute: "full",
    offload: true,
  } as const;
  const planned = (own: object): DesignDocument => ({
    schemaVersion: 1,
    compute: {
      pools: [{ id: "a", node: "nvidia-dgx-h100", nodes: 8 }],
      software: { orchestrator: "kubernetes", framework: "megatron" },
    },
    workload: { jobs: [{ id: "t", model: "mixtral-8x7b", parallel: { ...given, ...own } }] },
  });

  it("hands Megatron every width and choice of a plan", () => {
    const flags = text(planned({}));
    for (const flag of [
      "--tensor-model-parallel-size=2",
      "--sequence-parallel",
      "--context-parallel-size=2",
      "--pipeline-model-parallel-size=4",
      "--num-virtual-stages-per-pipeline-rank=2",
      "--expert-model-parallel-size=4",
      "--expert-tensor-parallel-size=1",
      "--micro-batch-size=1",
      "--use-distributed-optimizer",
      // 64 ranks are 4 wide in data and 2 in context: two copies of state that 4 share.
      "--num-distributed-optimizer-instances=2",
      "--recompute-granularity=full",
      "--optimizer-cpu-offload",
    ]) {
      expect(flags).toContain(flag);
    }
    expect(flags).not.toContain("--use-megatron-fsdp");
  });

  it("has Megatron shard gradients and parameters where the plan does, and says nothing of widths of one", () => {
    const flags = text(
      planned({ tensor: 1, context: 1, pipeline: 1, virtualStages: 1, zeroStage: "3", shardWidth: 64, offload: false }),
    );
    expect(flags).toContain("--data-parallel-sharding-strategy=optim_grads_params");
    for (const flag of ["--sequence-parallel", "--context-parallel", "--num-virtual", "instances", "--optimizer-cpu"])
      expect(flags).not.toContain(flag);
  });

  it("meets what Megatron asserts of the expert width with replicas outermost, of models without experts too", () => {
    const dense = (own: object) => {
      const document = planned({ expert: 1, zeroStage: "1", rankOrder: "tp-cp-ep-pp-dp", ...own });
      const jobs = document.workload?.jobs?.map((each) => ({ ...each, model: "llama-3-1-8b" }));
      return text({ ...document, workload: { ...document.workload, ...(jobs && { jobs }) } });
    };
    expect(dense({})).toContain("--expert-tensor-parallel-size=4");
    expect(dense({ context: 1, shardWidth: 8 })).not.toContain("--expert-tensor-parallel-size");
    expect(dense({ rankOrder: "tp-cp-ep-dp-pp" })).not.toContain("--expert-tensor-parallel-size");
  });

  it("limits the connections of a device where Megatron asserts it, and not where Megatron-FSDP refuses it", () => {
    expect(text(planned({}))).toContain("CUDA_DEVICE_MAX_CONNECTIONS");
    const whole = { tensor: 1, context: 1, pipeline: 1, virtualStages: 1 };
    expect(text(planned({ ...whole, zeroStage: "1", shardWidth: 64 }))).not.toContain("CUDA_DEVICE_MAX_CONNECTIONS");
    expect(text(planned({ zeroStage: "3" }))).not.toContain("CUDA_DEVICE_MAX_CONNECTIONS");
  });

  it("says that Megatron has no flag for a zero-bubble schedule", () => {
    expect(text(planned({ zeroBubble: true, virtualStages: 1 }))).toContain("zero-bubble");
    expect(text(planned({}))).not.toContain("zero-bubble");
  });

  it("refuses a design that Kubernetes does not run, with the reason", () => {
    expect(text(templates["meta-24k-roce"].document)).toContain("slurm");
    expect(exportOf({ schemaVersion: 1 }).ok).toBe(false);
  });

  it("lets no name of the design out of its comment or its label", () => {
    const hostile = setAt(article, "purpose.name", "x\nkind: Secret\n---\n机房");
    for (const object of objectsOf(hostile)) validate(object);
    expect(objectsOf(hostile).map(({ kind }) => kind)).not.toContain("Secret");
    expect(find(objectsOf(setAt(article, "purpose.name", "机房")), "Namespace").metadata.name).toBe("training");
  });
});
