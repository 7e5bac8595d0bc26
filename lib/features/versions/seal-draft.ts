// Freezes a draft: evaluates it now, takes along every catalogue row that the result used, and seals all of it.
import "server-only";
import { createHash } from "node:crypto";
import type { CatalogKind } from "@/lib/engine/catalog/catalog";
import { catalog } from "@/lib/engine/catalog/catalog.gen";
import type { Part } from "@/lib/engine/catalog/parts";
import type { ControlAnswer } from "@/lib/engine/controls/answer";
import type { DesignDocument } from "@/lib/engine/inputs/design";
import type { Result } from "@/lib/engine/result";
import { evaluateCached, today } from "@/lib/server/evaluate-cached";
import type { FrozenControls } from "@/lib/server/frozen-version";
import { canonicalJson, versionSeal } from "@/lib/spec/digest";

function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

/** The full rows behind a result, by `kind/id`. */
function usedRows({ catalogRows }: Result): Readonly<Record<string, Part>> {
  const rows = catalogRows.map((key) => {
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
  return sha256(canonicalJson({ document, answers }));
}

export interface SealedDraft {
  readonly content: Uint8Array<ArrayBuffer>;
  readonly digest: string;
  readonly draftDigest: string;
  readonly result: Result;
}

export function sealDraft(document: DesignDocument, answers: readonly ControlAnswer[]): SealedDraft {
  const controlStates: FrozenControls = { today: today(), answers };
  const { result } = evaluateCached(document, controlStates);
  const evidenceDigests = answers.filter(({ evidence }) => evidence !== "").map(({ evidence }) => sha256(evidence));
  const { bytes, digest } = versionSeal({
    document,
    catalogRows: usedRows(result),
    result,
    controlStates,
    evidenceDigests,
    versions: result.engine,
  });
  return { content: new TextEncoder().encode(bytes), digest, draftDigest: draftDigest(document, answers), result };
}
