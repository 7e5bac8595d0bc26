// Data governance: how data is collected, labelled, cleaned, kept, protected, shared and given up.
import { choice, choices, flag, group, number } from "./declare";

const regions = {
  cn: ["Mainland China", "中国内地"],
  eu: ["European Union", "欧盟"],
  us: ["United States", "美国"],
  apac: ["Other Asia-Pacific", "亚太其他地区"],
  other: ["Elsewhere", "其他地区"],
} as const;

export const governance = group(["Data governance", "数据治理"], ["From collection to deletion. An empty answer is not assessed.", "从采集到删除。未作答即未评估。"], {
  personalData: choice(["Personal data", "个人信息"], ["In any data set.", "任一数据集中。"], {
    none: ["None", "无"],
    personal: ["Personal", "一般个人信息"],
    sensitive: ["Sensitive", "敏感个人信息"],
  }),
  classification: choice(["Classification", "数据分级"], ["Of the most sensitive data set.", "最敏感数据集的级别。"], {
    public: ["Public", "公开"],
    internal: ["Internal", "内部"],
    confidential: ["Confidential", "机密"],
    restricted: ["Restricted or important data", "受限或重要数据"],
  }),
  handlingProfiles: flag(["Handling profile for each class", "各级别均有处置要求"], ["Who may see, where it may lie.", "规定可见人员与存放位置。"]),
  collection: group(["Collection", "采集"], ["Where data comes from.", "数据来源。"], {
    basis: choice(["Legal basis", "合法性基础"], ["For the most critical source.", "针对最关键来源。"], {
      none: ["None recorded", "无记录"],
      consent: ["Consent", "同意"],
      contract: ["Contract or licence", "合同或许可"],
      "public-data": ["Public data within its terms", "在许可范围内使用的公开数据"],
      law: ["Law", "法律规定"],
    }),
    registered: number(["Data sets with a complete card", "已有完整说明卡的数据集"], ["Share of all data sets.", "占全部数据集的比例。"], { unit: "fraction", min: 0, max: 1 }),
    costUsd: number(["Collection cost", "采集成本"], ["Purchase, licences and crawling.", "购买、许可与抓取。"], { unit: "usd", min: 0, max: 1e11 }),
    sourceRegion: choice(["Region of origin", "来源地区"], ["Of the most restricted data.", "限制最严的数据来源。"], regions),
    allowedRegions: choices(["Regions where data may lie", "允许存放地区"], ["By law or contract.", "依法律或合同。"], regions),
    transfer: choice(["Cross-border mechanism", "跨境传输机制"], ["Needed when data leaves its region.", "数据出境时必需。"], {
      none: ["None", "无"],
      assessment: ["Security assessment", "安全评估"],
      "standard-contract": ["Standard contract or clauses", "标准合同"],
      certification: ["Certification", "认证"],
      adequacy: ["Adequacy decision", "充分性认定"],
    }),
  }),
  labelling: group(["Labelling", "标注"], ["How labels are made and checked.", "标注方式与质检。"], {
    method: choice(["Method", "方法"], ["Manual, assisted or none needed.", "人工、辅助或无需标注。"], {
      "self-supervised": ["None: self-supervised", "自监督，无需标注"],
      manual: ["Manual", "人工标注"],
      assisted: ["Model-assisted", "模型辅助标注"],
    }),
    items: number(["Items to label", "待标注条目"], ["Distinct items.", "条目数。"], { unit: "count", min: 0, max: 1e12, integer: true }),
    costPerItemUsd: number(["Cost per item", "单条成本"], ["At the quality wanted.", "达到目标质量的成本。"], { unit: "usd", min: 0, max: 10_000 }),
    agreement: number(["Agreement between annotators", "标注一致性"], ["On a double-labelled sample.", "双人标注样本上的一致率。"], { unit: "fraction", min: 0, max: 1 }),
  }),
  cleaning: group(["Cleaning", "清洗"], ["What is taken out, and on record.", "剔除内容及其记录。"], {
    steps: choices(["Steps", "步骤"], ["In the pipeline.", "流程中包含的步骤。"], {
      deduplication: ["Deduplication", "去重"],
      quality: ["Quality filter", "质量过滤"],
      safety: ["Harmful-content filter", "有害内容过滤"],
      "personal-data": ["Removal of personal data", "去除个人信息"],
      decontamination: ["Removal of benchmark data", "去除评测数据"],
    }),
    versioned: flag(["Rules are versioned", "规则有版本"], ["Each output names its rule version.", "每次输出注明规则版本。"]),
    rejectsKept: flag(["Rejected samples kept", "保留被剔除样本"], ["For a stated time.", "在规定期限内。"]),
  }),
  standards: group(["Storage standard", "存储标准"], ["How data is kept traceable.", "数据可追溯的保存方式。"], {
    versioned: flag(["Data sets are versioned", "数据集有版本"], ["A model names the versions that made it.", "模型注明所用数据版本。"]),
    lineage: flag(["Lineage tracked", "血缘可追溯"], ["From source to model.", "从来源到模型。"]),
    quarantine: flag(["Quarantine before use", "入库隔离区"], ["New data waits for its checks.", "新数据待检后方可使用。"]),
    qualityGates: number(["Quality gates", "质量关口数"], ["Checks between ingestion and training.", "摄入到训练之间的检查数。"], { unit: "count", min: 0, max: 100, integer: true }),
  }),
  privacy: group(["Privacy", "隐私保护"], ["What a person in the data can be sure of.", "数据主体的保障。"], {
    anonymization: choice(["Anonymisation", "匿名化"], ["So that nobody can be found again.", "使个人无法被重新识别。"], {
      none: ["None: raw", "无（原始数据）"],
      aggregation: ["Aggregation", "聚合"],
      "k-anonymity": ["k-anonymity", "k-匿名"],
      "differential-privacy": ["Differential privacy", "差分隐私"],
      synthetic: ["Synthetic data", "合成数据"],
    }),
    deidentification: choice(["De-identification", "去标识化"], ["So that names are taken out.", "去除直接标识。"], {
      none: ["None", "无"],
      masking: ["Masking", "遮蔽"],
      pseudonymization: ["Pseudonyms", "假名化"],
      tokenization: ["Tokenisation", "令牌化"],
    }),
    residualRiskTested: flag(["Re-identification risk tested", "已测试重识别风险"], ["With a record.", "有测试记录。"]),
    computing: choice(
      ["Privacy-preserving computing", "隐私计算"],
      ["Costs time; keeps data where it is.", "增加耗时；数据不出域。"],
      {
        none: ["None", "无"],
        federated: ["Federated learning", "联邦学习"],
        enclave: ["Trusted execution environment", "可信执行环境"],
        "multi-party": ["Multi-party computation", "安全多方计算"],
      },
      "none",
    ),
  }),
  sharing: group(["Sharing and use", "共享与使用"], ["Who may use data, for what and how long.", "数据的使用者、用途与期限。"], {
    scope: choice(["Shared with", "共享范围"], ["The widest circle.", "最大范围。"], {
      nobody: ["Nobody", "不共享"],
      internal: ["Inside the organisation", "组织内部"],
      partners: ["Partners under agreement", "签约合作方"],
      public: ["The public", "公众"],
    }),
    grantsExpire: flag(["Grants have purpose, scope and expiry", "授权含用途、范围与期限"], ["For every data set.", "每个数据集。"]),
  }),
  retentionSeconds: number(["Retention", "保存期限"], ["Of personal data and raw data sets.", "个人信息与原始数据集。"], { unit: "seconds", min: 0, max: 3_153_600_000 }),
  disposal: choice(["Disposal", "销毁方式"], ["At the end of retention.", "保存期满后。"], {
    none: ["Not decided", "未确定"],
    delete: ["Deletion", "删除"],
    "crypto-erase": ["Cryptographic erasure", "密码擦除"],
    destroy: ["Physical destruction", "物理销毁"],
  }),
  explainability: choice(["Explainability of models", "模型可解释性"], ["What a user can be told about an answer.", "可向用户说明的内容。"], {
    none: ["None", "无"],
    "model-card": ["Model cards", "模型卡"],
    attribution: ["Feature attribution", "特征归因"],
    interpretable: ["Interpretable model", "可解释模型"],
  }),
});
