import { useTranslations } from "next-intl";
import { InlineAlert } from "@/components/ui/inline-alert";
import { SectionHeading } from "@/components/ui/section-heading";
import type { Result } from "@/lib/engine/result";
import { TopRisks } from "./finding-list";
import { KeyFigures } from "./key-figures";
import { recommendationOf } from "./risks";
import { ScoreSummary } from "./score-summary";
import { VerdictFacts } from "./verdict-facts";

const tones = { approve: "success", caution: "warning", against: "danger" } as const;

/** What a decider reads in a minute: a recommendation, four answers, the score, the figures and the worst risks. */
export function DecisionSummary({ result }: { readonly result: Result }) {
  const t = useTranslations("review");
  const recommendation = recommendationOf(result);
  const sentences = {
    approve: t("recommendApprove"),
    caution: t("recommendCaution"),
    against: t("recommendAgainst"),
  };
  return (
    <>
      <InlineAlert tone={tones[recommendation]} title={t("recommendation")} isStatic>
        {sentences[recommendation]}
      </InlineAlert>
      <section aria-labelledby="facts" className="flex flex-col gap-2">
        <SectionHeading id="facts">{t("facts")}</SectionHeading>
        <VerdictFacts result={result} />
      </section>
      <div className="grid grid-cols-1 gap-x-8 gap-y-6 md:grid-cols-2">
        <section aria-labelledby="index" className="flex flex-col gap-2">
          <SectionHeading id="index">{t("index")}</SectionHeading>
          <ScoreSummary score={result.score} />
        </section>
        <div className="flex flex-col gap-6">
          <section aria-labelledby="risks" className="flex flex-col gap-2">
            <SectionHeading id="risks">{t("risks")}</SectionHeading>
            <TopRisks result={result} />
          </section>
          <section aria-labelledby="figures" className="flex flex-col gap-2">
            <SectionHeading id="figures">{t("keyFigures")}</SectionHeading>
            <KeyFigures result={result} />
          </section>
        </div>
      </div>
    </>
  );
}
