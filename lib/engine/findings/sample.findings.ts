// What can be wrong with a job whose model is described by its samples.
import { declareFindings } from "./declare-findings";

export const sampleFindings = declareFindings("workload", {
  sampleAndArchitecture: {
    severity: "warning",
    words: [
      "{job} names a transformer and a model by sample: it is computed from the samples.",
      "{job} 同时给出 Transformer 与按样本模型：按样本计算。",
    ],
    fix: ["Take one of the two away.", "删除其中之一。"],
  },
  samplePlan: {
    severity: "warning",
    words: [
      "{job} is described by its samples and can only be data parallel; other widths of its plan are ignored.",
      "{job} 按样本描述，仅支持数据并行；方案中的其他并行宽度不起作用。",
    ],
    fix: ["Let the plan be automatic.", "将方案改为自动。"],
  },
  sampleMemory: {
    severity: "error",
    blocksBuild: true,
    words: [
      "{job} needs {needed} per accelerator and has {capacity}: {missing} too much.",
      "{job} 每加速器需 {needed}，容量为 {capacity}：超出 {missing}。",
    ],
    fix: [
      "Shard more of the state, take more accelerators for the tables, or accelerators with more memory.",
      "提高状态切分级别、增加承载嵌入表的加速器，或选用更大显存的加速器。",
    ],
  },
  sampleCountUnknown: {
    severity: "warning",
    words: [
      "{job} has no number of samples: its step is timed, its length is not.",
      "{job} 未给出样本数：仅能计算单步时间，无法计算总时长。",
    ],
    fix: ["State the training samples, or examples and epochs.", "填写训练样本总数，或样本数与轮数。"],
  },
  sampleDataStall: {
    severity: "warning",
    words: ["{job} waits for data {share} of the time.", "{job} 有 {share} 的时间在等待数据。"],
    fix: ["Faster storage, or a larger share of it for this job.", "提高存储速率，或提高该任务的存储份额。"],
  },
});
