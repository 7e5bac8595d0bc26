import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { SectionHeading } from "@/components/ui/section-heading";
import type { ClassReach } from "@/lib/engine/result-reliability";
import { wordsText } from "@/lib/i18n/words-text";
import { ResultColumns } from "../result-section";

/** The class that the topology meets in each scheme, and what keeps it from the next. */
export function ClassList({ classes }: { readonly classes: readonly ClassReach[] }) {
  const t = useTranslations("resultsReliability.classes");
  const locale = useLocale();
  if (classes.length === 0) return <p className="text-ink-muted">{t("unknown")}</p>;
  return (
    <ResultColumns>
      {classes.map(({ scheme, met, next, missing }) => (
        <div key={scheme} className="flex flex-col gap-2">
          <SectionHeading level={3}>{t(`schemes.${scheme}`)}</SectionHeading>
          <p>{met === null ? t("none") : t("met", { met })}</p>
          {next !== null && (
            <>
              <p className="text-ink-muted">{t("next", { next })}</p>
              <ul className="flex list-disc flex-col gap-1 pl-5">
                {missing.map(({ words, isOpen }) => (
                  <li key={words[0]}>
                    {wordsText(words, locale)} {isOpen && <Badge>{t("open")}</Badge>}
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      ))}
    </ResultColumns>
  );
}
