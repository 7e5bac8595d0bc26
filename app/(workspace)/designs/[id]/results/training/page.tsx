import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ExplainProvider } from "@/components/explain/explain-provider";
import { TrainingPage } from "@/components/results/training/training-page";
import { PageMessages } from "@/components/shell/page-messages";
import { can } from "@/lib/auth/permissions";
import { getResult } from "@/lib/features/evaluation/operations/get-result";
import { orNotFound } from "@/lib/http/or-not-found";
import { currentActor, runOperation } from "@/lib/http/run-operation";

interface TrainingResultsPageProps {
  readonly params: Promise<{ readonly id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("results.training");
  return { title: t("title") };
}

export default async function TrainingResultsPage({ params }: TrainingResultsPageProps) {
  const { id } = await params;
  const role = (await currentActor())?.membership?.role ?? "viewer";
  const { result, revision } = await orNotFound(runOperation(getResult, { id }));
  const { training, cost, findings } = result;
  return (
    <PageMessages namespaces={["results", "charts", "composer", "explain", "planner"]}>
      <main id="main" className="mx-auto flex max-w-6xl flex-col gap-8 p-4 pb-16">
        <ExplainProvider designId={id} revision={revision}>
          <TrainingPage
            designId={id}
            revision={revision}
            result={{ training, cost, findings }}
            canEdit={can(role, "design:edit")}
          />
        </ExplainProvider>
      </main>
    </PageMessages>
  );
}
