// Plans of the jobs of a design as a person reads them in a terminal.
import type { DesignDocument } from "../../lib/engine/inputs/design";
import type { PlanComparison } from "../../lib/engine/planner/compare-plans";
import type { PlanExplanation } from "../../lib/engine/planner/explain-plan";
import type { EnoughAccelerators } from "../../lib/engine/planner/fit-plan";
import type { PlanObjective, PlanSearch, PricedPlan } from "../../lib/engine/planner/plan-search";
import { knobValueWords, knobWords } from "../../lib/engine/planner/plan-words";
import type { ResolvedPlan } from "../../lib/engine/planner/resolved-plan";
import type { Reason } from "../../lib/engine/reason";
import type { Locale } from "../../lib/i18n/format-quantity";
import { wrapText } from "../table";
import { createWriter, type Writer } from "./section";

/** What the planner found for one job. */
export interface PlannedJob {
  readonly id: string;
  readonly name: string;
  readonly accelerators: number;
  readonly memoryBytes: number | null;
  readonly search: PlanSearch | null;
  readonly searchSeconds: number | null;
  readonly explanation: PlanExplanation | null;
  /** The best plan against the one that the design has; null where that one does not run. */
  readonly againstCurrent: PlanComparison | null;
  /** What makes the plan that the design has run, where it does not. */
  readonly smallestChange: PlanComparison | null;
  readonly enough: EnoughAccelerators | null;
  /** The best plan as a document holds it. */
  readonly resolvedPlan: ResolvedPlan | null;
  readonly reason: Reason | null;
}

interface PlanContext {
  readonly digest: string;
  readonly objective: PlanObjective;
  /** USD of an accelerator-second; null where the design has no price. */
  readonly price: number | null;
}

export function renderPlans(
  document: DesignDocument,
  jobs: readonly PlannedJob[],
  context: PlanContext,
  locale: Locale,
): string {
  const writer = createWriter(locale);
  const name = document.purpose?.name ?? writer.words(["Design without a name", "未命名设计"]);
  const origin = writer.words([`Document ${context.digest}`, `文档 ${context.digest}`]);
  return `${name}\n${origin}\n${jobs.map((job) => renderJob(job, context, writer)).join("")}${legend(writer)}`;
}

function renderJob(job: PlannedJob, context: PlanContext, writer: Writer): string {
  const { search } = job;
  const count = writer.figure(job.accelerators, "count");
  const title = [`${job.name}: ${count} accelerators`, `${job.name}：${count} 个加速器`] as const;
  if (search === null) return writer.section(title, writer.reason(job.reason));
  const counts = writer.section(title, countRows(job, search, writer));
  if (search.best.length === 0) return counts + infeasibleSection(job, search, writer);
  return (
    counts +
    planSection(["Best plans", "最佳方案"], search.best, context, writer) +
    (job.explanation === null ? "" : whySection(job.explanation, writer)) +
    currentSection(job, writer) +
    planSection(["Time against memory", "时间与显存的权衡"], search.front, context, writer)
  );
}

function countRows({ searchSeconds }: PlannedJob, { counts }: PlanSearch, { words, figure }: Writer) {
  const rate = searchSeconds === null ? null : counts.fullyPriced / searchSeconds;
  return [
    [words(["Plans looked at", "已考察方案"]), figure(counts.enumerated, "count")],
    [words(["Pruned by memory", "因显存剔除"]), figure(counts.prunedByMemory, "count")],
    [words(["Priced in full", "完整计算"]), figure(counts.fullyPriced, "count")],
    [words(["Priced in a second", "每秒完整计算"]), figure(rate, "count")],
  ];
}

const columns = [
  "tensor",
  "context",
  "pipeline",
  "virtualStages",
  "data",
  "expert",
  "expertTensor",
  "microBatch",
  "zero",
  "shard",
  "recompute",
  "zeroBubble",
  "offload",
  "rankOrder",
] as const;

/** Short names as frameworks write them; the legend below the table spells them out. */
const shortNames: Readonly<Record<(typeof columns)[number], string>> = {
  tensor: "TP",
  context: "CP",
  pipeline: "PP",
  virtualStages: "VP",
  data: "DP",
  expert: "EP",
  expertTensor: "ETP",
  microBatch: "MBS",
  zero: "ZeRO",
  shard: "shard",
  recompute: "rc",
  zeroBubble: "zb",
  offload: "off",
  rankOrder: "order",
};

