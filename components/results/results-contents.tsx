import Link from "next/link";
import { useTranslations } from "next-intl";

const parts = ["overview", "binding", "findings", "parts", "score", "controls"] as const;

/** The parts of the page, for jumping to one. */
export function ResultsContents() {
  const t = useTranslations("results");
  return (
    <nav aria-label={t("contents")} className="sticky top-31 self-start max-lg:hidden print:hidden">
      <ul className="border-line flex flex-col border-l">
        {parts.map((part) => (
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
