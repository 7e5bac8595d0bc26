// The jobs that share the cluster: what is trained, tuned or served, and how it is laid over the accelerators.
import { architecture } from "./architecture.inputs";
import { choice, choices, computedGroup, flag, group, list, number, part, text } from "./declare";
import { sample } from "./sample.inputs";

const parallel = group(["Parallel plan", "并行方案"], ["How one job is split. Automatic takes the plan that the planner found, else a documented heuristic, marked as not optimised.", "任务的切分方式。自动模式采用规划器求得的方案；若无，则采用有据可查的启发式方案并标注未优化。"], {
  mode: choice(["Plan", "方案"], ["Automatic, or exactly as given below.", "自动，或严格按下列取值。"], { auto: ["Automatic", "自动"], given: ["As given", "手动指定"] }, "auto"),
  tensor: number(["Tensor parallel", "张量并行"], ["Ranks that share each matrix; best inside one scale-up domain.", "共同计算每个矩阵的设备数；宜在同一高速互联域内。"], { unit: "count", min: 1, max: 1024, integer: true }),
  context: number(["Context parallel", "上下文并行"], ["Ranks that share one sequence; keys and values go round a ring.", "共同处理一条序列的设备数，键值沿环传递。"], { unit: "count", min: 1, max: 1024, integer: true }),
  pipeline: number(["Pipeline parallel", "流水线并行"], ["Stages that the layers are split into.", "层被切分的级数。"], { unit: "count", min: 1, max: 1024, integer: true }),
  virtualStages: number(["Virtual stages", "虚拟流水级数"], ["Slices of layers per pipeline rank (interleaving): a smaller bubble for more traffic and memory.", "每个流水线设备的层切片数（交错调度）：气泡更小，通信与显存更多。"], { unit: "count", min: 1, max: 128, integer: true }),
  expert: number(["Expert parallel", "专家并行"], ["Ranks that the experts are spread over.", "专家分布的设备数。"], { unit: "count", min: 1, max: 4096, integer: true }),
  expertTensor: number(["Tensor parallel inside experts", "专家内张量并行"], ["Ranks that share each expert's matrices.", "共同计算每个专家矩阵的设备数。"], { unit: "count", min: 1, max: 64, integer: true }),
  microBatch: number(["Micro-batch", "微批大小"], ["Sequences that one rank handles at once.", "单个设备一次处理的序列数。"], { unit: "count", min: 1, max: 4096, integer: true }),
  zeroStage: choice(["Sharding (ZeRO stage)", "状态切分（ZeRO 级别）"], ["What the data-parallel ranks share out: optimiser state, gradients, parameters.", "数据并行设备之间切分的内容：优化器状态、梯度、参数。"], {
    "0": ["None", "不切分"],
    "1": ["Optimiser state", "优化器状态"],
    "2": ["and gradients", "及梯度"],
    "3": ["and parameters (FSDP)", "及参数（FSDP）"],
  }),
  shardWidth: number(["Sharding width", "切分宽度"], ["Ranks that share out the state; fewer than all is hybrid sharding.", "切分状态的设备数；小于全部即混合切分。"], { unit: "count", min: 1, max: 1_000_000, integer: true }),
  recompute: choice(["Activation recomputation", "激活重计算"], ["Recomputing saves memory and costs time.", "重计算节省显存但增加时间。"], { none: ["None", "无"], selective: ["Selective", "选择性"], full: ["Full", "全部"] }),
  zeroBubble: flag(["Zero-bubble schedule", "零气泡调度"], ["Weight gradients fill the pipeline's drain.", "以权重梯度计算填充流水线排空阶段。"]),
  offload: flag(["Optimiser state in host memory", "优化器状态卸载"], ["Saves accelerator memory; the host link is paid every step.", "节省显存，但每步都经过主机链路。"]),
  rankOrder: choice(
    ["Order of ranks", "秩的排列顺序"],
    [
      "Parallel dimensions from near ranks to far ones. Over an oversubscribed fabric it decides whose traffic stays under a leaf or in a pod: with stages outermost (what frameworks do unless told otherwise) that of data parallelism, with replicas outermost (Megatron: --use-tp-pp-dp-mapping) that of the pipeline.",
      "并行维度由近及远的排列。网络有收敛时，它决定哪类流量留在同一叶交换机或同一 Pod 内：流水线级在最外层（框架默认）时为数据并行流量，数据副本在最外层（Megatron 的 --use-tp-pp-dp-mapping）时为流水线流量。",
    ],
    { "tp-cp-ep-dp-pp": ["Stages outermost (tp-cp-ep-dp-pp)", "流水线级在最外层（tp-cp-ep-dp-pp）"], "tp-cp-ep-pp-dp": ["Replicas outermost (tp-cp-ep-pp-dp)", "数据副本在最外层（tp-cp-ep-pp-dp）"] },
  ),
});

