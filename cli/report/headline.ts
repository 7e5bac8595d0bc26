// What is said first: buildable, on time, on budget, what binds; then the score.
import { limitName } from "../../lib/engine/chain/limit-name";
import type { Words } from "../../lib/engine/inputs/declare";
import type { Assessment, Result } from "../../lib/engine/result";
import type { ScoreFactor } from "../../lib/engine/result-score";
import type { Writer } from "./section";

const states: Readonly<Record<Assessment["state"], Words>> = {
  met: ["met", "达标"],
  missed: ["missed", "未达标"],
  "not-assessed": ["not assessed", "未评估"],
};

function assessed(
  label: Words,
  { state, delivered, target, unit, reason }: Assessment,
  { words, figure }: Writer,
): string[] {
  const figures = target === null ? "" : `${figure(delivered, unit)} / ${figure(target, unit)}`;
  return [words(label), words(states[state]), figures || (reason === null ? "" : words(reason))];
}

export function verdictSection({ buildable, verdict }: Result, writer: Writer): string {
  const { words, figure } = writer;
  const { binds } = verdict;
  const bound =
    binds === null
      ? []
      : [
          [
            words(["What binds", "约束项"]),
            words(limitName(binds)),
            `${figure(binds.used, binds.unit)} / ${figure(binds.limit, binds.unit)}`,
          ],
        ];
  return writer.section(
    ["Verdict", "结论"],
    [
      [words(["Buildable", "可建造"]), words(buildable ? ["yes", "是"] : ["no", "否"]), ""],
      assessed(["On time", "按期"], verdict.onTime, writer),
      assessed(["On budget", "预算内"], verdict.onBudget, writer),
      assessed(["Within power", "电力内"], verdict.withinPower, writer),
      ...bound,
    ],
  );
}

function factorRows({ words: name, value, coverage, parts }: ScoreFactor, { words, figure }: Writer): string[][] {
  const head = [words(name), value === null ? "–" : value.toFixed(3), figure(coverage, "fraction"), ""];
  const rows = parts.map((part) => {
    const capped = part.cappedBy.length === 0 ? "" : `${words(["capped by", "受限于"])} ${part.cappedBy.join(", ")}`;
    const note = part.value === null && part.reason !== null ? words(part.reason) : capped;
    return [
      `  ${words(part.words)}`,
      part.value === null ? "–" : part.value.toFixed(3),
      figure(part.coverage, "fraction"),
      note,
    ];
  });
  return [head, ...rows];
}

export function scoreSection({ score: { index, article } }: Result, writer: Writer): string {
  const { words, figure, locale } = writer;
  const factors = index.factors.flatMap((factor) => factorRows(factor, writer));
  const headline = [
    words(["Index", "指数"]),
    index.value === null ? "–" : index.value.toFixed(1),
    figure(index.coverage, "fraction"),
    index.reason === null ? "" : words(index.reason),
  ];
  const indexSection = writer.section(
    ["Score (0 to 100)", "评分（0–100）"],
    [["", words(["value", "值"]), words(["coverage", "覆盖率"]), ""], headline, ...factors],
    [1, 2],
  );
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 });
  const terms = article.terms.map((term) => [
    words(term.words),
    number.format(term.value),
    term.unit,
    term.field ?? `${words(["assumed:", "假定："])} ${term.assumed === null ? "" : words(term.assumed)}`,
  ]);
  const product = [
    words(["Product", "乘积"]),
    article.product === null ? "–" : number.format(article.product),
    "",
    article.reason === null ? "" : words(article.reason),
  ];
  const remarks = article.remarks.map((remark) => `  ${words(remark)}\n`).join("");
  return (
    indexSection + writer.section(["The article's raw product", "原文的原始乘积"], [...terms, product], [1]) + remarks
  );
}
