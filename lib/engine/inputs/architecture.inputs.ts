// The architecture of a transformer, field by field: a model that no preset knows can be given fully by hand.
import { choice, flag, foldedGroup, number } from "./declare";

const mixture = foldedGroup(["Mixture of experts", "混合专家"], ["For models with more than one expert.", "用于专家数大于一的模型。"], {
  expertFfnHidden: number(["Expert width", "专家宽度"], ["Inner width of one routed expert.", "单个路由专家的内部宽度。"], { unit: "count", min: 1, max: 1_048_576, integer: true }),
  sharedExperts: number(["Shared experts", "共享专家数"], ["Experts that every token visits; a wider one counts as several.", "每个词元都经过的专家数；更宽的专家按多个计。"], { unit: "count", min: 0, max: 256, integer: true }),
  firstDenseLayers: number(["First dense layers", "前置稠密层数"], ["Leading layers without experts.", "起始处不含专家的层数。"], { unit: "count", min: 0, max: 2000, integer: true }),
  layerInterval: number(["Layers per expert layer", "专家层间隔"], ["After the first dense layers every n-th layer has experts; 1 is all of them.", "前置稠密层之后每 n 层有一层含专家；1 为全部。"], { unit: "count", min: 1, max: 64, integer: true }),
  capacityFactor: number(["Capacity factor", "容量系数"], ["Slots of an expert over its even share; empty where no token is dropped.", "专家的词元位数与均分数之比；不丢弃词元时留空。"], { unit: "ratio", min: 1, max: 64 }),
  latentWidth: number(["Latent width of experts", "专家潜在宽度"], ["Width to which tokens are projected before routed experts; 0 is none.", "词元进入路由专家前投影到的宽度；0 为不投影。"], { unit: "count", min: 0, max: 1_048_576, integer: true }),
});

const latentAttention = foldedGroup(["Latent attention (MLA)", "潜在注意力（MLA）"], ["Low-rank projections of queries, keys and values. A key-value rank of 0 is ordinary attention.", "查询、键与值的低秩投影。键值秩为 0 即普通注意力。"], {
  keyValueRank: number(["Key-value rank", "键值秩"], ["Width of the compressed keys and values.", "压缩后键值的宽度。"], { unit: "count", min: 0, max: 1_048_576, integer: true }),
  queryRank: number(["Query rank", "查询秩"], ["Width of the compressed queries; 0 where they are not compressed.", "压缩后查询的宽度；不压缩为 0。"], { unit: "count", min: 0, max: 1_048_576, integer: true }),
  nopeHeadDimension: number(["Head dimension without position", "无位置的头维度"], ["Of queries and keys, without rotary embedding.", "查询与键中不含旋转位置编码的部分。"], { unit: "count", min: 1, max: 1_048_576, integer: true }),
  ropeHeadDimension: number(["Head dimension with position", "带位置的头维度"], ["Of queries and keys, with rotary embedding.", "查询与键中带旋转位置编码的部分。"], { unit: "count", min: 0, max: 1_048_576, integer: true }),
  valueHeadDimension: number(["Value head dimension", "值的头维度"], ["Of one value head.", "单个值头的维度。"], { unit: "count", min: 1, max: 1_048_576, integer: true }),
});

const sparseIndex = foldedGroup(["Sparse attention indexer (DSA)", "稀疏注意力索引器（DSA）"], ["Small heads score all earlier tokens, and attention sees the best of them. No index heads: attention sees all.", "由小型索引头对此前全部词元打分，注意力仅计算得分最高者；索引头数为零即全注意力。"], {
  heads: number(["Index heads", "索引头数"], ["Heads of the indexer in one layer; 0 is none.", "每层索引器的头数；0 为无索引器。"], { unit: "count", min: 0, max: 2048, integer: true }),
  headDimension: number(["Index head dimension", "索引头维度"], ["Of an index query, and of the one index key that its heads share.", "索引查询的维度，也是各头共用的索引键的维度。"], { unit: "count", min: 1, max: 65_536, integer: true }),
  topTokens: number(["Tokens attended to", "选取词元数"], ["Tokens that each query attends to (top-k).", "每个查询参与注意力计算的词元数（top-k）。"], { unit: "tokens", min: 1, max: 16_777_216, integer: true }),
});

