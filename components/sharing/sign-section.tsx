import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { InlineAlert } from "@/components/ui/inline-alert";
import { SectionHeading } from "@/components/ui/section-heading";
import type { SharedVersion } from "@/lib/features/sharing/schemas";
import { SignForm } from "./sign-form";

const CONTROL_ID = /([A-Z]{2,4}-\d{2})/u;

/** A text whose control ids stay whole at the end of a line. */
function wholeIds(text: string): ReactNode {
  return text.split(CONTROL_ID).map((piece, index) =>
    index % 2 === 0 ? (
      piece
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text never change their order
      <span key={index} className="whitespace-nowrap">
        {piece}
      </span>
    ),
  );
}

/** What is agreed, what is not, and the form under it. */
export function SignSection({ shared }: { readonly shared: SharedVersion }) {
  const t = useTranslations("sharing");
  const { link, version, content, agreement, signature } = shared;
  return (
    <section aria-labelledby="sign" className="flex flex-col gap-4">
      <SectionHeading id="sign">{link.scope === "sign" ? t("sectionSign") : t("agreeTitle")}</SectionHeading>
      <div className="border-line bg-surface flex flex-col gap-3 rounded-sm border p-4">
        <p className="max-w-prose text-base leading-6 font-medium">{agreement.statement}</p>
        <div>
          <h3 className="text-ink-muted text-xs font-medium">{t("exclusionsTitle")}</h3>
          <ul className="mt-1 list-disc pl-5">
            {agreement.exclusions.map((exclusion) => (
              <li key={exclusion} className="max-w-prose py-0.5 wrap-anywhere">
                {wholeIds(exclusion)}
              </li>
            ))}
          </ul>
        </div>
      </div>
      {link.scope === "view" && (
        <InlineAlert tone="info" isStatic>
          {t("viewOnly", { by: link.sharedBy })}
        </InlineAlert>
      )}
      {link.scope === "sign" && signature === null && content.isIntact && (
        <SignForm
          shareId={link.id}
          number={version.number}
          versionDigest={version.digest}
          consentDigest={agreement.digest}
        />
      )}
    </section>
  );
}
