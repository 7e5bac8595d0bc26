// What the numbers of the verdict are.
import type { Words } from "../inputs/declare";
import type { ResultName } from "../trace/names.gen";
import type { SymbolTable } from "../trace/symbol";
import type { GivenSymbol } from "./given-symbols";

export const verdictResults = {
  assessedShare: ["Share of the limits that are assessed", "已评估限制占比", "fraction"],
  slackOf: ["Share of the limit that is left", "余量占上限的比例", "fraction"],
} as const satisfies Partial<SymbolTable<ResultName>>;

const counted: Words = ["counted over the limits of the design", "由设计的各项限制计数"];

export const verdictGiven: Readonly<Record<string, GivenSymbol>> = {
  "verdict.assessed": {
    row: ["Limits with both sides known", "用量与上限均已知的限制", "count"],
    path: "verdict.constraints",
    by: counted,
  },
  "verdict.looked": { row: ["Limits looked for", "检查的限制", "count"], path: "verdict", by: counted },
};
