import { mutationOptions } from "@tanstack/react-query";
import { callApi } from "@/lib/http/fetcher";
import type { CreatedShare, CreateShareInput } from "./schemas";

export const createShareMutation = mutationOptions({
  mutationFn: ({ id, ...body }: CreateShareInput) =>
    callApi<CreatedShare>(`/designs/${id}/shares`, { method: "POST", body }),
});

export const revokeShareMutation = mutationOptions({
  mutationFn: ({ id, shareId }: { readonly id: string; readonly shareId: string }) =>
    callApi<Record<string, never>>(`/designs/${id}/shares/${shareId}`, { method: "DELETE" }),
});
