// Where a document comes from: a file, a template or standard input; JSON or YAML.
import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import { parseDocument as parseYaml, YAMLParseError } from "yaml";
import type { DocumentProblem } from "../lib/spec/problem";
import { UsageError } from "./exit";
import { findTemplate } from "./find-template";

const MAX_BYTES = 1024 * 1024;
const TEMPLATE = "template:";

export type Source =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problems: readonly DocumentProblem[] };

async function readStandardInput(): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    chunks.push(Buffer.from(chunk));
    size += chunks.at(-1)?.length ?? 0;
    if (size > MAX_BYTES) throw new UsageError("Standard input is larger than 1 MB: that is no design document.");
  }
  return Buffer.concat(chunks).toString("utf8");
}

async function readText(source: string): Promise<string> {
  if (source === "-") return readStandardInput();
  try {
    const bytes = await readFile(source);
    if (bytes.length > MAX_BYTES) throw new UsageError(`${source} is larger than 1 MB: that is no design document.`);
    return bytes.toString("utf8");
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const reason = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    const known: Readonly<Record<string, string>> = {
      ENOENT: "no such file",
      EISDIR: "it is a folder",
      EACCES: "no permission",
    };
    throw new UsageError(`Cannot read ${source}: ${known[reason] ?? reason}.`);
  }
}

function unreadable(kind: string, detail: string): Source {
  const [line = ""] = detail.split("\n");
  const message = [`This is not valid ${kind}: ${line}`, `不是有效的 ${kind}：${line}`] as const;
  return { ok: false, problems: [{ path: "", code: "not-json", value: "…", limit: kind, message }] };
}

/** YAML 1.2 takes JSON as well, so standard input may be either. */
function parseText(text: string, isJson: boolean): Source {
  const clean = text.startsWith("\ufeff") ? text.slice(1) : text;
  if (isJson) {
    try {
      return { ok: true, value: JSON.parse(clean) };
    } catch (error) {
      return unreadable("JSON", error instanceof Error ? error.message : "");
    }
  }
  const parsed = parseYaml(clean, { version: "1.2", schema: "core", prettyErrors: true, logLevel: "error" });
  const [error] = parsed.errors;
  if (error) return unreadable("YAML", error.message);
  try {
    return { ok: true, value: parsed.toJS({ maxAliasCount: 100 }) };
  } catch (error) {
    if (error instanceof YAMLParseError || error instanceof ReferenceError) return unreadable("YAML", error.message);
    throw error;
  }
}

/** Reads `FILE`, `template:NAME` or `-`. What cannot be read at all is a usage error; what cannot be parsed, a problem. */
export async function readSource(source: string): Promise<Source> {
  if (source.startsWith(TEMPLATE)) return { ok: true, value: findTemplate(source.slice(TEMPLATE.length)).document };
  return parseText(await readText(source), extname(source).toLowerCase() === ".json");
}
