"use client";
import { useTranslations } from "next-intl";
import { CopyButton } from "@/components/ui/copy-button";
import { Field } from "@/components/ui/field";
import { LocalTime } from "@/components/ui/local-time";
import { TextInput } from "@/components/ui/text-input";
import type { CreatedShare } from "@/lib/features/sharing/schemas";

/** The address with its token, to be copied now. */
export function NewShareLink({ share }: { readonly share: CreatedShare }) {
  const t = useTranslations("sharing");
  const common = useTranslations("common");
  return (
    <div className="flex flex-col gap-4">
      <div className="flex items-end gap-2">
        <Field label={t("linkLabel")} className="flex-1">
          <TextInput
            readOnly
            value={share.link}
            className="font-mono text-xs"
            onFocus={(event) => event.currentTarget.select()}
          />
        </Field>
        <CopyButton
          text={share.link}
          label={t("copyLink")}
          copiedLabel={common("copied")}
          failedLabel={common("copyFailed")}
        />
      </div>
      <p className="text-ink-muted text-xs">
        {t.rich("openUntil", { date: () => <LocalTime iso={share.expiresAt} /> })}
      </p>
    </div>
  );
}
