// Documents spoilt in one or more places, as a broken program or a person with ill intent would send them.
import fc from "fast-check";
import { getAt, type Path, type PathStep } from "../../lib/spec/paths";

/** Values that a field seldom expects. */
const junk: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    false,
    0,
    -0,
    -1,
    0.5,
    1e308,
    -1e308,
    5e-324,
    2 ** 53,
    "",
    " ",
    "NaN",
    "1e999",
    "10k",
    "-5 MW",
    "400 Gbit/s",
    "∞",
    "__proto__",
    "constructor",
    "\u0000",
    "\ud800",
    "=1+1",
    "<script>",
    "x".repeat(5000),
    [],
    {},
    [[]],
    [null],
    [{}, {}],
    { id: "a" },
    { length: 3 },
    { toString: 1 },
    { __proto__: { a: 1 } },
  ),
  fc.jsonValue({ maxDepth: 4 }),
);

const names = fc.constantFrom(
  "__proto__",
  "constructor",
  "prototype",
  "id",
  "length",
  "nodes",
  "toJSON",
  "",
  "\u0000",
  "名称",
  "a.b",
  "[0]",
);

function containersOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [];
  const steps: PathStep[] = Array.isArray(value) ? value.map((_, index) => index) : Object.keys(value);
  return [path, ...steps.flatMap((step) => containersOf(getAt(value, [step]), [...path, step]))];
}

interface Spoiling {
  readonly where: number;
  readonly which: number;
  readonly how: "replace" | "remove" | "add" | "duplicate";
  readonly name: string;
  readonly value: unknown;
}

/** Changes the copy in place: it is ours, and hostile shapes (own `__proto__`) need `defineProperty`. */
function spoil(copy: unknown, { where, which, how, name, value }: Spoiling): void {
  const paths = containersOf(copy);
  const target = getAt(copy, paths[where % Math.max(1, paths.length)] ?? []);
  if (typeof target !== "object" || target === null) return;
  const keys = Object.keys(target);
  const key = keys[which % Math.max(1, keys.length)] ?? name;
  const define = (property: string) =>
    Object.defineProperty(target, property, { value, enumerable: true, configurable: true, writable: true });
  if (how === "replace") define(key);
  else if (how === "add" && !Array.isArray(target)) define(name);
  else if (how === "remove") Reflect.deleteProperty(target, key);
  else if (Array.isArray(target)) target.push(...structuredClone(target.slice(0, 3)));
}

/** Copies of `documents` with one to four faults. */
export function spoiltDocumentArbitrary(documents: readonly unknown[]): fc.Arbitrary<unknown> {
  const spoiling = fc.record({
    where: fc.nat(),
    which: fc.nat(),
    how: fc.constantFrom(
      "replace" as const,
      "replace" as const,
      "remove" as const,
      "add" as const,
      "duplicate" as const,
    ),
    name: names,
    value: junk,
  });
  return fc
    .tuple(fc.constantFrom(...documents), fc.array(spoiling, { minLength: 1, maxLength: 4 }))
    .map(([document, faults]) => {
      const copy: unknown = structuredClone(document);
      for (const fault of faults) spoil(copy, fault);
      return copy;
    });
}
