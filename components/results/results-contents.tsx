import Link from "next/link";
import { useTranslations } from "next-intl";

const parts = [
  "overview",
  "training",
  "inference",
  "network",
  "storage",
  "facility",
  "money",
  "score",
  "findings",
  "controls",
] as const;

export type ResultPart = (typeof parts)[number];

/** The parts of the page, for jumping to one. */
export function ResultsContents({ shown }: { readonly shown: (part: ResultPart) => boolean }) {
  const t = useTranslations("results");
  return (
    <nav aria-label={t("contents")} className="sticky top-31 self-start max-lg:hidden print:hidden">
      <ul className="border-line flex flex-col border-l">
        {parts.filter(shown).map((part) => (
          <li key={part}>
            <Link
              href={`#${part}`}
              className="text-ink-muted hover:border-accent hover:text-ink -ml-px block border-l-2 border-transparent py-1 pl-3"
            >
              {t(`parts.${part}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
