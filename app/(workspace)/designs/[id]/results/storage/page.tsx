import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ResultPage } from "@/components/results/result-page";
import { StoragePage } from "@/components/results/storage/storage-page";
import { PageMessages } from "@/components/shell/page-messages";
import { resultOf } from "../result-of";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("resultsStorage");
  return { title: t("title") };
}

const sections: ReadonlySet<string> = new Set(["storage"]);
/** Said of a job, and caused by a tier. */
const stalls: ReadonlySet<string> = new Set(["workload.dataStall"]);

export default async function StorageResultsPage({ params }: { readonly params: Promise<{ readonly id: string }> }) {
  const t = await getTranslations("resultsStorage");
  const { result, ...page } = await resultOf(params);
  const { storage } = result;
  const findings = result.findings.filter(({ id, section }) => sections.has(section) || stalls.has(id));
  return (
    <PageMessages namespaces={["results", "resultsStorage", "charts", "composer", "explain"]}>
      <ResultPage {...page} title={t("title")} findings={findings}>
        <StoragePage result={{ storage }} />
      </ResultPage>
    </PageMessages>
  );
}
