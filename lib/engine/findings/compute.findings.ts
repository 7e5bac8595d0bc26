// What can be wrong with pools, control plane and software.
import { declareFindings } from "./declare-findings";

export const computeFindings = declareFindings("compute", {
  noPools: {
    severity: "error",
    blocksBuild: true,
    words: ["There is no node pool: nothing to build yet.", "尚无节点池：暂无可建造的内容。"],
    fix: ["Add a pool with a node from the catalogue.", "添加使用目录节点的节点池。"],
  },
  noAccelerators: {
    severity: "warning",
    words: ["No pool has accelerators: no job can be timed.", "没有节点池配备加速器：无法计算任务时间。"],
    fix: ["Add a pool with a node from the catalogue.", "添加目录中带加速器的节点池。"],
  },
  unknownPart: {
    severity: "error",
    words: ["The catalogue has no {part}.", "目录中没有 {part}。"],
    fix: ["Choose a part from the catalogue.", "从目录中选择部件。"],
  },
  mixedAccelerators: {
    severity: "info",
    words: [
      "Jobs are modelled on {accelerator} alone; the other pools take no part.",
      "任务仅按 {accelerator} 建模；其他节点池不参与。",
    ],
    fix: [
      "Describe each kind of accelerator as a design of its own, or unify the pools.",
      "将不同加速器分别设计，或统一节点池。",
    ],
  },
  libraryMismatch: {
    severity: "error",
    words: ["{library} does not drive {vendor} accelerators.", "{library} 不支持 {vendor} 加速器。"],
    fix: ["Use {wanted}.", "请使用 {wanted}。"],
  },
  librarySlow: {
    severity: "warning",
    words: ["{library} moves collectives through host memory.", "{library} 经由主机内存执行集合通信。"],
    fix: ["Use the accelerators' own library.", "使用加速器厂商的通信库。"],
  },
  frameworkUnusual: {
    severity: "warning",
    words: [
      "{framework} is made for other accelerators than {vendor}'s.",
      "{framework} 主要面向非 {vendor} 的加速器。",
    ],
    fix: ["Check that operators and kernels exist, or choose another framework.", "确认算子与内核可用，或更换框架。"],
  },
  runtimeMissing: {
    severity: "error",
    words: ["Kubernetes needs a container runtime.", "Kubernetes 需要容器运行时。"],
    fix: ["Choose containerd or CRI-O.", "选择 containerd 或 CRI-O。"],
  },
  runtimeUnusual: {
    severity: "warning",
    words: [
      "{runtime} is not what {orchestrator} starts containers with.",
      "{orchestrator} 通常不使用 {runtime} 启动容器。",
    ],
    fix: [
      "containerd or CRI-O for Kubernetes, Enroot for Slurm.",
      "Kubernetes 用 containerd 或 CRI-O，Slurm 用 Enroot。",
    ],
  },
  untracked: {
    severity: "info",
    words: [
      "No experiment tracker: nobody will know which data and code made a model.",
      "没有实验跟踪：无法得知模型由哪些数据与代码产生。",
    ],
    fix: ["Choose a tracker.", "选择实验跟踪工具。"],
  },
  singleControlPlane: {
    severity: "warning",
    words: [
      "The control plane has no replica: its failure stops every job.",
      "控制平面没有副本：其故障会使所有任务停止。",
    ],
    fix: ["Add replicas in another rack.", "在其他机柜增加副本。"],
  },
  hostMemoryLow: {
    severity: "warning",
    words: [
      "{pool} has {host} of host memory for {device} of accelerator memory per node.",
      "{pool} 每节点主机内存 {host}，而显存为 {device}。",
    ],
    fix: [
      "Plan at least as much host memory as accelerator memory: loading, staging and asynchronous checkpoints need it.",
      "主机内存应不少于显存，以满足加载、暂存与异步检查点。",
    ],
  },
  hostMemoryShort: {
    severity: "error",
    words: [
      "Asynchronous checkpoints need {needed} of host memory per node; {host} is there.",
      "异步检查点每节点需主机内存 {needed}，仅有 {host}。",
    ],
    fix: ["Add host memory or write synchronously.", "增加主机内存或改为同步写入。"],
  },
  fewCores: {
    severity: "info",
    words: ["{pool} has {cores} CPU cores per accelerator.", "{pool} 每加速器仅有 {cores} 个 CPU 核心。"],
    fix: ["Loading data usually wants eight or more.", "数据加载通常需要 8 个以上。"],
  },
  fpgaUnnamed: {
    severity: "warning",
    words: ["{pool} counts FPGAs but names none.", "{pool} 填写了 FPGA 数量但未指定型号。"],
    fix: ["Choose the FPGA, or set its count to zero.", "选择 FPGA 型号，或将数量设为零。"],
  },
  spares: {
    severity: "info",
    words: [
      "On average {inRepair} nodes are in repair and {spares} are spare.",
      "平均有 {inRepair} 个节点在修，备用节点 {spares} 个。",
    ],
    fix: ["Keep at least as many spares as nodes in repair.", "备用节点应不少于在修节点。"],
  },
});
