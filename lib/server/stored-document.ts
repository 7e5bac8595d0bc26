// Documents on their way in and out of the database: refused on the way in, migrated on the way out.
import "server-only";
import type { DesignDocument } from "@/lib/engine/inputs/design";
import { AppError } from "@/lib/http/app-error";
import { parseDocument } from "@/lib/spec/document";

/** The document when it is one; otherwise `invalid-input` that names each field, below `document`. */
export function requireDocument(value: unknown): DesignDocument {
  const parsed = parseDocument(value);
  if (parsed.ok) return parsed.document;
  const fields = parsed.problems.map(({ path, value: found, limit, message }) => ({
    path: path === "" ? "document" : `document.${path}`,
    value: found,
    limit,
    message,
  }));
  throw new AppError("invalid-input", { fields });
}

/** A stored document in today's version. One that cannot be read is a fault of ours, never of the caller. */
export function readStoredDocument(value: unknown): DesignDocument {
  const parsed = parseDocument(value);
  if (parsed.ok) return parsed.document;
  const paths = parsed.problems.map(({ path, code }) => `${path} ${code}`).join(", ");
  throw new Error(`a stored document is not valid: ${paths}`);
}
