// Turns what zod refused into problems that speak of fields: label, value, limit and fix in both languages.
import type { z } from "zod";
import type { GroupInput, Input, Words } from "../engine/inputs/declare";
import { designInputs } from "../engine/inputs/design";
import type { UnitId } from "../engine/units/units";
import { writeQuantity } from "../engine/units/write";
import { nearestName } from "./nearest-name";
import { formatPath, getAt, inputAt, type Path } from "./paths";
import { type DocumentProblem, type ProblemCode, shortJson } from "./problem";
import { ITEM_ID, type PartIds } from "./schema";

interface Subject {
  readonly input: Input | null;
  readonly value: unknown;
  readonly label: Words;
}

interface Reading {
  readonly code: ProblemCode;
  readonly limit: number | string | null;
  readonly message: Words;
}

const OPTIONS_SHOWN = 12;

const kinds: Readonly<Record<Input["kind"], Words>> = {
  number: ["a number", "数字"],
  choice: ["one of its options", "选项之一"],
  choices: ["a list of its options", "选项列表"],
  flag: ["true or false", "true 或 false"],
  text: ["text", "文本"],
  part: ["the id of a catalogue part", "目录部件的 id"],
  group: ["a group of fields", "字段组"],
  list: ["a list", "列表"],
};

function quantity(value: number, unit: UnitId): string {
  const { number, symbol } = writeQuantity(value, unit);
  // Money has its sign in front: -$3, $1.5M.
  if (symbol.startsWith("$") && unit === "usd")
    return `${value < 0 ? "-" : ""}$${number.replace("-", "")}${symbol.slice(1)}`;
  return symbol === "" ? number : `${number} ${symbol}`;
}

function readBound({ input, label, value }: Subject, bound: number, isMinimum: boolean): Reading {
  const [en, zh] = label;
  if (input?.kind === "number") {
    const limit = quantity(bound, input.unit);
    const found = typeof value === "number" ? quantity(value, input.unit) : shortJson(value);
    return isMinimum
      ? {
          code: "too-small",
          limit: bound,
          message: [`${en} must be at least ${limit}; it is ${found}.`, `${zh}不得小于 ${limit}，当前为 ${found}。`],
        }
      : {
          code: "too-big",
          limit: bound,
          message: [`${en} must be at most ${limit}; it is ${found}.`, `${zh}不得大于 ${limit}，当前为 ${found}。`],
        };
  }
  return {
    code: "too-many-items",
    limit: bound,
    message: [`${en} may have at most ${bound} entries.`, `${zh}最多 ${bound} 项。`],
  };
}

function readOptions({ input, label: [en, zh], value }: Subject, options: readonly string[], parts: PartIds): Reading {
  const found = shortJson(value);
  if (typeof value !== "string") return readType({ input, label: [en, zh], value });
  const nearest = nearestName(value, options);
  if (input?.kind === "part") {
    const known = parts[input.part];
    const hint: Words =
      nearest === null
        ? [`The catalogue has ${known.length} of the kind.`, `目录中该类共 ${known.length} 项。`]
        : [`The nearest is "${nearest}".`, `最接近的是 "${nearest}"。`];
    return {
      code: "unknown-part",
      limit: nearest,
      message: [`${en}: the catalogue has no ${found}. ${hint[0]}`, `${zh}：目录中没有 ${found}。${hint[1]}`],
    };
  }
  const list = options.length > OPTIONS_SHOWN ? `${options.slice(0, OPTIONS_SHOWN).join(", ")} …` : options.join(", ");
  const hint: Words = nearest === null ? ["", ""] : [` The nearest is "${nearest}".`, `最接近的是 "${nearest}"。`];
  return {
    code: "not-an-option",
    limit: list,
    message: [
      `${en} must be one of ${list}; it is ${found}.${hint[0]}`,
      `${zh}须为 ${list} 之一，当前为 ${found}。${hint[1]}`,
    ],
  };
}

function readType({ input, label: [en, zh], value }: Subject): Reading {
  const expected = input ? kinds[input.kind] : kinds.group;
  const found = shortJson(value);
  return {
    code: "wrong-type",
    limit: expected[0],
    message: [`${en} must be ${expected[0]}; it is ${found}.`, `${zh}须为${expected[1]}，当前为 ${found}。`],
  };
}

function readCustom({ input, label: [en, zh], value }: Subject, code: unknown): Reading {
  if (code === "not-integer")
    return {
      code,
      limit: null,
      message: [
        `${en} must be a whole number; it is ${shortJson(value)}.`,
        `${zh}须为整数，当前为 ${shortJson(value)}。`,
      ],
    };
  if (code === "duplicate-option")
    return { code, limit: null, message: [`${en} names an option twice.`, `${zh}中有重复选项。`] };
  const limit = input?.kind === "text" ? input.maxLength : 0;
  const length = typeof value === "string" ? Array.from(value).length : 0;
  return {
    code: "too-long",
    limit,
    message: [
      `${en} may have at most ${limit} characters; it has ${length}.`,
      `${zh}最多 ${limit} 个字符，当前为 ${length} 个。`,
    ],
  };
}

function readIssue(issue: z.core.$ZodIssue, subject: Subject, parts: PartIds): Reading {
  switch (issue.code) {
    case "too_small":
      return readBound(subject, Number(issue.minimum), true);
    case "too_big":
      return readBound(subject, Number(issue.maximum), false);
    case "invalid_value":
      return readOptions(subject, issue.values.map(String), parts);
    case "custom":
      return readCustom(subject, issue.params?.code);
    case "invalid_format": {
      const message: Words = [
        "An id has up to 64 letters, digits, hyphens and underscores.",
        "id 由最多 64 个字母、数字、连字符或下划线组成。",
      ];
      return { code: "bad-id", limit: ITEM_ID.source, message };
    }
    default:
      return readType(subject);
  }
}

/** One problem of a document in normal form, from one issue of its schema. `root` declares what the document holds. */
export function issueProblem(
  issue: z.core.$ZodIssue,
  document: unknown,
  parts: PartIds,
  root: GroupInput = designInputs,
): DocumentProblem {
  const path = issue.path.filter((step): step is Path[number] => typeof step !== "symbol");
  const isOptionOfList = typeof path.at(-1) === "number" && inputAt(path, root) === null;
  const at = inputAt(isOptionOfList ? path.slice(0, -1) : path, root);
  const label: Words =
    at?.trail.at(-1) ?? (path.length === 0 ? ["The document", "文档"] : [String(path.at(-1)), String(path.at(-1))]);
  const value = getAt(document, path);
  const input = at === null || at.isItem ? null : at.input;
  return { path: formatPath(path), value: shortJson(value), ...readIssue(issue, { input, value, label }, parts) };
}
