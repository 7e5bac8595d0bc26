// Who may do what, with which keys, and who notices: the article's security compliance.
import { choice, choices, flag, group, number } from "./declare";

export const security = group(
  ["Security", "安全"],
  ["Access, keys, audits and the law. An empty answer is not assessed.", "访问、密钥、审计与法规。未作答即未评估。"],
  {
    access: group(["Access control", "访问控制"], ["People and machines.", "人员与机器。"], {
      model: choice(["Access model", "访问控制模型"], ["How rights are given.", "授权方式。"], {
        none: ["None", "无"],
        discretionary: ["Discretionary", "自主访问控制"],
        rbac: ["Role-based (RBAC)", "基于角色（RBAC）"],
        abac: ["Attribute-based (ABAC)", "基于属性（ABAC）"],
      }),
      roles: number(["Roles defined", "角色数"], ["With a permission matrix.", "已有权限矩阵。"], { unit: "count", min: 0, max: 1000, integer: true }),
      wildcardRoles: number(["Roles with all rights on production data", "对生产数据拥有全部权限的角色"], ["Should be none.", "应为零。"], { unit: "count", min: 0, max: 1000, integer: true }),
      multiFactor: choice(["Multi-factor authentication", "多因素鉴别"], ["For whom.", "适用对象。"], {
        none: ["Nobody", "无"],
        privileged: ["Privileged users", "特权用户"],
        all: ["Everyone", "全员"],
      }),
      factor: choice(["Second factor of privileged users", "特权用户的第二因素"], ["Phishing-resistant is better.", "应选防钓鱼方式。"], {
        sms: ["SMS", "短信"],
        totp: ["One-time code", "一次性口令"],
        fido2: ["FIDO2", "FIDO2"],
        smartcard: ["Smart card", "智能卡"],
      }),
      justInTime: flag(["Just-in-time privilege with a second approver", "即时授权且需第二人批准"], ["No standing administrators.", "无常设管理员。"]),
      sessionRecording: flag(["Privileged sessions recorded", "特权会话录像"], ["And kept.", "并留存。"]),
      dutiesSeparated: flag(["Duties separated", "职责分离"], ["System, security and audit administrators are different people.", "系统、安全与审计管理员为不同人员。"]),
      workloadIdentity: flag(["Workload identity", "工作负载身份"], ["No shared accounts for services.", "服务不共用账号。"]),
      credentialSeconds: number(["Lifetime of service credentials", "服务凭据有效期"], ["A day or less.", "不超过一天。"], { unit: "seconds", min: 1, max: 315_360_000 }),
    }),
    keys: group(["Keys", "密钥"], ["Who holds them.", "密钥保管。"], {
      management: choice(["Key management", "密钥管理"], ["Central and backed by hardware is best.", "集中且有硬件支撑为佳。"], {
        none: ["None", "无"],
        software: ["Software", "软件"],
        kms: ["KMS", "KMS"],
        "hsm-kms": ["KMS backed by HSM", "HSM 支撑的 KMS"],
      }),
      modules: number(["HSMs", "密码机数量"], ["In different failure domains.", "位于不同故障域。"], { unit: "count", min: 0, max: 100, integer: true }),
      quorum: number(["Custodians for a root key", "根密钥所需保管人数"], ["People who must act together.", "须共同操作的人数。"], { unit: "count", min: 1, max: 20, integer: true }),
      algorithms: choices(["Algorithms in use", "使用的算法"], ["All of them.", "全部列出。"], {
        "aes-256": ["AES-256", "AES-256"],
        sm4: ["SM2, SM3, SM4", "SM2、SM3、SM4"],
        "rsa-3072": ["RSA-3072 or longer", "RSA-3072 及以上"],
        ecc: ["ECC P-256 or better", "ECC P-256 及以上"],
        "ml-kem": ["ML-KEM (post-quantum)", "ML-KEM（后量子）"],
        "rsa-1024": ["RSA-1024", "RSA-1024"],
        "3des": ["3DES", "3DES"],
        rc4: ["RC4", "RC4"],
      }),
    }),
    audit: group(["Audit and logging", "审计与日志"], ["What is recorded and who reads it.", "记录内容与查阅者。"], {
      intervalSeconds: number(["Security audit interval", "安全审计间隔"], ["Between two independent audits.", "两次独立审计的间隔。"], { unit: "seconds", min: 86_400, max: 315_360_000 }),
      sources: choices(["Log sources", "日志来源"], ["Enabled sources.", "已启用的来源。"], {
        identity: ["Identity", "身份系统"],
        orchestrator: ["Orchestrator", "编排系统"],
        network: ["Network and firewalls", "网络与防火墙"],
        storage: ["Storage and data access", "存储与数据访问"],
        keys: ["Key use", "密钥使用"],
        bmc: ["BMC and management", "BMC 与管理口"],
        facility: ["Facility and doors", "设施与门禁"],
      }),
      immutable: flag(["Logs cannot be changed", "日志不可篡改"], ["Write-once, administered apart from operations.", "一次写入，与运维权限分离。"]),
      retentionSeconds: number(["Log retention", "日志保存期"], ["Chinese law asks for six months at least.", "中国法律要求不少于六个月。"], { unit: "seconds", min: 0, max: 630_720_000 }),
      monitoring: flag(["Central monitoring (SIEM)", "集中监测（SIEM）"], ["Every zone has a path to it.", "各区域均接入。"]),
    }),
    regimes: choices(["Legal regimes", "适用法规"], ["All that apply; decide retention, transfer and residency rules.", "全部适用法规，决定留存、传输与驻留规则。"], {
      gdpr: ["GDPR (EU)", "GDPR（欧盟）"],
      "eu-ai-act": ["AI Act (EU)", "人工智能法（欧盟）"],
      hipaa: ["HIPAA (US)", "HIPAA（美国）"],
      pipl: ["PIPL (China)", "个人信息保护法"],
      dsl: ["Data Security Law (China)", "数据安全法"],
      csl: ["Cybersecurity Law (China)", "网络安全法"],
      "mlps-3": ["MLPS level 3 (China)", "等级保护三级"],
      "genai-measures": ["Generative AI Measures (China)", "生成式人工智能服务管理暂行办法"],
    }),
    weights: group(["Model weights", "模型权重"], ["The most valuable file in the building.", "机房中最有价值的文件。"], {
      targetLevel: number(["Target security level", "目标安全级别"], ["1 amateur to 5 state actor.", "1 为业余攻击者，5 为国家级攻击者。"], { unit: "count", min: 1, max: 5, integer: true }),
      registered: flag(["Every copy in a register", "所有副本均登记"], ["With place and owner.", "含位置与责任人。"]),
      encrypted: flag(["Encrypted with a key of their own", "以专用密钥加密"], ["Apart from the disk's.", "区别于磁盘密钥。"]),
      attestedRelease: flag(["Released only to attested nodes", "仅释放给已证明的节点"], ["The key leaves the KMS after attestation.", "经远程证明后方可取得密钥。"]),
      readers: number(["Roles that can read weights", "可读取权重的角色数"], ["The fewer the better.", "越少越好。"], { unit: "count", min: 0, max: 1000, integer: true }),
    }),
    serving: group(["Serving interface", "推理接口"], ["Every endpoint.", "每个接口。"], {
      authenticated: flag(["Authenticated", "需鉴别"], ["No anonymous use.", "不允许匿名使用。"]),
      rateLimited: flag(["Rate limited", "限速"], ["Per client.", "按客户端。"]),
      outputCapped: flag(["Output capped", "限制输出量"], ["Per request.", "按请求。"]),
      logged: flag(["Logging policy set", "已定日志策略"], ["What is kept and for how long.", "记录内容与期限。"]),
    }),
    inventory: flag(["Components with version and source (SBOM)", "组件版本与来源清单（SBOM）"], ["For at least nine in ten components.", "覆盖至少九成组件。"]),
  },
);