function planSection(
  title: readonly [string, string],
  plans: readonly PricedPlan[],
  { objective, price }: PlanContext,
  writer: Writer,
): string {
  const { words, figure } = writer;
  const hasCost = objective === "cost" && price !== null;
  const head = [
    ...columns.map((knob) => shortNames[knob]),
    words(["Step", "单步"]),
    words(["Memory", "显存"]),
    words(["Accelerators", "加速器"]),
    ...(hasCost ? [words(["Step costs", "单步费用"])] : []),
  ];
  const rows = plans.map(({ plan, seconds, bytes, accelerators }) => [
    ...columns.map((knob) => words(knobValueWords(knob, plan[knob]))),
    figure(seconds, "seconds"),
    figure(bytes, "bytes"),
    figure(accelerators, "count"),
    ...(hasCost ? [figure(seconds * accelerators * price, "usd")] : []),
  ]);
  const more = plans.length - MOST_ROWS;
  const remark = more > 0 ? [[words([`${more} more with --format json`, `另有 ${more} 个，见 --format json`])]] : [];
  return writer.section(
    title,
    [head, ...rows.slice(0, MOST_ROWS), ...remark],
    head.map((_, index) => index),
  );
}

/** Rows of a table of plans: a front may have a hundred. */
const MOST_ROWS = 20;

/** What the short names stand for. */
function legend({ words }: Writer): string {
  const names = columns.map((knob) => `${shortNames[knob]} ${words(knobWords[knob])}`).join("; ");
  return `\n${wrapText(names, LEGEND_WIDTH).join("\n")}\n`;
}

const LEGEND_WIDTH = 100;

function whySection(why: PlanExplanation, writer: Writer): string {
  const { words, figure } = writer;
  const parts = why.parts.map(({ words: name, amount, share }) => [
    words(name),
    figure(amount, "seconds"),
    figure(share, "fraction"),
  ]);
  const memory = why.memory.map(({ words: name, amount, share }) => [
    words(name),
    figure(amount, "bytes"),
    figure(share, "fraction"),
  ]);
  const others = why.alternatives.map((other) => changeRow(other, writer));
  return (
    writer.section(
      ["Why", "原因"],
      why.binds.map(({ words: sentence }) => [words(sentence)]),
    ) +
    writer.section(["Step by part", "单步构成"], parts, [1, 2]) +
    writer.section(["Memory by part", "显存构成"], memory, [1, 2]) +
    writer.section(
      ["Faster, but too large", "更快但放不下"],
      why.fasterButTooLarge === null ? [] : [changeRow(why.fasterButTooLarge, writer)],
    ) +
    writer.section(["What other choices give up", "其他选择的代价"], others) +
    writer.section(
      ["The next best gives up", "次优方案的代价"],
      why.nextBest === null ? [] : [changeRow(why.nextBest, writer)],
    )
  );
}

function changeText({ words: name, knob, from, to }: PlanComparison["changes"][number], { words }: Writer): string {
  return `${words(name)} ${words(knobValueWords(knob, from))} → ${words(knobValueWords(knob, to))}`;
}

/** What changes, what the step gains or loses, and where most of it comes from. */
function changeRow({ changes, secondsMore, parts, bytes }: PlanComparison, writer: Writer): readonly string[] {
  const { words, figure } = writer;
  const signed = (seconds: number) => (seconds < 0 ? "−" : "+") + figure(Math.abs(seconds), "seconds");
  const [largest] = parts;
  return [
    changes.map((change) => changeText(change, writer)).join(", "),
    signed(secondsMore),
    largest === undefined ? "" : `${words(largest.words)} ${signed(largest.secondsMore)}`,
    figure(bytes, "bytes"),
  ];
}

/** The plan that the design has now: what the best gains on it, or what would make it run. */
function currentSection({ againstCurrent, smallestChange }: PlannedJob, writer: Writer): string {
  return (
    writer.section(
      ["The best against the plan of the design", "最佳方案与当前方案之比"],
      againstCurrent === null || againstCurrent.changes.length === 0 ? [] : [changeRow(againstCurrent, writer)],
    ) +
    writer.section(
      [
        "The plan of the design does not run; the smallest change that makes it",
        "当前方案无法运行，使其可行的最小改动",
      ],
      smallestChange === null ? [] : [[changeRow(smallestChange, writer)[0] ?? ""]],
    )
  );
}

function infeasibleSection(job: PlannedJob, { nearest }: PlanSearch, { words, figure, section }: Writer): string {
  const missing = nearest === null || job.memoryBytes === null ? null : nearest.bytes - job.memoryBytes;
  return section(
    ["Nothing fits", "无可行方案"],
    [
      [words(["The nearest plan misses by", "最接近的方案仍超出"]), figure(missing, "bytes")],
      [
        words(["Accelerators that hold the job", "可容纳任务的加速器数"]),
        figure(job.enough?.accelerators ?? null, "count"),
      ],
    ],
  );
}
