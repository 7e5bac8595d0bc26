// One page of Markdown that a person reads before deciding: name, headline, assumptions, findings.
import { limitName } from "../engine/chain/limit-name";
import type { Words } from "../engine/inputs/declare";
import type { Assessment, Assumption, Result } from "../engine/result";
import type { UnitId } from "../engine/units/units";
import { type Locale, quantityText } from "../i18n/format-quantity";
import { findingText, wordsText } from "../i18n/words-text";
import { inputAt } from "../spec/paths";
import type { DesignExport, ExportInput } from "./design-export";

const ASSUMPTIONS_SHOWN = 40;

/** Text that Markdown would take for markup stays text, on one line. */
function markdownText(text: string): string {
  const inline = text.replace(/\s+/gu, " ").replace(/[\\`*_[\]<>|~$&]/gu, "\\$&");
  return inline.replace(/^(\s*)([-+#=]|\d+[.)])/u, "$1\\$2");
}

const states: Readonly<Record<Assessment["state"], Words>> = {
  met: ["met", "达标"],
  missed: ["**missed**", "**未达标**"],
  "not-assessed": ["not assessed", "未评估"],
};

function table(rows: readonly (readonly [string, string])[]): string {
  return rows
    .map(([label, value], index) => `| ${label} | ${value} |\n${index === 0 ? "| --- | --- |\n" : ""}`)
    .join("");
}

function headline(result: Result, locale: Locale): string {
  const words = (pair: Words) => wordsText(pair, locale);
  const figure = (value: number | null, unit: UnitId) => (value === null ? "–" : quantityText(value, unit, locale));
  const assessed = ({ state, delivered, target, unit }: Assessment) =>
    target === null
      ? words(states[state])
      : `${words(states[state])} (${figure(delivered, unit)} / ${figure(target, unit)})`;
  const { verdict, score, training, inference, facility, cost, controls } = result;
  const binds =
    verdict.binds === null
      ? "–"
      : `${words(limitName(verdict.binds))} (${figure(verdict.binds.used, verdict.binds.unit)} / ${figure(verdict.binds.limit, verdict.binds.unit)})`;
  return table([
    [words(["Question", "问题"]), words(["Answer", "答案"])],
    [words(["Buildable", "可建造"]), words(result.buildable ? ["yes", "是"] : ["**no**", "**否**"])],
    [words(["On time", "按期"]), assessed(verdict.onTime)],
    [words(["On budget", "预算内"]), assessed(verdict.onBudget)],
    [words(["Within power", "电力内"]), assessed(verdict.withinPower)],
    [words(["What binds", "约束项"]), binds],
    [
      words(["Index", "指数"]),
      score.index.value === null
        ? `– ${score.index.reason === null ? "" : `(${words(score.index.reason)})`}`
        : score.index.value.toFixed(1),
    ],
    [words(["The article's raw product", "原文的原始乘积"]), figure(score.article.product, "count")],
    [words(["Time to train", "训练时长"]), figure(training.trainingSeconds, "seconds")],
    [words(["Requests served", "可服务请求"]), figure(inference.requestsPerSecond, "requestsPerSecond")],
    [words(["Facility power", "设施功率"]), figure(facility.facilityWatts, "watts")],
    ["PUE", figure(facility.powerUsageEffectiveness, "ratio")],
    [words(["Carbon a year", "年碳排放"]), figure(facility.annualCarbonKilograms, "kilograms")],
    [words(["Embodied carbon", "隐含碳"]), figure(facility.embodiedCarbonKilograms, "kilograms")],
    [words(["Water a year", "年用水量"]), figure(facility.annualWaterCubicMeters, "cubicMeters")],
    [words(["Capital", "资本支出"]), figure(cost.capitalUsd, "usd")],
    [words(["Total over the service life", "使用年限总成本"]), figure(cost.totalUsd, "usd")],
    [words(["Open critical controls", "未关闭的关键控制项"]), controls.openCritical.join(", ") || "–"],
  ]);
}

function assumptionLine({ path, value, source }: Assumption, locale: Locale): string {
  const at = inputAt(path);
  const trail = at === null ? path : at.trail.map((words) => wordsText(words, locale)).join(" › ");
  const input = at?.input;
  let shown = String(value);
  if (input?.kind === "number" && typeof value === "number") shown = quantityText(value, input.unit, locale);
  if (input?.kind === "choice" && Object.hasOwn(input.options, value))
    shown = wordsText(input.options[value] ?? ["", ""], locale);
  const origin = source === null ? "" : ` (${source})`;
  return `- ${markdownText(`${trail}: ${shown}${origin}`)}\n`;
}

/** Replaced constants and prices travel with their reasons. */
function overrideLines({ document, locale }: Pick<ExportInput, "document" | "locale">): string {
  const { constants = [], prices = [], powers = [] } = document.overrides ?? {};
  const line = (path: string, id: string | undefined, value: number | undefined, reason: string | undefined) => {
    const input = inputAt(path)?.input;
    const label =
      input?.kind === "choice" && id !== undefined ? wordsText(input.options[id] ?? [id, id], locale) : (id ?? "–");
    return `- ${markdownText(`${label}: ${value ?? "–"}${reason === undefined ? "" : ` (${reason})`}`)}\n`;
  };
  return [
    ...constants.map((item, index) => {
      const named = item.constant === undefined ? "retired" : "constant";
      return line(`overrides.constants[${index}].${named}`, item[named], item.value, item.reason);
    }),
    ...prices.map((item, index) => line(`overrides.prices[${index}].price`, item.price, item.usd, item.reason)),
    ...powers.map((item, index) =>
      line(`overrides.powers[${index}].accelerator`, item.accelerator, item.watts, item.reason),
    ),
  ].join("");
}

function render({ document, result, locale }: ExportInput): string {
  const words = (pair: Words) => wordsText(pair, locale);
  const name = document.purpose?.name ?? words(["Design without a name", "未命名设计"]);
  const description = document.purpose?.description;
  const shown = result.assumptions.slice(0, ASSUMPTIONS_SHOWN);
  const more = result.assumptions.length - shown.length;
  const assumptions = shown.map((assumption) => assumptionLine(assumption, locale)).join("");
  const rest = more === 0 ? "" : `- ${words([`and ${more} more`, `其余 ${more} 项`])}\n`;
  const findings = result.findings.map((finding) => {
    const { text, fix } = findingText(finding, locale);
    return `- **${markdownText(text)}** ${markdownText(fix)} (\`${finding.path}\`)\n`;
  });
  const { engine, catalog, controls } = result.engine;
  const overrides = overrideLines({ document, locale });
  return [
    `# ${markdownText(name)}\n\n`,
    description === undefined ? "" : `${markdownText(description)}\n\n`,
    headline(result, locale),
    `\n## ${words(["Findings", "发现项"])}\n\n${findings.join("") || `${words(["None.", "无。"])}\n`}`,
    overrides === "" ? "" : `\n## ${words(["What was replaced", "替换的取值"])}\n\n${overrides}`,
    `\n## ${words(["What is assumed", "假定内容"])}\n\n${assumptions}${rest || (assumptions === "" ? `${words(["Nothing.", "无。"])}\n` : "")}`,
    `\n${words([`Engine ${engine}, catalogue ${catalog}, controls ${controls}.`, `引擎 ${engine}，目录 ${catalog}，控制项 ${controls}。`])}\n`,
  ].join("");
}

export const summaryExport: DesignExport = {
  id: "summary",
  title: ["Summary (Markdown)", "摘要（Markdown）"],
  summary: ["Headline, findings and assumptions on one page.", "一页呈现结论、发现项与假定。"],
  extension: "md",
  mediaType: "text/markdown; charset=utf-8",
  render: (input) => ({ ok: true, text: render(input) }),
};
