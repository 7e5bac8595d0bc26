import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { FacilityPage } from "@/components/results/facility/facility-page";
import { ResultPage } from "@/components/results/result-page";
import { PageMessages } from "@/components/shell/page-messages";
import { resultOf } from "../result-of";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("resultsFacility");
  return { title: t("title") };
}

const sections: ReadonlySet<string> = new Set(["power", "site"]);

export default async function FacilityResultsPage({ params }: { readonly params: Promise<{ readonly id: string }> }) {
  const t = await getTranslations("resultsFacility");
  const { result, ...page } = await resultOf(params);
  const { facility } = result;
  const findings = result.findings.filter(({ section }) => sections.has(section));
  return (
    <PageMessages namespaces={["results", "resultsFacility", "charts", "composer", "explain"]}>
      <ResultPage {...page} title={t("title")} findings={findings}>
        <FacilityPage result={{ facility }} />
      </ResultPage>
    </PageMessages>
  );
}
