import { describe, expect, it } from "vitest";
import { traceModule, traceNames, twinOf } from "./trace-module.mjs";

const path = "lib/engine/models/some/sums.ts";
const none: ReadonlySet<string> = new Set();
const inside = (body: string) => `export function f(a: number, r: R): number {\n  ${body}\n  return a;\n}\n`;

describe("the twin of a file", () => {
  it("stands beside it and says what it was made from", () => {
    expect(twinOf(path)).toBe("lib/engine/models/some/sums.trace.gen.ts");
    expect(traceModule(path, "export const A = 1;\n", none)).toContain("The traced twin of sums.ts");
  });

  it("names parameters, variables and results, and leaves only what was taken of a branch", () => {
    const twin = traceModule(path, inside("const b = a > 1 ? a * 2 : 0;"), none);
    expect(twin).toContain('const a = $.named("a", "local", aGiven);');
    expect(twin).toContain('$.choose($.compare(a, ">", $.literal(1)), () => $.compute(a, "*", $.literal(2)), () =>');
    expect(twin).toContain('return $.named("f", "result", a);');
  });

  it("says with a result which condition led to it", () => {
    const twin = traceModule(path, inside("if (a <= 1) return 0;"), none);
    expect(twin).toContain('return $.named("f", "result", $.because(condition2, $.literal(0)));');
  });

  it("takes functions from the other twin, types from the original", () => {
    const text = 'import { g, type R } from "../other";\nexport const f = (r: R): number => g(r);\n';
    const twin = traceModule(path, text, new Set(["lib/engine/models/other.ts"]));
    expect(twin).toContain('import type { R } from "../other";');
    expect(twin).toContain('import { g } from "../other.trace.gen";');
    expect(() => traceModule(path, text, none)).toThrow("sums.ts:2: a traced file may not contain a call of g");
  });

  it("names what its functions return and its constants, so that words can be demanded for them", () => {
    const text =
      "const A = 2;\nexport const f = (a: number): number => a * A;\nfunction g(a: T): T {\n  return a;\n}\n";
    const names = traceNames([{ path, read: () => text }]);
    expect(names).toContain('export type ResultName =\n  | "f";');
    expect(names).toContain('export type ConstantName =\n  | "A";');
  });

  it("reads constants by their ids and rows of tables by their keys", () => {
    const text =
      "const T = { a: 1 };\nexport function f(read: ReadConstant, k: K): number {\n  return T[k] * read(`x.$" +
      "{k}`);\n}\n";
    const twin = traceModule(path, text, none);
    expect(twin).toContain('$.at(T, k), "*", $.constant(read, $.text($.literal("x."), k, $.literal("")))');
  });

  it("adds up over lists", () => {
    const twin = traceModule(path, inside("const b = r.list.reduce((sum, one) => sum + one.width, 0);"), none);
    const step = '(sum, one) => $.compute(sum, "+", $.get(one, "width"))';
    expect(twin).toContain(`$.each($.get(r, "list")).reduce<$.Loose<number>>(${step}, $.literal(0))`);
  });

  it.each([
    ["do {} while (a > 1);", "DoStatement"],
    ["const b = new Map();", "NewExpression"],
    ["const b = other(a);", "a call of other, which is not traced"],
    ["const b = Math.random();", "Math.random"],
    ["const b = r.list.filter(f);", "a call of r.list.filter"],
    ["const b = a as R;", "AsExpression"],
    ["const { x: { y } } = r;", "the pattern x: { y }"],
    ["const b = a & 1;", "the operator &"],
    ["let b = a; b <<= 1;", "the operator <<="],
    ["throw new Error();", "ThrowStatement"],
    ["switch (a) {}", "SwitchStatement"],
    ["a++;", "the statement a++"],
  ])("refuses %s with its place", (body, what) => {
    expect(() => traceModule(path, inside(body), none)).toThrow(`sums.ts:2: a traced file may not contain ${what}`);
  });

  it.each([
    ["export class C {}", "ClassDeclaration"],
    ["export function f(a) { return a; }", "the parameter a"],
    ["export function f(...a: number[]): number { return 1; }", "the parameter ...a: number[]"],
    ["export const f = async (a: number): Promise<number> => a;", "an asynchronous function"],
  ])("refuses %s at the top", (text, what) => {
    expect(() => traceModule(path, text, none)).toThrow(`sums.ts:1: a traced file may not contain ${what}`);
  });
});
