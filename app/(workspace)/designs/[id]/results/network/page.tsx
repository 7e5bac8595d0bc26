import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NetworkPage } from "@/components/results/network/network-page";
import { ResultPage } from "@/components/results/result-page";
import { PageMessages } from "@/components/shell/page-messages";
import { resultOf } from "../result-of";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("resultsNetwork");
  return { title: t("title") };
}

const sections: ReadonlySet<string> = new Set(["network"]);

export default async function NetworkResultsPage({ params }: { readonly params: Promise<{ readonly id: string }> }) {
  const t = await getTranslations("resultsNetwork");
  const { result, ...page } = await resultOf(params);
  const { network } = result;
  const findings = result.findings.filter(({ section }) => sections.has(section));
  return (
    <PageMessages namespaces={["results", "resultsNetwork", "charts", "composer", "explain"]}>
      <ResultPage {...page} title={t("title")} findings={findings}>
        <NetworkPage result={{ network }} />
      </ResultPage>
    </PageMessages>
  );
}
