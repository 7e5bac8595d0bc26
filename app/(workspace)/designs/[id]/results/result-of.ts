import { can } from "@/lib/auth/permissions";
import type { Result } from "@/lib/engine/result";
import { getResult } from "@/lib/features/evaluation/operations/get-result";
import { orNotFound } from "@/lib/http/or-not-found";
import { currentActor, runOperation } from "@/lib/http/run-operation";

interface ResultOfPage {
  readonly designId: string;
  readonly revision: number;
  readonly result: Result;
  readonly canEdit: boolean;
}

/** What every page of results begins with. */
export async function resultOf(params: Promise<{ readonly id: string }>): Promise<ResultOfPage> {
  const { id } = await params;
  const role = (await currentActor())?.membership?.role ?? "viewer";
  const { result, revision } = await orNotFound(runOperation(getResult, { id }));
  return { designId: id, revision, result, canEdit: can(role, "design:edit") };
}
