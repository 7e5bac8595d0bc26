"use client";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { formText } from "@/components/shell/form-text";
import { ProblemAlert } from "@/components/shell/problem-alert";
import { fieldError, useProblemOf } from "@/components/shell/problem-of";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { signInMutation } from "@/lib/features/account/queries";
import { enterWorkspace } from "./enter-workspace";
import { PasswordInput } from "./password-input";

interface SignInFormProps {
  /** A path of ours to go on to. */
  readonly next: string;
}

export function SignInForm({ next }: SignInFormProps) {
  const t = useTranslations("account");
  const signIn = useMutation({ ...signInMutation, onSuccess: () => enterWorkspace(next) });
  const problem = useProblemOf()(signIn.error);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    signIn.mutate({ email: formText(form, "email"), password: formText(form, "password") });
  }

  return (
    <form noValidate onSubmit={submit} className="mt-6 flex flex-col gap-4">
      <ProblemAlert problem={problem} fieldsShown={["email", "password"]} />
      <Field label={t("email")} error={fieldError(problem, "email")}>
        <TextInput
          type="email"
          name="email"
          required
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
        />
      </Field>
      <Field label={t("password")} error={fieldError(problem, "password")}>
        <PasswordInput name="password" autoComplete="current-password" />
      </Field>
      <SubmitButton variant="primary" isPending={signIn.isPending || signIn.isSuccess}>
        {t("signIn")}
      </SubmitButton>
      <div className="text-ink-muted flex flex-col gap-1 text-xs">
        <p>{t("noAccount")}</p>
        <p>{t("forgotPassword")}</p>
      </div>
    </form>
  );
}
