import { useTranslations } from "next-intl";
import { PrintButton } from "@/components/review/print-button";
import { InlineAlert } from "@/components/ui/inline-alert";
import { LocalTime } from "@/components/ui/local-time";
import type { ShareSignature } from "@/lib/features/sharing/schemas";

/** What was decided with this link, to be kept. */
export function Receipt({ signature }: { readonly signature: ShareSignature }) {
  const t = useTranslations("sharing");
  const { decision, name, role, reason, signedAt, versionDigest, consentDigest } = signature;
  const isSigned = decision === "signed";
  const rows = [
    { label: t("receiptName"), value: name },
    { label: t("receiptRole"), value: role },
    { label: t("receiptTime"), value: <LocalTime iso={signedAt} precision="second" /> },
    reason !== "" && { label: t("receiptReason"), value: reason },
    { label: t("digest"), value: <code className="font-mono text-xs">{versionDigest}</code> },
    consentDigest !== null && {
      label: t("receiptConsent"),
      value: <code className="font-mono text-xs">{consentDigest}</code>,
    },
  ].filter((row) => row !== false);
  return (
    <section aria-labelledby="receipt" className="flex flex-col gap-3">
      <InlineAlert tone={isSigned ? "success" : "warning"} isStatic actions={<PrintButton label={t("printReceipt")} />}>
        <h2 id="receipt" tabIndex={-1} className="text-ink font-semibold">
          {isSigned ? t("receiptSigned") : t("receiptDeclined")}
        </h2>
        <p>{t("receiptText")}</p>
      </InlineAlert>
      <dl className="border-line divide-line bg-surface divide-y rounded-sm border">
        {rows.map(({ label, value }) => (
          <div key={label} className="grid grid-cols-1 gap-x-4 px-3 py-2 sm:grid-cols-[14rem_1fr]">
            <dt className="text-ink-muted">{label}</dt>
            <dd className="wrap-anywhere whitespace-pre-line">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
