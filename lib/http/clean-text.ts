// What comes from outside is made storable before anything looks at it: text in Unicode NFC without NUL or lone
// surrogates (PostgreSQL refuses both), finite numbers, and no key that could reach a prototype.
import { AppError } from "./app-error";
import { fieldProblem } from "./field-problem";

const FORBIDDEN_KEYS = new Set(["__proto__", "constructor", "prototype"]);
// With the u flag a lone surrogate is a code point of its own; a proper pair is not.
const LONE_SURROGATE = /\p{Surrogate}/u;

function isUnstorable(text: string): boolean {
  return text.includes("\0") || LONE_SURROGATE.test(text);
}

function cleanText(text: string, path: readonly PropertyKey[]): string {
  if (isUnstorable(text)) {
    throw new AppError("invalid-input", { fields: [fieldProblem(path, "control-characters")] });
  }
  return text.normalize("NFC");
}

/** A copy of plain JSON data that is safe to store; throws `invalid-input` naming the first field that is not. */
export function cleanInput(value: unknown, path: readonly PropertyKey[] = []): unknown {
  if (typeof value === "string") return cleanText(value, path);
  if (typeof value === "number" && !Number.isFinite(value)) {
    throw new AppError("invalid-input", { fields: [fieldProblem(path, "type", null, "number")] });
  }
  if (Array.isArray(value)) return value.map((item, index) => cleanInput(item, [...path, index]));
  if (typeof value !== "object" || value === null) return value;
  const copy: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) {
    if (FORBIDDEN_KEYS.has(key) || isUnstorable(key)) {
      const shown = key.replace(/[^\x20-\x7e]/g, "?");
      throw new AppError("invalid-input", { fields: [fieldProblem([...path, shown], "unknown")] });
    }
    copy[key] = cleanInput(item, [...path, key]);
  }
  return copy;
}
