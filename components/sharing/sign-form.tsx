"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useId, useRef, useState, useTransition } from "react";
import { formText } from "@/components/shell/form-text";
import { ProblemAlert } from "@/components/shell/problem-alert";
import { fieldError, useProblemOf } from "@/components/shell/problem-of";
import { SubmitButton } from "@/components/ui/submit-button";
import { useIsAlive } from "@/components/ui/use-is-alive";
import { signShare } from "@/lib/features/sharing/visits/queries";
import { PlainField } from "./plain-field";

interface SignFormProps {
  readonly shareId: string;
  readonly number: number;
  readonly versionDigest: string;
  readonly consentDigest: string;
}

/** The receipt stands at the head of a long page, far from the button that was pressed. */
function showReceipt(): void {
  const receipt = document.getElementById("receipt");
  receipt?.scrollIntoView({ block: "center" });
  receipt?.focus({ preventScroll: true });
}

type Missing = Partial<Record<"name" | "role" | "reason" | "consent", string>>;

/** Sign off or decline, with name, role and reason. */
export function SignForm({ shareId, number, versionDigest, consentDigest }: SignFormProps) {
  const t = useTranslations("sharing");
  const common = useTranslations("common");
  const router = useRouter();
  const [decision, setDecision] = useState<"signed" | "declined">("signed");
  const consentErrorId = useId();
  const [missing, setMissing] = useState<Missing>({});
  const [error, setError] = useState<unknown>(null);
  const [isPending, startTransition] = useTransition();
  const problem = useProblemOf()(error);
  const isSigning = decision === "signed";
  const isAlive = useIsAlive();
  const isDecided = useRef(false);

  // The receipt comes in the same moment as the form goes.
  useEffect(
    () => () => {
      if (isDecided.current) showReceipt();
    },
    [],
  );

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const hasConsented = isSigning && formText(form, "consent") === "on";
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
      form.querySelector<HTMLElement>(`[name="${Object.keys(found)[0]}"]`)?.focus();
      return;
    }
    startTransition(async () => {
      try {
        await signShare({ id: shareId, decision, name, role, reason, hasConsented, versionDigest, consentDigest });
        isDecided.current = true;
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
      {/* A choice made before the page is alive would show in the browser and not be known here. */}
      <fieldset disabled={!isAlive} className="flex flex-col gap-2">
        <legend className="mb-1 text-xs font-medium">{t("choice")}</legend>
        {(["signed", "declined"] as const).map((value) => (
          <label key={value} className="flex items-center gap-2">
            <input
              type="radio"
              name="decision"
              value={value}
              checked={decision === value}
              onChange={() => setDecision(value)}
              className="accent-accent size-4 shrink-0"
            />
            {value === "signed" ? t("choiceSign") : t("choiceDecline")}
          </label>
        ))}
      </fieldset>
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
        <PlainField
          name="name"
          label={t("name")}
          error={missing.name ?? fieldError(problem, "name")}
          autoComplete="name"
          maxLength={100}
        />
        <PlainField
          name="role"
          label={t("role")}
          error={missing.role ?? fieldError(problem, "role")}
          autoComplete="organization-title"
          maxLength={100}
          placeholder={t("rolePlaceholder")}
        />
      </div>
      <PlainField
        name="reason"
        label={isSigning ? t("reasonOptional") : t("reason")}
        {...(isSigning ? { note: common("optional") } : {})}
        help={t("reasonHelp")}
        error={missing.reason ?? fieldError(problem, "reason")}
        maxLength={2000}
        isMultiline
      />
      {isSigning && (
        <div className="flex flex-col gap-1">
          <label className="flex items-start gap-2">
            <input
              type="checkbox"
              name="consent"
              aria-invalid={missing.consent !== undefined}
              aria-describedby={missing.consent === undefined ? undefined : consentErrorId}
              className="accent-accent mt-0.5 size-4 shrink-0"
            />
            {t("consent")}
          </label>
          {missing.consent && (
            <p id={consentErrorId} className="text-danger pl-6 text-xs">
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