const resolvedPlan = computedGroup(["Plan found by the planner", "规划器求得的方案"], ["Written by the planner; an automatic plan uses it while its inputs stay as they were.", "由规划器写入；输入不变时自动方案采用它。"], {
  key: text(["Key of its inputs", "输入指纹"], ["Tells whether anything that the plan depends on has changed.", "用于判断方案所依赖的输入是否变化。"], 64),
  tensor: number(["Tensor parallel", "张量并行"], ["As found.", "规划结果。"], { unit: "count", min: 1, max: 1024, integer: true }),
  context: number(["Context parallel", "上下文并行"], ["As found.", "规划结果。"], { unit: "count", min: 1, max: 1024, integer: true }),
  pipeline: number(["Pipeline parallel", "流水线并行"], ["As found.", "规划结果。"], { unit: "count", min: 1, max: 1024, integer: true }),
  virtualStages: number(["Virtual stages", "虚拟流水级数"], ["As found.", "规划结果。"], { unit: "count", min: 1, max: 1024, integer: true }),
  data: number(["Data parallel", "数据并行"], ["As found.", "规划结果。"], { unit: "count", min: 1, max: 1_000_000, integer: true }),
  expert: number(["Expert parallel", "专家并行"], ["As found.", "规划结果。"], { unit: "count", min: 1, max: 4096, integer: true }),
  expertTensor: number(["Tensor parallel inside experts", "专家内张量并行"], ["As found.", "规划结果。"], { unit: "count", min: 1, max: 64, integer: true }),
  microBatch: number(["Micro-batch", "微批大小"], ["As found.", "规划结果。"], { unit: "count", min: 1, max: 4096, integer: true }),
  zeroStage: choice(["Sharding (ZeRO stage)", "状态切分（ZeRO 级别）"], ["As found.", "规划结果。"], { "0": ["None", "不切分"], "1": ["Optimiser state", "优化器状态"], "2": ["and gradients", "及梯度"], "3": ["and parameters (FSDP)", "及参数（FSDP）"] }),
  shardWidth: number(["Sharding width", "切分宽度"], ["As found.", "规划结果。"], { unit: "count", min: 1, max: 1_000_000, integer: true }),
  recompute: choice(["Activation recomputation", "激活重计算"], ["As found.", "规划结果。"], { none: ["None", "无"], selective: ["Selective", "选择性"], full: ["Full", "全部"] }),
  zeroBubble: flag(["Zero-bubble schedule", "零气泡调度"], ["As found.", "规划结果。"]),
  offload: flag(["Optimiser state in host memory", "优化器状态卸载"], ["As found.", "规划结果。"]),
  rankOrder: choice(["Order of ranks", "秩的排列顺序"], ["As found.", "规划结果。"], { "tp-cp-ep-dp-pp": ["Stages outermost (tp-cp-ep-dp-pp)", "流水线级在最外层（tp-cp-ep-dp-pp）"], "tp-cp-ep-pp-dp": ["Replicas outermost (tp-cp-ep-pp-dp)", "数据副本在最外层（tp-cp-ep-pp-dp）"] }),
});

