import { expect, it } from "vitest";
import { csvCell, csvText } from "./csv";

it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", ' =HYPERLINK("x")', "|calc", "\u00a0=1"])(
  "makes %j harmless to a spreadsheet",
  (text) => {
    expect(csvCell(text).replace(/^"/, "")).toMatch(/^'/);
  },
);

it("keeps numbers numbers, negative ones too", () => {
  expect([csvCell(-3), csvCell(1.5e7), csvCell(null)]).toEqual(["-3", "15000000", ""]);
});

it("quotes what would break a row", () => {
  expect(csvCell('say "hi", twice')).toBe('"say ""hi"", twice"');
  expect(csvCell("two\nlines")).toBe('"two\nlines"');
});

it("writes UTF-8 with a mark and rows that end as RFC 4180 wants", () => {
  expect(csvText(["项目", "n"], [["交换机", 2]])).toBe("\ufeff项目,n\r\n交换机,2\r\n");
});
