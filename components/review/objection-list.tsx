import { useLocale, useTranslations } from "next-intl";
import { InlineAlert } from "@/components/ui/inline-alert";
import type { Objections } from "./objections";

/** What whoever approves accepts with it: approving stays possible. */
export function ObjectionList({ objections }: { readonly objections: Objections }) {
  const t = useTranslations("review");
  const { isBuildable, openCritical, failedCritical, isHardlyAnswered, missedTargets } = objections;
  const names = new Intl.ListFormat(useLocale()).format(missedTargets.map((target) => t(target)));
  return (
    <InlineAlert tone={isBuildable ? "warning" : "danger"} title={t("objections")} isStatic>
      <ul className="list-disc pl-4">
        {!isBuildable && <li>{t("recommendAgainst")}</li>}
        {openCritical > 0 && <li>{t("objectionCritical", { count: openCritical, failed: failedCritical })}</li>}
        {isHardlyAnswered && <li>{t("objectionAnswers")}</li>}
        {missedTargets.length > 0 && <li>{t("objectionTargets", { count: missedTargets.length, names })}</li>}
      </ul>
    </InlineAlert>
  );
}
