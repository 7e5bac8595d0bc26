import { keepPreviousData, mutationOptions, queryOptions } from "@tanstack/react-query";
import { callApi, ProblemError } from "@/lib/http/fetcher";
import { canOutlivePage } from "@/lib/http/outlive-page";
import type {
  CreateDesignInput,
  CurrentDesign,
  Design,
  DesignList,
  ListDesignsInput,
  PatchDesignInput,
  SavedDesign,
} from "./schemas";

export const designsKey = ["designs"] as const;

/** The page before stays on the screen until the next one is there. */
export function designsQuery(query: ListDesignsInput) {
  return queryOptions({
    queryKey: [...designsKey, query],
    queryFn: ({ signal }) => callApi<DesignList>("/designs", { query, signal }),
    placeholderData: keepPreviousData,
  });
}

export const createDesignMutation = mutationOptions({
  mutationFn: (body: CreateDesignInput) => callApi<Design>("/designs", { method: "POST", body }),
  onSuccess: (_design, _input, _result, { client }) => client.invalidateQueries({ queryKey: designsKey }),
});

/** For whoever keeps the saved document itself. Goes on when the page is left, unless the document is too large. */
export function saveDocument({ id, ...body }: PatchDesignInput): Promise<SavedDesign> {
  return callApi<SavedDesign>(`/designs/${id}`, { method: "PATCH", body, keepalive: canOutlivePage(body.document) });
}

export function loadDesign(id: string): Promise<Design> {
  return callApi<Design>(`/designs/${id}`);
}

/** What is stored now, when a save was refused because someone else saved meanwhile; null for any other error. */
export function currentDesignOf(error: unknown): CurrentDesign | null {
  if (!(error instanceof ProblemError) || error.code !== "stale-revision") return null;
  return (error.details.current as CurrentDesign | undefined) ?? null;
}

export const renameDesignMutation = mutationOptions({
  mutationFn: ({ id, name }: { readonly id: string; readonly name: string }) =>
    callApi<SavedDesign>(`/designs/${id}/name`, { method: "PUT", body: { name } }),
  onSuccess: (_design, _input, _result, { client }) => client.invalidateQueries({ queryKey: designsKey }),
});

export const duplicateDesignMutation = mutationOptions({
  mutationFn: ({ id, name }: { readonly id: string; readonly name?: string }) =>
    callApi<Design>(`/designs/${id}/copies`, { method: "POST", body: name === undefined ? {} : { name } }),
  onSuccess: (_design, _input, _result, { client }) => client.invalidateQueries({ queryKey: designsKey }),
});

export const deleteDesignMutation = mutationOptions({
  mutationFn: (id: string) => callApi<Record<string, never>>(`/designs/${id}`, { method: "DELETE" }),
  onSuccess: (_data, _id, _result, { client }) => client.invalidateQueries({ queryKey: designsKey }),
});

export const restoreDesignMutation = mutationOptions({
  mutationFn: (id: string) => callApi<SavedDesign>(`/designs/${id}/restoration`, { method: "POST" }),
  onSuccess: (_design, _id, _result, { client }) => client.invalidateQueries({ queryKey: designsKey }),
});
