import { Share2 } from "lucide-react";
import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { LocalTime } from "@/components/ui/local-time";
import type { Headline, Version } from "@/lib/features/versions/schemas";
import { quantityText } from "@/lib/i18n/format-quantity";
import { VersionEvents } from "./version-events";
import { VersionStatusBadge } from "./version-status-badge";
import { VersionTools } from "./version-tools";

function HeadlineText({ headline }: { readonly headline: Headline }) {
  const t = useTranslations("review");
  const locale = useLocale();
  const { isBuildable, indexValue, facilityWatts, capexUsd } = headline;
  const figures = [
    { label: t("buildable"), text: isBuildable ? t("yes") : t("no") },
    { label: t("index"), text: indexValue === null ? t("notAssessed") : quantityText(indexValue, "ratio", locale) },
    facilityWatts !== null && { label: t("facilityPower"), text: quantityText(facilityWatts, "watts", locale) },
    capexUsd !== null && { label: t("capital"), text: quantityText(capexUsd, "usd", locale) },
  ].filter((figure) => figure !== false);
  return (
    <dl className="flex flex-wrap gap-x-5 gap-y-1">
      {figures.map(({ label, text }) => (
        <div key={label} className="flex items-baseline gap-1.5">
          <dt className="text-ink-muted text-xs">{label}</dt>
          <dd className="font-medium tabular-nums">{text}</dd>
        </div>
      ))}
    </dl>
  );
}

interface VersionTimelineProps {
  readonly designId: string;
  readonly versions: readonly Version[];
  /** Links per version; null for those who may not see them. */
  readonly linkCounts: ReadonlyMap<number, number> | null;
  readonly canReview: boolean;
}

/** The versions on a line, the newest first: what each holds and what became of it. */
export function VersionTimeline({ designId, versions, linkCounts, canReview }: VersionTimelineProps) {
  const t = useTranslations("review");
  const base = `/designs/${designId}`;
  return (
    <ol aria-label={t("timeline")} className="border-line ml-2 border-l-2">
      {versions.map((version) => {
        const { number, status, message, author, createdAt, digest, headline, isOwnWork } = version;
        const isToDecide = canReview && status === "in-review" && !isOwnWork;
        return (
          <li key={number} data-version={number} data-status={status} className="relative pb-8 pl-5 last:pb-0">
            <span
              aria-hidden="true"
              className="border-canvas bg-accent absolute top-1.5 -left-[7px] size-3 rounded-full border-2"
            />
            <div className="flex flex-col gap-2">
              <div className="flex flex-wrap items-center justify-between gap-2">
                <h2 className="flex items-center gap-2 text-base font-semibold">
                  <Link href={`${base}/versions/${number}`} className="hover:text-accent rounded-xs">
                    {t("version", { number })}
                  </Link>
                  <VersionStatusBadge status={status} />
                </h2>
                <div className="flex flex-wrap gap-2">
                  {linkCounts && (
                    <ButtonLink size="sm" href={`${base}/share?version=${number}`}>
                      <Share2 aria-hidden="true" />
                      {t("share")}
                      <span className="sr-only">{t("version", { number })}</span>
                      {(linkCounts.get(number) ?? 0) > 0 && (
                        <span className="text-ink-muted">· {t("links", { count: linkCounts.get(number) ?? 0 })}</span>
                      )}
                    </ButtonLink>
                  )}
                  <ButtonLink
                    size="sm"
                    variant={isToDecide ? "primary" : "secondary"}
                    href={`${base}/versions/${number}`}
                  >
                    {isToDecide ? t("decide") : t("open")}
                    <span className="sr-only">{t("version", { number })}</span>
                  </ButtonLink>
                </div>
              </div>
              <p className="max-w-prose wrap-anywhere whitespace-pre-line">{message}</p>
              <p className="text-ink-muted text-xs">
                {author.name} · <LocalTime iso={createdAt} />
              </p>
              <HeadlineText headline={headline} />
              <VersionEvents version={version} />
              <VersionTools designId={designId} number={number} digest={digest} />
            </div>
          </li>
        );
      })}
    </ol>
  );
}
