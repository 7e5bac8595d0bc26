import { expect, test } from "vitest";
import { icuPlaces } from "./icu-places.mjs";

test.each([
  ["plain", []],
  ["{name} and {other}", ["{name}", "{other}"]],
  ["{n, number, ::compact-short}", ["{n}"]],
  ["{n, plural, =0 {none} one {# by {who}} other {# by <b>{whom}</b>}}", ["{n}", "{who}", "<b>", "{whom}"]],
  ["it''s '{quoted}' {real}", ["{real}"]],
  ["<link>see <br/>{x}</link>", ["<link>", "<br>", "{x}"]],
])("%s", (message, places) => {
  expect([...icuPlaces(message)]).toEqual(places);
});

test.each(["{", "{name", "{n, plural, one {x}", "a } b", "{}", "{n, number, {x}}"])("%s is no message", (message) => {
  expect(() => icuPlaces(message)).toThrow(SyntaxError);
});
