import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { GoalView } from "@/components/goal/goal-view";
import { PageMessages } from "@/components/shell/page-messages";
import { SectionHeading } from "@/components/ui/section-heading";
import { can } from "@/lib/auth/permissions";
import { catalog } from "@/lib/engine/catalog/catalog.gen";
import { partOptions } from "@/lib/engine/catalog/options";
import { currentActor } from "@/lib/http/run-operation";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("goal");
  return { title: t("title") };
}

export default async function GoalPage() {
  const [t, actor] = await Promise.all([getTranslations("goal"), currentActor()]);
  const canCreate = can(actor?.membership?.role ?? "viewer", "design:create");
  return (
    <main id="main" className="mx-auto flex w-full max-w-7xl flex-col gap-4 px-4 py-6">
      <SectionHeading level={1} description={t("text")}>
        {t("title")}
      </SectionHeading>
      <PageMessages namespaces={["goal"]}>
        <GoalView models={partOptions(catalog, "model")} canCreate={canCreate} />
      </PageMessages>
    </main>
  );
}
