import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ConstraintsChart } from "@/components/charts/constraints.chart";
import { composeHref } from "@/components/composer/composer-address";
import { ExplainProvider } from "@/components/explain/explain-provider";
import { BindingSection } from "@/components/results/binding/binding-section";
import { ControlsSection } from "@/components/results/controls-section";
import { FacilitySection } from "@/components/results/facility-section";
import { FollowSaves } from "@/components/results/follow-saves";
import { InferenceSection } from "@/components/results/inference-section";
import { MoneySection } from "@/components/results/money-section";
import { NetworkSection } from "@/components/results/network-section";
import { ResultColumns, ResultSection } from "@/components/results/result-section";
import { ResultsContents } from "@/components/results/results-contents";
import { ScoreSection } from "@/components/results/score-section";
import { StorageSection } from "@/components/results/storage-section";
import { TrainingSection } from "@/components/results/training-section";
import { FindingList } from "@/components/review/finding-list";
import { KeyFigures } from "@/components/review/key-figures";
import { VerdictFacts } from "@/components/review/verdict-facts";
import { PageMessages } from "@/components/shell/page-messages";
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
  const role = (await currentActor())?.membership?.role ?? "viewer";
  const [{ result, revision }, { items: answers }] = await orNotFound(
    Promise.all([runOperation(getResult, { id }), runOperation(listAnswers, { id })]),
  );
  const { verdict, training, inference, network, storage, facility, cost, score } = result;
  const canEdit = can(role, "design:edit");
  return (
    <PageMessages namespaces={["results", "resultsBinding", "charts", "composer", "explain"]}>
      <div className="mx-auto grid max-w-6xl grid-cols-1 gap-10 p-4 pb-16 lg:grid-cols-[minmax(0,1fr)_10rem]">
        <main id="main" className="flex min-w-0 flex-col gap-8">
          <ResultSection id="overview" title={t("title")} description={<FollowSaves revision={revision} />}>
            <VerdictFacts result={result} />
            <ResultColumns>
              <ConstraintsChart result={{ verdict }} />
              <KeyFigures result={result} />
            </ResultColumns>
            <BindingSection designId={id} revision={revision} verdict={verdict} />
          </ResultSection>
          <ExplainProvider designId={id} revision={revision}>
            <TrainingSection result={{ training }} moreHref={`/designs/${id}/results/training`} />
          </ExplainProvider>
          <InferenceSection result={{ inference }} />
          <NetworkSection result={{ network }} />
          <StorageSection result={{ storage }} />
          <FacilitySection result={{ facility }} />
          <MoneySection result={{ cost }} />
          <ScoreSection result={{ score }} />
          <ResultSection id="findings" title={t("parts.findings")}>
            <FindingList
              findings={result.findings}
              {...(canEdit && {
                hrefOf: ({ path, section }) => composeHref(id, /^\w+/u.exec(path)?.[0] ?? section, path),
              })}
            />
          </ResultSection>
          <ControlsSection
            designId={id}
            controls={result.controls}
            answers={answers}
            canAnswer={can(role, "answer:edit")}
          />
        </main>
        <ResultsContents shown={(part) => part !== "inference" || inference.jobs.length > 0} />
      </div>
    </PageMessages>
  );
}
