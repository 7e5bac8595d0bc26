import fc from "fast-check";
import { expect, it } from "vitest";
import { uniqueKeys } from "./unique-keys";

const names = fc.array(fc.constantFrom("a", "b", "a#0", "a#1", "a#0#0", ""), { maxLength: 20 });

it("no two keys are the same, however the names repeat", () => {
  fc.assert(fc.property(names, (list) => new Set(uniqueKeys(list)).size === list.length));
});

it("a name keeps its keys when other names are put before it", () => {
  fc.assert(
    fc.property(names, (list) => {
      expect(uniqueKeys(["other", ...list]).slice(1)).toEqual(uniqueKeys(list));
    }),
  );
});
