import { mutationOptions, queryOptions } from "@tanstack/react-query";
import type { Me } from "@/lib/auth/me";
import { callApi } from "@/lib/http/fetcher";
import type {
  AcceptInvitationInput,
  ChangeMemberRoleInput,
  CreatedInvitation,
  CreateInvitationInput,
  InvitationPreview,
  Invitations,
  Members,
} from "./schemas";

const membersKey = ["members"] as const;
const invitationsKey = ["invitations"] as const;

export const membersQuery = queryOptions({
  queryKey: membersKey,
  queryFn: ({ signal }) => callApi<Members>("/members", { signal }),
});

export const invitationsQuery = queryOptions({
  queryKey: invitationsKey,
  queryFn: ({ signal }) => callApi<Invitations>("/invitations", { signal }),
});

export const changeMemberRoleMutation = mutationOptions({
  mutationFn: ({ userId, role }: ChangeMemberRoleInput) =>
    callApi<Record<string, never>>(`/members/${userId}`, { method: "PATCH", body: { role } }),
  onSettled: (_data, _error, _input, _result, { client }) => client.invalidateQueries({ queryKey: membersKey }),
});

export const removeMemberMutation = mutationOptions({
  mutationFn: (userId: string) => callApi<Record<string, never>>(`/members/${userId}`, { method: "DELETE" }),
  onSettled: (_data, _error, _input, _result, { client }) => client.invalidateQueries({ queryKey: membersKey }),
});

export const createInvitationMutation = mutationOptions({
  mutationFn: (body: CreateInvitationInput) => callApi<CreatedInvitation>("/invitations", { method: "POST", body }),
  onSettled: (_data, _error, _input, _result, { client }) => client.invalidateQueries({ queryKey: invitationsKey }),
});

export const revokeInvitationMutation = mutationOptions({
  mutationFn: (id: string) => callApi<Record<string, never>>(`/invitations/${id}`, { method: "DELETE" }),
  onSettled: (_data, _error, _input, _result, { client }) => client.invalidateQueries({ queryKey: invitationsKey }),
});

/** A POST, because the token must not be in an address; it changes nothing. */
export function invitationPreviewQuery(token: string) {
  return queryOptions({
    queryKey: ["invitation-preview", token],
    queryFn: ({ signal }) =>
      callApi<InvitationPreview>("/invitations/preview", { method: "POST", body: { token }, signal }),
    retry: false,
  });
}

export const acceptInvitationMutation = mutationOptions({
  mutationFn: (body: AcceptInvitationInput) => callApi<Me>("/invitations/acceptance", { method: "POST", body }),
});
