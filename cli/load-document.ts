// The way of every command to its document: read, parse, and where that fails say each field.
import type { DesignDocument } from "../lib/engine/inputs/design";
import { parseDocument } from "../lib/spec/document";
import type { DocumentProblem } from "../lib/spec/problem";
import { UsageError } from "./exit";
import { readSource } from "./read-source";

export type Loaded =
  | { readonly ok: true; readonly document: DesignDocument }
  | { readonly ok: false; readonly problems: readonly DocumentProblem[] };

/** The document of the one SOURCE among the arguments. */
export async function loadDocument(args: readonly string[]): Promise<Loaded> {
  const [source, ...more] = args;
  if (source === undefined) throw new UsageError("Name a SOURCE: a file, template:NAME, or - for standard input.");
  if (more.length > 0) throw new UsageError(`Only one SOURCE at a time; ${JSON.stringify(more[0])} is too much.`);
  const read = await readSource(source);
  return read.ok ? parseDocument(read.value) : read;
}
