"use client";
import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
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
      <EmptyState title={t("emptyTitle")} className="pb-6">
        {canCreate ? t("emptyText") : t("emptyViewerText")}
      </EmptyState>
      {canCreate && (
        <div className="mx-auto max-w-3xl px-4 pb-8">
          <StartOptions templates={templates} headingLevel={3} />
        </div>
      )}
    </section>
  );
}
