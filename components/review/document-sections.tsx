import { useLocale } from "next-intl";
import { wordsText } from "@/lib/i18n/words-text";
import type { FrozenView } from "@/lib/spec/frozen-view";
import { Fold, FoldList } from "./fold";

/** The design as it was entered, in words and units. The first section stands open. */
export function DocumentSections({ sections }: Pick<FrozenView, "sections">) {
  const locale = useLocale();
  return (
    <FoldList>
      {sections.map(({ id, words, rows }, index) => (
        <Fold
          key={id}
          isOpen={index === 0}
          summary={
            <>
              <span className="min-w-0 flex-1 font-medium">{wordsText(words, locale)}</span>
              <span className="text-ink-muted text-xs tabular-nums">{rows.length}</span>
            </>
          }
        >
          <dl className="divide-line divide-y">
            {rows.map(({ trail, value }) => {
              const label = trail.map((step) => wordsText(step, locale)).join(" › ");
              return (
                <div key={label} className="grid grid-cols-1 gap-x-4 py-1.5 sm:grid-cols-2">
                  <dt className="text-ink-muted">{label}</dt>
                  <dd className="wrap-anywhere whitespace-pre-line">{wordsText(value, locale)}</dd>
                </div>
              );
            })}
          </dl>
        </Fold>
      ))}
    </FoldList>
  );
}
