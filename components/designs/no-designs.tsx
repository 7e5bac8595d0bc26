"use client";
import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { SectionHeading } from "@/components/ui/section-heading";
import { StartOptions, type TemplateCard } from "./start-options";

interface NoDesignsProps {
  readonly canCreate: boolean;
  readonly templates: readonly TemplateCard[];
}

/** The first thing a new workspace shows: what to do, and the buttons that do it. */
export function NoDesigns({ canCreate, templates }: NoDesignsProps) {
  const t = useTranslations("designs");
  return (
    <section className="border-line bg-surface rounded-sm border">
      {canCreate ? (
        <div className="mx-auto flex max-w-3xl flex-col gap-6 px-4 py-8">
          <SectionHeading description={t("emptyText")}>{t("emptyTitle")}</SectionHeading>
          <StartOptions templates={templates} headingLevel={3} />
        </div>
      ) : (
        <EmptyState title={t("emptyTitle")}>{t("emptyViewerText")}</EmptyState>
      )}
    </section>
  );
}
