// Constants of the collectives model by class of link, all found by `npm run fit:collectives` but the few judged at the end.
import type { Words } from "../../inputs/declare";
import type { UnitId } from "../../units/units";
import { type CollectiveFitId, collectivesFit } from "./collectives-fit.gen";
import type { Constant } from "./constant-table";

const CLASSES: Readonly<Record<string, Words>> = {
  ampere: ["NVLink 3 and older", "NVLink 3 及更早"],
  hopper: ["NVLink 4", "NVLink 4"],
  blackwell: ["NVLink 5 and later", "NVLink 5 及以后"],
  pcie: ["PCIe, accelerators reaching each other", "PCIe（加速器间可直接互访）"],
  host: ["PCIe through the host's memory", "PCIe（经主机内存）"],
  fabric: ["fabric", "跨节点网络"],
};

interface Meaning {
  readonly unit: UnitId;
  readonly words: Words;
}

/** What a constant is, by its name without the class. */
const MEANINGS: Readonly<Record<string, Meaning>> = {
  launch: { unit: "seconds", words: ["Start of a ring collective", "环形集合通信启动时间"] },
  step: { unit: "seconds", words: ["One step of a ring collective", "环形集合通信单步时间"] },
  share: {
    unit: "fraction",
    words: ["Share of the link rate that large ring collectives reach", "大消息环形通信可达链路速率比例"],
  },
  ramp: {
    unit: "seconds",
    words: ["Time until the pipeline of a large collective is full", "大消息通信流水线填满时间"],
  },
  half: { unit: "bytes", words: ["Message at which half of that time is lost", "损失其一半时间的消息大小"] },
  "exchange-launch": { unit: "seconds", words: ["Start of an all-to-all", "全交换启动时间"] },
  "exchange-share": {
    unit: "fraction",
    words: ["Share of the link rate that all-to-all reaches", "全交换可达链路速率比例"],
  },
  "exchange-copies": {
    unit: "ratio",
    words: ["Copies of its own part that a rank makes in an all-to-all", "全交换中自有分片的拷贝次数"],
  },
  "exchange-step": { unit: "seconds", words: ["One further step of an all-to-all", "全交换每步附加时间"] },
  contention: {
    unit: "ratio",
    words: ["Power by which ranks that share a bridge slow each other", "共享桥接时争用的幂次"],
  },
  "reduction-gain": {
    unit: "ratio",
    words: ["All-reduce with sums in the switch over a ring, in bus bandwidth", "交换机内归约相对环形的总线带宽倍数"],
  },
  "reduction-fill": {
    unit: "bytes",
    words: ["Bytes per rank that fill the switch's pipeline", "填满交换机归约流水线的每卡字节数"],
  },
  "tree-fill": {
    unit: "seconds",
    words: ["Time in which one level of a tree fills its pipeline", "树形通信每层流水线填满时间"],
  },
  "gather-copies": {
    unit: "ratio",
    words: ["Copies of its own part that a rank makes in gathering and scattering", "收集与分发中自有分片的拷贝次数"],
  },
  "reduce-copies": {
    unit: "ratio",
    words: ["Copies of its own part that a rank makes in an all-reduce", "全归约中自有分片的拷贝次数"],
  },
  "reduce-ramp": {
    unit: "ratio",
    words: ["Filling of the pipeline in an all-reduce over that in a gather", "全归约与收集的流水线填充时间之比"],
  },
  "reduction-launch": {
    unit: "seconds",
    words: ["All-reduce of a few bytes with sums in the switch", "交换机内归约的最短时间"],
  },
  "host-launch": {
    unit: "seconds",
    words: ["Start of a collective that the host launches one by one", "主机逐个发起集合通信的附加时间"],
  },
};

function fitted(id: CollectiveFitId): Constant {
  const name = id.slice("collectives.".length);
  const kind = Object.keys(CLASSES).find((one) => name.endsWith(`-${one}`));
  const meaning = MEANINGS[kind === undefined ? name : name.slice(0, -kind.length - 1)];
  if (meaning === undefined) throw new Error(`${id} has no meaning.`);
  const { value, low, high, rows } = collectivesFit[id];
  const [english, chinese] = meaning.words;
  const link = kind === undefined ? undefined : CLASSES[kind];
  return {
    value,
    unit: meaning.unit,
    low,
    high,
    source: `fitted on ${rows} measured collectives marked for fitting (bench/accuracy/rows/collectives.json); the range costs one point of error`,
    verified: true,
    words: link === undefined ? meaning.words : [`${english}: ${link[0]}`, `${chinese}：${link[1]}`],
  };
}

export const collectivesConstants = {
  ...(Object.fromEntries((Object.keys(collectivesFit) as CollectiveFitId[]).map((id) => [id, fitted(id)])) as Readonly<
    Record<CollectiveFitId, Constant>
  >),
  "collectives.half-fabric": {
    value: 8e6,
    unit: "bytes",
    low: 1e6,
    high: 3e7,
    source: "engineering judgement, no text at hand; half a megabyte on each of sixteen channels",
    verified: false,
    words: ["Message at which half of that time is lost: fabric", "损失其一半时间的消息大小：跨节点网络"],
  },
} satisfies Readonly<Record<string, Constant>>;
