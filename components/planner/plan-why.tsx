"use client";
import { useLocale, useTranslations } from "next-intl";
import { SectionHeading } from "@/components/ui/section-heading";
import { Cell, HeaderCell, Row, Table } from "@/components/ui/table";
import type { PlanComparison } from "@/lib/engine/planner/compare-plans";
import type { PlanExplanation } from "@/lib/engine/planner/explain-plan";
import { quantityText } from "@/lib/i18n/format-quantity";
import { wordsText } from "@/lib/i18n/words-text";
import { changesText, signedShare } from "./plan-name";

interface PlanWhyProps {
  readonly explanation: PlanExplanation;
}

/** What binds a plan, what the next best gives up, and what every other choice would cost. */
export function PlanWhy({ explanation }: PlanWhyProps) {
  const t = useTranslations("planner.why");
  const locale = useLocale();
  const { binds, seconds, headroomBytes, bytes, fasterButTooLarge, nextBest, alternatives } = explanation;
  const isMemoryBinding = binds.some(({ kind }) => kind === "memory");
  const amount = (value: number) => quantityText(value, "bytes", locale);
  return (
    <section className="flex flex-col gap-2" data-plan-why>
      <SectionHeading level={3}>{t("title")}</SectionHeading>
      <ul className="flex list-disc flex-col gap-1 pl-5">
        {binds.map(({ kind, words }) => (
          <li key={kind}>{wordsText(words, locale)}</li>
        ))}
        <li>{t("headroom", { free: amount(headroomBytes), capacity: amount(headroomBytes + bytes) })}</li>
        {isMemoryBinding && fasterButTooLarge && (
          <li>
            {t("tooLarge", {
              changes: changesText(fasterButTooLarge.changes, locale),
              share: signedShare(fasterButTooLarge.secondsMore / seconds, locale),
              missing: amount(fasterButTooLarge.bytes - headroomBytes - bytes),
            })}
          </li>
        )}
        {nextBest && <li>{nextBestText(nextBest)}</li>}
      </ul>
      <PlanParts explanation={explanation} />
      {alternatives.length > 0 && <Alternatives alternatives={alternatives} seconds={seconds} />}
    </section>
  );

  function nextBestText(other: PlanComparison): string {
    const [most] = other.parts;
    const gives = {
      changes: changesText(other.changes, locale),
      share: signedShare(other.secondsMore / seconds, locale),
      memory: signedAmount(other.bytesMore),
    };
    return most && other.secondsMore > 0
      ? t("next", { ...gives, part: wordsText(most.words, locale) })
      : t("nextEqual", gives);
  }

  function signedAmount(value: number): string {
    return `${value > 0 ? "+" : value < 0 ? "-" : ""}${amount(Math.abs(value))}`;
  }
}

/** Shares of the step and of the memory, the largest first. */
function PlanParts({ explanation: { parts, memory } }: PlanWhyProps) {
  const t = useTranslations("planner.why");
  const locale = useLocale();
  const line = (list: PlanExplanation["parts"] | PlanExplanation["memory"]) =>
    list
      .map(({ words, share }) => `${wordsText(words, locale)} ${quantityText(share, "fraction", locale, 2)}`)
      .join(" · ");
  return (
    <dl className="text-ink-muted flex flex-col gap-0.5 text-xs">
      <div>
        <dt className="text-ink inline font-medium">{t("parts")} </dt>
        <dd className="inline">{line(parts)}</dd>
      </div>
      <div>
        <dt className="text-ink inline font-medium">{t("memory")} </dt>
        <dd className="inline">{line(memory)}</dd>
      </div>
    </dl>
  );
}

interface AlternativesProps extends Pick<PlanExplanation, "alternatives"> {
  readonly seconds: number;
}

function Alternatives({ alternatives, seconds }: AlternativesProps) {
  const t = useTranslations("planner.why");
  const locale = useLocale();
  return (
    <Table caption={t("alternatives")} isCaptionVisible>
      <thead>
        <tr>
          <HeaderCell>{t("change")}</HeaderCell>
          <HeaderCell isNumeric>{t("time")}</HeaderCell>
          <HeaderCell isNumeric>{t("bytes")}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {alternatives.map(({ knob, changes, secondsMore, bytes }) => (
          <Row key={knob}>
            <Cell className="min-w-56">{changesText(changes, locale)}</Cell>
            <Cell isNumeric>{signedShare(secondsMore / seconds, locale)}</Cell>
            <Cell isNumeric>{quantityText(bytes, "bytes", locale)}</Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
