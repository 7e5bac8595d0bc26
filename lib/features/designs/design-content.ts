// What is stored for a document: its name, its digest and its headline figures, all made from the document itself.
import "server-only";
import type { Catalog } from "@/lib/engine/catalog/catalog";
import type { ControlAnswer } from "@/lib/engine/controls/answer";
import type { DesignDocument } from "@/lib/engine/inputs/design";
import { evaluateCached, headlineOf, today } from "@/lib/server/evaluate-cached";
import type { DesignContent } from "./repository";

/** `fallbackName` names a document that does not name itself. */
export function contentOf(
  document: DesignDocument,
  catalog: Catalog,
  answers: readonly ControlAnswer[],
  fallbackName: string,
): DesignContent {
  const evaluation = evaluateCached(document, catalog, { answers, today: today() });
  const name = document.purpose?.name?.trim() || fallbackName;
  return { name, document, documentDigest: evaluation.documentDigest, ...headlineOf(evaluation) };
}

/** The same document under another name. */
export function renamed(document: DesignDocument, name: string): DesignDocument {
  return { ...document, purpose: { ...document.purpose, name } };
}
