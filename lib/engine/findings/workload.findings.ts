// What can be wrong with the jobs themselves.
import { declareFindings } from "./declare-findings";

export const workloadFindings = declareFindings("workload", {
  noJobs: {
    severity: "info",
    words: [
      "No job yet: time, memory and storage demand cannot be computed.",
      "尚无任务：无法计算时间、显存与存储需求。",
    ],
    fix: ["Add a job.", "添加任务。"],
  },
  unknownModel: {
    severity: "error",
    words: ["The architecture of {job} is incomplete.", "{job} 的模型架构不完整。"],
    fix: [
      "Choose a model, or fill in layers, hidden size, heads and vocabulary.",
      "选择模型，或填写层数、隐藏维度、注意力头数与词表。",
    ],
  },
  noTokens: {
    severity: "warning",
    words: [
      "{job} has no number of tokens: its step is timed, its length is not.",
      "{job} 未给出词元数：仅能计算单步时间，无法计算总时长。",
    ],
    fix: ["State the training tokens, or examples and epochs.", "填写训练词元数，或样本数与轮数。"],
  },
  sharesOverOne: {
    severity: "error",
    words: ["The jobs' shares add up to {sum}: more than the cluster.", "各任务占比之和为 {sum}，超过整个集群。"],
    fix: ["Reduce shares until they add up to 100 %.", "降低占比，使总和不超过 100 %。"],
  },
  sharesUnderOne: {
    severity: "info",
    words: ["The jobs use {sum} of the cluster; the rest is idle.", "任务合计使用集群的 {sum}，其余空闲。"],
    fix: ["Raise a share, or leave the rest as headroom on purpose.", "提高占比，或有意保留余量。"],
  },
  precisionUnsupported: {
    severity: "error",
    words: ["{accelerator} has no published {precision} rate.", "{accelerator} 没有公开的 {precision} 算力。"],
    fix: ["Choose a precision that the accelerator supports.", "选择该加速器支持的精度。"],
  },
  planStale: {
    severity: "warning",
    words: ["The plan of {job} was found for other inputs than today's.", "{job} 的方案是针对先前的输入求得的。"],
    fix: ["Find the best plan again.", "重新求解最佳方案。"],
  },
  memoryExceeded: {
    severity: "error",
    blocksBuild: true,
    words: [
      "{job} needs {needed} per accelerator and has {capacity}: {missing} too much.",
      "{job} 每加速器需 {needed}，容量为 {capacity}：超出 {missing}。",
    ],
    fix: ["{knob}", "{knob}"],
  },
  planInvalid: {
    severity: "error",
    words: ["The parallel plan of {job} cannot be laid out: {fault}.", "{job} 的并行方案无法实施：{fault}。"],
    fix: ["Correct the plan or let it be automatic.", "更正方案或改为自动。"],
  },
  fabricUnknown: {
    severity: "warning",
    words: [
      "{job} crosses nodes, but their ports or link rate are unknown: it cannot be timed.",
      "{job} 跨节点运行，但端口数或链路速率未知，无法计算时间。",
    ],
    fix: [
      "Choose a node with fabric ports, or state ports and link rate.",
      "选择带网络端口的节点，或填写端口数与链路速率。",
    ],
  },
  idleAccelerators: {
    severity: "warning",
    words: [
      "The plan of {job} leaves {idle} of {total} accelerators idle.",
      "{job} 的方案使 {total} 个加速器中的 {idle} 个闲置。",
    ],
    fix: [
      "Choose widths that divide the accelerators, and a batch that feeds every replica.",
      "使并行宽度整除加速器数，并使批大小覆盖所有副本。",
    ],
  },
  overAYear: {
    severity: "warning",
    words: [
      "{job} would take {time} on {accelerators} accelerators.",
      "{job} 在 {accelerators} 个加速器上将耗时 {time}。",
    ],
    fix: [
      "About {wanted} accelerators of this kind would do it in 90 days; or train a smaller model or on fewer tokens.",
      "约 {wanted} 个同类加速器可在 90 天内完成；或采用更小的模型、更少的词元。",
    ],
  },
  overDeadline: {
    severity: "error",
    words: ["{job} takes {time}; the target is {target}.", "{job} 耗时 {time}，目标为 {target}。"],
    fix: ["Add accelerators, or look at what binds.", "增加加速器，或查看瓶颈约束。"],
  },
  sequenceAboveModel: {
    severity: "warning",
    words: [
      "The sequence of {tokens} is longer than the {maximum} that the model was made for.",
      "序列长度 {tokens} 超过模型支持的 {maximum}。",
    ],
    fix: ["Shorten the sequence, or plan for an extension of the context.", "缩短序列，或规划上下文扩展。"],
  },
  dataStall: {
    severity: "warning",
    words: ["Reading data stalls {job} for {share} of each step.", "{job} 每步有 {share} 的时间在等待数据。"],
    fix: [
      "Raise the read bandwidth of the hot tier or the front-end rate of the nodes.",
      "提高热数据层读带宽或节点前端网络速率。",
    ],
  },
  checkpointStall: {
    severity: "warning",
    words: ["Checkpoints stop {job} for {share} of its time.", "检查点使 {job} 停顿 {share} 的时间。"],
    fix: [
      "Write asynchronously, raise the write bandwidth of the hot tier, or save less often.",
      "改为异步写入、提高热数据层写带宽，或降低保存频率。",
    ],
  },
  checkpointIntervalTooShort: {
    severity: "warning",
    words: [
      "A checkpoint of {job} takes {write} to write; one every {interval} is more than storage can take.",
      "{job} 的检查点写入需 {write}，每 {interval} 一次超出存储能力。",
    ],
    fix: ["Lengthen the interval or raise the write bandwidth of the hot tier.", "延长间隔或提高热数据层写带宽。"],
  },
  storageUnknown: {
    severity: "info",
    words: [
      "The rate of the hot tier is unknown: stalls for data and checkpoints of {job} are not counted.",
      "热数据层速率未知：未计入 {job} 的数据与检查点停顿。",
    ],
    fix: ["State the hot tier's bandwidth, or its device and capacity.", "填写热数据层带宽，或其介质与容量。"],
  },
  latencyMissed: {
    severity: "error",
    words: [
      "{job} cannot answer within the target at any batch size: {delivered} against {target}.",
      "{job} 在任何批大小下都无法达到延迟目标：{delivered}，目标 {target}。",
    ],
    fix: [
      "More accelerators per replica, quantisation, or a smaller model.",
      "增加每副本加速器数、量化，或选用更小的模型。",
    ],
  },
  tailMissed: {
    severity: "warning",
    words: [
      "{job} keeps the target for the first token on average, but one request in a hundred waits longer than {delivered}; the target is {target}.",
      "{job} 的首词元延迟均值达标，但百分之一的请求等待超过 {delivered}；目标 {target}。",
    ],
    fix: ["More replicas: the inference page says how many keep it.", "增加副本：推理页面给出所需数量。"],
  },
  ratesMissed: {
    severity: "error",
    words: [
      "The serving jobs reach {delivered}; the target is {target}.",
      "推理任务可达 {delivered}，目标为 {target}。",
    ],
    fix: [
      "About {wanted} accelerators of this kind would do, or a smaller model.",
      "约需 {wanted} 个同类加速器，或选用更小的模型。",
    ],
  },
  replicaTooLarge: {
    severity: "error",
    blocksBuild: true,
    words: [
      "{job} needs {needed} of accelerator memory per replica; {accelerators} accelerators hold {capacity}.",
      "{job} 每副本需显存 {needed}，{accelerators} 个加速器仅有 {capacity}。",
    ],
    fix: [
      "Give the replica more accelerators, compress the model, or take accelerators with more memory.",
      "增加每副本加速器数、压缩模型，或选用显存更大的加速器。",
    ],
  },
});
