// Turns zod's issues, and our own rules, into problems of fields.
import type { z } from "zod";
import { AppError, type FieldProblem } from "./app-error";
import { type FieldMessageKey, fieldWords } from "./error-words";

const MAX_PROBLEMS = 50;
const MAX_SHOWN_CHARACTERS = 100;

function formatPath(path: readonly PropertyKey[]): string {
  let text = "";
  for (const part of path) {
    if (typeof part === "number") text += `[${part}]`;
    else text += text === "" ? String(part) : `.${String(part)}`;
  }
  return text;
}

/** A value small enough to be told back: a large one is described by its kind. */
function shownValue(value: unknown): unknown {
  if (typeof value === "string") {
    return value.length > MAX_SHOWN_CHARACTERS ? `${value.slice(0, MAX_SHOWN_CHARACTERS)}…` : value;
  }
  if (value === null || typeof value === "number" || typeof value === "boolean") return value;
  return value === undefined ? null : Array.isArray(value) ? "[…]" : "{…}";
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  let value = root;
  for (const part of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, part)) return undefined;
    value = Reflect.get(value, part);
  }
  return value;
}

interface Reading {
  readonly key: FieldMessageKey;
  readonly limit: unknown;
}

const sizeKeys = {
  string: { small: "min-length", big: "max-length" },
  array: { small: "min-items", big: "max-items" },
} as const;

const formatKeys: Readonly<Record<string, FieldMessageKey>> = { email: "email", url: "url", date: "date" };

/** What a union takes: the names that tell its members apart, else the values and types of its members. */
function unionOptions(issue: z.core.$ZodIssueInvalidUnion): readonly string[] {
  if ("options" in issue && Array.isArray(issue.options)) return issue.options.map(String);
  const own = issue.errors.flat().filter(({ path }) => path.length === 0);
  return own.flatMap((member) => {
    if (member.code === "invalid_value") return member.values.map(String);
    return member.code === "invalid_type" ? [member.expected] : [];
  });
}

function readIssue(issue: z.core.$ZodIssue, value: unknown): Reading {
  switch (issue.code) {
    case "invalid_type":
      return value === undefined ? { key: "required", limit: issue.expected } : { key: "type", limit: issue.expected };
    case "too_small": {
      const limit = Number(issue.minimum);
      return { key: issue.origin in sizeKeys ? sizeKeys[issue.origin as keyof typeof sizeKeys].small : "min", limit };
    }
    case "too_big": {
      const limit = Number(issue.maximum);
      return { key: issue.origin in sizeKeys ? sizeKeys[issue.origin as keyof typeof sizeKeys].big : "max", limit };
    }
    case "invalid_value":
      return { key: value === undefined ? "required" : "choice", limit: issue.values.map(String) };
    case "invalid_union": {
      const options = unionOptions(issue);
      return options.length === 0 ? { key: "format", limit: null } : { key: "choice", limit: options };
    }
    case "invalid_format":
      return { key: formatKeys[issue.format] ?? "format", limit: issue.format };
    default:
      return { key: "format", limit: null };
  }
}

function isSecret(path: readonly PropertyKey[]): boolean {
  return /password|token|secret/i.test(formatPath(path));
}

/** One problem of a field; `value` is left out of the answer where it is a secret. */
export function fieldProblem(
  path: readonly PropertyKey[],
  key: FieldMessageKey,
  value: unknown = null,
  limit: unknown = null,
): FieldProblem {
  const shownLimit = Array.isArray(limit) ? limit.join(", ") : typeof limit === "number" ? limit : String(limit ?? "");
  return {
    path: formatPath(path),
    value: isSecret(path) ? null : shownValue(value),
    limit,
    message: fieldWords(key, { limit: shownLimit, expected: String(limit ?? "other") }),
  };
}

/** The problems in what zod refused, each field by field; never more than a screenful. */
export function problemsOf(error: z.ZodError, input: unknown): FieldProblem[] {
  const problems: FieldProblem[] = [];
  for (const issue of error.issues) {
    if (issue.code === "unrecognized_keys") {
      for (const key of issue.keys) problems.push(fieldProblem([...issue.path, key], "unknown"));
    } else {
      const value = valueAt(input, issue.path);
      const { key, limit } = readIssue(issue, value);
      problems.push(fieldProblem(issue.path, key, value, limit));
    }
    if (problems.length >= MAX_PROBLEMS) break;
  }
  return problems.slice(0, MAX_PROBLEMS);
}

/** Shorthand for a rule that zod cannot know: one field, one reason. */
export function invalidField(path: string, key: FieldMessageKey, value?: unknown, limit?: unknown): AppError {
  return new AppError("invalid-input", { fields: [fieldProblem([path], key, value, limit)] });
}
