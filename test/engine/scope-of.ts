// A scope for tests of single models: a sparse document over the real catalogue.
import { catalog } from "../../lib/engine/catalog/catalog.gen";
import type { DesignDocument } from "../../lib/engine/inputs/design";
import { resolveDesign } from "../../lib/engine/resolve";
import { type CollectingScope, createScope } from "../../lib/engine/scope";

export const TEST_DAY = "2026-11-23";

/** Makes the scope of a document without its version number. */
export function scopeOf(document: Omit<DesignDocument, "schemaVersion">): CollectingScope {
  return createScope(resolveDesign({ schemaVersion: 1, ...document }, catalog).design, catalog, TEST_DAY);
}

/** Ids of everything found so far, in order. */
export const findingIds = (scope: CollectingScope): readonly string[] => scope.findings.map(({ id }) => id);
