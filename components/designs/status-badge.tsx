"use client";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { DesignStatus } from "@/lib/spec/design-status";

const tones = {
  draft: "neutral",
  "in-review": "accent",
  "changes-requested": "warning",
  approved: "success",
  "signed-off": "success",
  superseded: "neutral",
} as const satisfies Readonly<Record<DesignStatus, "neutral" | "accent" | "warning" | "success">>;

/** Where a design stands in review. Needs the namespace `designs`. */
export function StatusBadge({ status }: { readonly status: DesignStatus }) {
  const t = useTranslations("designs.statuses");
  return <Badge tone={tones[status]}>{t(status)}</Badge>;
}
