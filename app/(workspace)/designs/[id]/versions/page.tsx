import { Snowflake } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ChangeTable } from "@/components/review/change-table";
import { FreezeDialog } from "@/components/review/freeze-dialog";
import { VersionTimeline } from "@/components/review/version-timeline";
import { PageMessages } from "@/components/shell/page-messages";
import { EmptyState } from "@/components/ui/empty-state";
import { InlineAlert } from "@/components/ui/inline-alert";
import { SectionHeading } from "@/components/ui/section-heading";
import { can } from "@/lib/auth/permissions";
import { listShares } from "@/lib/features/sharing/operations/list-shares";
import { compareVersions } from "@/lib/features/versions/operations/compare-versions";
import { listVersions } from "@/lib/features/versions/operations/list-versions";
import { orNotFound } from "@/lib/http/or-not-found";
import { currentActor, runOperation } from "@/lib/http/run-operation";

interface VersionsPageProps {
  readonly params: Promise<{ readonly id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("review");
  return { title: t("title") };
}

export default async function VersionsPage({ params }: VersionsPageProps) {
  const { id } = await params;
  const t = await getTranslations("review");
  const role = (await currentActor())?.membership?.role ?? "viewer";
  const { design, items, isEditedSince } = await orNotFound(runOperation(listVersions, { id }));
  const shares = can(role, "share:read") ? (await runOperation(listShares, { id })).items : null;
  const [latest] = items;
  const comparison =
    latest && isEditedSince ? await runOperation(compareVersions, { id, from: latest.number, to: "draft" }) : null;
  const linkCounts = shares && new Map<number, number>();
  for (const { versionNumber } of shares ?? []) {
    linkCounts?.set(versionNumber, (linkCounts.get(versionNumber) ?? 0) + 1);
  }
  const canFreeze = can(role, "version:freeze");
  const freeze = canFreeze && (
    <FreezeDialog
      designId={id}
      revision={design.revision}
      nextNumber={(latest?.number ?? 0) + 1}
      inReview={latest?.status === "in-review" ? latest.number : null}
    />
  );
  return (
    <PageMessages namespaces={["review"]}>
      <main id="main" className="mx-auto flex max-w-4xl flex-col gap-6 p-4 pb-16">
        <SectionHeading description={t("text")} actions={latest && freeze}>
          {t("title")}
        </SectionHeading>
        {comparison && latest && (
          <InlineAlert tone="info" isStatic title={t("editedSince", { number: latest.number })}>
            <p>{t("editedSinceText")}</p>
            <details className="mt-2">
              <summary className="text-accent">{t("compareToDraft", { from: latest.number })}</summary>
              <div className="text-ink mt-2">
                <ChangeTable caption={t("compareToDraft", { from: latest.number })} comparison={comparison} />
              </div>
            </details>
          </InlineAlert>
        )}
        {latest ? (
          <VersionTimeline
            designId={id}
            versions={items}
            linkCounts={linkCounts}
            canReview={can(role, "version:review")}
          />
        ) : (
          <EmptyState icon={<Snowflake />} title={t("emptyTitle")} actions={freeze}>
            {canFreeze ? t("emptyText") : t("emptyTextReader")}
          </EmptyState>
        )}
      </main>
    </PageMessages>
  );
}
