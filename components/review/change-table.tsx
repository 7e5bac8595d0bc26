import { useLocale, useTranslations } from "next-intl";
import { Cell, HeaderCell, Row, Table } from "@/components/ui/table";
import type { Comparison, Headline } from "@/lib/features/versions/schemas";
import { quantityText } from "@/lib/i18n/format-quantity";
import { wordsText } from "@/lib/i18n/words-text";
import { controlTitle } from "./control-title";

const SHOWN_AT_ONCE = 12;

interface ChangeRowsProps {
  readonly caption: string;
  readonly changes: Comparison["changes"];
}

function ChangeRows({ caption, changes }: ChangeRowsProps) {
  const t = useTranslations("review");
  const common = useTranslations("common");
  const locale = useLocale();
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          <HeaderCell>{t("columnField")}</HeaderCell>
          <HeaderCell>{t("columnBefore")}</HeaderCell>
          <HeaderCell>{t("columnAfter")}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ path, trail, kind, before, after }) => (
          <Row key={`${path} ${kind}`}>
            <Cell className="align-top">
              {trail.map((step) => wordsText(step, locale)).join(" › ")}
              {kind !== "changed" && <span className="text-ink-faint block text-xs">{t(`kinds.${kind}`)}</span>}
            </Cell>
            <Cell className="text-ink-muted min-w-28 align-top wrap-anywhere">
              {before ? wordsText(before, locale) : common("notAnswered")}
            </Cell>
            <Cell className="min-w-28 align-top font-medium wrap-anywhere">
              {after ? wordsText(after, locale) : common("notAnswered")}
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

function HeadlineChange({ before, after }: { readonly before: Headline; readonly after: Headline }) {
  const t = useTranslations("review");
  const locale = useLocale();
  const figures = [
    { label: t("index"), from: before.indexValue, to: after.indexValue, unit: "ratio" },
    { label: t("facilityPower"), from: before.facilityWatts, to: after.facilityWatts, unit: "watts" },
    { label: t("capital"), from: before.capexUsd, to: after.capexUsd, unit: "usd" },
  ] as const;
  const text = (value: number | null, unit: (typeof figures)[number]["unit"]) =>
    value === null ? t("notAssessed") : quantityText(value, unit, locale);
  return (
    <dl className="flex flex-wrap gap-x-6 gap-y-1">
      {figures
        // A change too small to read is none.
        .filter(({ from, to, unit }) => text(from, unit) !== text(to, unit))
        .map(({ label, from, to, unit }) => (
          <div key={label} className="flex items-baseline gap-2">
            <dt className="text-ink-muted">{label}</dt>
            <dd className="tabular-nums">
              {text(from, unit)} → <span className="font-semibold">{text(to, unit)}</span>
            </dd>
          </div>
        ))}
    </dl>
  );
}

function AnswerChanges({ answers }: Pick<Comparison, "answers">) {
  const t = useTranslations("review");
  const common = useTranslations("common");
  const locale = useLocale();
  const states = useTranslations("review.controlStates");
  // An answer's state is one of the states of a control; an unknown one is shown as it is.
  const state = (id: string | null) =>
    id === null ? common("notAnswered") : states.has(id as "met") ? states(id as "met") : id;
  return (
    <div>
      <h3 className="font-medium">{t("answersChanged")}</h3>
      <ul className="divide-line divide-y">
        {answers.map(({ controlId, before, after }) => {
          const title = controlTitle(controlId);
          return (
            <li key={controlId} className="flex flex-wrap justify-between gap-x-4 py-1.5">
              <span>{title ? wordsText(title, locale) : controlId}</span>
              <span className="tabular-nums">
                <span className="text-ink-muted">{state(before)}</span> →{" "}
                <span className="font-medium">{state(after)}</span>
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

interface ChangeTableProps {
  readonly caption: string;
  readonly comparison: Comparison;
}

/** What differs, in words and units: the figures it moved, then field by field. */
export function ChangeTable({ caption, comparison }: ChangeTableProps) {
  const t = useTranslations("review");
  const { changes, answers, before, after } = comparison;
  if (changes.length === 0 && answers.length === 0) return <p className="text-ink-muted">{t("compareSame")}</p>;
  const first = changes.slice(0, SHOWN_AT_ONCE);
  const rest = changes.slice(SHOWN_AT_ONCE);
  return (
    <div className="flex flex-col gap-3">
      <HeadlineChange before={before} after={after} />
      {first.length > 0 && (
        <div className="border-line bg-surface rounded-sm border">
          <ChangeRows caption={caption} changes={first} />
          {rest.length > 0 && (
            <details className="border-line border-t">
              <summary className="text-accent px-3 py-2">{t("moreChanges", { count: rest.length })}</summary>
              <ChangeRows caption={t("moreChanges", { count: rest.length })} changes={rest} />
            </details>
          )}
        </div>
      )}
      {answers.length > 0 && <AnswerChanges answers={answers} />}
    </div>
  );
}
