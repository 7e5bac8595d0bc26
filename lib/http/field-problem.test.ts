import { expect, it } from "vitest";
import { z } from "zod";
import { problemsOf } from "./field-problem";

const schema = z.strictObject({
  name: z.string().min(2).max(4),
  pages: z.int().min(1).max(9),
  kinds: z.array(z.enum(["a", "b"])).max(2),
  email: z.email(),
  password: z.string().min(8),
  source: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("empty") }),
    z.strictObject({ kind: z.literal("copy"), of: z.string() }),
  ]),
  side: z.union([z.literal("draft"), z.int().min(1)]),
});
const good = {
  source: { kind: "empty" },
  side: "draft",
  name: "abc",
  pages: 3,
  kinds: [],
  email: "a@example.com",
  password: "12345678",
};

it.each([
  [{ name: "x" }, "name", 2, "At least 2 characters are needed.", "至少需要 2 个字符。"],
  [{ name: 5 }, "name", "string", "This must be text.", "此项必须是文本。"],
  [{ name: undefined }, "name", "string", "This is required.", "此项必填。"],
  [{ pages: 10 }, "pages", 9, "This must be at most 9.", "不得大于 9。"],
  [{ pages: 1.5 }, "pages", "int", "This must be a whole number.", "此项必须是整数。"],
  [{ kinds: ["a", "c"] }, "kinds[1]", ["a", "b"], "This must be one of: a, b.", "必须是以下之一：a, b。"],
  [
    { source: { kind: "other" } },
    "source.kind",
    ["empty", "copy"],
    "This must be one of: empty, copy.",
    "必须是以下之一：empty, copy。",
  ],
  [
    { source: {} },
    "source.kind",
    ["empty", "copy"],
    "This must be one of: empty, copy.",
    "必须是以下之一：empty, copy。",
  ],
  [{ source: { kind: "copy" } }, "source.of", "string", "This is required.", "此项必填。"],
  [
    { side: "middle" },
    "side",
    ["draft", "number"],
    "This must be one of: draft, number.",
    "必须是以下之一：draft, number。",
  ],
  [{ side: 0 }, "side", 1, "This must be at least 1.", "不得小于 1。"],
  [
    { email: "x" },
    "email",
    "email",
    "This must be an e-mail address, such as name@example.com.",
    "请输入电子邮箱，例如 name@example.com。",
  ],
  [{ other: 1 }, "other", null, "There is no field of this name.", "没有此名称的字段。"],
])("says of %j where, what limit, and how to mend it in both languages", (change, path, limit, en, zh) => {
  const input = { ...good, ...change };
  const { error } = schema.safeParse(input);
  expect(error && problemsOf(error, input)).toEqual([expect.objectContaining({ path, limit, message: [en, zh] })]);
});

it("never tells a secret back, and cuts what is long", () => {
  const input = { ...good, password: "short", name: "y".repeat(500) };
  const { error } = schema.safeParse(input);
  const problems = error ? problemsOf(error, input) : [];
  expect(problems.find(({ path }) => path === "password")?.value).toBeNull();
  expect(String(problems.find(({ path }) => path === "name")?.value)).toHaveLength(101);
});
