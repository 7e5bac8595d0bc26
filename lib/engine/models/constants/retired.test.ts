import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { constants } from "../constants";
import { type RetiredConstant, retiredConstant, retiredConstants } from "./retired";

/** Every id that stored designs may name. New ones are added with the version of the engine that brings them. */
const everIds = readFileSync(new URL("../../../../test/engine/constant-ids.txt", import.meta.url), "utf8")
  .trim()
  .split("\n");

describe("retired constants", () => {
  it("hold every id that the engine once had and has no longer", () => {
    const lost = everIds.filter((id) => !Object.hasOwn(constants, id) && !Object.hasOwn(retiredConstants, id));
    expect(lost).toEqual([]);
  });

  it.each(Object.entries<RetiredConstant>(retiredConstants))(
    "%s is none of today's, and its successors are",
    (id, row) => {
      expect(Object.hasOwn(constants, id)).toBe(false);
      expect(row.successors.filter((successor) => !Object.hasOwn(constants, successor))).toEqual([]);
      expect(row.words.every((text) => text !== "")).toBe(true);
      expect(row.since).toMatch(/^\d+\.\d+\.\d+$/u);
    },
  );

  it("are found by their id alone", () => {
    expect(retiredConstant("inference.eager-launch")).toMatchObject({ unit: "ratio", since: "2.0.0" });
    expect([retiredConstant("toString"), retiredConstant("inference.load"), retiredConstant(3)]).toEqual([
      null,
      null,
      null,
    ]);
  });
});
