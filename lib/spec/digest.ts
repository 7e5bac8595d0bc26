// SHA-256 over RFC 8785 bytes: what names a document, keys the cache of results and is signed. Node only.
import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import type { EvaluationContext } from "../engine/controls/answer";
import type { DesignDocument } from "../engine/inputs/design";
import type { EngineVersions, Result } from "../engine/result";

/** The canonical JSON of plain data. Throws where a number is not finite: canonical JSON has no way to write it. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError("Nothing to write: the value is undefined.");
  return text;
}

function sha256(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}

/** Names a document: 64 hexadecimal digits. Text is in NFC already, which `parseDocument` sees to. */
export function documentDigest(document: DesignDocument): string {
  return sha256(canonicalJson(document));
}

/** The cache's key of a result: everything that `evaluate` can depend on. The document is given by its digest. */
export function evaluationKey(document: string, versions: EngineVersions, context: EvaluationContext): string {
  const answers = [...context.answers].sort((left, right) => (left.controlId < right.controlId ? -1 : 1));
  return sha256(canonicalJson({ document, versions, answers, today: context.today }));
}

/** What a frozen version consists of. */
export interface VersionContent {
  readonly document: DesignDocument;
  /** Every catalogue row that the result used, by `kind/id`. */
  readonly catalogRows: Readonly<Record<string, unknown>>;
  readonly result: Result;
  /** The answers to the controls that the result was computed with. */
  readonly controlStates: unknown;
  /** SHA-256 of each piece of evidence. */
  readonly evidenceDigests: readonly string[];
  readonly versions: EngineVersions;
}

/** The bytes that are stored with a version, and their digest, which is what is signed. */
export function versionSeal(content: VersionContent): { readonly bytes: string; readonly digest: string } {
  const bytes = canonicalJson(content);
  return { bytes, digest: sha256(bytes) };
}

/** Whether stored bytes are still those that were signed. */
export function isIntact(bytes: string | Uint8Array, digest: string): boolean {
  return sha256(bytes) === digest;
}
