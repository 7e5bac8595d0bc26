import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ReliabilityPage } from "@/components/results/reliability/reliability-page";
import { ResultPage } from "@/components/results/result-page";
import { PageMessages } from "@/components/shell/page-messages";
import { resultOf } from "../result-of";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("resultsReliability");
  return { title: t("title") };
}

const sections: ReadonlySet<string> = new Set(["power", "compute"]);

export default async function ReliabilityResultsPage({
  params,
}: {
  readonly params: Promise<{ readonly id: string }>;
}) {
  const t = await getTranslations("resultsReliability");
  const { result, ...page } = await resultOf(params);
  const { training, reliability } = result;
  const findings = result.findings.filter(({ section }) => sections.has(section));
  return (
    <PageMessages namespaces={["results", "resultsReliability", "charts", "composer", "explain"]}>
      <ResultPage {...page} title={t("title")} findings={findings}>
        <ReliabilityPage designId={page.designId} result={{ training, reliability }} />
      </ResultPage>
    </PageMessages>
  );
}
