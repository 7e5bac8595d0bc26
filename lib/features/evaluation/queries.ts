import { mutationOptions, queryOptions } from "@tanstack/react-query";
import type { DesignDocument } from "@/lib/engine/inputs/design";
import { callApi } from "@/lib/http/fetcher";
import type { AnswerEntry, Answers, DesignEvaluation, PutAnswerInput } from "./schemas";

export const evaluationsKey = (id: string) => ["evaluation", id] as const;
const answersKey = (id: string) => ["answers", id] as const;

/** The result of a document as typed so far; nothing is stored. */
export function evaluateDocument(id: string, document: DesignDocument, signal: AbortSignal): Promise<DesignEvaluation> {
  return callApi<DesignEvaluation>(`/designs/${id}/evaluation`, { method: "POST", body: { document }, signal });
}

/** The result of the saved draft. */
export function resultQuery(id: string) {
  return queryOptions({
    queryKey: [...evaluationsKey(id), "saved"],
    queryFn: ({ signal }) => callApi<DesignEvaluation>(`/designs/${id}/result`, { signal }),
  });
}

export function answersQuery(id: string) {
  return queryOptions({
    queryKey: answersKey(id),
    queryFn: ({ signal }) => callApi<Answers>(`/designs/${id}/answers`, { signal }),
  });
}

export const putAnswerMutation = mutationOptions({
  mutationFn: ({ id, controlId, ...body }: PutAnswerInput) =>
    callApi<AnswerEntry>(`/designs/${id}/answers/${controlId}`, { method: "PUT", body }),
  onSuccess: (_answer, { id }, _result, { client }) =>
    Promise.all([
      client.invalidateQueries({ queryKey: answersKey(id) }),
      client.invalidateQueries({ queryKey: evaluationsKey(id) }),
    ]),
});

export const deleteAnswerMutation = mutationOptions({
  mutationFn: ({ id, controlId }: { readonly id: string; readonly controlId: string }) =>
    callApi<Record<string, never>>(`/designs/${id}/answers/${controlId}`, { method: "DELETE" }),
  onSuccess: (_data, { id }, _result, { client }) =>
    Promise.all([
      client.invalidateQueries({ queryKey: answersKey(id) }),
      client.invalidateQueries({ queryKey: evaluationsKey(id) }),
    ]),
});
