// What may be wrong with the controls themselves.
import { declareFindings } from "./declare-findings";

export const controlFindings = declareFindings("security", {
  criticalFails: {
    severity: "error",
    words: ["The critical control {id}, {title}, is not met. {note}", "关键控制项 {id}（{title}）未满足。{note}"],
    fix: ["Change the design, or record a compensating measure or an exception.", "修改设计，或登记补偿措施或例外。"],
  },
  expired: {
    severity: "warning",
    words: ["The answers of {count} controls have expired: {ids}.", "{count} 项控制的答复已过期：{ids}。"],
    fix: ["Renew their evidence.", "更新证据。"],
  },
  expiresSoon: {
    severity: "info",
    words: [
      "The answers of {count} controls expire within 30 days: {ids}.",
      "{count} 项控制的答复将于 30 天内过期：{ids}。",
    ],
    fix: ["Renew their evidence.", "更新证据。"],
  },
  muchNotApplicable: {
    severity: "warning",
    words: [
      "{share} of the weight of {domain} is declared not applicable.",
      "{domain} 有 {share} 的权重被声明为不适用。",
    ],
    fix: ["Check each reason.", "逐项核对理由。"],
  },
});
