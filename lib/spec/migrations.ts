// The one ladder of document versions. A new version adds one rung: the step that lifts the version before it.
import { SCHEMA_VERSION } from "../engine/inputs/design";
import { type DocumentProblem, shortJson } from "./problem";

type Members = Readonly<Record<string, unknown>>;

/** `steps[n]` turns a document of version n into one of version n + 1. Version 1 is the first. */
const steps: Readonly<Record<number, (document: Members) => Members>> = {};

export type Migrated =
  | { readonly ok: true; readonly document: Members }
  | { readonly ok: false; readonly problems: readonly DocumentProblem[] };

function refuse(code: "missing" | "unsupported-version", value: unknown, en: string, zh: string): Migrated {
  const problem = {
    path: "schemaVersion",
    code,
    value: shortJson(value),
    limit: SCHEMA_VERSION,
    message: [en, zh],
  } as const;
  return { ok: false, problems: [problem] };
}

/** Lifts a document of any earlier version to the current one; a newer or unknown version is refused. */
export function migrateDocument(document: Members): Migrated {
  const version = Object.hasOwn(document, "schemaVersion") ? document.schemaVersion : undefined;
  if (version === undefined) {
    return refuse(
      "missing",
      version,
      `The document does not say its version. Add "schemaVersion": ${SCHEMA_VERSION}.`,
      `文档未注明版本，请添加 "schemaVersion": ${SCHEMA_VERSION}。`,
    );
  }
  if (typeof version !== "number" || !Number.isInteger(version) || version < 1) {
    return refuse(
      "unsupported-version",
      version,
      `The document's version must be a whole number from 1 to ${SCHEMA_VERSION}.`,
      `文档版本必须为 1 至 ${SCHEMA_VERSION} 的整数。`,
    );
  }
  if (version > SCHEMA_VERSION) {
    return refuse(
      "unsupported-version",
      version,
      `The document has version ${version}; this program knows versions up to ${SCHEMA_VERSION}. Use a newer program.`,
      `文档版本为 ${version}，本程序最高支持版本 ${SCHEMA_VERSION}，请使用更新的程序。`,
    );
  }
  let current = document;
  for (let from = version; from < SCHEMA_VERSION; from++) current = steps[from]?.(current) ?? current;
  return { ok: true, document: current };
}
