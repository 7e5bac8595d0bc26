import { expect, it } from "vitest";
import { renderTable, textWidth, wrapText } from "./table";

it("counts Chinese characters as two columns", () => {
  expect([textWidth("abc"), textWidth("机房"), textWidth("（1）")]).toEqual([3, 4, 5]);
});

it("lines columns up, whatever the language", () => {
  const lines = renderTable(
    [
      ["机柜", "12"],
      ["Switches", "3"],
    ],
    [1],
  ).split("\n");
  expect(lines).toEqual(["机柜      12", "Switches   3", ""]);
});

it("lets a remark stand without widening a column", () => {
  expect(renderTable([["a", "b"], ["a long remark about the table"]])).toBe("a  b\na long remark about the table\n");
});

it("breaks long text at spaces, and loses nothing of it", () => {
  const text = "one two three four five six seven";
  expect(wrapText(text, 10)).toEqual(["one two", "three four", "five six", "seven"]);
  expect(wrapText("unbreakable", 4)).toEqual(["unbreakable"]);
});
