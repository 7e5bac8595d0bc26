import { mutationOptions, queryOptions } from "@tanstack/react-query";
import type { DesignDocument } from "@/lib/engine/inputs/design";
import { callApi } from "@/lib/http/fetcher";
import type {
  AnswerEntry,
  DesignEvaluation,
  FigureExplanation,
  PartChange,
  PreviewPartChangeInput,
  PutAnswerInput,
  RelaxedLimit,
  RelaxLimitInput,
} from "./schemas";

/** The result of a document as typed so far; nothing is stored. */
export function evaluateDocument(id: string, document: DesignDocument, signal: AbortSignal): Promise<DesignEvaluation> {
  return callApi<DesignEvaluation>(`/designs/${id}/evaluation`, { method: "POST", body: { document }, signal });
}

interface ExplainedFigure {
  readonly designId: string;
  readonly revision: number;
  readonly path: string;
  readonly locale: "en" | "zh-CN";
}

/** How a figure of a saved revision came about; it never changes, so it is asked for once. */
export function explanationQuery(figure: ExplainedFigure) {
  return queryOptions({
    queryKey: ["explanation", figure],
    queryFn: ({ signal }) => callApi<FigureExplanation>("/explanations", { method: "POST", body: figure, signal }),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
}

/** What a tenth more of a limit of a saved revision buys; it never changes, so it is asked for once. */
export function relaxationQuery({ id, ...body }: RelaxLimitInput) {
  return queryOptions({
    queryKey: ["relaxation", id, body],
    queryFn: ({ signal }) => callApi<RelaxedLimit>(`/designs/${id}/relaxations`, { method: "POST", body, signal }),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
}

// Answers are shown by pages that the server draws: whoever answers asks for the page again, and no cache is kept here.
export const putAnswerMutation = mutationOptions({
  mutationFn: ({ id, controlId, ...body }: PutAnswerInput) =>
    callApi<AnswerEntry>(`/designs/${id}/answers/${controlId}`, { method: "PUT", body }),
});

export const deleteAnswerMutation = mutationOptions({
  mutationFn: ({ id, controlId }: { readonly id: string; readonly controlId: string }) =>
    callApi<Record<string, never>>(`/designs/${id}/answers/${controlId}`, { method: "DELETE" }),
});

/** One page of designs: a browser asks on for the next, shows how far it is, and cancels by asking no more. */
export function previewPartChange(body: PreviewPartChangeInput, signal: AbortSignal): Promise<PartChange> {
  return callApi<PartChange>("/part-changes", { method: "POST", body, signal });
}
