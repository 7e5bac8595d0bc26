// Jobs, fabric and storage of a result.
import type { Words } from "../../lib/engine/inputs/declare";
import type { Result } from "../../lib/engine/result";
import type { InferenceJobResult } from "../../lib/engine/result-workload";
import type { Writer } from "./section";

const tiers: Readonly<Record<"hot" | "warm" | "cold", Words>> = {
  hot: ["Hot", "热"],
  warm: ["Warm", "温"],
  cold: ["Cold", "冷"],
};

/** Replicas times the accelerators of each; the job's accelerators alone while it is not laid out. */
function replicasText(
  { replicas, acceleratorsPerReplica, accelerators }: InferenceJobResult,
  { figure }: Writer,
): string {
  if (replicas === null || acceleratorsPerReplica === null) return figure(accelerators, "count");
  const used = replicas * acceleratorsPerReplica;
  return `${figure(replicas, "count")} × ${figure(acceleratorsPerReplica, "count")} = ${figure(used, "count")}`;
}

export function trainingSection({ training, inference }: Result, writer: Writer): string {
  const { words, figure } = writer;
  const trained = training.jobs.map((job) => [
    job.name,
    job.model,
    figure(job.accelerators, "count"),
    figure(job.trainingSeconds, "seconds"),
    figure(job.modelFlopsUtilization, "fraction"),
    figure(job.tokensPerSecond, job.countedIn === "samples" ? "samplesPerSecond" : "tokensPerSecond"),
    job.reason === null ? "" : words(job.reason),
  ]);
  const trainedHead = [
    ["Job", "任务"],
    ["Model", "模型"],
    ["Accelerators", "加速器"],
    ["Time", "时长"],
    ["MFU", "MFU"],
    ["Rate", "速率"],
    ["", ""],
  ] as const;
  const served = inference.jobs.map((job) => [
    job.name,
    job.model,
    replicasText(job, writer),
    figure(job.requestsPerSecond, "requestsPerSecond"),
    figure(job.timeToFirstTokenSeconds, "seconds"),
    figure(job.timePerOutputTokenSeconds, "seconds"),
    job.reason === null ? "" : words(job.reason),
  ]);
  const servedHead = [
    ["Job", "任务"],
    ["Model", "模型"],
    ["Replicas × accelerators of each", "副本 × 每副本加速器"],
    ["Requests", "请求"],
    ["TTFT", "TTFT"],
    ["TPOT", "TPOT"],
    ["", ""],
  ] as const;
  const withHead = (head: readonly Words[], rows: readonly string[][]) =>
    rows.length === 0 ? [] : [head.map(words), ...rows];
  return (
    writer.section(["Training", "训练"], withHead(trainedHead, trained), [2, 3, 4, 5]) +
    writer.section(["Inference", "推理"], withHead(servedHead, served), [2, 3, 4, 5])
  );
}

export function networkSection({ network }: Result, writer: Writer): string {
  const { words, figure } = writer;
  return writer.section(
    ["Network", "网络"],
    [
      [words(["Topology", "拓扑"]), network.topology],
      [words(["Endpoints", "端点"]), figure(network.endpoints, "count")],
      [words(["Link rate", "链路速率"]), figure(network.linkBytesPerSecond, "linkRate")],
      [words(["Switches", "交换机"]), figure(network.switches, "count")],
      [words(["Bisection", "对分带宽"]), figure(network.bisectionFraction, "fraction")],
      [
        words(["Uplink after one failure", "单故障后上联"]),
        figure(network.uplinkAfterFailureBytesPerSecond, "linkRate"),
      ],
      ...writer.reason(network.reason),
    ],
  );
}

export function storageSection({ storage }: Result, writer: Writer): string {
  const { words, figure } = writer;
  const head = [
    ["Tier", "层"],
    ["Device", "介质"],
    ["Devices", "数量"],
    ["Usable", "可用"],
    ["Read", "读"],
    ["Share", "占比"],
  ] as const;
  const rows = storage.tiers.map((tier) => [
    words(tiers[tier.tier]),
    tier.device ?? "–",
    figure(tier.devices, "count"),
    figure(tier.usableBytes, "bytes"),
    figure(tier.readBytesPerSecond, "bytesPerSecond"),
    figure(tier.share, "fraction"),
  ]);
  return writer.section(
    ["Storage", "存储"],
    [head.map(words), ...rows, ...writer.reason(storage.reason)],
    [2, 3, 4, 5],
  );
}
