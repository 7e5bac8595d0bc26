// Freezes a draft: evaluates it now, takes along every catalogue row that the result used, and seals all of it.
import "server-only";
import { createHash } from "node:crypto";
import type { Catalog, CatalogKind } from "@/lib/engine/catalog/catalog";
import { isOwnPartKind } from "@/lib/engine/catalog/own/own-parts";
import { OWN_PREFIX } from "@/lib/engine/catalog/own/own-prefix";
import type { Part } from "@/lib/engine/catalog/parts";
import type { ControlAnswer } from "@/lib/engine/controls/answer";
import type { DesignDocument } from "@/lib/engine/inputs/design";
import type { Result } from "@/lib/engine/result";
import { evaluateCached, today } from "@/lib/server/evaluate-cached";
import type { FrozenControls } from "@/lib/server/frozen-version";
import { canonicalJson, versionSeal } from "@/lib/spec/digest";
import { asWritten } from "@/lib/spec/retired-constants";

function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

/** Every text of a document: among them the ids of its parts. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** Own parts that the document names: without them it could not be read once the workspace has changed them. */
function namedOwnRows(document: DesignDocument, catalog: Catalog): readonly string[] {
  const named = new Set(textsIn(document).filter((text) => text.startsWith(OWN_PREFIX)));
  const kinds = (Object.keys(catalog) as (keyof Catalog)[]).filter((kind) => isOwnPartKind(kind));
  return kinds.flatMap((kind) =>
    [...named].filter((id) => Object.hasOwn(catalog[kind], id)).map((id) => `${kind}/${id}`),
  );
}

/** The full rows behind a result, by `kind/id`. */
function usedRows(keys: readonly string[], catalog: Catalog): Readonly<Record<string, Part>> {
  const rows = keys.map((key) => {
    const separator = key.indexOf("/");
    const table: Readonly<Record<string, Part>> = catalog[key.slice(0, separator) as CatalogKind];
    const row = table[key.slice(separator + 1)];
    if (row === undefined) throw new Error(`the result used ${key}, which the catalogue does not have`);
    return [key, row] as const;
  });
  return Object.fromEntries(rows);
}

/** Names what a person can edit: equal for two drafts with the same document and the same answers. */
export function draftDigest(document: DesignDocument, answers: readonly ControlAnswer[]): string {
  return sha256(canonicalJson({ document: asWritten(document), answers }));
}

export interface SealedDraft {
  readonly content: Uint8Array<ArrayBuffer>;
  readonly digest: string;
  readonly draftDigest: string;
  readonly result: Result;
}

export function sealDraft(document: DesignDocument, answers: readonly ControlAnswer[], catalog: Catalog): SealedDraft {
  const controlStates: FrozenControls = { today: today(), answers };
  const { result } = evaluateCached(document, catalog, controlStates);
  const evidenceDigests = answers.filter(({ evidence }) => evidence !== "").map(({ evidence }) => sha256(evidence));
  const { bytes, digest } = versionSeal({
    document,
    catalogRows: usedRows([...new Set([...result.catalogRows, ...namedOwnRows(document, catalog)])], catalog),
    result,
    controlStates,
    evidenceDigests,
    versions: result.engine,
  });
  return { content: new TextEncoder().encode(bytes), digest, draftDigest: draftDigest(document, answers), result };
}
