// Documents on their way in and out of the database: refused on the way in, migrated on the way out.
import "server-only";
import type { Catalog } from "@/lib/engine/catalog/catalog";
import type { DesignDocument } from "@/lib/engine/inputs/design";
import { AppError } from "@/lib/http/app-error";
import type { ErrorCode } from "@/lib/http/error-table";
import { parseDocument } from "@/lib/spec/document";

function read(value: unknown, catalog: Catalog, refusal: ErrorCode): DesignDocument {
  const parsed = parseDocument(value, catalog);
  if (parsed.ok) return parsed.document;
  const fields = parsed.problems.map(({ path, value: found, limit, message }) => ({
    path: path === "" ? "document" : `document.${path}`,
    value: found,
    limit,
    message,
  }));
  throw new AppError(refusal, { fields });
}

/** The document when it is one; otherwise `invalid-input` that names each field, below `document`. */
export function requireDocument(value: unknown, catalog: Catalog): DesignDocument {
  return read(value, catalog, "invalid-input");
}

/** A stored document in today's version; `unreadable-document` when it has become invalid since it was stored. */
export function readStoredDocument(value: unknown, catalog: Catalog): DesignDocument {
  return read(value, catalog, "unreadable-document");
}
