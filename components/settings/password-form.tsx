"use client";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useRef } from "react";
import { PasswordInput } from "@/components/account/password-input";
import { formText } from "@/components/shell/form-text";
import { ProblemAlert } from "@/components/shell/problem-alert";
import { fieldError, useProblemOf } from "@/components/shell/problem-of";
import { Field } from "@/components/ui/field";
import { InlineAlert } from "@/components/ui/inline-alert";
import { SubmitButton } from "@/components/ui/submit-button";
import { PASSWORD_MIN_LENGTH, PASSWORD_RECOMMENDED_LENGTH } from "@/lib/auth/password-length";
import { changePasswordMutation } from "@/lib/features/account/queries";

export function PasswordForm() {
  const t = useTranslations("account");
  const form = useRef<HTMLFormElement>(null);
  const change = useMutation({ ...changePasswordMutation, onSuccess: () => form.current?.reset() });
  const problem = useProblemOf()(change.error);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    change.mutate({
      currentPassword: formText(event.currentTarget, "currentPassword"),
      newPassword: formText(event.currentTarget, "newPassword"),
    });
  }

  return (
    <form ref={form} noValidate onSubmit={submit} className="flex max-w-md flex-col gap-4">
      <ProblemAlert problem={problem} fieldsShown={["currentPassword", "newPassword"]} />
      {change.isSuccess && <InlineAlert tone="success" title={t("passwordChanged")} />}
      <Field label={t("currentPassword")} error={fieldError(problem, "currentPassword")}>
        <PasswordInput name="currentPassword" autoComplete="current-password" />
      </Field>
      <Field
        label={t("newPassword")}
        help={t("passwordHelp", { min: PASSWORD_MIN_LENGTH, recommended: PASSWORD_RECOMMENDED_LENGTH })}
        error={fieldError(problem, "newPassword")}
      >
        <PasswordInput name="newPassword" autoComplete="new-password" />
      </Field>
      <SubmitButton variant="primary" className="self-start" isPending={change.isPending}>
        {t("changePassword")}
      </SubmitButton>
    </form>
  );
}
