import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { DesignList } from "@/components/designs/design-list";
import { queryOf, readView } from "@/components/designs/list-address";
import { NewDesignButton } from "@/components/designs/new-design-button";
import { PageMessages } from "@/components/shell/page-messages";
import { SectionHeading } from "@/components/ui/section-heading";
import { can } from "@/lib/auth/permissions";
import { listDesigns } from "@/lib/features/designs/operations/list-designs";
import { designsQuery } from "@/lib/features/designs/queries";
import { listMembers } from "@/lib/features/members/operations/list-members";
import { membersQuery } from "@/lib/features/members/queries";
import { currentActor, runOperation } from "@/lib/http/run-operation";
import { templates } from "@/lib/spec/templates/templates.gen";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("designs");
  return { title: t("title") };
}

interface DesignsPageProps {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

/** Of a parameter given twice the first counts, as in the browser. */
function asParameters(given: Readonly<Record<string, string | string[] | undefined>>): URLSearchParams {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(given)) {
    const first = Array.isArray(value) ? value[0] : value;
    if (first !== undefined) parameters.set(name, first);
  }
  return parameters;
}

export default async function DesignsPage({ searchParams }: DesignsPageProps) {
  const query = queryOf(readView(asParameters(await searchParams)));
  const [t, locale, actor] = await Promise.all([getTranslations("designs"), getLocale(), currentActor()]);
  const client = new QueryClient();
  await Promise.all([
    client.prefetchQuery({ ...designsQuery(query), queryFn: () => runOperation(listDesigns, query) }),
    client.prefetchQuery({ ...membersQuery, queryFn: () => runOperation(listMembers, {}) }),
  ]);
  const role = actor?.membership?.role ?? "viewer";
  const rights = {
    canCreate: can(role, "design:create"),
    canEdit: can(role, "design:edit"),
    canDelete: can(role, "design:delete"),
  };
  const word = locale === "zh-CN" ? 1 : 0;
  const cards = Object.values(templates).map(({ id, title, summary, sources }) => ({
    id,
    title: title[word],
    summary: summary[word],
    // What has no address was assumed for the case; the composer says so field by field.
    sources: sources.filter(({ url }) => url !== null).map((source) => source.title),
  }));
  return (
    <main id="main" className="mx-auto flex w-full max-w-7xl flex-col gap-4 px-4 py-6">
      <PageMessages namespaces={["designs"]}>
        <SectionHeading level={1} actions={rights.canCreate && <NewDesignButton templates={cards} />}>
          {t("title")}
        </SectionHeading>
        <HydrationBoundary state={dehydrate(client)}>
          <DesignList rights={rights} templates={cards} />
        </HydrationBoundary>
      </PageMessages>
    </main>
  );
}
