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
  retired: {
    severity: "warning",
    words: [
      "Override {number} replaces nothing any more ({constant}: {value}): the engine has had no such constant since version {since}.",
      "第 {number} 项覆盖值不再生效（{constant}：{value}）：引擎自 {since} 版起已无此常数。",
    ],
    fix: ["Choose another constant, or remove the entry.", "请另选常数，或删除该项。"],
  },
  succeeded: {
    severity: "warning",
    words: [
      "Override {number} replaces nothing any more ({constant}: {value}): the engine has had no such constant since version {since}.",
      "第 {number} 项覆盖值不再生效（{constant}：{value}）：引擎自 {since} 版起已无此常数。",
    ],
    fix: [
      "Choose what took its place ({successors}) and check the value against it, or remove the entry.",
      "请改选其后继常数（{successors}）并核对取值，或删除该项。",
    ],
  },
  noConstant: {
    severity: "warning",
    words: [
      "Override {number} has the value {value} and names no constant: it replaces nothing.",
      "第 {number} 项覆盖值为 {value}，但未指明常数，因此不生效。",
    ],
    fix: ["Choose the constant, or remove the entry.", "请选择常数，或删除该项。"],
  },
  powerUnverified: {
    severity: "info",
    words: [
      "The design power of {accelerator} rests on this design and on no data sheet: {watts} each. Between {low} and {high}, the accelerators in service draw {least} to {most}.",
      "{accelerator} 的设计功率由本设计给出，并无数据手册：单个 {watts}。在 {low} 至 {high} 之间，在用加速器合计为 {least} 至 {most}。",
    ],
    fix: ["Replace it by a data sheet or a measurement.", "以数据手册或实测值替换。"],
  },
  powerNoRange: {
    severity: "warning",
    words: [
      "The design power of {accelerator} is given without a range around {watts}.",
      "{accelerator} 的设计功率未给出包含 {watts} 的区间。",
    ],
    fix: ["Name the lowest and the highest value that a source gives.", "注明有来源的最低值与最高值。"],
  },
});
