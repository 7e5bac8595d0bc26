"use client";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { formText } from "@/components/shell/form-text";
import { ProblemAlert } from "@/components/shell/problem-alert";
import { useProblemOf } from "@/components/shell/problem-of";
import { InlineAlert } from "@/components/ui/inline-alert";
import { Skeleton } from "@/components/ui/skeleton";
import { SubmitButton } from "@/components/ui/submit-button";
import { acceptInvitationMutation, invitationPreviewQuery } from "@/lib/features/members/queries";
import type { InvitationPreview } from "@/lib/features/members/schemas";
import { enterWorkspace } from "./enter-workspace";
import { useFragmentToken } from "./fragment-token";
import { NewPersonFields, newPersonPaths } from "./new-person-fields";

interface JoinFormProps {
  readonly token: string;
  readonly invitation: InvitationPreview;
}

function JoinForm({ token, invitation }: JoinFormProps) {
  const t = useTranslations("account");
  const accept = useMutation({ ...acceptInvitationMutation, onSuccess: () => enterWorkspace("/designs") });
  const problem = useProblemOf()(accept.error);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    accept.mutate({
      token,
      name: formText(form, "name"),
      email: formText(form, "email"),
      password: formText(form, "password"),
    });
  }

  return (
    <form noValidate onSubmit={submit} className="mt-6 flex flex-col gap-4">
      <ProblemAlert problem={problem} fieldsShown={newPersonPaths} />
      <NewPersonFields problem={problem} fixedEmail={invitation.email} />
      <SubmitButton variant="primary" isPending={accept.isPending || accept.isSuccess}>
        {t("joinButton")}
      </SubmitButton>
    </form>
  );
}

/** Looks the invitation up, says to what one is invited, and takes it. */
export function Join() {
  const t = useTranslations("account");
  const role = useTranslations("shell.roles");
  const token = useFragmentToken();
  const preview = useQuery({ ...invitationPreviewQuery(token ?? ""), enabled: typeof token === "string" });
  const problem = useProblemOf()(preview.error);
  const invitation = preview.data;

  if (token === null) {
    return (
      <InlineAlert tone="warning" title={t("joinMissingTitle")} className="mt-6">
        {t("joinMissingText")}
      </InlineAlert>
    );
  }
  if (problem !== null) {
    return (
      <div className="mt-6">
        <ProblemAlert problem={problem} />
      </div>
    );
  }
  if (token === undefined || invitation === undefined) {
    return (
      <div aria-busy="true" className="mt-6 flex flex-col gap-4">
        <p className="text-ink-muted">{t("joinLoading")}</p>
        <Skeleton className="h-14" />
        <Skeleton className="h-14" />
        <Skeleton className="h-14" />
      </div>
    );
  }
  return (
    <>
      <InlineAlert tone="info" title={invitation.workspaceName} isStatic className="mt-6">
        {t("joinText", { role: role(invitation.role) })}
      </InlineAlert>
      <JoinForm token={token} invitation={invitation} />
    </>
  );
}
