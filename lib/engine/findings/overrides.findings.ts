// Overrides that the engine refuses or wants the reader to notice.
import { declareFindings } from "./declare-findings";

export const overridesFindings = declareFindings("overrides", {
  refused: {
    severity: "error",
    words: ["{constant} cannot be {value}: the engine keeps {used}.", "{constant} 不能取 {value}：引擎仍使用 {used}。"],
    fix: ["Stay between {lowest} and {highest}.", "请取 {lowest} 至 {highest} 之间的值。"],
  },
  outsideRange: {
    severity: "warning",
    words: [
      "{constant} is set to {value}; known values lie between {low} and {high}.",
      "{constant} 设为 {value}；已知范围为 {low} 至 {high}。",
    ],
    fix: ["Say in the reason where the value comes from.", "在理由中说明取值来源。"],
  },
  noReason: {
    severity: "warning",
    words: ["{constant} is replaced without a reason.", "{constant} 被替换但未说明理由。"],
    fix: ["Name the quotation or the measurement.", "注明报价或实测依据。"],
  },
});
