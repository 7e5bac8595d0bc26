// Constants of failures and recovery.
import { constantTable } from "./constant-table";

export const reliabilityConstants = constantTable({
  "reliability.accelerator-seconds-per-interruption": { value: 182437200, unit: "seconds", low: 27648000, high: 295384615, source: "reference availability rows: Llama 3 (419 unplanned in 54 days on 16 384 H100); low OPT-175B, high Meta RSC-2", verified: true, words: ["Accelerator-seconds per interruption of a job", "任务每次中断对应的加速器秒数"] },
  "reliability.hardware-share": { value: 0.78, unit: "fraction", low: 0.6, high: 0.9, source: "Llama 3 paper, recalled: about 78 % of unplanned interruptions are hardware", verified: false, words: ["Share of interruptions that need a node replaced", "需更换节点的中断比例"] },
  "reliability.repair-seconds": { value: 86400, unit: "seconds", low: 14400, high: 432000, source: "engineering judgement, no text at hand; a day for a node", verified: false, words: ["Time to repair a node", "节点修复时间"] },
  "reliability.control-node-seconds-between-failures": { value: 72000000, unit: "seconds", low: 36000000.0, high: 180000000.0, source: "engineering judgement, no text at hand; 20 000 h per server", verified: false, words: ["Mean time between failures of a control-plane node", "控制平面节点平均故障间隔"] },
  "reliability.control-common-cause": { value: 0.1, unit: "fraction", low: 0.02, high: 0.3, source: "engineering judgement, no text at hand; beta factor of nodes that share a rack and a feed", verified: false, words: ["Share of control-plane failures that take the replicas along", "同时影响副本的控制平面故障比例"] },
  "reliability.recovery-manual": { value: 7200, unit: "seconds", low: 3600, high: 28800, source: "engineering judgement, no text at hand", verified: false, words: ["Detection and restart, by hand", "人工检测与重启时间"] },
  "reliability.recovery-scripted": { value: 2400, unit: "seconds", low: 1200, high: 7200, source: "engineering judgement, no text at hand", verified: false, words: ["Detection and restart, scripted", "脚本化检测与重启时间"] },
  "reliability.recovery-automated": { value: 1000, unit: "seconds", low: 300, high: 1800, source: "reference availability rows: Llama 3 implied restart of 16.7 min", verified: true, words: ["Detection and restart, automated", "自动化检测与重启时间"] },
  "reliability.recovery-autonomous": { value: 400, unit: "seconds", low: 120, high: 900, source: "engineering judgement, no text at hand", verified: false, words: ["Detection and restart, self-healing", "自愈检测与重启时间"] },
  "reliability.checkpoint-interval": { value: 3600, unit: "seconds", low: 600, high: 14400, source: "engineering judgement, no text at hand; used while the write rate is unknown", verified: false, words: ["Checkpoint interval while nothing is known of storage", "存储未知时的检查点间隔"] },
});