const attentionWindow = foldedGroup(["Attention window", "注意力窗口"], ["Layers whose queries see only the tokens near them.", "查询仅能看到邻近词元的层。"], {
  windowTokens: number(["Window", "窗口长度"], ["Keys that a query of such a layer sees; empty where every layer sees all.", "此类层的查询可见的键数；全部可见时留空。"], { unit: "tokens", min: 1, max: 16_777_216, integer: true }),
  windowedLayers: number(["Windowed layers", "窗口层数"], ["Attention layers with that window.", "采用该窗口的注意力层数。"], { unit: "count", min: 0, max: 2000, integer: true }),
  chunked: flag(["Chunked", "分块"], ["Chunks of that length that do not see each other, in place of a sliding window.", "互不可见的等长分块，而非滑动窗口。"]),
});

const stateSpace = foldedGroup(["State-space layers (Mamba-2)", "状态空间层（Mamba-2）"], ["For hybrids. No state-space layers: an ordinary transformer.", "用于混合架构；状态空间层为零即普通 Transformer。"], {
  layers: number(["State-space layers", "状态空间层数"], ["Blocks whose mixer is a state space.", "以状态空间为混合器的模块数。"], { unit: "count", min: 0, max: 2000, integer: true }),
  attentionLayers: number(["Attention layers", "注意力层数"], ["Blocks with attention.", "含注意力的模块数。"], { unit: "count", min: 0, max: 2000, integer: true }),
  ffnLayers: number(["FFN layers", "FFN 层数"], ["Blocks with a feed-forward, experts included; a block may hold one sublayer alone.", "含前馈（包括专家）的模块数；一个模块可只含一个子层。"], { unit: "count", min: 0, max: 2000, integer: true }),
  stateDimension: number(["State dimension", "状态维度"], ["Elements of state per channel.", "每个通道的状态元素数。"], { unit: "count", min: 1, max: 1_048_576, integer: true }),
  innerWidth: number(["Inner width", "内部宽度"], ["Channels: heads times head dimension.", "通道数：头数乘以头维度。"], { unit: "count", min: 1, max: 1_048_576, integer: true }),
  heads: number(["State-space heads", "状态空间头数"], ["Heads of one layer.", "每层头数。"], { unit: "count", min: 1, max: 4096, integer: true }),
  groups: number(["Groups", "分组数"], ["Groups of heads that share the state's input and output.", "共享状态输入与输出的头组数。"], { unit: "count", min: 1, max: 4096, integer: true }),
  convolutionWidth: number(["Convolution taps", "卷积宽度"], ["Tokens under the causal convolution.", "因果卷积覆盖的词元数。"], { unit: "count", min: 1, max: 64, integer: true }),
});

const encoder = foldedGroup(["Encoder in front", "前置编码器"], ["Vision or audio encoder of a multimodal model. No layers: none.", "多模态模型的视觉或音频编码器；层数为零即无。"], {
  layers: number(["Encoder layers", "编码器层数"], ["Blocks of the encoder.", "编码器的模块数。"], { unit: "count", min: 0, max: 2000, integer: true }),
  hidden: number(["Encoder hidden size", "编码器隐藏维度"], ["Width of its residual stream.", "其残差流宽度。"], { unit: "count", min: 1, max: 1_048_576, integer: true }),
  ffnHidden: number(["Encoder FFN width", "编码器 FFN 宽度"], ["Inner width of its feed-forward.", "其前馈内部宽度。"], { unit: "count", min: 1, max: 1_048_576, integer: true }),
  gated: flag(["Encoder FFN gated", "编码器门控 FFN"], ["Three matrices in place of two.", "三个矩阵而非两个。"]),
  tokensPerItem: number(["Tokens per item", "每项词元数"], ["Tokens inside the encoder for one image or clip.", "一张图像或一段音频在编码器内的词元数。"], { unit: "tokens", min: 1, max: 16_777_216, integer: true }),
  inputElements: number(["Elements per token", "每词元输入元素数"], ["Numbers in the patch or frame that one token is made from.", "构成一个词元的图块或帧的数值个数。"], { unit: "count", min: 1, max: 1_048_576, integer: true }),
  projectorParameters: number(["Projector parameters", "投影器参数量"], ["Between encoder and language model.", "编码器与语言模型之间的参数量。"], { unit: "count", min: 0, max: 1e12, integer: true }),
  tokensHandedOver: number(["Tokens handed over", "输出词元数"], ["Tokens of the language model that one item becomes.", "一项输入转换成的语言模型词元数。"], { unit: "tokens", min: 1, max: 16_777_216, integer: true }),
  itemsPerSequence: number(["Items per sequence", "每序列项数"], ["Images or clips in one training sequence, on average.", "单条训练序列平均包含的图像或音频数。"], { unit: "ratio", min: 0, max: 1_000_000 }),
});

