import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { InvitationList } from "@/components/settings/invitation-list";
import { MemberList } from "@/components/settings/member-list";
import { can } from "@/lib/auth/permissions";
import { listInvitations } from "@/lib/features/members/operations/list-invitations";
import { listMembers } from "@/lib/features/members/operations/list-members";
import { invitationsQuery, membersQuery } from "@/lib/features/members/queries";
import { currentActor, runOperation } from "@/lib/http/run-operation";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings");
  return { title: t("members") };
}

export default async function MembersPage() {
  const actor = await currentActor();
  const role = actor?.membership?.role ?? "viewer";
  const canInvite = can(role, "member:invite");
  const client = new QueryClient();
  await Promise.all([
    client.prefetchQuery({ ...membersQuery, queryFn: () => runOperation(listMembers, {}) }),
    canInvite && client.prefetchQuery({ ...invitationsQuery, queryFn: () => runOperation(listInvitations, {}) }),
  ]);
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <MemberList ownId={actor?.userId ?? ""} canEdit={can(role, "member:edit")} />
      {canInvite && <InvitationList />}
    </HydrationBoundary>
  );
}
