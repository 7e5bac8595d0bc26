// What a reader should know of the catalogue's own figures.
import { declareFindings } from "./declare-findings";

export const catalogFindings = declareFindings("catalog", {
  unverified: {
    severity: "info",
    words: [
      "{count} catalogue rows in use have figures without a verified source: {parts}.",
      "所用目录条目中有 {count} 条包含未经核实的数据：{parts}。",
    ],
    fix: [
      "Replace what matters by a quotation or a data sheet under Overrides.",
      "在“覆盖值”中以报价或数据手册替换关键数据。",
    ],
  },
});
