import { ChevronRight } from "lucide-react";
import { useLocale } from "next-intl";
import { wordsText } from "@/lib/i18n/words-text";
import type { FrozenView } from "@/lib/spec/frozen-view";

interface DocumentSectionsProps {
  readonly sections: FrozenView["sections"];
}

/** The design as it was entered, in words and units. The first section stands open. */
export function DocumentSections({ sections }: DocumentSectionsProps) {
  const locale = useLocale();
  return (
    <div className="border-line divide-line bg-surface divide-y rounded-sm border">
      {sections.map(({ id, words, rows }, index) => (
        <details key={id} open={index === 0} className="group">
          <summary className="hover:bg-sunken flex items-center gap-2 px-2 py-2">
            <ChevronRight
              aria-hidden="true"
              className="text-ink-faint size-4 shrink-0 transition-transform group-open:rotate-90"
            />
            <span className="min-w-0 flex-1 font-medium">{wordsText(words, locale)}</span>
            <span className="text-ink-muted text-xs tabular-nums">{rows.length}</span>
          </summary>
          <dl className="divide-line divide-y pr-3 pb-2 pl-8">
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
        </details>
      ))}
    </div>
  );
}
