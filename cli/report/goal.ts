// What a goal comes to, as a person reads it in a terminal.
import type { Goal, GoalLimit, GoalOption, GoalRow } from "../../lib/engine/goal/goal";
import {
  type CandidateRole,
  type GoalCandidate,
  type Relaxation,
  shownOption,
} from "../../lib/engine/goal/goal-candidates";
import { goalNumbers, goalPrecisions } from "../../lib/engine/goal/goal-inputs";
import type { Words } from "../../lib/engine/inputs/declare";
import type { Locale } from "../../lib/i18n/format-quantity";
import { createWriter, type Writer } from "./section";

const limitWords: Readonly<Record<GoalLimit, Words>> = {
  deadline: goalNumbers.seconds.words,
  power: goalNumbers.facilityWatts.words,
  budget: goalNumbers.budgetUsd.words,
};
const limitUnits = { deadline: "seconds", power: "watts", budget: "usd" } as const;

const roleWords: Readonly<Record<CandidateRole, Words>> = {
  cheapest: ["Cheapest", "成本最低"],
  fastest: ["Fastest within limits", "限制内最快"],
  "least-power": ["Least power", "功率最低"],
};

export function renderGoal(
  goal: Goal,
  rows: readonly GoalRow[],
  candidates: readonly GoalCandidate[],
  ways: readonly Relaxation[],
  locale: Locale,
): string {
  const writer = createWriter(locale);
  const { words, figure } = writer;
  const asked = [
    [words(goalNumbers.tokens.words), figure(goal.tokens, "tokens")],
    [words(goalNumbers.seconds.words), figure(goal.seconds, "seconds")],
    [words(goalNumbers.facilityWatts.words), figure(goal.facilityWatts, "watts")],
    [words(goalNumbers.budgetUsd.words), figure(goal.budgetUsd, "usd")],
  ];
  return (
    writer.section([`Goal: ${goal.model}`, `目标：${goal.model}`], asked, [1]) +
    kindSection(rows, writer) +
    candidateSection(candidates, writer) +
    relaxationSection(ways, writer)
  );
}

const figureHeads: readonly Words[] = [
  ["Accelerators", "加速器数"],
  ["Nodes", "节点"],
  ["Precision", "精度"],
  ["P50", "P50"],
  ["P90", "P90"],
  ["Power", "功率"],
  ["Capital", "资本支出"],
];

const figuresOf = (option: GoalOption, { words, figure }: Writer): readonly string[] => [
  figure(option.accelerators, "count"),
  figure(option.nodes, "count"),
  words(goalPrecisions[option.precision]),
  figure(option.seconds.p50, "seconds"),
  figure(option.seconds.p90, "seconds"),
  figure(option.facilityWatts, "watts"),
  figure(option.capitalUsd, "usd"),
];

const planText = ({ plan }: GoalOption): string =>
  `TP${plan.tensor} CP${plan.context} PP${plan.pipeline}×${plan.virtualStages} DP${plan.data} EP${plan.expert} ZeRO${plan.zeroStage}`;

/** The fewest of each kind that meet the deadline, else the fastest; with the limits that it misses, or why there is none. */
function kindSection(rows: readonly GoalRow[], writer: Writer): string {
  const { words } = writer;
  const head = [
    words(["Kind", "型号"]),
    ...figureHeads.map(words),
    words(["Plan", "方案"]),
    words(["Misses", "未满足"]),
  ];
  const body = rows.map((row) => {
    const option = shownOption(row);
    if (option === null)
      return [words(row.name), ...figureHeads.map(() => "–"), "–", row.reason === null ? "" : words(row.reason)];
    const missed = option.shortfalls.map(({ limit }) => words(limitWords[limit])).join(", ");
    return [words(row.name), ...figuresOf(option, writer), planText(option), missed];
  });
  return writer.section(
    ["The fewest accelerators of each kind", "各型号所需的最少加速器"],
    [head, ...body],
    [1, 2, 4, 5, 6, 7],
  );
}

function candidateSection(candidates: readonly GoalCandidate[], writer: Writer): string {
  const { words } = writer;
  const rows = candidates.map(({ role, isFirst, kind, option }) => [
    words(roleWords[role]) + (isFirst ? "" : words([", next best", "（次优）"])),
    words(kind.name),
    ...figuresOf(option, writer),
  ]);
  const head = ["", words(["Kind", "型号"]), ...figureHeads.map(words)];
  return writer.section(
    ["Designs that meet the goal", "满足目标的设计"],
    rows.length === 0 ? [] : [head, ...rows],
    [2, 3, 5, 6, 7, 8],
  );
}

function relaxationSection(ways: readonly Relaxation[], writer: Writer): string {
  const { words, figure } = writer;
  const rows = ways.map(({ limits, kind, option }) => [
    limits
      .map(
        ({ limit, from, to }) =>
          `${words(limitWords[limit])} ${figure(from, limitUnits[limit])} → ${figure(to, limitUnits[limit])}`,
      )
      .join(", "),
    `${figure(option.accelerators, "count")} × ${words(kind.name)}`,
  ]);
  return writer.section(["Nothing meets the goal; any of these would", "无法满足目标；放宽以下任一项即可"], rows);
}
