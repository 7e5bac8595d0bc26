import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AddPart } from "@/components/catalog/add-part";
import { queryOf, readView } from "@/components/catalog/catalog-address";
import { CatalogList } from "@/components/catalog/catalog-list";
import { PartOptionsProvider } from "@/components/catalog/part-options";
import { PageMessages } from "@/components/shell/page-messages";
import { SectionHeading } from "@/components/ui/section-heading";
import { can } from "@/lib/auth/permissions";
import { listPartOptions } from "@/lib/features/catalog/operations/list-part-options";
import { listParts } from "@/lib/features/catalog/operations/list-parts";
import { partsQuery } from "@/lib/features/catalog/queries";
import { currentActor, runOperation } from "@/lib/http/run-operation";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("catalog");
  return { title: t("title") };
}

interface CatalogPageProps {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export default async function CatalogPage({ searchParams }: CatalogPageProps) {
  const given = await searchParams;
  const first = (name: string) => {
    const value = given[name];
    return (Array.isArray(value) ? value[0] : value) ?? null;
  };
  const query = queryOf(readView({ get: first }));
  const [t, actor, parts] = await Promise.all([
    getTranslations("catalog"),
    currentActor(),
    runOperation(listPartOptions, {}),
  ]);
  const canEdit = can(actor?.membership?.role ?? "viewer", "part:edit");
  const client = new QueryClient();
  await client.prefetchQuery({ ...partsQuery(query), queryFn: () => runOperation(listParts, query) });
  return (
    <main id="main" className="mx-auto flex w-full max-w-[100rem] flex-col gap-4 px-4 py-6">
      <PageMessages namespaces={["catalog", "composer", "designs", "partChange", "spreadsheet"]}>
        <PartOptionsProvider parts={parts}>
          <SectionHeading level={1} description={t("description")} actions={canEdit && <AddPart />}>
            {t("title")}
          </SectionHeading>
          <HydrationBoundary state={dehydrate(client)}>
            <CatalogList canEdit={canEdit} />
          </HydrationBoundary>
        </PartOptionsProvider>
      </PageMessages>
    </main>
  );
}
