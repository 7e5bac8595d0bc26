// The limits of a design as a person reads them in a terminal: what binds in sentences, then a row for each limit.
import { limitName } from "../../lib/engine/chain/limit-name";
import type { Relaxation } from "../../lib/engine/chain/relaxation";
import { relaxationSentences, type Sentence } from "../../lib/engine/chain/relaxation-words";
import type { DesignDocument } from "../../lib/engine/inputs/design";
import type { Verdict } from "../../lib/engine/result";
import type { Locale } from "../../lib/i18n/format-quantity";
import { fillWords } from "../../lib/i18n/words-text";
import { createWriter } from "./section";

/** A limit relaxed, with what is said of it. */
export interface RelaxedConstraint {
  readonly relaxation: Relaxation;
  readonly sentences: readonly Sentence[];
}

export function renderBinds(
  document: DesignDocument,
  { coverage, unassessed }: Pick<Verdict, "coverage" | "unassessed">,
  relaxed: readonly RelaxedConstraint[],
  digest: string,
  locale: Locale,
): string {
  const writer = createWriter(locale);
  const { words, figure } = writer;
  const name = document.purpose?.name ?? words(["Design without a name", "未命名设计"]);
  const textOf = ({ reason }: Relaxation, sentences: readonly Sentence[]) =>
    reason === null
      ? sentences.map((sentence) => fillWords(sentence.words, sentence.values, locale)).join(locale === "en" ? " " : "")
      : words(reason);
  const [first] = relaxed;
  const binding = writer.section(
    ["What binds", "约束瓶颈"],
    [
      [
        first === undefined
          ? words(["No limit is known.", "没有已知的限制。"])
          : textOf(first.relaxation, first.sentences),
      ],
    ],
  );
  const rows = relaxed.map(({ relaxation }) => {
    const { constraint } = relaxation;
    return [
      words(limitName(constraint)),
      figure(constraint.used, constraint.unit),
      figure(constraint.limit, constraint.unit),
      figure(constraint.slack, "fraction"),
      textOf(relaxation, relaxationSentences(relaxation)),
    ];
  });
  const head = [
    ["limit", "限制"],
    ["used", "已用"],
    ["of", "上限"],
    ["slack", "余量"],
    ["what relaxing it buys", "放宽的效果"],
  ] as const;
  const table = rows.length === 0 ? "" : writer.section(["Limits", "限制"], [head.map(words), ...rows], [1, 2, 3]);
  const open = writer.section(
    ["Not assessed", "未评估"],
    unassessed.map((limit) => [words(limitName(limit)), words(limit.reason)]),
  );
  const covered =
    coverage === null ? "" : `\n${words(["Limits assessed", "已评估的限制"])}: ${figure(coverage, "fraction")}\n`;
  return `${name}\n${words(["Document", "文档"])} ${digest}\n${binding}${table}${open}${covered}`;
}
