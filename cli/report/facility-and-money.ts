// Building, money, controls and findings of a result.
import type { Words } from "../../lib/engine/inputs/declare";
import type { Result, Severity } from "../../lib/engine/result";
import { findingText } from "../../lib/i18n/words-text";
import { wrapText } from "../table";
import type { Writer } from "./section";

const severities: Readonly<Record<Severity, Words>> = {
  error: ["error", "错误"],
  warning: ["warning", "警告"],
  info: ["note", "提示"],
};

export function facilitySection({ facility }: Result, writer: Writer): string {
  const { words, figure } = writer;
  return writer.section(
    ["Facility", "设施"],
    [
      [words(["IT power", "IT 功率"]), figure(facility.itWatts, "watts")],
      [words(["Facility power", "设施功率"]), figure(facility.facilityWatts, "watts")],
      ["PUE", figure(facility.powerUsageEffectiveness, "ratio")],
      [words(["Racks", "机柜"]), figure(facility.racks, "count")],
      [words(["Power of a rack", "单柜功率"]), figure(facility.rackWatts, "watts")],
      [words(["Floor", "面积"]), figure(facility.floorSquareMeters, "squareMeters")],
      [words(["Energy a year", "年耗电"]), figure(facility.annualJoules, "joules")],
      [
        words(["Availability", "可用性"]),
        facility.availability === null ? "–" : `${(facility.availability * 100).toFixed(4)}%`,
      ],
      ...writer.reason(facility.reason),
    ],
  );
}

export function costSection({ cost }: Result, writer: Writer): string {
  const { words, figure } = writer;
  const yearly = words(["a year", "每年"]);
  const rows = cost.lines.map((line) => [
    words(line.words),
    figure(line.usd, "usd"),
    line.kind === "yearly" ? yearly : "",
    line.isUnverified ? words(["price not verified", "价格未核实"]) : "",
  ]);
  const totals = [
    [words(["Capital", "资本支出"]), figure(cost.capitalUsd, "usd"), "", ""],
    [words(["Running", "运行支出"]), figure(cost.yearlyUsd, "usd"), yearly, ""],
    [words(["Total over the service life", "使用年限总成本"]), figure(cost.totalUsd, "usd"), "", ""],
  ];
  return writer.section(["Cost", "成本"], [...rows, ...totals, ...writer.reason(cost.reason)], [1]);
}

export function controlsSection({ controls }: Result, writer: Writer): string {
  const { words, figure } = writer;
  const head = [
    ["Domain", "领域"],
    ["Score", "得分"],
    ["Coverage", "覆盖率"],
  ] as const;
  const rows = controls.domains.map((domain) => [
    words(domain.words),
    figure(domain.score, "fraction"),
    figure(domain.coverage, "fraction"),
  ]);
  const open =
    controls.openCritical.length === 0
      ? []
      : [[`${words(["Open critical controls", "未关闭的关键控制项"])}: ${controls.openCritical.join(", ")}`]];
  return writer.section(["Controls", "控制项"], [head.map(words), ...rows, ...open], [1, 2]);
}

const FINDING_WIDTH = 90;

export function findingsSection({ findings }: Result, writer: Writer): string {
  const rows = findings.flatMap((finding) => {
    const { text, fix } = findingText(finding, writer.locale);
    const [first = "", ...rest] = [...wrapText(text, FINDING_WIDTH), ...wrapText(fix, FINDING_WIDTH)];
    const head = [writer.words(severities[finding.severity]), finding.path, first];
    return [head, ...rest.map((line) => ["", "", line])];
  });
  return writer.section(["Findings", "发现项"], rows);
}
