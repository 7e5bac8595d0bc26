"use client";
import { TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";

/** Says which figures of a row nobody has seen in a text. `labels` is null where that is all of them. */
export function UnverifiedMark({ labels }: { readonly labels: readonly string[] | null }) {
  const t = useTranslations("catalog");
  if (labels?.length === 0) return null;
  return (
    <span className="flex flex-wrap items-center gap-x-1.5 gap-y-0.5">
      <Badge tone="warning" icon={<TriangleAlert aria-hidden="true" />}>
        {t("unverified")}
      </Badge>
      <span className="text-ink-muted text-xs">{labels === null ? t("allFigures") : labels.join(", ")}</span>
    </span>
  );
}
