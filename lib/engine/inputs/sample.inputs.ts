// A model described by what one sample costs, for everything that is no transformer.
import { foldedGroup, number, part } from "./declare";

/** The sample group of a job. */
export const sample = foldedGroup(
  ["Model by sample", "按样本描述的模型"],
  [
    "For models other than transformers: vision, speech, diffusion, recommendation. Given FLOPs and parameters here, the job is computed from them and from no architecture; the global batch counts samples.",
    "用于非 Transformer 模型：视觉、语音、扩散、推荐。此处给出浮点运算量与参数量后，任务按样本而非架构计算；全局批大小以样本计。",
  ],
  {
    model: part(["Model by sample", "按样本描述的模型"], ["A preset with what one sample costs.", "给出单个样本开销的预设。"], "sample-model"),
    forwardFlops: number(["Forward FLOPs per sample", "每样本前向浮点运算量"], ["A multiply and an add are two; training takes three times as many.", "一次乘加计两次；训练为其三倍。"], { unit: "flops", min: 1, max: 1e21 }),
    parameters: number(["Dense parameters", "稠密参数量"], ["Outside embedding tables.", "不含嵌入表。"], { unit: "parameters", min: 1, max: 1e14 }),
    bytesPerSample: number(["Bytes per sample", "每样本字节数"], ["Handed out by storage, as stored.", "存储按存储格式供给的字节数。"], { unit: "bytes", min: 1, max: 1e13 }),
    activationBytesPerSample: number(["Activations per sample", "每样本激活"], ["Kept for the backward pass, in 16 bits.", "为反向传播保留的激活（16 位）。"], { unit: "bytes", min: 1, max: 1e13 }),
    embeddingTableBytes: number(["Embedding tables", "嵌入表"], ["All tables together; they are shared out over the memory of all accelerators.", "全部嵌入表之和，分布于所有加速器显存。"], { unit: "bytes", min: 0, max: 1e16 }),
    embeddingReadBytesPerSample: number(["Table rows read per sample", "每样本读取表行"], ["Rows that one sample looks up.", "单个样本查表读取的字节数。"], { unit: "bytes", min: 0, max: 1e12 }),
    embeddingExchangeBytesPerSample: number(["Vectors exchanged per sample", "每样本交换向量"], ["Pooled vectors fetched from the accelerators that hold the tables.", "从持有嵌入表的加速器取回的汇聚向量。"], { unit: "bytes", min: 0, max: 1e12 }),
    samples: number(["Training samples", "训练样本总数"], ["All samples seen in training, repeats included.", "训练中处理的全部样本，含重复。"], { unit: "count", min: 1, max: 1e18 }),
  },
);
