// What the data centre is for, and the targets that it is judged against. Targets have no default: an unset target is
// "not assessed", never met.
import { choice, group, number, text } from "./declare";

export const purpose = group(["Purpose", "用途"], ["What is built, for whom, and the targets that it must meet.", "建设内容、服务对象以及必须达到的目标。"], {
  name: text(["Design name", "设计名称"], ["Shown in lists, exports and on the signed version.", "显示在列表、导出文件与签署版本中。"], 120),
  description: text(["Description", "说明"], ["What a reviewer should know before reading on.", "评审者阅读前应了解的背景。"], 2000, true),
  domain: choice(
    ["Application domain", "应用领域"],
    ["Decides which findings and controls apply; medicine and finance handle sensitive data.", "决定适用的发现项与控制项；医疗与金融涉及敏感数据。"],
    {
      language: ["Natural language", "自然语言处理"],
      vision: ["Computer vision", "计算机视觉"],
      recommendation: ["Recommendation", "推荐系统"],
      speech: ["Speech", "语音识别"],
      "autonomous-driving": ["Autonomous driving", "自动驾驶"],
      medicine: ["Medicine", "医疗健康"],
      finance: ["Finance", "金融"],
      science: ["Science", "科学研究"],
      games: ["Games", "游戏"],
    },
    "language",
  ),
  deployment: choice(
    ["Deployment", "部署方式"],
    ["Who owns the building and the hardware: decides which costs are yours.", "建筑与硬件的归属，决定由谁承担哪些成本。"],
    {
      own: ["Own data centre", "自建数据中心"],
      colocation: ["Colocation", "托管机房"],
      cloud: ["Cloud rental", "云租用"],
      edge: ["Edge site", "边缘站点"],
    },
    "own",
  ),
  serviceSeconds: number(["Service life", "使用年限"], ["The horizon of total cost of ownership and of depreciation.", "总体拥有成本与折旧的计算期。"], { unit: "seconds", min: 31_536_000, max: 630_720_000, default: 157_680_000 }),
  targets: group(["Targets", "目标"], ["Leave a target empty and it is not assessed.", "留空的目标不予评估。"], {
    trainingSeconds: number(["Time to train", "训练时限"], ["The longest that the slowest training job may take.", "最慢的训练任务允许的最长时间。"], { unit: "seconds", min: 3600, max: 315_360_000 }),
    requestsPerSecond: number(["Request rate", "请求速率"], ["The peak that inference must serve.", "推理服务须承受的峰值速率。"], { unit: "requestsPerSecond", min: 0.001, max: 1e8 }),
    timeToFirstTokenSeconds: number(["Time to first token (TTFT)", "首词元延迟（TTFT）"], ["The longest wait before an answer starts. The mean is held to it; a finding says when one request in a hundred waits longer.", "回答开始前允许的最长等待。以均值评判；若百分之一的请求等待更久，会有提示。"], {
      unit: "seconds",
      min: 0.001,
      max: 600,
    }),
    timePerOutputTokenSeconds: number(["Time per output token (TPOT)", "每词元输出时间（TPOT）"], ["The longest time between two tokens of an answer.", "回答中相邻词元的最长间隔。"], { unit: "seconds", min: 0.0001, max: 60 }),
    budgetUsd: number(["Budget", "预算"], ["Capital budget; for a cloud deployment, the spending over the service life.", "资本预算；云部署时为使用年限内的总支出。"], { unit: "usd", min: 1000, max: 1e13 }),
    facilityWatts: number(["Power cap", "电力上限"], ["The most that the site may draw, cooling and losses included.", "站点可用的最大功率，含制冷与损耗。"], { unit: "watts", min: 1000, max: 1e11 }),
    powerUsageEffectiveness: number(["PUE target", "PUE 目标"], ["Annual power usage effectiveness: facility energy over IT energy.", "年均电能利用效率：设施总能耗与 IT 能耗之比。"], { unit: "ratio", min: 1, max: 3 }),
    carbonKilograms: number(["Carbon cap", "碳排放上限"], ["Operational CO2-equivalent per year.", "每年运行碳排放（二氧化碳当量）。"], { unit: "kilograms", min: 1, max: 1e13 }),
  }),
});
