// The design's training jobs, ready to apply on Kubernetes: devices, volumes through CSI, ranks, collectives, tracker.
import { findPart } from "../engine/catalog/catalog";
import type { Words } from "../engine/inputs/declare";
import type { ResolvedDesign, ResolvedPool } from "../engine/inputs/design";
import { resolveDesign } from "../engine/resolve";
import { wordsText } from "../i18n/words-text";
import type { DesignExport, Exported, ExportInput } from "./design-export";
import { type DevicePlugin, hasRdma, pluginOf } from "./kubernetes/device";
import { dnsLabel, manifestText } from "./kubernetes/manifest";
import { namespaceManifests } from "./kubernetes/namespace";
import { trainingJobManifests } from "./kubernetes/training-job";

/** Part of a node that a pod may take; the rest is the system's. */
const POD_SHARE = 0.9;
const OWN_IMAGE = "registry.internal/training:1";
const GIBIBYTE = 2 ** 30;

const refuse = (en: string, zh: string): Exported => ({ ok: false, reason: [en, zh] });

function acceleratorsOf(pool: ResolvedPool): number {
  return pool.accelerator === null ? 0 : pool.nodes * (pool.acceleratorsPerNode ?? 0);
}

/** The pool that trains: the one with the most accelerators. */
function trainingPool({ compute }: ResolvedDesign): ResolvedPool | null {
  const pools = compute.pools.filter((pool) => acceleratorsOf(pool) > 0);
  return pools.reduce<ResolvedPool | null>(
    (best, pool) => (best === null || acceleratorsOf(pool) > acceleratorsOf(best) ? pool : best),
    null,
  );
}

function comment(
  { document, result, locale }: ExportInput,
  design: ResolvedDesign,
  image: string,
  plugin: DevicePlugin,
): string {
  const words = (pair: Words) => wordsText(pair, locale);
  const { containerRuntime } = design.compute.software;
  const isRunnable = containerRuntime === null || containerRuntime === "containerd" || containerRuntime === "cri-o";
  const isUnscheduled =
    design.compute.software.framework === "megatron" &&
    result.training.jobs.some(({ plan }) => plan?.hasZeroBubble === true);
  const hasFiles = design.storage.mediaKinds?.includes("file") ?? true;
  return [
    `${document.purpose?.name ?? "podwright"} · ${result.engine.engine} · ${result.engine.catalog}`,
    words(["Before you apply it, set:", "应用前请设置："]),
    words([
      `- image: ${image} is a public one or a placeholder; use your own, by digest and signed.`,
      `- 镜像：${image} 为公开镜像或占位，请使用自有镜像（按摘要引用并签名）。`,
    ]),
    words([
      "- StorageClass: server and share of the hot tier, or the provisioner of your own CSI driver.",
      "- StorageClass：热数据层的服务器与共享路径，或您自己的 CSI 驱动。",
    ]),
    words([
      `- The cluster needs the device plugin of ${plugin.resource}, and for RDMA a shared-device plugin.`,
      `- 集群须安装 ${plugin.resource} 的设备插件；RDMA 还需共享设备插件。`,
    ]),
    ...(isRunnable
      ? []
      : [
          words([
            `- The design's container runtime, ${containerRuntime}, is none that Kubernetes runs: take containerd or CRI-O.`,
            `- 设计所选容器运行时 ${containerRuntime} 不被 Kubernetes 支持，请改用 containerd 或 CRI-O。`,
          ]),
        ]),
    ...(isUnscheduled
      ? [
          words([
            "- A plan has a zero-bubble schedule: Megatron-LM has no flag for it and runs the usual one.",
            "- 有方案采用零气泡调度：Megatron-LM 无对应参数，将按常规调度运行。",
          ]),
        ]
      : []),
    ...(hasFiles
      ? []
      : [
          words([
            "- The design offers no file service: ReadWriteMany volumes need one.",
            "- 设计未提供文件存储：ReadWriteMany 卷需要文件服务。",
          ]),
        ]),
  ].join("\n");
}

function render(input: ExportInput): Exported {
  const { document, result, catalog } = input;
  const { design } = resolveDesign(document, catalog);
  const { orchestrator, framework } = design.compute.software;
  if (orchestrator !== null && orchestrator !== "kubernetes") {
    return refuse(
      `The design's orchestrator is ${orchestrator}: manifests are for Kubernetes.`,
      `设计所选编排系统为 ${orchestrator}，清单仅适用于 Kubernetes。`,
    );
  }
  const pool = trainingPool(design);
  const accelerator = findPart(catalog.accelerators, pool?.accelerator ?? null);
  if (pool === null || accelerator === null)
    return refuse("The design has no accelerators to train on.", "设计中没有可用于训练的加速器。");
  const plugin = pluginOf(accelerator.vendor);
  if (plugin === null)
    return refuse(`No device plugin of ${accelerator.vendor} is known.`, `未知 ${accelerator.vendor} 的设备插件。`);
  const jobs = design.workload.jobs.filter(({ kind }) => kind !== "inference");
  if (jobs.length === 0) return refuse("The design has no training job.", "设计中没有训练任务。");

  const perNode = pool.acceleratorsPerNode ?? 1;
  const namespace = dnsLabel(document.purpose?.name ?? "", "training");
  const image = framework === "mindspore" || framework === "paddle" || plugin.image === null ? OWN_IMAGE : plugin.image;
  const cpu = findPart(catalog.cpus, pool.cpu);
  const cores = cpu === null || pool.cpusPerNode === null ? null : Math.floor(cpu.cores * pool.cpusPerNode * POD_SHARE);
  const memory = pool.memoryBytes === null ? null : Math.floor((pool.memoryBytes * POD_SHARE) / GIBIBYTE);
  const names = new Map<string, number>();
  const manifests = jobs.flatMap((job) => {
    const jobResult = result.training.jobs.find(({ jobId }) => jobId === job.id);
    if (jobResult === undefined) return [];
    const base = dnsLabel(job.name ?? "", dnsLabel(job.id, "training"));
    const count = (names.get(base) ?? 0) + 1;
    names.set(base, count);
    const nodes = Math.max(1, Math.floor(jobResult.accelerators / perNode));
    return trainingJobManifests({
      design,
      launch: {
        framework,
        job,
        result: jobResult,
        nodes,
        processesPerNode: Math.max(1, Math.min(perNode, jobResult.accelerators)),
      },
      plugin,
      image,
      name: count === 1 ? base : `${base}-${count}`,
      namespace,
      isRdma: hasRdma(design.network.backend.linkRate),
      isInfiniband: findPart(catalog.switches, design.network.backend.switch)?.kind === "infiniband",
      memoryGibibytes: memory,
      processorCores: cores,
    });
  });
  const shared = namespaceManifests({ design, result, namespace, plugin, accelerators: acceleratorsOf(pool) });
  return { ok: true, text: manifestText(comment(input, design, image, plugin), [...shared, ...manifests]) };
}

export const kubernetesExport: DesignExport = {
  id: "kubernetes",
  title: ["Kubernetes manifests", "Kubernetes 清单"],
  summary: [
    "The training jobs as indexed Jobs with devices, volumes, network policy and quota.",
    "将训练任务导出为带设备、存储卷、网络策略与配额的 Indexed Job。",
  ],
  extension: "yaml",
  mediaType: "application/yaml; charset=utf-8",
  render,
};
