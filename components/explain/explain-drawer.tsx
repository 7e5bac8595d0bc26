"use client";
import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { Drawer } from "@/components/ui/drawer";
import { InlineAlert } from "@/components/ui/inline-alert";
import { Skeleton } from "@/components/ui/skeleton";
import { explanationQuery } from "@/lib/features/evaluation/queries";
import type { AskedFigure } from "./ask-context";
import { ExplainTree } from "./explain-tree";

interface ExplainDrawerProps {
  readonly designId: string;
  readonly revision: number;
  readonly figure: AskedFigure;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
}

/** The tree behind one figure, asked for when it is opened. */
export function ExplainDrawer({ designId, revision, figure, isOpen, onOpenChange }: ExplainDrawerProps) {
  const t = useTranslations("explain");
  const common = useTranslations("common");
  const locale = useLocale();
  const { path, label } = figure;
  const explanation = useQuery(explanationQuery({ designId, revision, path, locale }));
  return (
    <Drawer
      title={t("title", { label })}
      description={t("description")}
      closeLabel={common("close")}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
    >
      {explanation.isPending && (
        <div role="status" className="flex flex-col gap-3">
          <span className="sr-only">{common("loading")}</span>
          <Skeleton className="h-5 w-2/3" />
          <Skeleton className="h-4 w-full" />
          <Skeleton className="h-4 w-1/2" />
        </div>
      )}
      {explanation.isError && (
        <InlineAlert tone="warning" title={t("absent")}>
          {t("absentText")}
        </InlineAlert>
      )}
      {explanation.data && (
        <ExplainTree key={path} explanation={explanation.data} onLeave={() => onOpenChange(false)} />
      )}
    </Drawer>
  );
}
