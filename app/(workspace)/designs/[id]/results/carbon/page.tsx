import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CarbonPage } from "@/components/results/carbon/carbon-page";
import { ResultPage } from "@/components/results/result-page";
import { PageMessages } from "@/components/shell/page-messages";
import { resultOf } from "../result-of";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("resultsCarbon");
  return { title: t("title") };
}

const sections: ReadonlySet<string> = new Set(["site"]);

export default async function CarbonResultsPage({ params }: { readonly params: Promise<{ readonly id: string }> }) {
  const t = await getTranslations("resultsCarbon");
  const { result, ...page } = await resultOf(params);
  const { carbon } = result;
  const findings = result.findings.filter(({ section }) => sections.has(section));
  return (
    <PageMessages namespaces={["results", "resultsCarbon", "charts", "composer", "explain"]}>
      <ResultPage {...page} title={t("title")} findings={findings}>
        <CarbonPage result={{ carbon }} />
      </ResultPage>
    </PageMessages>
  );
}
