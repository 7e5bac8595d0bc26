"use client";
import { CircleAlert, Info, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { uniqueKeys } from "@/components/ui/unique-keys";
import type { Finding, Severity } from "@/lib/engine/result";
import { findingText } from "@/lib/i18n/words-text";
import { useForm } from "../inputs/form-source";
import { cn } from "../ui/class-names";
import { LeadButton } from "./lead-button";

const looks: Readonly<Record<Severity, { readonly icon: typeof Info; readonly tone: string }>> = {
  error: { icon: CircleAlert, tone: "text-danger" },
  warning: { icon: TriangleAlert, tone: "text-warning" },
  info: { icon: Info, tone: "text-accent" },
};
const order: readonly Severity[] = ["error", "warning", "info"];

interface RailFindingsProps {
  readonly findings: readonly Finding[];
  readonly onLeave?: () => void;
}

/** What the reader should know or do, the gravest first, each with the way to the field that mends it. */
export function RailFindings({ findings, onLeave }: RailFindingsProps) {
  const t = useTranslations("composer.rail");
  const sorted = order.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
  const keys = uniqueKeys(sorted.map(({ id, path }) => `${id} ${path}`));
  return (
    <section aria-labelledby="rail-findings" className="flex flex-col gap-2">
      <h3 id="rail-findings" className="font-semibold">
        {t("findings", { count: findings.length })}
      </h3>
      {sorted.length === 0 && <p className="text-ink-muted">{t("noFindings")}</p>}
      <ul className="flex flex-col gap-2.5">
        {sorted.map((finding, index) => (
          <RailFinding key={keys[index]} finding={finding} {...(onLeave ? { onLeave } : {})} />
        ))}
      </ul>
    </section>
  );
}

function RailFinding({ finding, onLeave }: { readonly finding: Finding; readonly onLeave?: () => void }) {
  const t = useTranslations("composer.rail.severity");
  const { locale } = useForm();
  const { icon: Icon, tone } = looks[finding.severity];
  const { text, fix } = findingText(finding, locale);
  return (
    <li className="flex items-start gap-2" data-finding={finding.id}>
      <Icon aria-label={t(finding.severity)} className={cn("mt-0.5 size-4 shrink-0", tone)} role="img" />
      <div className="min-w-0 flex-1">
        <p className="line-clamp-4 wrap-break-word">{text}</p>
        <p className="text-ink-muted text-xs wrap-break-word">
          {fix} <LeadButton path={finding.path} name={text} {...(onLeave ? { onLeave } : {})} />
        </p>
      </div>
    </li>
  );
}
