import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ResultPage } from "@/components/results/result-page";
import { TrainingPage } from "@/components/results/training/training-page";
import { PageMessages } from "@/components/shell/page-messages";
import { resultOf } from "../result-of";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("results.training");
  return { title: t("title") };
}

export default async function TrainingResultsPage({ params }: { readonly params: Promise<{ readonly id: string }> }) {
  const t = await getTranslations("results.training");
  const { result, ...page } = await resultOf(params);
  const { training, cost } = result;
  const findings = result.findings.filter(({ section }) => section === "workload");
  return (
    <PageMessages namespaces={["results", "charts", "composer", "explain", "planner"]}>
      <ResultPage {...page} title={t("title")} findings={findings}>
        <TrainingPage designId={page.designId} revision={page.revision} result={{ training, cost, findings }} />
      </ResultPage>
    </PageMessages>
  );
}