export const workload = group(["Workload", "工作负载"], ["The jobs that the cluster runs.", "集群运行的任务。"], {
  jobs: list(["Jobs", "任务"], ["Each job takes its share of the cluster.", "每个任务占用集群的一部分。"], ["Job", "任务"], 20, {
    name: text(["Job name", "任务名称"], ["How results name this job.", "结果中对该任务的称呼。"], 80),
    kind: choice(
      ["Kind", "类型"],
      ["Pre-training, fine-tuning or serving.", "预训练、微调或推理服务。"],
      {
        "pre-training": ["Pre-training", "预训练"],
        "fine-tuning": ["Full fine-tuning", "全量微调"],
        lora: ["LoRA fine-tuning", "LoRA 微调"],
        inference: ["Inference", "推理"],
      },
      "pre-training",
    ),
    clusterShare: number(["Share of the cluster", "集群占比"], ["Accelerators that this job may use.", "该任务可用的加速器比例。"], { unit: "fraction", min: 0.001, max: 1, default: 1 }),
    model: part(["Model", "模型"], ["A preset with a published architecture.", "架构已公开的预设模型。"], "model"),
    architecture,
    sample,
    precision: choice(["Precision", "精度"], ["Number format of the matrix multiplications.", "矩阵乘法的数值格式。"], { fp32: ["FP32", "FP32"], tf32: ["TF32", "TF32"], fp16: ["FP16", "FP16"], bf16: ["BF16", "BF16"], fp8: ["FP8", "FP8"], mxfp8: ["MXFP8", "MXFP8"], fp4: ["NVFP4", "NVFP4"] }, "bf16"),
    modalities: choices(["Modalities", "模态"], ["Kinds of data that the model reads: they decide the bytes that storage must feed.", "模型读取的数据类型，决定存储需供给的字节数。"], {
      text: ["Text", "文本"],
      image: ["Image", "图像"],
      audio: ["Audio", "音频"],
      video: ["Video", "视频"],
      sensor: ["Sensor and point cloud", "传感器与点云"],
    }),
    sequenceTokens: number(["Sequence length", "序列长度"], ["Tokens in one training sequence.", "单条训练序列的词元数。"], { unit: "tokens", min: 16, max: 16_777_216, integer: true, default: 2048 }),
    training: group(["Training", "训练"], ["For pre-training and fine-tuning.", "用于预训练与微调。"], {
      tokens: number(["Training tokens", "训练词元数"], ["All tokens seen in training, repeats included.", "训练中处理的全部词元，含重复。"], { unit: "tokens", min: 1000, max: 1e17 }),
      batchSequences: number(["Global batch", "全局批大小"], ["Sequences per optimiser step.", "每个优化步的序列数。"], { unit: "count", min: 1, max: 10_000_000, integer: true, default: 1024 }),
      optimizer: choice(["Optimiser", "优化器"], ["Decides the state kept per parameter.", "决定每个参数保存的状态量。"], { adamw: ["AdamW", "AdamW"], "adamw-8bit": ["8-bit AdamW", "8 位 AdamW"], adafactor: ["Adafactor", "Adafactor"], sgd: ["SGD with momentum", "带动量的 SGD"] }, "adamw"),
    }),
    tuning: group(["Fine-tuning", "微调"], ["Checked against the usual guard-rails of fine-tuning.", "按微调的常用经验规则检查。"], {
      examples: number(["Training examples", "训练样本数"], ["Distinct examples.", "不重复的样本数量。"], { unit: "count", min: 1, max: 1e12, integer: true }),
      epochs: number(["Epochs", "训练轮数"], ["Passes over the examples; many passes over few examples over-fit.", "对样本的遍历次数；样本少而轮数多会过拟合。"], { unit: "ratio", min: 0.01, max: 1000 }),
      learningRateRatio: number(["Learning rate over pre-training's", "学习率与预训练之比"], ["Usually 10 to 100 times below the pre-training rate.", "通常为预训练学习率的 1/100 至 1/10。"], { unit: "fraction", min: 0.000001, max: 10 }),
      warmupFraction: number(["Warm-up share", "预热占比"], ["Share of the steps over which the learning rate rises.", "学习率上升阶段占总步数的比例。"], { unit: "fraction", min: 0, max: 1 }),
      adapterRank: number(["Adapter rank", "适配器秩"], ["Rank of the LoRA matrices.", "LoRA 矩阵的秩。"], { unit: "count", min: 1, max: 4096, integer: true, default: 16 }),
      domainShift: choice(["Domain shift", "领域偏移"], ["How far the new data is from what the model has seen.", "新数据与模型既有数据的差距。"], { low: ["Low", "低"], medium: ["Medium", "中"], high: ["High", "高"] }),
    }),
    parallel,
    resolvedPlan,
    serving: group(["Serving", "推理服务"], ["For inference jobs.", "用于推理任务。"], {
      inputTokens: number(["Input length", "输入长度"], ["Mean tokens in a request.", "请求的平均词元数。"], { unit: "tokens", min: 1, max: 16_777_216, integer: true, default: 1024 }),
      outputTokens: number(["Output length", "输出长度"], ["Mean tokens in an answer.", "回答的平均词元数。"], { unit: "tokens", min: 1, max: 16_777_216, integer: true, default: 256 }),
      acceleratorsPerReplica: number(["Accelerators per replica", "每副本加速器数"], ["Width of one serving replica, tensor-parallel unless split further below; empty: the fewest that hold the model.", "单个服务副本的宽度，未在下方细分时为张量并行；留空则取能容纳模型的最小值。"], {
        unit: "count",
        min: 1,
        max: 1024,
        integer: true,
      }),
      attentionGroups: number(["Attention groups", "注意力分组数"], ["Groups of a replica that each decode requests of their own; experts are spread over all of them.", "副本内各自解码不同请求的分组数，专家分布在全部分组上。"], { unit: "count", min: 1, max: 1024, integer: true, default: 1 }),
      pipelineStages: number(["Pipeline stages", "流水线级数"], ["Stages that a replica's layers are split into: room for larger models, no faster answers.", "副本各层切分的级数：可容纳更大模型，但不会更快。"], { unit: "count", min: 1, max: 64, integer: true, default: 1 }),
      engine: choice(["Serving engine", "推理引擎"], ["Schedules requests; engines differ in how long an input waits to be read.", "负责请求调度；不同引擎的输入等待时间不同。"], { vllm: ["vLLM", "vLLM"], tensorrt: ["TensorRT-LLM", "TensorRT-LLM"], sglang: ["SGLang", "SGLang"] }, "vllm"),
      disaggregated: flag(["Read and write apart", "预填充与解码分离"], ["Replicas of their own read inputs and hand the cache over, so that answers are not held up.", "由专门副本处理输入并移交缓存，回答不受阻塞。"]),
      draftTokens: number(["Drafted tokens", "草拟词元数"], ["Tokens that speculative decoding proposes per iteration; 0 = none.", "推测解码每次迭代草拟的词元数；0 为不使用。"], { unit: "count", min: 0, max: 16, integer: true, default: 0 }),
      draftAcceptance: number(["Acceptance of drafts", "草拟接受率"], ["Chance that a drafted token is right; it depends on the text. Empty: as in measured runs on random text.", "草拟词元被接受的概率，取决于文本；留空则取随机文本实测值。"], { unit: "fraction", min: 0, max: 1 }),
      compression: choice(
        ["Compression", "模型压缩"],
        ["Shrinks the weights that each answer must read.", "缩小每次回答需读取的权重。"],
        { none: ["None", "无"], int8: ["8-bit quantisation", "8 位量化"], int4: ["4-bit quantisation", "4 位量化"], pruning: ["Pruning (half of the weights)", "剪枝（一半权重）"], distillation: ["Distillation (a quarter of the parameters)", "蒸馏（四分之一参数）"] },
        "none",
      ),
    }),
  }),
});
