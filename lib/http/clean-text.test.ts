import fc from "fast-check";
import { expect, it } from "vitest";
import type { AppError } from "./app-error";
import { cleanInput } from "./clean-text";

function refusalOf(value: unknown): AppError {
  try {
    cleanInput(value);
  } catch (error) {
    return error as AppError;
  }
  return expect.fail("was accepted");
}

it("writes text in one form only: what looks the same is the same", () => {
  const decomposed = "Zu\u0308rich";
  expect(cleanInput({ a: [decomposed] })).toEqual({ a: ["Z\u00fcrich"] });
});

it.each([
  ["a NUL character", { a: { b: ["x\0"] } }, "a.b[0]"],
  ["half of a surrogate pair", { a: "\ud83d" }, "a"],
  ["a number that is none", { n: Number.POSITIVE_INFINITY }, "n"],
  ["a key that reaches a prototype", JSON.parse('{"a":{"__proto__":{"isAdmin":true}}}'), "a.__proto__"],
  ["a constructor as key", { constructor: 1 }, "constructor"],
])("names where %s is", (_what, value, path) => {
  const { code, fields } = refusalOf(value);
  expect([code, fields.map((field) => field.path)]).toEqual(["invalid-input", [path]]);
});

it("leaves all other JSON as it is, and never touches the original", () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: true }), (value) => {
      fc.pre(!JSON.stringify(value).match(/__proto__|constructor|prototype|\\u0000/));
      const before = JSON.stringify(value);
      expect(JSON.stringify(cleanInput(value))).toBe(before);
    }),
    { seed: 20_261_123 },
  );
});
