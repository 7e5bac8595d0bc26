"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState, useTransition } from "react";
import { formText } from "@/components/shell/form-text";
import { ProblemAlert } from "@/components/shell/problem-alert";
import { fieldError, useProblemOf } from "@/components/shell/problem-of";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { RadioList } from "@/components/ui/radio-list";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { Textarea } from "@/components/ui/textarea";
import { signShare } from "@/lib/features/sharing/visits/queries";

interface SignFormProps {
  readonly shareId: string;
  readonly number: number;
  readonly versionDigest: string;
  readonly consentDigest: string;
}

type Missing = Partial<Record<"name" | "role" | "reason" | "consent", string>>;

/** Sign off or decline, with name, role and reason. */
export function SignForm({ shareId, number, versionDigest, consentDigest }: SignFormProps) {
  const t = useTranslations("sharing");
  const common = useTranslations("common");
  const router = useRouter();
  const [decision, setDecision] = useState<"signed" | "declined">("signed");
  const [hasConsented, setHasConsented] = useState(false);
  const [missing, setMissing] = useState<Missing>({});
  const [error, setError] = useState<unknown>(null);
  const [isPending, startTransition] = useTransition();
  const problem = useProblemOf()(error);
  const isSigning = decision === "signed";

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const [name, role, reason] = [formText(form, "name"), formText(form, "role"), formText(form, "reason")];
    const found: Missing = {
      ...(name.trim() === "" && { name: t("nameMissing") }),
      ...(role.trim() === "" && { role: t("roleMissing") }),
      ...(!isSigning && reason.trim() === "" && { reason: t("reasonMissing") }),
      ...(isSigning && !hasConsented && { consent: t("consentMissing") }),
    };
    setMissing(found);
    setError(null);
    if (Object.keys(found).length > 0) {
      const first = Object.keys(found)[0];
      form.querySelector<HTMLElement>(first === "consent" ? '[role="checkbox"]' : `[name="${first}"]`)?.focus();
      return;
    }
    startTransition(async () => {
      try {
        await signShare({ id: shareId, decision, name, role, reason, hasConsented, versionDigest, consentDigest });
      } catch (thrown) {
        setError(thrown);
      }
      // Also after a refusal: the link may have been used or revoked meanwhile.
      startTransition(() => router.refresh());
    });
  }

  return (
    <form noValidate onSubmit={submit} className="flex max-w-xl flex-col gap-4 print:hidden">
      <ProblemAlert problem={problem} fieldsShown={["name", "role", "reason"]} />
      <Field label={t("choice")}>
        <RadioList
          value={decision}
          onValueChange={setDecision}
          options={[
            { value: "signed", label: t("choiceSign") },
            { value: "declined", label: t("choiceDecline") },
          ]}
        />
      </Field>
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
        <Field label={t("name")} error={missing.name ?? fieldError(problem, "name")}>
          <TextInput name="name" autoComplete="name" maxLength={100} />
        </Field>
        <Field label={t("role")} error={missing.role ?? fieldError(problem, "role")}>
          <TextInput name="role" autoComplete="organization-title" maxLength={100} placeholder={t("rolePlaceholder")} />
        </Field>
      </div>
      <Field
        label={isSigning ? t("reasonOptional") : t("reason")}
        {...(isSigning ? { note: common("optional") } : {})}
        help={t("reasonHelp")}
        error={missing.reason ?? fieldError(problem, "reason")}
      >
        <Textarea name="reason" maxLength={2000} />
      </Field>
      {isSigning && (
        <div className="flex flex-col gap-1">
          <Checkbox label={t("consent")} isChecked={hasConsented} onCheckedChange={setHasConsented} isRequired />
          {missing.consent && (
            <p role="alert" className="text-danger pl-6 text-xs">
              {missing.consent}
            </p>
          )}
        </div>
      )}
      <div className="flex flex-col items-start gap-2">
        <SubmitButton variant={isSigning ? "primary" : "danger"} isPending={isPending}>
          {isSigning ? t("submitSign", { number }) : t("submitDecline", { number })}
        </SubmitButton>
        <p className="text-ink-muted text-xs">{t("finalNote")}</p>
      </div>
    </form>
  );
}
