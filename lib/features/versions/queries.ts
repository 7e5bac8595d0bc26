import { mutationOptions } from "@tanstack/react-query";
import { callApi } from "@/lib/http/fetcher";
import type { CreateVersionInput, DecideVersionInput, Verification, Version } from "./schemas";

// The pages of versions are drawn on the server: after a change they ask it again (router.refresh), so there is nothing
// in the browser's cache to bring up to date.

export const createVersionMutation = mutationOptions({
  mutationFn: ({ id, ...body }: CreateVersionInput) =>
    callApi<Version>(`/designs/${id}/versions`, { method: "POST", body }),
});

export const decideVersionMutation = mutationOptions({
  mutationFn: ({ id, number, ...body }: DecideVersionInput) =>
    callApi<Version>(`/designs/${id}/versions/${number}/decision`, { method: "POST", body }),
});

/** Reads nothing that the cache may answer: the bytes are hashed again each time. */
export const verifyVersionMutation = mutationOptions({
  mutationFn: ({ id, number }: { readonly id: string; readonly number: number }) =>
    callApi<Verification>(`/designs/${id}/versions/${number}/verification`),
});
