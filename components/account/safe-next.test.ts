import { describe, expect, it } from "vitest";
import { safeNext } from "./safe-next";

describe("safeNext", () => {
  it("keeps a path of ours with its query", () => {
    expect(safeNext("/designs/42?section=power")).toBe("/designs/42?section=power");
  });

  it.each([
    undefined,
    "",
    "designs",
    "//example.org/x",
    "/.//example.org/x",
    "/designs/..//example.org",
    "/\\example.org",
    "/\t/example.org",
    "https://example.org",
    "javascript:alert(1)",
    ["/a", "/b"],
  ])("goes home instead of to %j", (value) => {
    expect(safeNext(value)).toBe("/designs");
  });
});
