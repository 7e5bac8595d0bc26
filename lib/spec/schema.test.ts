import { expect, it } from "vitest";
import { somePartIds } from "../../test/arbitraries/part-ids.fixture";
import { choice, choices, flag, group, list, number, part, text } from "../engine/inputs/declare";
import { schemaOf } from "./schema";

const words = ["Words", "文字"] as const;
const example = group(words, words, {
  count: number(words, words, { unit: "count", min: 1, max: 1e17, integer: true }),
  color: choice(words, words, { red: words, green: words }),
  colors: choices(words, words, { red: words, green: words }),
  isOn: flag(words, words),
  name: text(words, words, 3),
  site: part(words, words, "site"),
  items: list(words, words, words, 2, { share: number(words, words, { unit: "fraction", min: 0, max: 1 }) }),
});
const schema = schemaOf(example, somePartIds);

it.each([
  {},
  { count: 1 },
  { count: 9_007_199_254_740_994 },
  { color: "red", colors: [], isOn: false, name: "机房1", site: "beijing" },
  {
    items: [
      { id: "a", share: 0 },
      { id: "b", share: 1 },
    ],
  },
])("takes %j", (value) => {
  expect(schema.safeParse(value).success).toBe(true);
});

it.each([
  { count: 0 },
  { count: 1.5 },
  { count: "1" },
  { count: Number.NaN },
  { color: "blue" },
  { colors: ["red", "red"] },
  { isOn: "yes" },
  { name: "four" },
  { site: "atlantis" },
  { site: "constructor" },
  { items: [{ share: 0 }] },
  { items: [{ id: "a b" }] },
  { items: [{ id: "a" }, { id: "b" }, { id: "c" }] },
  { other: 1 },
  null,
])("refuses %j", (value) => {
  expect(schema.safeParse(value).success).toBe(false);
});
