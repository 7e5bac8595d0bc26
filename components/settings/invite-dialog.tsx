"use client";
import { useMutation } from "@tanstack/react-query";
import { UserPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { formText } from "@/components/shell/form-text";
import { ProblemAlert } from "@/components/shell/problem-alert";
import { fieldError, useProblemOf } from "@/components/shell/problem-of";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { RadioList } from "@/components/ui/radio-list";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { type Role, roles } from "@/lib/auth/permissions";
import { createInvitationMutation } from "@/lib/features/members/queries";
import type { CreatedInvitation } from "@/lib/features/members/schemas";
import { InvitationLink } from "./invitation-link";

const lifetimesDays = ["1", "7", "30"] as const;

/** Makes an invitation, then shows its link: the only time anyone sees it. */
export function InviteDialog() {
  const t = useTranslations("settings");
  const common = useTranslations("common");
  const formId = useId();
  const [isOpen, setIsOpen] = useState(false);
  const [created, setCreated] = useState<CreatedInvitation | null>(null);
  const create = useMutation({ ...createInvitationMutation, onSuccess: setCreated });

  function toggle(open: boolean) {
    setIsOpen(open);
    if (open) {
      setCreated(null);
      create.reset();
    }
  }

  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={toggle}
      title={created ? t("linkTitle") : t("inviteTitle")}
      closeLabel={common("close")}
      trigger={
        <Button variant="primary">
          <UserPlus />
          {t("invite")}
        </Button>
      }
      footer={
        created ? (
          <Button variant="primary" onClick={() => toggle(false)}>
            {t("done")}
          </Button>
        ) : (
          <>
            <Button onClick={() => toggle(false)}>{common("cancel")}</Button>
            <Button type="submit" form={formId} variant="primary" isPending={create.isPending}>
              {t("createInvitation")}
            </Button>
          </>
        )
      }
    >
      {created ? (
        <InvitationLink invitation={created} />
      ) : (
        <InviteForm id={formId} error={create.error} onCreate={(input) => create.mutate(input)} />
      )}
    </Dialog>
  );
}

interface InviteFormProps {
  readonly id: string;
  readonly error: Error | null;
  readonly onCreate: (input: { readonly role: Role; readonly email?: string; readonly expiresInDays: number }) => void;
}

function InviteForm({ id, error, onCreate }: InviteFormProps) {
  const t = useTranslations("settings");
  const common = useTranslations("common");
  const roleWords = useTranslations("shell.roles");
  const [role, setRole] = useState<Role>("architect");
  const [days, setDays] = useState<(typeof lifetimesDays)[number]>("7");
  const problem = useProblemOf()(error);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const email = formText(event.currentTarget, "email").trim();
    onCreate({ role, expiresInDays: Number(days), ...(email === "" ? {} : { email }) });
  }

  return (
    <form id={id} noValidate onSubmit={submit} className="flex flex-col gap-4">
      <ProblemAlert problem={problem} fieldsShown={["email"]} />
      <Field
        label={t("inviteEmail")}
        note={common("optional")}
        help={t("inviteEmailHelp")}
        error={fieldError(problem, "email")}
      >
        <TextInput type="email" name="email" autoComplete="off" autoCapitalize="none" spellCheck={false} />
      </Field>
      <Field label={t("inviteRole")}>
        <RadioList
          value={role}
          onValueChange={setRole}
          options={roles.map((value) => ({ value, label: roleWords(value), help: t(`roleHelp.${value}`) }))}
        />
      </Field>
      <Field label={t("inviteDays")} className="w-40">
        <Select
          value={days}
          options={lifetimesDays.map((value) => ({ value, label: t("days", { count: Number(value) }) }))}
          onValueChange={(value) => {
            if (value !== null) setDays(value);
          }}
        />
      </Field>
    </form>
  );
}
