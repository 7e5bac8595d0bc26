// Any price or constant of the engine, replaced for this design, with the reason that travels into every version.

import { constantWords } from "../models/constants";
import { choice, group, list, number, text } from "./declare";

export const overrides = group(["Overrides", "覆盖值"], ["Prices and constants that you know better, each with its reason.", "您更了解的价格与常数，均须说明理由。"], {
  constants: list(["Replaced constants", "替换的常数"], ["Shown to every reader of the design.", "对所有读者可见。"], ["Override", "覆盖值"], 100, {
    constant: choice(["Constant", "常数"], ["What is replaced.", "被替换的项目。"], constantWords),
    value: number(["Value", "取值"], ["In the constant's SI unit.", "以该常数的国际单位计。"], { unit: "ratio", min: -1e18, max: 1e18 }),
    reason: text(["Reason", "理由"], ["Why this value is better: a quotation, a measurement.", "更可信的依据：报价或实测。"], 500, true),
  }),
});
