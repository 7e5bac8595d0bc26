import { expect, it } from "vitest";
import { isCommonPassword } from "./common-passwords";

it.each(["password1", "PassWord1", "12345678", "qwertyuiop", "woaini1314", "zzzzzzzzzzzzzzzzzz", "admin@123"])(
  "knows %s, however it is capitalised",
  (password) => expect(isCommonPassword(password)).toBe(true),
);

it("leaves a passphrase alone", () => {
  expect(isCommonPassword("four quiet rivers of tea")).toBe(false);
});
