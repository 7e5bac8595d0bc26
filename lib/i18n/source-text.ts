// Where a figure comes from, for the reader: a publication is cited as it is called, that there is none is said in words.
import type { Words } from "../engine/inputs/declare";
import type { Locale } from "./format-quantity";
import { wordsText } from "./words-text";

/** What stands in the place of a source where nothing was read; what follows it is kept as it is. */
const admissions: readonly Words[] = [
  [
    "engineering assumption, not a sourced figure: the price of a 64x 400G InfiniBand switch (H100 cost spreadsheet of August 2024) scaled by throughput; half to double",
    "工程假设，无出处：64× 400G InfiniBand 交换机价格（2024 年 8 月 H100 成本表）按吞吐折算，区间为一半至两倍",
  ],
  [
    "engineering assumption, not a sourced figure: a typical build of this class",
    "工程假设，无出处：同类产品的常见配置",
  ],
  [
    "engineering assumption, not a sourced figure: a typical switch of this class",
    "工程假设，无出处：同类交换机的常见水平",
  ],
  [
    "engineering assumption, not a sourced figure: a ready-made Cat 6 cable of 10 to 60 m",
    "工程假设，无出处：10 至 60 m 的成品 Cat 6 线缆",
  ],
  ["engineering assumption, not a sourced figure", "工程假设，无出处"],
  ["engineering judgement, no text at hand", "工程判断，无文献可查"],
  ["vendor data sheets of the class, recalled and not read", "同类产品数据手册，凭记忆，未查阅"],
  ["vendor data sheet, recalled and not read", "厂商数据手册，凭记忆，未查阅"],
  ["typical data-sheet values, recalled and not read", "数据手册常见值，凭记忆，未查阅"],
  ["recalled, not read", "凭记忆，未查阅"],
  ["excerpts, pages not read", "仅见摘录，未查阅原文"],
  ["what the shares of electrical and cooling plant leave", "扣除电气与制冷设施后的其余部分"],
  [
    "Assembly 6.68 kg (Boavizta) and boards, memory, drives, case as an engineering assumption",
    "组装 6.68 kg（Boavizta），主板、内存、硬盘与机箱为工程假设",
  ],
  [
    "A switch of up to 64 ports, from the weight of its boards and case; engineering assumption",
    "64 端口以内的交换机，由电路板与机箱重量推算；工程假设",
  ],
  ["A cable with what plugs into both its ends; engineering assumption", "线缆及两端模块；工程假设"],
  ["A cartridge of plastic and film, without its library; engineering assumption", "塑料与磁带，不含带库；工程假设"],
  [
    "Structure and envelope over the area of the hall, with the rooms beside it; engineering assumption",
    "按机房面积计的结构与围护，含附属用房；工程假设",
  ],
  [
    "H100: 278.7 kg from Boavizta factors, 164 kg NVIDIA product footprint (recalled); high: share of a whole instance, Chien et al. 2023",
    "H100：按 Boavizta 系数为 278.7 kg，NVIDIA 产品碳足迹为 164 kg（凭记忆）；高值：整台实例的分摊，Chien et al. 2023",
  ],
  [
    "Memory 136.7 of 278.7 kg for an H100 of 80 GB, 68.4 of 157.2 kg for an A100 of 40 GB (Boavizta factors)",
    "80 GB H100 的 278.7 kg 中显存占 136.7 kg，40 GB A100 的 157.2 kg 中占 68.4 kg（Boavizta 系数）",
  ],
  [
    "Fabric over accelerators and servers while no switch is chosen; convention",
    "未选交换机时，网络相对加速器与服务器的比例；约定值",
  ],
  [
    "2.2 kg/cm² at 48.5 GB/cm² and 6.34 kg a drive of 15.36 TB (Boavizta factors); low: denser flash; high: 0.16 kg/GB (Tannu and Nair 2022, recalled)",
    "2.2 kg/cm²，48.5 GB/cm²，每块 15.36 TB 盘另计 6.34 kg（Boavizta 系数）；低值：更高密度的闪存；高值：0.16 kg/GB（Tannu and Nair 2022，凭记忆）",
  ],
  [
    "Boavizta factor of a drive; high: Cloud Carbon Footprint, 50 kg",
    "Boavizta 单盘系数；高值：Cloud Carbon Footprint，50 kg",
  ],
  ["Boavizta rack case", "Boavizta 机柜外壳"],
  [
    "Power and cooling plant per megawatt of IT load; order of magnitude of published whole-life studies, recalled",
    "每兆瓦 IT 负荷的供电与制冷设备；已发表全生命周期研究的数量级，凭记忆",
  ],
  [
    "39 years, the tax life of a commercial building in the United States; low: 20 years, recalled",
    "39 年，美国商业建筑的税务折旧年限；低值：20 年，凭记忆",
  ],
];

/** A source of the catalogue or of a constant in the reader's language. */
export function sourceText(source: string, locale: Locale): string {
  const admission = admissions.find(([english]) => source.startsWith(english));
  return admission ? wordsText(admission, locale) + source.slice(admission[0].length) : source;
}
