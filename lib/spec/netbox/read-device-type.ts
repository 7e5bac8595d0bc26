// A NetBox device type as a part of one's own: what was taken, what was ignored, and what the file cannot say.
import { type ErrorCode, parseAllDocuments } from "yaml";
import type { DocumentProblem } from "../problem";
import type { DevicePreview, ImportedKind } from "./device-preview";
import { contradictions, deviceIssue, deviceProblem } from "./device-problems";
import { type DeviceType, deviceTypeSchema } from "./device-type";
import { mapNode, mapPowerDistribution, mapSwitch } from "./map-device";

export type ReadDevice =
  | { readonly ok: true; readonly preview: DevicePreview }
  | { readonly ok: false; readonly problems: readonly DocumentProblem[] };

export const MAX_CHARACTERS = 256 * 1024;
/** An honest device type repeats nothing by alias; a small file that unfolds into a huge one does. */
const MAX_ALIASES = 50;
/** From so many ports on a thing with network ports is a switch, unless it is told otherwise. */
const SWITCH_PORTS = 16;

/** What the reader of YAML says in English only. */
const chineseReasons: Readonly<Partial<Record<ErrorCode, string>>> = {
  BAD_INDENT: "缩进不一致",
  BLOCK_AS_IMPLICIT_KEY: "嵌套的键值不能与上级同行，或缩进有误",
  DUPLICATE_KEY: "键重复",
  MISSING_CHAR: "缺少引号、括号或其他符号",
  MULTILINE_IMPLICIT_KEY: "键不能跨行",
  TAB_AS_INDENT: "不能用制表符缩进",
  UNEXPECTED_TOKEN: "有多余的内容",
};

const refuse = (...problems: readonly DocumentProblem[]): ReadDevice => ({ ok: false, problems });

function parse(text: string): { readonly yaml: unknown } | DocumentProblem {
  if (text.length > MAX_CHARACTERS)
    return deviceProblem("", "too-large", MAX_CHARACTERS, [
      "The file is larger than 256 KB. A device type is much smaller.",
      "文件大于 256 KB；设备类型文件应小得多。",
    ]);
  const documents = parseAllDocuments(text, { prettyErrors: true });
  const [document] = documents;
  if (!document || documents.length === 0 || document.contents === null)
    return deviceProblem("", "missing", null, [
      "The file is empty. Paste the YAML of one device type.",
      "文件为空，请粘贴一个设备类型的 YAML。",
    ]);
  if (documents.length > 1)
    return deviceProblem("", "too-many-items", 1, [
      `The file holds ${documents.length} documents. Import one device type at a time.`,
      `文件含 ${documents.length} 个文档，请一次导入一个设备类型。`,
    ]);
  const [error] = document.errors;
  if (error) {
    const line = error.linePos?.[0].line ?? 1;
    const reason = error.message.split("\n")[0]?.replace(/ at line.*$/, "") ?? "";
    return deviceProblem(`line ${line}`, "not-json", null, [
      `Line ${line} is not YAML: ${reason}. Check indentation, quotes and colons there.`,
      `第 ${line} 行不是有效 YAML：${chineseReasons[error.code] ?? "无法解析"}。请检查缩进、引号与冒号。`,
    ]);
  }
  try {
    return { yaml: document.toJS({ maxAliasCount: MAX_ALIASES }) };
  } catch {
    return deviceProblem("", "too-large", MAX_ALIASES, [
      "The file repeats itself by aliases too often. Write the entries out.",
      "文件过多使用别名引用，请直接写出各项。",
    ]);
  }
}

function kindOf(device: DeviceType): ImportedKind {
  if ((device["power-outlets"] ?? []).length > 0) return "powerDistribution";
  const ports = (device.interfaces ?? []).filter(({ mgmt_only: isManagement }) => isManagement !== true);
  return ports.length >= SWITCH_PORTS ? "switches" : "nodes";
}

const mappings = { nodes: mapNode, switches: mapSwitch, powerDistribution: mapPowerDistribution } as const;

/** Reads one device type. `as` says what it is where the file leaves that open. Never throws. */
export function readDeviceType(text: string, as: ImportedKind | null = null): ReadDevice {
  const parsed = parse(text);
  if (!("yaml" in parsed)) return refuse(parsed);
  const value = parsed.yaml;
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return refuse(
      deviceProblem("", "wrong-type", "object", [
        "A device type is a group of members such as manufacturer and model; this is something else.",
        "设备类型应为包含 manufacturer、model 等的键值组，当前内容不是。",
      ]),
    );
  const checked = deviceTypeSchema.safeParse(value);
  if (!checked.success) return refuse(...checked.error.issues.slice(0, 50).map((issue) => deviceIssue(issue, value)));
  const device = checked.data;
  const wrong = contradictions(device);
  if (wrong.length > 0) return refuse(...wrong);
  const kind = as ?? kindOf(device);
  return { ok: true, preview: mappings[kind](device) };
}
