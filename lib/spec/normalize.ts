// Brings a document into its normal form: units become SI numbers, text becomes NFC, list items get ids, what holds
// no answer goes. What cannot be brought there is reported here or left for the schema to refuse.
import type { Fields, Input, NumberInput, Words } from "../engine/inputs/declare";
import { designInputs } from "../engine/inputs/design";
import { parseQuantity } from "../engine/units/parse";
import { nearestName } from "./nearest-name";
import { formatPath, type Path } from "./paths";
import { type DocumentProblem, shortJson } from "./problem";

/** Stands for a value that was reported already: neither kept nor refused a second time. */
const REFUSED = Symbol("refused");

interface Normalizing {
  readonly problems: DocumentProblem[];
}

/** The members of a plain object in the order of the declaration; unknown ones are reported with the nearest known name. */
export function normalizeFields(
  value: object,
  fields: Fields,
  path: Path,
  state: Normalizing,
  kept: readonly string[],
): object {
  for (const name of Object.keys(value)) {
    if (!Object.hasOwn(fields, name) && !kept.includes(name))
      state.problems.push(unknownField(name, value, fields, path));
  }
  const members = value as Readonly<Record<string, unknown>>;
  const entries: [string, unknown][] = kept
    .filter((name) => Object.hasOwn(members, name))
    .map((name) => [name, members[name]]);
  for (const [name, input] of Object.entries(fields)) {
    const member = Object.hasOwn(members, name) ? members[name] : undefined;
    const normal = normalizeInput(member, input, [...path, name], state);
    if (normal !== undefined && normal !== REFUSED) entries.push([name, normal]);
  }
  return Object.fromEntries(entries);
}

function normalizeInput(value: unknown, input: Input, path: Path, state: Normalizing): unknown {
  if (value === undefined || value === null) return undefined;
  switch (input.kind) {
    case "number":
      return normalizeNumber(value, input, path, state);
    case "text":
    case "part":
    case "choice":
      return typeof value === "string" ? value.normalize("NFC") || undefined : value;
    case "group": {
      if (typeof value !== "object" || Array.isArray(value)) return value;
      const group = normalizeFields(value, input.fields, path, state, []);
      return Object.keys(group).length === 0 ? undefined : group;
    }
    case "list":
      if (!Array.isArray(value)) return value;
      return value.length === 0 ? undefined : normalizeList(value, input.fields, path, state);
    default:
      return value;
  }
}

function normalizeNumber(value: unknown, input: NumberInput, path: Path, state: Normalizing): unknown {
  if (typeof value === "number") return value === 0 ? 0 : value;
  if (typeof value !== "string") return value;
  if (value.trim() === "") return undefined;
  const parsed = parseQuantity(value, input.unit);
  if (parsed.ok) return parsed.value === 0 ? 0 : parsed.value;
  const [en, zh] = input.words;
  const message: Words = [`${en}: ${parsed.message[0]}`, `${zh}：${parsed.message[1]}`];
  state.problems.push({
    path: formatPath(path),
    code: "bad-quantity",
    value: shortJson(value),
    limit: input.unit,
    message,
  });
  return REFUSED;
}

/** Items without an id get the first free one of `<list>-1`, `<list>-2` …, so that reading twice gives the same document. */
function normalizeList(items: readonly unknown[], fields: Fields, path: Path, state: Normalizing): unknown[] {
  const name = String(path.at(-1)).replace(/s$/, "");
  const ids = items.map((item) => (isObject(item) && Object.hasOwn(item, "id") ? item.id : undefined));
  const taken = new Set(ids);
  const freeId = () => {
    let number = 1;
    while (taken.has(`${name}-${number}`)) number++;
    taken.add(`${name}-${number}`);
    return `${name}-${number}`;
  };
  return items.map((item, index) => {
    if (!isObject(item)) return item;
    const id = ids[index] ?? freeId();
    if (ids.indexOf(id) < index && ids.includes(id)) state.problems.push(duplicateId(id, [...path, index, "id"]));
    return normalizeFields({ ...item, id }, fields, [...path, index], state, ["id"]);
  });
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function duplicateId(id: unknown, path: Path): DocumentProblem {
  const shown = shortJson(id);
  const message: Words = [
    `Two items of the list have the id ${shown}. Give one of them another id, or leave it out.`,
    `列表中有两项的 id 均为 ${shown}，请修改其中一个或省略。`,
  ];
  return { path: formatPath(path), code: "duplicate-id", value: shown, limit: null, message };
}

function unknownField(name: string, parent: object, fields: Fields, path: Path): DocumentProblem {
  const full = formatPath([...path, name]);
  const sibling = nearestName(name, Object.keys(fields));
  const nearest = sibling === null ? elsewhere(name) : formatPath([...path, sibling]);
  const hint: Words =
    nearest === null
      ? ["Remove it.", "请删除。"]
      : [`The nearest known field is "${nearest}".`, `最接近的已知字段为 "${nearest}"。`];
  const message: Words = [`There is no field "${full}". ${hint[0]}`, `没有字段 "${full}"。${hint[1]}`];
  const value = shortJson((parent as Readonly<Record<string, unknown>>)[name]);
  return { path: full, code: "unknown-field", value, limit: nearest, message };
}

/** The place in the whole design where a field of exactly this name belongs. */
function elsewhere(name: string, fields: Fields = designInputs.fields, prefix = ""): string | null {
  for (const [key, input] of Object.entries(fields)) {
    const path = prefix === "" ? key : `${prefix}.${key}`;
    if (key.toLowerCase() === name.toLowerCase()) return path;
    const isParent = input.kind === "group" || input.kind === "list";
    const found = isParent ? elsewhere(name, input.fields, input.kind === "list" ? `${path}[0]` : path) : null;
    if (found !== null) return found;
  }
  return null;
}
