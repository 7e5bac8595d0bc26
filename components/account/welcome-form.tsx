"use client";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { formText } from "@/components/shell/form-text";
import { ProblemAlert } from "@/components/shell/problem-alert";
import { fieldError, useProblemOf } from "@/components/shell/problem-of";
import { Field } from "@/components/ui/field";
import { InlineAlert } from "@/components/ui/inline-alert";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { createOwnerMutation } from "@/lib/features/account/queries";
import { enterWorkspace } from "./enter-workspace";
import { useFragmentToken } from "./fragment-token";
import { NewPersonFields, newPersonPaths } from "./new-person-fields";

/** Makes the first account from the one-time link of the terminal. */
export function WelcomeForm() {
  const t = useTranslations("account");
  const token = useFragmentToken();
  const createOwner = useMutation({ ...createOwnerMutation, onSuccess: () => enterWorkspace("/designs") });
  const problem = useProblemOf()(createOwner.error);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    createOwner.mutate({
      token: token ?? "",
      workspaceName: formText(form, "workspaceName"),
      name: formText(form, "name"),
      email: formText(form, "email"),
      password: formText(form, "password"),
    });
  }

  return (
    <form noValidate onSubmit={submit} className="mt-6 flex flex-col gap-4">
      {token === null && (
        <InlineAlert tone="warning" title={t("linkMissingTitle")}>
          {t("linkMissingText")}
        </InlineAlert>
      )}
      <ProblemAlert problem={problem} fieldsShown={["workspaceName", ...newPersonPaths]} />
      <Field label={t("workspaceName")} help={t("workspaceNameHelp")} error={fieldError(problem, "workspaceName")}>
        <TextInput name="workspaceName" required maxLength={100} autoComplete="organization" />
      </Field>
      <NewPersonFields problem={problem} />
      <SubmitButton
        variant="primary"
        disabled={token === null}
        isPending={createOwner.isPending || createOwner.isSuccess}
      >
        {t("createOwner")}
      </SubmitButton>
    </form>
  );
}
