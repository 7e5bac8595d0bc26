import { ShieldCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { DecisionSummary } from "@/components/review/decision-summary";
import { FrozenContent } from "@/components/review/frozen-content";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { InlineAlert } from "@/components/ui/inline-alert";
import { LocalTime } from "@/components/ui/local-time";
import type { SharedVersion as Shared } from "@/lib/features/sharing/schemas";
import { Receipt } from "./receipt";
import { SharedCharts } from "./shared-charts";
import { SignSection } from "./sign-section";

function Heading({ shared }: { readonly shared: Shared }) {
  const t = useTranslations("sharing");
  const { link, version, signature } = shared;
  return (
    <header className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h1 className="min-w-0 text-2xl leading-8 font-semibold tracking-tight text-balance wrap-anywhere">
          {version.designName}
        </h1>
        {link.scope === "sign" && signature === null && (
          <ButtonLink href="#sign" variant="primary" className="print:hidden">
            {t("sectionSign")}
          </ButtonLink>
        )}
      </div>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Badge tone="accent">{t("version", { number: version.number })}</Badge>
        <span className="text-ink-muted">
          {t.rich("frozenBy", { name: version.author, date: () => <LocalTime iso={version.frozenAt} /> })}
        </span>
        {version.approvedBy && <Badge tone="success">{t("approvedBy", { name: version.approvedBy })}</Badge>}
      </div>
      <p className="text-ink-muted text-xs">
        {link.recipient === ""
          ? t("sharedBy", { by: link.sharedBy })
          : t("sharedWith", { by: link.sharedBy, recipient: link.recipient })}{" "}
        · {t.rich("openUntil", { date: () => <LocalTime iso={link.expiresAt} /> })}
        {link.recipient !== "" && ` · ${t("watermark", { recipient: link.recipient })}`}
      </p>
    </header>
  );
}

function Digest({ shared }: { readonly shared: Shared }) {
  const t = useTranslations("sharing");
  const { version, content } = shared;
  if (!content.isIntact) return <InlineAlert tone="danger" isStatic title={t("altered")} />;
  return (
    <div className="border-line flex flex-col gap-1 border-t pt-4">
      <p className="flex flex-wrap items-center gap-2">
        <span className="font-medium">{t("digest")}</span>
        <Badge tone="success" icon={<ShieldCheck aria-hidden="true" />}>
          {t("intact")}
        </Badge>
      </p>
      <code className="font-mono text-xs wrap-anywhere">{version.digest}</code>
      <p className="text-ink-muted text-xs">{t("digestHelp")}</p>
    </div>
  );
}

/** One frozen version for someone without an account: what it is, what it does, what it leaves open, and the decision. */
export function SharedVersion({ shared }: { readonly shared: Shared }) {
  const { content, signature } = shared;
  return (
    <>
      <Heading shared={shared} />
      {!content.isIntact && <Digest shared={shared} />}
      {signature && <Receipt signature={signature} />}
      <DecisionSummary result={content.result} />
      <SharedCharts result={content.result} />
      <FrozenContent content={content} />
      <SignSection shared={shared} />
      {content.isIntact && <Digest shared={shared} />}
    </>
  );
}
