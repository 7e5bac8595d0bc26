import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { MoneyPage } from "@/components/results/money/money-page";
import { ResultPage } from "@/components/results/result-page";
import { PageMessages } from "@/components/shell/page-messages";
import { resultOf } from "../result-of";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("resultsMoney");
  return { title: t("title") };
}

const sections: ReadonlySet<string> = new Set(["overrides", "catalog"]);

interface MoneyResultsPageProps {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<{ readonly currency?: string | string[] }>;
}

export default async function MoneyResultsPage({ params, searchParams }: MoneyResultsPageProps) {
  const t = await getTranslations("resultsMoney");
  const { result, ...page } = await resultOf(params);
  const { cost, inference } = result;
  const { currency } = await searchParams;
  const findings = result.findings.filter(({ section }) => sections.has(section));
  return (
    <PageMessages namespaces={["results", "resultsMoney", "charts", "composer", "explain"]}>
      <ResultPage {...page} title={t("title")} findings={findings}>
        <MoneyPage
          designId={page.designId}
          canEdit={page.canEdit}
          currency={typeof currency === "string" ? currency : undefined}
          result={{ cost, inference }}
        />
      </ResultPage>
    </PageMessages>
  );
}
