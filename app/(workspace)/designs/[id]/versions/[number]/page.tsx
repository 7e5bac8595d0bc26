import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { ChangeTable } from "@/components/review/change-table";
import { DecisionActions } from "@/components/review/decision-actions";
import { DecisionSummary } from "@/components/review/decision-summary";
import { FrozenContent } from "@/components/review/frozen-content";
import { objectionsOf } from "@/components/review/objections";
import { PrintButton } from "@/components/review/print-button";
import { VersionEvents } from "@/components/review/version-events";
import { VersionStatusBadge } from "@/components/review/version-status-badge";
import { VersionTools } from "@/components/review/version-tools";
import { PageMessages } from "@/components/shell/page-messages";
import { ButtonLink } from "@/components/ui/button";
import { InlineAlert } from "@/components/ui/inline-alert";
import { LocalTime } from "@/components/ui/local-time";
import { SectionHeading } from "@/components/ui/section-heading";
import { can } from "@/lib/auth/permissions";
import { compareVersions } from "@/lib/features/versions/operations/compare-versions";
import { getVersion } from "@/lib/features/versions/operations/get-version";
import { listVersions } from "@/lib/features/versions/operations/list-versions";
import type { Version } from "@/lib/features/versions/schemas";
import { orNotFound } from "@/lib/http/or-not-found";
import { currentActor, runOperation } from "@/lib/http/run-operation";

interface VersionPageProps {
  readonly params: Promise<{ readonly id: string; readonly number: string }>;
}

export async function generateMetadata({ params }: VersionPageProps): Promise<Metadata> {
  const [{ number }, t] = await Promise.all([params, getTranslations("review")]);
  return { title: t("version", { number }) };
}

/** The last approved version before this one; without any, the one just before. */
function baselineOf(versions: readonly Version[], number: number): Version | null {
  const earlier = versions.filter((version) => version.number < number);
  return earlier.find(({ decision }) => decision?.kind === "approved") ?? earlier[0] ?? null;
}

/** The page on which a version is decided: everything that a decision needs, and no form. */
export default async function VersionPage({ params }: VersionPageProps) {
  const { id, number: given } = await params;
  const t = await getTranslations("review");
  const version = await orNotFound(runOperation(getVersion, { id, number: given }));
  const { items } = await runOperation(listVersions, { id });
  const { number, content, status, isOwnWork, digest } = version;
  const baseline = baselineOf(items, number);
  const comparison = baseline && (await runOperation(compareVersions, { id, from: baseline.number, to: number }));
  const newest = items[0]?.number ?? number;
  const mayReview = can((await currentActor())?.membership?.role ?? "viewer", "version:review");
  const isOpen = status === "in-review" && content.isIntact;
  return (
    <PageMessages namespaces={["review"]}>
      <main id="main" className="mx-auto flex max-w-5xl flex-col gap-6 p-4 pb-16">
        <div className="flex flex-col gap-3">
          <Link href={`/designs/${id}/versions`} className="text-accent w-fit rounded-xs print:hidden">
            ← {t("back")}
          </Link>
          <SectionHeading
            actions={
              <>
                <PrintButton label={t("print")} />
                {mayReview && isOpen && !isOwnWork && (
                  <DecisionActions
                    designId={id}
                    number={number}
                    digest={digest}
                    objections={objectionsOf(content.result)}
                  />
                )}
              </>
            }
          >
            <span className="flex flex-wrap items-center gap-2">
              {t("pageTitle", { number })}
              <VersionStatusBadge status={status} />
            </span>
          </SectionHeading>
          <p className="max-w-prose wrap-anywhere whitespace-pre-line">{version.message}</p>
          <p className="text-ink-muted text-xs">
            {version.author.name} · <LocalTime iso={version.createdAt} />
          </p>
          <VersionEvents version={version} />
          {!content.isIntact && <InlineAlert tone="danger" isStatic title={t("notIntact")} />}
          {mayReview && status === "in-review" && isOwnWork && (
            <InlineAlert tone="info" isStatic>
              {t("ownWork")}
            </InlineAlert>
          )}
          {status === "superseded" && (
            <InlineAlert
              tone="warning"
              isStatic
              actions={
                <ButtonLink size="sm" href={`/designs/${id}/versions/${newest}`}>
                  {t("toNewest", { number: newest })}
                </ButtonLink>
              }
            >
              {t("superseded", { number: newest })}
            </InlineAlert>
          )}
        </div>
        <DecisionSummary result={content.result} />
        <section aria-labelledby="changes" className="flex flex-col gap-2">
          <SectionHeading id="changes">
            {baseline ? t("compareTitle", { from: baseline.number, to: number }) : t("changes")}
          </SectionHeading>
          {comparison && baseline ? (
            <>
              {baseline.decision?.kind !== "approved" && (
                <p className="text-ink-muted">{t("compareNoApproved", { number: baseline.number })}</p>
              )}
              <ChangeTable caption={t("compareTitle", { from: baseline.number, to: number })} comparison={comparison} />
            </>
          ) : (
            <p className="text-ink-muted">{t("compareFirst")}</p>
          )}
        </section>
        <FrozenContent content={content} />
        <VersionTools designId={id} number={number} digest={digest} />
      </main>
    </PageMessages>
  );
}
