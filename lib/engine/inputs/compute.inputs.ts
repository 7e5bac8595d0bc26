// Accelerators, the nodes that hold them, the control plane and the software environment.
import { failureClassWords } from "../models/failure-classes";
import { choice, flag, group, list, number, part, text } from "./declare";

export const compute = group(["Compute", "计算"], ["Pools of nodes, who commands them and what runs on them.", "节点池、控制平面与软件环境。"], {
  pools: list(["Node pools", "节点池"], ["Nodes of one kind.", "同一型号的节点。"], ["Pool", "节点池"], 20, {
    name: text(["Pool name", "节点池名称"], ["How results name this pool.", "结果中对该节点池的称呼。"], 80),
    node: part(["Node", "节点型号"], ["A server or rack from the catalogue; brings accelerator, CPU, memory and weight.", "目录中的服务器或整机柜，带入加速器、CPU、内存与重量。"], "node"),
    nodes: number(["Nodes", "节点数量"], ["Nodes in service, spares not counted.", "在用节点数，不含备件。"], { unit: "count", min: 1, max: 1_000_000, integer: true, default: 1 }),
    spareNodes: number(["Spare nodes", "备用节点"], ["Powered nodes that take over when one fails.", "节点故障时接管的通电节点。"], { unit: "count", min: 0, max: 100_000, integer: true }),
    accelerator: part(["Accelerator", "加速器"], ["Follows the node.", "随节点型号。"], "accelerator"),
    acceleratorsPerNode: number(["Accelerators per node", "每节点加速器数"], ["Follows the node.", "随节点型号。"], { unit: "count", min: 0, max: 1024, integer: true }),
    sustainedFlops: number(["Sustained rate per accelerator", "单加速器持续算力"], ["Measured or quoted; empty: modelled from the part and the job. Replaces the model's own estimate.", "实测或标称值；留空则由模型推算。填写后取代模型估计。"], { unit: "flopsPerSecond", min: 1e9, max: 1e18 }),
    cpu: part(["CPU", "CPU"], ["Follows the node.", "随节点型号。"], "cpu"),
    cpusPerNode: number(["CPUs per node", "每节点 CPU 数"], ["Follows the node.", "随节点型号。"], { unit: "count", min: 1, max: 64, integer: true }),
    fpga: part(["FPGA", "FPGA"], ["For pre-processing or fixed-function inference.", "用于预处理或固定功能推理。"], "fpga"),
    fpgasPerNode: number(["FPGAs per node", "每节点 FPGA 数"], ["Cards per node.", "每节点的板卡数。"], { unit: "count", min: 0, max: 16, integer: true, default: 0 }),
    memoryBytes: number(["Host memory per node", "每节点主机内存"], ["Follows the node.", "随节点型号。"], { unit: "bytes", min: 1e9, max: 1e15 }),
    localStorageBytes: number(["Local NVMe per node", "每节点本地 NVMe"], ["Follows the node.", "随节点型号。"], { unit: "bytes", min: 0, max: 1e15 }),
    secureBoot: flag(["Secure boot, root of trust and attestation", "安全启动、信任根与远程证明"], ["On every node of the pool.", "池中每个节点。"]),
    confidentialComputing: flag(["Confidential computing", "机密计算"], ["Memory of jobs encrypted and attested.", "任务内存加密并可证明。"]),
  }),
  controlPlane: group(["Control plane", "控制平面"], ["Primaries and replicas that keep the cluster commanded.", "保证集群受控的主节点与副本。"], {
    primaries: number(["Primaries", "主节点数"], ["Active control-plane nodes.", "活动的控制平面节点。"], { unit: "count", min: 0, max: 99, integer: true }),
    replicas: number(["Replicas", "副本数"], ["Standby copies of each primary.", "每个主节点的备用副本。"], { unit: "count", min: 0, max: 99, integer: true }),
    separateRacks: flag(["In separate failure domains", "分布于不同故障域"], ["Different racks and power feeds.", "不同机柜与供电路径。"]),
  }),
  software: group(["Software environment", "软件环境"], ["What the parallel-computing environment consists of.", "并行计算环境的组成。"], {
    framework: choice(
      ["Training framework", "训练框架"],
      ["Sets the defaults of sharding, recomputation, fused kernels and overlap.", "决定切分、重计算、融合内核与通信重叠的默认值。"],
      {
        "pytorch-fsdp": ["PyTorch FSDP", "PyTorch FSDP"],
        megatron: ["Megatron-LM", "Megatron-LM"],
        deepspeed: ["DeepSpeed", "DeepSpeed"],
        jax: ["JAX", "JAX"],
        mindspore: ["MindSpore", "MindSpore"],
        paddle: ["PaddlePaddle", "飞桨 PaddlePaddle"],
      },
      "pytorch-fsdp",
    ),
    fusedKernels: flag(["Compiled kernels", "编译融合内核"], ["Norms, activations and casts run as fused kernels (compiler or hand-written). Unanswered: as the framework does by default.", "归一化、激活与转换以融合内核执行（编译器或手写）。未填写时按框架默认。"]),
    orchestrator: choice(["Orchestrator", "编排系统"], ["Who places jobs on nodes.", "将任务分配到节点的系统。"], {
      kubernetes: ["Kubernetes", "Kubernetes"],
      slurm: ["Slurm", "Slurm"],
      ray: ["Ray", "Ray"],
      none: ["None", "无"],
    }),
    containerRuntime: choice(["Container runtime", "容器运行时"], ["What starts a job's container.", "启动任务容器的组件。"], {
      containerd: ["containerd", "containerd"],
      "cri-o": ["CRI-O", "CRI-O"],
      docker: ["Docker", "Docker"],
      enroot: ["Enroot", "Enroot"],
      none: ["None", "无"],
    }),
    collectiveLibrary: choice(["Collective library", "集合通信库"], ["Must fit the accelerators.", "须与加速器匹配。"], {
      nccl: ["NCCL", "NCCL"],
      rccl: ["RCCL", "RCCL"],
      hccl: ["HCCL", "HCCL"],
      mpi: ["MPI", "MPI"],
      gloo: ["Gloo", "Gloo"],
    }),
    experimentTracker: choice(["Experiment tracker", "实验跟踪"], ["Records which data and code made which model.", "记录模型由哪些数据与代码产生。"], {
      none: ["None", "无"],
      mlflow: ["MLflow", "MLflow"],
      wandb: ["Weights & Biases", "Weights & Biases"],
      tensorboard: ["TensorBoard", "TensorBoard"],
    }),
  }),
  operations: group(["Operation", "运行"], ["How the cluster is run.", "集群的运行方式。"], {
    automation: choice(
      ["Automation of operations", "运维自动化"],
      ["Decides how many people the site needs.", "决定所需运维人数。"],
      {
        manual: ["Manual", "人工"],
        scripted: ["Scripted", "脚本化"],
        automated: ["Automated", "自动化"],
        autonomous: ["Self-healing", "自愈"],
      },
      "scripted",
    ),
    failureClass: choice(["Fails like", "故障水平参照"], ["Published fleet whose failures this one is expected to have. Fleets differ up to tenfold; results show the spread.", "预期与哪个已公布机群的故障率相近。各机群相差可达十倍，结果中给出区间。"], failureClassWords, "meta-llama-3"),
    utilization: number(["Utilisation", "利用率"], ["Share of hours in which accelerators work.", "加速器工作的时间比例。"], { unit: "fraction", min: 0.01, max: 1, default: 0.8 }),
  }),
  tenancy: group(["Tenancy", "租户"], ["Who shares the hardware.", "硬件由谁共享。"], {
    mode: choice(["Tenants", "租户模式"], ["One organisation or several.", "单一组织或多个组织。"], { single: ["Single", "单租户"], multiple: ["Multiple", "多租户"] }),
    isolation: choice(["Sharing of accelerators", "加速器共享方式"], ["What separates one tenant's job from another's.", "不同租户任务之间的隔离方式。"], {
      "time-slicing": ["Time slicing", "时间片"],
      partition: ["Hardware partition", "硬件分区"],
      dedicated: ["Dedicated nodes", "独占节点"],
      "confidential-vm": ["Confidential VM", "机密虚拟机"],
    }),
    memoryScrub: flag(["Memory scrubbed between jobs", "任务间清除显存"], ["Nothing of one job is left for the next.", "前一任务的数据不留给后一任务。"]),
    admissionPolicy: flag(["Admission policy", "准入策略"], ["Workloads are checked before they start.", "任务启动前经过检查。"]),
    imageSigning: flag(["Signed images only", "仅允许签名镜像"], ["Unsigned images are refused.", "拒绝未签名镜像。"]),
    quotas: flag(["Quotas", "配额"], ["No tenant can take everything.", "任何租户不能独占资源。"]),
  }),
});
