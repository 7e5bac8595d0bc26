// One evaluation per document, answers and day: a design that is opened, saved and previewed is computed once.
import "server-only";
import type { Catalog } from "@/lib/engine/catalog/catalog";
import type { EvaluationContext } from "@/lib/engine/controls/answer";
import { engineVersions, evaluate } from "@/lib/engine/evaluate";
import type { DesignDocument } from "@/lib/engine/inputs/design";
import type { Result } from "@/lib/engine/result";
import { canonicalJson, documentDigest, evaluationKey } from "@/lib/spec/digest";

export interface Evaluation {
  readonly documentDigest: string;
  /** Names the result across processes and engine versions. */
  readonly evaluationKey: string;
  readonly result: Result;
}

/** A result is some hundred kilobytes at most: this many fit without a thought. */
const MAX_KEPT = 200;
// Insertion order is order of use: what was used is put at the end, what is first goes.
const kept = new Map<string, Evaluation>();

/** The day of an evaluation, in UTC: two people in two time zones see the same result. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}

export function evaluateCached(document: DesignDocument, catalog: Catalog, context: EvaluationContext): Evaluation {
  const digest = documentDigest(document);
  const key = canonicalJson({ digest, catalog: catalog.version, ...context });
  const found = kept.get(key);
  if (found) {
    kept.delete(key);
    kept.set(key, found);
    return found;
  }
  const result = evaluate(document, catalog, context);
  const evaluation = {
    documentDigest: digest,
    evaluationKey: evaluationKey(digest, result.engine, context),
    result,
  };
  kept.set(key, evaluation);
  const oldest = kept.keys().next();
  if (kept.size > MAX_KEPT && !oldest.done) kept.delete(oldest.value);
  return evaluation;
}

/** The figures that lists show, as stored beside the document. */
export interface Headline {
  readonly headlineKey: string;
  readonly isBuildable: boolean;
  readonly indexValue: number | null;
  readonly indexCoverage: number | null;
  readonly itWatts: number | null;
  readonly facilityWatts: number | null;
  readonly capexUsd: number | null;
}

/** Whether stored figures are what today's engine would answer. */
export function isCurrent(
  stored: Pick<Headline, "headlineKey">,
  digest: string,
  catalog: Catalog,
  context: EvaluationContext,
): boolean {
  return stored.headlineKey === evaluationKey(digest, engineVersions(catalog), context);
}

export function headlineOf({ evaluationKey: headlineKey, result }: Evaluation): Headline {
  return {
    headlineKey,
    isBuildable: result.buildable,
    indexValue: result.score.index.value,
    indexCoverage: result.score.index.coverage,
    itWatts: result.facility.itWatts,
    facilityWatts: result.facility.facilityWatts,
    capexUsd: result.cost.capitalUsd,
  };
}
