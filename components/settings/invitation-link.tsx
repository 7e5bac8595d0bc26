"use client";
import { useTranslations } from "next-intl";
import { CopyButton } from "@/components/ui/copy-button";
import { Field } from "@/components/ui/field";
import { LocalTime } from "@/components/ui/local-time";
import { TextInput } from "@/components/ui/text-input";
import type { CreatedInvitation } from "@/lib/features/members/schemas";

/** The one-time link, to be copied now. */
export function InvitationLink({ invitation }: { readonly invitation: CreatedInvitation }) {
  const t = useTranslations("settings");
  const common = useTranslations("common");
  const roleWords = useTranslations("shell.roles");
  return (
    <div className="flex flex-col gap-4">
      <p>{t("linkText", { role: roleWords(invitation.role) })}</p>
      <div className="flex items-end gap-2">
        <Field label={t("linkLabel")} className="flex-1">
          <TextInput
            readOnly
            value={invitation.link}
            className="font-mono text-xs"
            onFocus={(event) => event.currentTarget.select()}
          />
        </Field>
        <CopyButton
          text={invitation.link}
          label={common("copy")}
          copiedLabel={common("copied")}
          failedLabel={common("copyFailed")}
        />
      </div>
      <p className="text-ink-muted text-xs">
        {t("expires")}: <LocalTime iso={invitation.expiresAt} />
      </p>
    </div>
  );
}
