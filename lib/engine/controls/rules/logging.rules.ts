// Derived rules of the domains LOG and VUL: what is recorded, how long, and what is inside.

import { DAY_SECONDS } from "../../units/spans";
import { requiredLogRetentionSeconds } from "../log-retention";
import { all, atLeast, atMost, fail, PASS, partial, type Rules, type RuleView, UNKNOWN } from "../rule";

const QUARTER = 92 * DAY_SECONDS;

const MANDATORY = ["identity", "orchestrator", "network", "storage", "keys", "bmc", "facility"] as const;

function sources({ design, facts }: RuleView) {
  const enabled = design.security.audit.sources;
  if (enabled === null) return UNKNOWN;
  // The provider keeps the doors and the management ports of a cloud.
  const needed = MANDATORY.filter((source) => !facts.isCloud || (source !== "bmc" && source !== "facility"));
  const missing = needed.filter((source) => !enabled.includes(source));
  if (missing.length === 0) return PASS;
  const share = 1 - missing.length / needed.length;
  const note = [`Not logged: ${missing.join(", ")}.`, `未记录：${missing.join("、")}。`] as const;
  return share >= 0.8 ? partial(note) : fail(note);
}

function retention({ design }: RuleView) {
  const { immutable, retentionSeconds } = design.security.audit;
  const least = requiredLogRetentionSeconds(design.security.regimes);
  const days = least / DAY_SECONDS;
  return all(
    [immutable, ["logs that cannot be changed", "不可篡改的日志"]],
    [design.security.access.dutiesSeparated, ["log administration apart from operations", "日志管理与运维分离"]],
    [atLeast(retentionSeconds, least), [`retention of ${days} days`, `保存 ${days} 天`]],
  );
}

export const loggingRules: Rules = {
  "LOG-01": sources,
  "LOG-02": retention,
  "LOG-03": ({ design }) => all([design.security.audit.monitoring, ["central monitoring", "集中监测"]]),
  "LOG-04": ({ design }) =>
    all(
      [atLeast(design.network.timeSources, 2), ["two time sources", "两个时间源"]],
      [design.network.timeAuthenticated, ["authenticated time", "时间源鉴别"]],
    ),
  "VUL-05": ({ design }) =>
    all([design.security.inventory, ["components with version and source", "组件版本与来源清单"]]),
};

/** Rules that only restrict: a person attests the control, the design can contradict. */
export const loggingLimits: Rules = {
  "LOG-05": ({ design }) =>
    all([atMost(design.security.audit.intervalSeconds, QUARTER), ["an audit every quarter", "每季度审计"]]),
};
