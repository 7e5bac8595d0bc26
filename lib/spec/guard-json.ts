// The first gate: is this plain JSON data of a bearable size, with text that can be stored? Everything after it may
// recurse without fear.

import { formatPath, type PathStep } from "./paths";
import { type DocumentProblem, type ProblemCode, shortJson } from "./problem";

export const MAX_BYTES = 256 * 1024;
export const MAX_NODES = 20_000;
const MAX_DEPTH = 24;
const MAX_PROBLEMS = 50;

// With the u flag a lone surrogate is a code point of its own; a proper pair is not.
// biome-ignore lint/suspicious/noControlCharactersInRegex: NUL is what PostgreSQL cannot store.
const UNSTORABLE = /[\u0000\p{Surrogate}]/u;

interface Pending {
  readonly value: unknown;
  readonly path: readonly PathStep[];
}

const words: Readonly<Partial<Record<ProblemCode, readonly [en: string, zh: string]>>> = {
  "too-large": [
    `The document is too large: at most ${MAX_BYTES / 1024} KB and ${MAX_NODES} values.`,
    `文档过大：不得超过 ${MAX_BYTES / 1024} KB 与 ${MAX_NODES} 个值。`,
  ],
  "too-deep": [`The document nests deeper than ${MAX_DEPTH} levels.`, `文档嵌套超过 ${MAX_DEPTH} 层。`],
  "bad-text": [
    "Text must not hold the NUL character or half of a surrogate pair. Remove the damaged character.",
    "文本不得含有 NUL 字符或不成对的代理字符，请删除损坏的字符。",
  ],
  "not-json": [
    "Only plain data is allowed: objects, lists, text, finite numbers, true, false.",
    "仅允许普通数据：对象、列表、文本、有限数字、真、假。",
  ],
};

function problem(code: ProblemCode, { value, path }: Pending, limit: number | null = null): DocumentProblem {
  const message = words[code] ?? ["", ""];
  return { path: formatPath(path), code, value: shortJson(value), limit, message };
}

/** Members of an object or a list; null for what is neither, or not plain. */
function membersOf(value: object): readonly (readonly [PathStep, unknown])[] | null {
  if (Array.isArray(value)) return Array.from(value, (item: unknown, index) => [index, item] as const);
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null ? Object.entries(value) : null;
}

function leafProblem(at: Pending): DocumentProblem | null {
  const { value, path } = at;
  if (typeof value === "string") return UNSTORABLE.test(value) ? problem("bad-text", { value: "…", path }) : null;
  const isData = value === null || value === undefined || typeof value === "boolean" || Number.isFinite(value);
  return isData ? null : problem("not-json", at);
}

/** Problems that make the rest not worth reading; an empty list for data that may be walked. */
export function guardJson(root: unknown): DocumentProblem[] {
  const problems: DocumentProblem[] = [];
  const tooLarge = (limit: number) => [problem("too-large", { value: root, path: [] }, limit)];
  const pending: Pending[] = [{ value: root, path: [] }];
  let nodes = 1;
  let bytes = 0;
  for (let at = pending.pop(); at !== undefined && problems.length < MAX_PROBLEMS; at = pending.pop()) {
    const { value, path } = at;
    if (typeof value !== "object" || value === null) {
      bytes += typeof value === "string" ? byteLength(value) : 8;
      const found = leafProblem(at);
      if (found) problems.push(found);
    } else {
      if (path.length >= MAX_DEPTH) return [problem("too-deep", { value, path: path.slice(0, 4) }, MAX_DEPTH)];
      if (Array.isArray(value) && value.length > MAX_NODES) return tooLarge(MAX_NODES);
      const members = membersOf(value);
      if (members === null) problems.push(problem("not-json", at));
      nodes += members?.length ?? 0;
      if (nodes > MAX_NODES) return tooLarge(MAX_NODES);
      for (const [step, member] of members?.toReversed() ?? []) {
        if (typeof step === "string") bytes += byteLength(step);
        if (UNSTORABLE.test(String(step))) problems.push(problem("bad-text", { value: "…", path }));
        else pending.push({ value: member, path: [...path, step] });
      }
    }
    if (bytes > MAX_BYTES) return tooLarge(MAX_BYTES);
  }
  return problems;
}

/** Bytes of a text in UTF-8 with its quotes, without a platform encoder; counting stops beyond the limit. */
function byteLength(text: string): number {
  let bytes = 2;
  for (let index = 0; index < text.length && bytes <= MAX_BYTES; index++) {
    const unit = text.charCodeAt(index);
    bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 2 : 3;
  }
  return bytes;
}