/** The architecture group of a job. */
export const architecture = foldedGroup(["Model architecture", "模型架构"], ["Fill in where no preset fits. A field given here wins over the preset.", "没有合适的预设时填写；此处的值优先于预设。"], {
  layers: number(["Layers", "层数"], ["Transformer blocks.", "Transformer 模块数。"], { unit: "count", min: 1, max: 2000, integer: true }),
  hidden: number(["Hidden size", "隐藏维度"], ["Width of the residual stream.", "残差流宽度。"], { unit: "count", min: 16, max: 262_144, integer: true }),
  heads: number(["Attention heads", "注意力头数"], ["Query heads.", "查询头数。"], { unit: "count", min: 1, max: 2048, integer: true }),
  kvHeads: number(["Key-value heads", "键值头数"], ["Fewer than the query heads for GQA, one for MQA.", "GQA 少于查询头，MQA 为一。"], { unit: "count", min: 1, max: 2048, integer: true }),
  ffnHidden: number(["FFN width", "FFN 宽度"], ["Inner width of the feed-forward block.", "前馈模块内部宽度。"], { unit: "count", min: 16, max: 1_048_576, integer: true }),
  gated: flag(["Gated FFN", "门控 FFN"], ["SwiGLU or GEGLU: three matrices in place of two.", "SwiGLU 或 GEGLU：三个矩阵而非两个。"]),
  vocabulary: number(["Vocabulary", "词表大小"], ["Token ids that the model knows.", "模型的词元数量。"], { unit: "count", min: 2, max: 10_000_000, integer: true }),
  experts: number(["Experts", "专家数"], ["Routed experts per MoE layer; 1 is a dense model.", "每个 MoE 层的路由专家数；1 为稠密模型。"], { unit: "count", min: 1, max: 4096, integer: true }),
  expertsPerToken: number(["Experts per token", "每词元专家数"], ["Experts that each token visits (top-k).", "每个词元经过的专家数（top-k）。"], { unit: "count", min: 1, max: 256, integer: true }),
  headDimension: number(["Head dimension", "头维度"], ["Of one attention head; usually hidden size over heads.", "单个注意力头的维度，通常为隐藏维度除以头数。"], { unit: "count", min: 1, max: 65_536, integer: true }),
  direction: choice(["Attention direction", "注意力方向"], ["Decoders look back only; encoders look both ways.", "解码器仅向前文看；编码器双向。"], { decoder: ["Causal (decoder)", "因果（解码器）"], encoder: ["Both ways (encoder)", "双向（编码器）"] }),
  tied: flag(["Tied embeddings", "共享词嵌入"], ["Input and output embedding share one matrix.", "输入与输出嵌入共用一个矩阵。"]),
  learnedPositions: number(["Learned positions", "可学习位置数"], ["Position vectors; 0 for rotary.", "位置向量数；旋转编码为 0。"], { unit: "count", min: 0, max: 16_777_216, integer: true }),
  maxSequence: number(["Longest sequence", "最大序列长度"], ["Tokens that the model is made for.", "模型支持的词元数。"], { unit: "tokens", min: 16, max: 1e9, integer: true }),
  biases: choice(["Biases", "偏置"], ["Linear layers that carry a bias.", "带偏置的线性层。"], { none: ["None", "无"], qkv: ["Query, key and value", "查询、键与值"], all: ["All", "全部"] }),
  norm: choice(["Norm", "归一化"], ["RMS norm has one vector, layer norm two.", "RMS 归一化含一个向量，层归一化含两个。"], { rmsnorm: ["RMS norm", "RMS 归一化"], layernorm: ["Layer norm", "层归一化"] }),
  normsPerLayer: number(["Norms per layer", "每层归一化数"], ["Two as a rule, four where sublayers are normalised on both sides.", "通常为两个；子层前后均归一化时为四个。"], { unit: "count", min: 0, max: 8, integer: true }),
  queryKeyNorm: flag(["Query-key norm", "查询键归一化"], ["Queries and keys are normalised per head.", "按头对查询与键归一化。"]),
  outputGate: flag(["Gated attention output", "注意力输出门控"], ["A projection as wide as the queries gates the output of attention.", "由与查询等宽的投影对注意力输出门控。"]),
  attentionSinks: flag(["Attention sinks", "注意力汇"], ["One learned logit per head.", "每个头含一个可学习的对数几率。"]),
  mixture,
  latentAttention,
  sparseIndex,
  attentionWindow,
  stateSpace,
  encoder,
});
