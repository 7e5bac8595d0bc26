"use client";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { StartOptions, type TemplateCard } from "./start-options";

interface NewDesignButtonProps {
  readonly templates: readonly TemplateCard[];
}

export function NewDesignButton({ templates }: NewDesignButtonProps) {
  const t = useTranslations("designs");
  const common = useTranslations("common");
  return (
    <Dialog
      size="lg"
      title={t("startTitle")}
      description={t("startText")}
      closeLabel={common("close")}
      trigger={
        <Button variant="primary">
          <Plus />
          {t("newDesign")}
        </Button>
      }
    >
      <StartOptions templates={templates} headingLevel={3} />
    </Dialog>
  );
}
