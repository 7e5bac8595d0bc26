import { useLocale, useTranslations } from "next-intl";
import { AskedText } from "@/components/explain/asked-text";
import type { ControlsResult } from "@/lib/engine/result-controls";
import { quantityText } from "@/lib/i18n/format-quantity";

interface ControlSharesProps {
  /** Of one domain, or of all controls. */
  readonly shares: Pick<ControlsResult, "score" | "coverage">;
  /** Of what they are of in the result. */
  readonly path: string;
  readonly name: string;
}

/** How much of the weight of some controls is earned, and how much has an answer. */
export function ControlShares({ shares, path, name }: ControlSharesProps) {
  const t = useTranslations("review");
  const locale = useLocale();
  const labels = { score: t("domainScore"), coverage: t("domainCoverage") };
  return (
    <p className="text-ink-muted flex flex-wrap gap-x-4 py-1 text-xs tabular-nums">
      {(["score", "coverage"] as const).map((field) => (
        <AskedText key={field} path={`${path}.${field}`} label={`${labels[field]}, ${name}`}>
          {labels[field]} {quantityText(shares[field], "fraction", locale)}
        </AskedText>
      ))}
    </p>
  );
}
