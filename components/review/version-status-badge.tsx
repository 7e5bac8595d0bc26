import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { Version } from "@/lib/features/versions/schemas";

const tones = {
  "in-review": "accent",
  "changes-requested": "warning",
  approved: "success",
  "signed-off": "success",
  superseded: "neutral",
} as const;

/** Where one version stands. Needs the namespace `review`. */
export function VersionStatusBadge({ status }: { readonly status: Version["status"] }) {
  const t = useTranslations("review.statuses");
  return <Badge tone={tones[status]}>{t(status)}</Badge>;
}
