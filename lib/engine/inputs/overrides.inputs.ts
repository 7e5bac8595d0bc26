// Any price, constant or unpublished design power, replaced for this design, with the reason that travels into every version.

import { constantWords } from "../models/constants";
import { retiredWords } from "../models/constants/retired";
import { choice, group, list, number, part, text } from "./declare";

export const overrides = group(["Overrides", "覆盖值"], ["Prices and constants that you know better, each with its reason.", "您更了解的价格与常数，均须说明理由。"], {
  constants: list(["Replaced constants", "替换的常数"], ["Shown to every reader of the design.", "对所有读者可见。"], ["Override", "覆盖值"], 100, {
    constant: choice(["Constant", "常数"], ["What is replaced.", "被替换的项目。"], constantWords),
    value: number(["Value", "取值"], ["In the unit of the constant; a document holds it in SI.", "按该常数的单位填写；文档中以国际单位保存。"], { unit: "ratio", min: -1e18, max: 1e18 }),
    reason: text(["Reason", "理由"], ["Why this value is better: a quotation, a measurement.", "更可信的依据：报价或实测。"], 500, true),
    retired: choice(
      ["Constant of an earlier engine", "旧版引擎的常数"],
      ["What the entry named before the engine lost that constant. Written when such a design is read; an entry without a constant replaces nothing.", "引擎取消该常数之前此项所指的常数。读取此类设计时写入；未指明常数的项不替换任何内容。"],
      retiredWords,
    ),
  }),
  prices: list(["Replaced prices", "替换的价格"], ["Shown to every reader of the design.", "对所有读者可见。"], ["Override", "覆盖值"], 100, {
    price: part(["Price", "价格"], ["The catalogue's price that is replaced.", "被替换的目录价格。"], "price"),
    usd: number(["Value", "取值"], ["In the unit that the price is quoted in; a document holds dollars per item, watt, joule, byte, second or cubic metre.", "按该价格的报价单位填写；文档中以每件、每瓦、每焦耳、每字节、每秒或每立方米美元保存。"], { unit: "usd", min: 0, max: 1e12 }),
    reason: text(["Reason", "理由"], ["Why this value is better: a quotation, a contract.", "更可信的依据：报价或合同。"], 500, true),
  }),
  powers: list(["Design powers not published", "未公布的设计功率"], ["For an accelerator whose maker states no design power: a value to reckon with, and the range that it lies in.", "用于厂商未公布设计功率的加速器：给出计算取值及其所在区间。"], ["Override", "覆盖值"], 20, {
    accelerator: part(["Accelerator", "加速器"], ["Whose design power is given here.", "在此给出其设计功率。"], "accelerator"),
    watts: number(["Design power", "设计功率"], ["What the models reckon with.", "模型采用的取值。"], { unit: "watts", min: 1, max: 50_000 }),
    lowWatts: number(["At least", "下限"], ["Lowest value that a source names.", "有来源的最低值。"], { unit: "watts", min: 1, max: 50_000 }),
    highWatts: number(["At most", "上限"], ["Highest value that a source names.", "有来源的最高值。"], { unit: "watts", min: 1, max: 50_000 }),
    reason: text(["Reason", "理由"], ["Where value and range come from.", "取值与区间的依据。"], 500, true),
  }),
});
