"use client";
import { useLocale, useTranslations } from "next-intl";
import { cn } from "@/components/ui/class-names";
import { Select } from "@/components/ui/select";
import type { CatalogKind } from "@/lib/engine/catalog/catalog";
import { catalogKinds, shownKinds } from "@/lib/engine/catalog/shown-kinds";
import { wordsText } from "@/lib/i18n/words-text";

interface KindListProps {
  readonly kind: CatalogKind;
  readonly onChange: (kind: CatalogKind) => void;
}

/** The tables of the catalogue: a list at the side, one box on a phone. */
export function KindList({ kind, onChange }: KindListProps) {
  const t = useTranslations("catalog");
  const locale = useLocale();
  const label = (each: CatalogKind) => wordsText(shownKinds[each].words, locale);
  return (
    <>
      <nav aria-label={t("tables")} className="flex w-44 shrink-0 flex-col max-md:hidden">
        {catalogKinds.map((each) => (
          <button
            key={each}
            type="button"
            aria-current={each === kind ? "true" : undefined}
            onClick={() => onChange(each)}
            className={cn(
              "hover:bg-sunken h-8 rounded-sm px-2 text-left text-sm",
              each === kind ? "bg-accent-soft text-accent font-medium" : "text-ink-muted hover:text-ink",
            )}
          >
            {label(each)}
          </button>
        ))}
      </nav>
      <div className="md:hidden">
        <Select
          aria-label={t("tables")}
          className="w-full"
          value={kind}
          options={catalogKinds.map((each) => ({ value: each, label: label(each) }))}
          onValueChange={(next) => {
            if (next !== null) onChange(next);
          }}
        />
      </div>
    </>
  );
}
