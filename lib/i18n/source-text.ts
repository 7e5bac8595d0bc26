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
];

/** A source of the catalogue or of a constant in the reader's language. */
export function sourceText(source: string, locale: Locale): string {
  const admission = admissions.find(([english]) => source.startsWith(english));
  return admission ? wordsText(admission, locale) + source.slice(admission[0].length) : source;
}
