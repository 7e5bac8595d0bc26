// How far a section is filled in. A question that has a default or follows another answer counts as settled.
import type { Fields, Input } from "@/lib/engine/inputs/declare";
import { childKey, type FieldKey } from "./field-key";
import { isRelevant } from "./relevance";

export interface Completeness {
  readonly settled: number;
  readonly total: number;
}

interface Answers {
  readonly value: (key: FieldKey) => unknown;
  readonly hasStanding: (key: FieldKey) => boolean;
}

/** How many answers a stored value holds: all leaves of a group or list item. */
export function answeredLeaves(value: unknown): number {
  if (value === undefined || value === null) return 0;
  if (Array.isArray(value) && value.every((item) => typeof item === "object")) {
    return value.length === 0 ? 1 : value.reduce<number>((sum, item) => sum + answeredLeaves(item), 0);
  }
  if (typeof value !== "object" || Array.isArray(value)) return 1;
  return Object.entries(value).reduce((sum, [name, member]) => sum + (name === "id" ? 0 : answeredLeaves(member)), 0);
}

function add(left: Completeness, right: Completeness): Completeness {
  return { settled: left.settled + right.settled, total: left.total + right.total };
}

function ofFields(key: FieldKey, fields: Fields, answers: Answers): Completeness {
  return Object.entries(fields)
    .map(([name, input]) => completenessOf(childKey(key, name), input, answers))
    .reduce(add, { settled: 0, total: 0 });
}

/** Overrides are for those who know better: having none leaves nothing open. */
function isOptionalList(key: FieldKey): boolean {
  return key.startsWith("overrides/");
}

/** Questions below `key` that matter for this design, and how many of them are settled. An empty list is one open question. */
export function completenessOf(key: FieldKey, input: Input, answers: Answers): Completeness {
  if (!isRelevant(key, answers.value)) return { settled: 0, total: 0 };
  // What the product writes is nobody's open question.
  if (input.kind === "group" && input.isComputed) return { settled: 0, total: 0 };
  if (input.kind === "group") return ofFields(key, input.fields, answers);
  const value = answers.value(key);
  if (input.kind === "list") {
    const items: readonly unknown[] = Array.isArray(value) ? value : [];
    if (items.length === 0) return { settled: 0, total: isOptionalList(key) ? 0 : 1 };
    return items
      .map((item) => ofFields(childKey(key, String(Reflect.get(Object(item), "id"))), input.fields, answers))
      .reduce(add);
  }
  const hasDefault = (input.kind === "number" || input.kind === "choice") && input.default !== undefined;
  return { settled: value !== undefined || hasDefault || answers.hasStanding(key) ? 1 : 0, total: 1 };
}
