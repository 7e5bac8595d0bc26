import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { uniqueKeys } from "@/components/ui/unique-keys";
import { wordsText } from "@/lib/i18n/words-text";
import type { FrozenView } from "@/lib/spec/frozen-view";
import { Fold, FoldList } from "./fold";

type AssumptionListProps = Pick<FrozenView, "assumptions" | "unverifiedRows">;

function Assumed({ trail, value, from }: FrozenView["assumptions"][number]) {
  const t = useTranslations("review");
  const locale = useLocale();
  return (
    <div className="grid grid-cols-1 gap-x-4 py-1.5 sm:grid-cols-[2fr_1fr_auto]">
      <dt className="text-ink-muted">{trail.map((step) => wordsText(step, locale)).join(" › ")}</dt>
      <dd className="wrap-anywhere">{wordsText(value, locale)}</dd>
      <dd className="text-ink-faint text-xs">{from === "default" ? t("assumedDefault") : t("assumedFollows")}</dd>
    </div>
  );
}

/** Values that nobody entered, and figures of the catalogue that nobody verified. */
export function AssumptionList({ assumptions, unverifiedRows }: AssumptionListProps) {
  const t = useTranslations("review");
  const locale = useLocale();
  if (assumptions.length === 0 && unverifiedRows.length === 0) {
    return <p className="text-ink-muted">{t("nothingAssumed")}</p>;
  }
  const keys = uniqueKeys(assumptions.map(({ trail }) => trail.map(([en]) => en).join("/")));
  return (
    <FoldList>
      {assumptions.length > 0 && (
        <Fold summary={t("assumedText", { count: assumptions.length })}>
          <dl className="divide-line divide-y">
            {assumptions.map((row, index) => (
              <Assumed key={keys[index]} {...row} />
            ))}
          </dl>
        </Fold>
      )}
      {unverifiedRows.length > 0 && (
        <Fold summary={t("unverifiedText", { count: unverifiedRows.length })}>
          <ul className="divide-line divide-y">
            {unverifiedRows.map(({ id, name, fields }) => (
              <li key={id} className="flex flex-wrap items-baseline gap-x-3 gap-y-1 py-1.5">
                <span className="min-w-0 flex-1 basis-48">{wordsText(name, locale)}</span>
                <code className="text-ink-muted text-xs wrap-anywhere">{id}</code>
                {fields.includes("*") && <Badge tone="warning">{t("wholeRow")}</Badge>}
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </FoldList>
  );
}
