import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { composeHref } from "@/components/composer/composer-address";
import { ExplainProvider } from "@/components/explain/explain-provider";
import { BindingSection } from "@/components/results/binding/binding-section";
import { ControlsSection } from "@/components/results/controls-section";
import { FollowSaves } from "@/components/results/follow-saves";
import { PartCards } from "@/components/results/overview/part-cards";
import { ResultColumns, ResultSection } from "@/components/results/result-section";
import { ResultsContents } from "@/components/results/results-contents";
import { ScoreSection } from "@/components/results/score-section";
import { FindingList } from "@/components/review/finding-list";
import { KeyFigures } from "@/components/review/key-figures";
import { ScoreSummary } from "@/components/review/score-summary";
import { VerdictFacts } from "@/components/review/verdict-facts";
import { PageMessages } from "@/components/shell/page-messages";
import { SectionHeading } from "@/components/ui/section-heading";
import { can } from "@/lib/auth/permissions";
import { getResult } from "@/lib/features/evaluation/operations/get-result";
import { listAnswers } from "@/lib/features/evaluation/operations/list-answers";
import { orNotFound } from "@/lib/http/or-not-found";
import { currentActor, runOperation } from "@/lib/http/run-operation";

interface ResultsPageProps {
  readonly params: Promise<{ readonly id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("results");
  return { title: t("title") };
}

export default async function ResultsPage({ params }: ResultsPageProps) {
  const { id } = await params;
  const t = await getTranslations("results");
  const bindingWords = await getTranslations("resultsBinding");
  const reviewWords = await getTranslations("review");
  const role = (await currentActor())?.membership?.role ?? "viewer";
  const [{ result, revision }, { items: answers }] = await orNotFound(
    Promise.all([runOperation(getResult, { id }), runOperation(listAnswers, { id })]),
  );
  const { verdict, score } = result;
  const canEdit = can(role, "design:edit");
  return (
    <PageMessages namespaces={["results", "resultsBinding", "charts", "composer", "explain"]}>
      <div className="mx-auto grid max-w-6xl grid-cols-1 gap-10 p-4 pb-16 lg:grid-cols-[minmax(0,1fr)_10rem]">
        <main id="main" className="flex min-w-0 flex-col gap-8">
          <ExplainProvider designId={id} revision={revision}>
            <ResultSection id="overview" title={t("title")} description={<FollowSaves revision={revision} />}>
              <VerdictFacts result={result} />
              <ResultColumns>
                <div className="flex min-w-0 flex-col gap-2">
                  <SectionHeading level={3}>{reviewWords("keyFigures")}</SectionHeading>
                  <KeyFigures result={result} />
                </div>
                <div className="flex min-w-0 flex-col gap-2">
                  <SectionHeading level={3}>{reviewWords("index")}</SectionHeading>
                  <ScoreSummary score={score} />
                </div>
              </ResultColumns>
            </ResultSection>
            <ResultSection id="binding" title={bindingWords("title")} description={bindingWords("text")}>
              <BindingSection designId={id} revision={revision} verdict={verdict} />
            </ResultSection>
            <ResultSection id="findings" title={t("parts.findings")}>
              <FindingList
                findings={result.findings}
                {...(canEdit && {
                  hrefOf: ({ path, section }) => composeHref(id, /^\w+/u.exec(path)?.[0] ?? section, path),
                })}
              />
            </ResultSection>
            <PartCards designId={id} result={result} />
            <ScoreSection result={{ score }} />
            <ControlsSection
              designId={id}
              controls={result.controls}
              answers={answers}
              canAnswer={can(role, "answer:edit")}
            />
          </ExplainProvider>
        </main>
        <ResultsContents />
      </div>
    </PageMessages>
  );
}
