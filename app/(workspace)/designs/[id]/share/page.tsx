import { Link2, Snowflake } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { CreateShareDialog } from "@/components/sharing/create-share-dialog";
import { ShareList } from "@/components/sharing/share-list";
import { PageMessages } from "@/components/shell/page-messages";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { SectionHeading } from "@/components/ui/section-heading";
import { can } from "@/lib/auth/permissions";
import { listShares } from "@/lib/features/sharing/operations/list-shares";
import { listVersions } from "@/lib/features/versions/operations/list-versions";
import { orNotFound } from "@/lib/http/or-not-found";
import { currentActor, runOperation } from "@/lib/http/run-operation";

interface SharePageProps {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<{ readonly version?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("sharing");
  return { title: t("shareTitle") };
}

/** The links to versions of one design. */
export default async function SharePage({ params, searchParams }: SharePageProps) {
  const [{ id }, { version }, t, review] = await Promise.all([
    params,
    searchParams,
    getTranslations("sharing"),
    getTranslations("review"),
  ]);
  const shares = (await orNotFound(runOperation(listShares, { id }))).items;
  const { items } = await runOperation(listVersions, { id });
  const role = (await currentActor())?.membership?.role ?? "viewer";
  const versions = items.map(({ number, status, decision }) => ({
    number,
    status,
    canBeSigned: decision?.kind === "approved",
  }));
  // In one place, whatever the list holds: the dialog shows its link once and must outlive the first link's arrival.
  const create = can(role, "share:create") && (
    <CreateShareDialog
      designId={id}
      versions={versions}
      preferred={typeof version === "string" ? Number(version) : null}
    />
  );
  const toVersions = <ButtonLink href={`/designs/${id}/versions`}>{t("toVersions")}</ButtonLink>;
  return (
    <PageMessages namespaces={["sharing", "review"]}>
      <main id="main" className="mx-auto flex max-w-6xl flex-col gap-6 p-4 pb-16">
        <Link href={`/designs/${id}/versions`} className="text-accent w-fit rounded-xs">
          ← {review("back")}
        </Link>
        <SectionHeading description={t("shareText")} actions={versions.length > 0 && create}>
          {t("shareTitle")}
        </SectionHeading>
        {versions.length === 0 ? (
          <EmptyState icon={<Snowflake />} title={t("noVersionsTitle")} actions={toVersions}>
            {t("noVersionsText")}
          </EmptyState>
        ) : shares.length === 0 ? (
          <EmptyState icon={<Link2 />} title={t("emptyTitle")}>
            {t("emptyText")}
          </EmptyState>
        ) : (
          <ShareList designId={id} shares={shares} canRevoke={can(role, "share:revoke")} />
        )}
      </main>
    </PageMessages>
  );
}
