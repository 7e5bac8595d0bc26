import { CircleAlert, Info, TriangleAlert } from "lucide-react";
import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { uniqueKeys } from "@/components/ui/unique-keys";
import type { Finding, Result } from "@/lib/engine/result";
import { findingText, wordsText } from "@/lib/i18n/words-text";
import { controlTitle } from "./control-title";
import { type Risk, risksOf } from "./risks";

const marks = {
  error: <CircleAlert aria-hidden="true" className="text-danger mt-0.5 size-4 shrink-0" />,
  warning: <TriangleAlert aria-hidden="true" className="text-warning mt-0.5 size-4 shrink-0" />,
  info: <Info aria-hidden="true" className="text-accent mt-0.5 size-4 shrink-0" />,
};

/** Where the field that a finding speaks of can be changed. */
type HrefOf = (finding: Finding) => string;

function FindingItem({ finding, hrefOf }: { readonly finding: Finding; readonly hrefOf?: HrefOf | undefined }) {
  const t = useTranslations("review");
  const { text, fix } = findingText(finding, useLocale());
  return (
    <li className="flex items-start gap-2 py-2">
      {marks[finding.severity]}
      <div className="min-w-0">
        <p>
          <span className="sr-only">{t(`severities.${finding.severity}`)}: </span>
          {text} {finding.blocksBuild && <Badge tone="danger">{t("blocksBuild")}</Badge>}
        </p>
        <p className="text-ink-muted text-xs">
          {fix}
          {hrefOf && (
            <>
              {" "}
              <Link href={hrefOf(finding)} prefetch={false} className="text-accent underline">
                {t("lead")}
                <span className="sr-only">: {text}</span>
              </Link>
            </>
          )}
        </p>
      </div>
    </li>
  );
}

function RiskItem({ risk }: { readonly risk: Risk }) {
  const t = useTranslations("review");
  const locale = useLocale();
  if (risk.kind === "finding") return <FindingItem finding={risk.finding} />;
  const title = controlTitle(risk.controlId);
  return (
    <li className="flex items-start gap-2 py-2">
      {marks.error}
      <p>
        {t("riskControl", { title: title ? wordsText(title, locale) : risk.controlId })}{" "}
        <span className="text-ink-muted font-mono text-xs whitespace-nowrap">{risk.controlId}</span>
      </p>
    </li>
  );
}

/** The three worst, for a page that must be read in a minute. */
export function TopRisks({ result }: { readonly result: Pick<Result, "findings" | "controls"> }) {
  const t = useTranslations("review");
  const risks = risksOf(result).slice(0, 3);
  if (risks.length === 0) return <p className="text-ink-muted">{t("noRisks")}</p>;
  const keys = uniqueKeys(
    risks.map((risk) => (risk.kind === "control" ? risk.controlId : `${risk.finding.id} ${risk.finding.path}`)),
  );
  return (
    <ol className="divide-line divide-y">
      {risks.map((risk, index) => (
        <RiskItem key={keys[index]} risk={risk} />
      ))}
    </ol>
  );
}

const severityOrder = { error: 0, warning: 1, info: 2 } as const;

interface FindingListProps {
  readonly findings: readonly Finding[];
  /** Given where the reader may change the design. */
  readonly hrefOf?: HrefOf;
}

/** All findings, the worst first. */
export function FindingList({ findings, hrefOf }: FindingListProps) {
  const t = useTranslations("review");
  if (findings.length === 0) return <p className="text-ink-muted">{t("noFindings")}</p>;
  const sorted = findings.toSorted((left, right) => severityOrder[left.severity] - severityOrder[right.severity]);
  const keys = uniqueKeys(sorted.map(({ id, path }) => `${id} ${path}`));
  return (
    <ul className="divide-line divide-y">
      {sorted.map((finding, index) => (
        <FindingItem key={keys[index]} finding={finding} hrefOf={hrefOf} />
      ))}
    </ul>
  );
}
