// The job that a plan is sought for, out of a document as typed or a saved draft.
import "server-only";
import type { Catalog } from "@/lib/engine/catalog/catalog";
import type { DesignDocument } from "@/lib/engine/inputs/design";
import { type JobToPlan, jobsToPlan } from "@/lib/engine/planner/job-to-plan";
import { AppError } from "@/lib/http/app-error";
import { fieldProblem } from "@/lib/http/field-problem";
import { requireDocument } from "@/lib/server/stored-document";
import type { Transaction } from "@/lib/server/transaction";
import { readDraftAt } from "./repository";
import type { PlanSource } from "./schemas";

/** The document that the caller gives or names. Exactly one of the two ways. */
export async function documentOf(
  transaction: Transaction,
  workspaceId: string,
  catalog: Catalog,
  { document, designId, revision }: PlanSource,
): Promise<DesignDocument> {
  if (document !== undefined) {
    if (designId === undefined && revision === undefined) return requireDocument(document, catalog);
    throw new AppError("invalid-input", { fields: [fieldProblem(["designId"], "unknown")] });
  }
  if (designId === undefined) throw new AppError("invalid-input", { fields: [fieldProblem(["document"], "required")] });
  if (revision === undefined) throw new AppError("invalid-input", { fields: [fieldProblem(["revision"], "required")] });
  return readDraftAt(transaction, { workspaceId, id: designId }, revision, catalog);
}

/** The job of that id, or `not-found`. */
export function plannedJob(document: DesignDocument, catalog: Catalog, jobId: string): JobToPlan {
  const job = jobsToPlan(document, catalog).find(({ id }) => id === jobId);
  if (job === undefined) throw new AppError("not-found");
  return job;
}
