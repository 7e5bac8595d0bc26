import "server-only";
import { useLocale, useTranslations } from "next-intl";
import { ControlDomains } from "@/components/review/control-domains";
import { controls as library } from "@/lib/engine/controls/library.gen";
import type { Result } from "@/lib/engine/result";
import type { AnswerEntry } from "@/lib/features/evaluation/schemas";
import { wordsText } from "@/lib/i18n/words-text";
import { ControlDetail } from "./control-detail";
import { ControlShares } from "./control-shares";
import { ResultSection } from "./result-section";

const definitions = new Map(library.map((control) => [control.id, control]));

interface ControlsSectionProps {
  readonly designId: string;
  readonly controls: Result["controls"];
  readonly answers: readonly AnswerEntry[];
  readonly canAnswer: boolean;
}

/** The checklist by domain, each control with its evidence and its answer. */
export function ControlsSection({ designId, controls, answers, canAnswer }: ControlsSectionProps) {
  const t = useTranslations("results.controls");
  const locale = useLocale();
  const controlPath = new Map(controls.controls.map(({ id }, index) => [id, `controls.controls[${index}]`]));
  const domainPath = new Map(controls.domains.map(({ id }, index) => [id, `controls.domains[${index}]`]));
  const answerOf = new Map(answers.map((answer) => [answer.controlId, answer]));
  return (
    <ResultSection id="controls" title={t("title")} description={t("text")}>
      <ControlShares shares={controls} path="controls" name={t("title")} />
      <ControlDomains
        controls={controls}
        sharesOf={(domain) => (
          <ControlShares
            shares={domain}
            path={domainPath.get(domain.id) ?? ""}
            name={wordsText(domain.words, locale)}
          />
        )}
        detailOf={(control) => {
          const definition = definitions.get(control.id);
          return definition ? (
            <ControlDetail
              designId={designId}
              control={control}
              path={controlPath.get(control.id) ?? ""}
              definition={definition}
              answer={answerOf.get(control.id) ?? null}
              canAnswer={canAnswer}
            />
          ) : null;
        }}
      />
    </ResultSection>
  );
}
