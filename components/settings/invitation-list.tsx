"use client";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useProblemOf } from "@/components/shell/problem-of";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { LocalTime } from "@/components/ui/local-time";
import { SectionHeading } from "@/components/ui/section-heading";
import { Cell, HeaderCell, Row, Table } from "@/components/ui/table";
import { showToast } from "@/components/ui/toast";
import { invitationsQuery, revokeInvitationMutation } from "@/lib/features/members/queries";
import type { InvitationEntry } from "@/lib/features/members/schemas";
import { InviteDialog } from "./invite-dialog";

const tones = { open: "accent", accepted: "success", revoked: "neutral", expired: "neutral" } as const;

/** Invitations, never their links: those are told once, by the dialog that makes them. */
export function InvitationList() {
  const t = useTranslations("settings");
  const items = useQuery(invitationsQuery).data?.items ?? [];
  return (
    <section className="flex flex-col gap-3">
      <SectionHeading description={t("invitationsText")} actions={<InviteDialog />}>
        {t("invitations")}
      </SectionHeading>
      <div className="border-line bg-surface rounded-sm border">
        {items.length === 0 ? (
          <p className="text-ink-muted px-3 py-4">{t("noInvitations")}</p>
        ) : (
          <Table caption={t("invitationsCaption")}>
            <thead>
              <tr>
                <HeaderCell>{t("invitedFor")}</HeaderCell>
                <HeaderCell>{t("invitedAs")}</HeaderCell>
                <HeaderCell className="max-md:hidden">{t("invitedBy")}</HeaderCell>
                <HeaderCell className="max-sm:hidden">{t("expires")}</HeaderCell>
                <HeaderCell>{t("state")}</HeaderCell>
                <HeaderCell>
                  <span className="sr-only">{t("revoke")}</span>
                </HeaderCell>
              </tr>
            </thead>
            <tbody>
              {items.map((invitation) => (
                <InvitationRow key={invitation.id} invitation={invitation} />
              ))}
            </tbody>
          </Table>
        )}
      </div>
    </section>
  );
}

function InvitationRow({ invitation }: { readonly invitation: InvitationEntry }) {
  const t = useTranslations("settings");
  const roleWords = useTranslations("shell.roles");
  const problemOf = useProblemOf();
  const who = invitation.email ?? t("anyone");
  const revoke = useMutation({
    ...revokeInvitationMutation,
    onSuccess: () => showToast({ title: t("revoked") }),
    onError: (error) => showToast({ title: problemOf(error)?.message ?? "", tone: "danger" }),
  });
  return (
    <Row className="h-10">
      <Cell className="wrap-anywhere">{who}</Cell>
      <Cell>{roleWords(invitation.role)}</Cell>
      <Cell className="text-ink-muted max-md:hidden">{invitation.invitedBy}</Cell>
      <Cell className="text-ink-muted max-sm:hidden">
        <LocalTime iso={invitation.expiresAt} />
      </Cell>
      <Cell>
        <Badge tone={tones[invitation.state]}>{t(`states.${invitation.state}`)}</Badge>
      </Cell>
      <Cell className="text-right">
        {invitation.state === "open" && (
          <Button
            size="sm"
            aria-label={t("revokeOf", { who })}
            isPending={revoke.isPending}
            onClick={() => revoke.mutate(invitation.id)}
          >
            {t("revoke")}
          </Button>
        )}
      </Cell>
    </Row>
  );
}
