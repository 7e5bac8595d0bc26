"use client";
import { useTranslations } from "next-intl";
import { fieldError, type Problem } from "@/components/shell/problem-of";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { PASSWORD_MIN_LENGTH, PASSWORD_RECOMMENDED_LENGTH } from "@/lib/auth/password-length";
import { PasswordInput } from "./password-input";

interface NewPersonFieldsProps {
  readonly problem: Problem | null;
  /** The only address that is accepted, where the invitation names one. */
  readonly fixedEmail?: string | null;
}

/** Paths that these fields show errors of. */
export const newPersonPaths = ["name", "email", "password"] as const;

/** Name, address and a new password: what everyone gives once. */
export function NewPersonFields({ problem, fixedEmail = null }: NewPersonFieldsProps) {
  const t = useTranslations("account");
  const passwordHelp = t("passwordHelp", { min: PASSWORD_MIN_LENGTH, recommended: PASSWORD_RECOMMENDED_LENGTH });
  return (
    <>
      <Field label={t("name")} help={t("nameHelp")} error={fieldError(problem, "name")}>
        <TextInput name="name" required maxLength={100} autoComplete="name" />
      </Field>
      <Field
        label={t("email")}
        error={fieldError(problem, "email")}
        help={fixedEmail === null ? undefined : t("joinEmailFixed")}
      >
        <TextInput
          type="email"
          name="email"
          required
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          {...(fixedEmail === null ? {} : { defaultValue: fixedEmail, readOnly: true })}
        />
      </Field>
      <Field label={t("password")} help={passwordHelp} error={fieldError(problem, "password")}>
        <PasswordInput name="password" autoComplete="new-password" />
      </Field>
    </>
  );
}
