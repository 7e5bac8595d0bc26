import { useLocale, useTranslations } from "next-intl";
import { AskedText } from "@/components/explain/asked-text";
import type { Control } from "@/lib/engine/controls/control";
import type { Words } from "@/lib/engine/inputs/declare";
import type { ControlEvidence, ControlResult } from "@/lib/engine/result-controls";
import type { AnswerEntry } from "@/lib/features/evaluation/schemas";
import { formatDay, quantityText } from "@/lib/i18n/format-quantity";
import { wordsText } from "@/lib/i18n/words-text";
import { inputAt } from "@/lib/spec/paths";
import { AnswerDialog } from "./answer-dialog";

interface EvidenceLineProps {
  readonly evidence: ControlEvidence;
  /** Of the evidence in the result. */
  readonly place: string;
}

function EvidenceLine({ evidence: { path, value, unit }, place }: EvidenceLineProps) {
  const t = useTranslations("results.controls");
  const common = useTranslations("common");
  const locale = useLocale();
  const found = inputAt(path);
  const words = found?.trail.at(-1);
  const label = words ? wordsText(words, locale) : path;
  const option = optionWords(path, value);
  const text =
    value === null
      ? t("blank")
      : typeof value === "number" && unit !== null
        ? quantityText(value, unit, locale)
        : typeof value === "boolean"
          ? common(value ? "yes" : "no")
          : option
            ? wordsText(option, locale)
            : String(value);
  return (
    <li>
      {label}:{" "}
      <span className="text-ink">
        {typeof value === "number" ? (
          <AskedText path={`${place}.value`} label={label}>
            {text}
          </AskedText>
        ) : (
          text
        )}
      </span>
    </li>
  );
}

/** The words of a chosen option, where the field is a choice. */
function optionWords(path: string, value: ControlEvidence["value"]): Words | null {
  const input = inputAt(path)?.input;
  if (typeof value !== "string" || (input?.kind !== "choice" && input?.kind !== "choices")) return null;
  return Object.hasOwn(input.options, value) ? (input.options[value] ?? null) : null;
}

function AnswerLine({ answer }: { readonly answer: AnswerEntry }) {
  const t = useTranslations("results.controls");
  const locale = useLocale();
  const isLink = /^https?:\/\//iu.test(answer.evidence);
  return (
    <p>
      {t("answeredBy", { name: answer.answeredBy.name, date: formatDay(answer.answeredAt, locale) })}
      {answer.expiresOn && ` · ${t("expires", { date: formatDay(answer.expiresOn, locale) })}`}
      {answer.evidence !== "" && " · "}
      {isLink ? (
        <a href={answer.evidence} target="_blank" rel="noreferrer noopener" className="text-accent underline">
          {answer.evidence}
        </a>
      ) : (
        answer.evidence
      )}
    </p>
  );
}

interface ControlDetailProps {
  readonly designId: string;
  readonly control: ControlResult;
  /** Of the control in the result. */
  readonly path: string;
  readonly definition: Control;
  readonly answer: AnswerEntry | null;
  readonly canAnswer: boolean;
}

/** What the control asks, what the design shows, what was attested, and the way to attest it. */
export function ControlDetail({ designId, control, path, definition, answer, canAnswer }: ControlDetailProps) {
  const t = useTranslations("results.controls");
  const locale = useLocale();
  return (
    <div className="text-ink-muted mt-1 flex max-w-prose flex-col gap-1 text-xs">
      <p>{wordsText(definition.requirement, locale)}</p>
      <p>{t(`evaluation.${definition.evaluation}`)}</p>
      {control.evidence.length > 0 && (
        <ul className="list-disc pl-4">
          {control.evidence.map((evidence, index) => (
            <EvidenceLine key={evidence.path} evidence={evidence} place={`${path}.evidence[${index}]`} />
          ))}
        </ul>
      )}
      {answer && <AnswerLine answer={answer} />}
      {canAnswer && (
        <AnswerDialog
          designId={designId}
          controlId={control.id}
          title={wordsText(definition.title, locale)}
          requirement={wordsText(definition.requirement, locale)}
          isDerived={definition.evaluation === "derived"}
          answer={answer}
        />
      )}
    </div>
  );
}
