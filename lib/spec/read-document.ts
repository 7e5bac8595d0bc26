// Reads a design document from outside: guard, migrate, normalise, validate. Never throws; says every problem at once.
import { type DesignDocument, designInputs } from "../engine/inputs/design";
import { guardJson } from "./guard-json";
import { issueProblem } from "./issue-problem";
import { migrateDocument } from "./migrations";
import { normalizeFields } from "./normalize";
import { type DocumentProblem, shortJson } from "./problem";
import { setRetiredAside } from "./retired-constants";
import { documentSchema, type PartIds } from "./schema";

export type ParsedDocument =
  | { readonly ok: true; readonly document: DesignDocument }
  | { readonly ok: false; readonly problems: readonly DocumentProblem[] };

/** A reader of documents that may name the given parts. Build it once: the schema is made here. */
export function documentReader(parts: PartIds): (value: unknown) => ParsedDocument {
  const schema = documentSchema(parts);
  return (value) => {
    const refused = guardJson(value);
    if (refused.length > 0) return { ok: false, problems: refused };
    if (typeof value !== "object" || value === null || Array.isArray(value))
      return { ok: false, problems: [notAnObject(value)] };
    const migrated = migrateDocument(value as Readonly<Record<string, unknown>>);
    if (!migrated.ok) return migrated;
    const problems: DocumentProblem[] = [];
    const known = setRetiredAside(migrated.document);
    const document = normalizeFields(known, designInputs.fields, [], { problems }, ["schemaVersion"]);
    const checked = schema.safeParse(document);
    if (!checked.success) problems.push(...checked.error.issues.map((issue) => issueProblem(issue, document, parts)));
    // The schema is built from the declarations that the type is inferred from.
    return problems.length === 0 ? { ok: true, document: document as DesignDocument } : { ok: false, problems };
  };
}

function notAnObject(value: unknown): DocumentProblem {
  const found = shortJson(value);
  return {
    path: "",
    code: "wrong-type",
    value: found,
    limit: "object",
    message: [
      `A design is an object with sections; this is ${found}.`,
      `设计文档须为包含各部分的对象，当前为 ${found}。`,
    ],
  };
}
