import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { InferencePage } from "@/components/results/inference/inference-page";
import { ResultPage } from "@/components/results/result-page";
import { PageMessages } from "@/components/shell/page-messages";
import { resultOf } from "../result-of";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("resultsInference");
  return { title: t("title") };
}

const sections: ReadonlySet<string> = new Set(["workload"]);

export default async function InferenceResultsPage({ params }: { readonly params: Promise<{ readonly id: string }> }) {
  const t = await getTranslations("resultsInference");
  const { result, ...page } = await resultOf(params);
  const { inference } = result;
  const findings = result.findings.filter(({ section }) => sections.has(section));
  return (
    <PageMessages namespaces={["results", "resultsInference", "charts", "composer", "explain"]}>
      <ResultPage {...page} title={t("title")} findings={findings}>
        <InferencePage designId={page.designId} revision={page.revision} result={{ inference }} />
      </ResultPage>
    </PageMessages>
  );
}
