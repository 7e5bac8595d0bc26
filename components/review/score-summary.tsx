import { useLocale, useTranslations } from "next-intl";
import { AskedText } from "@/components/explain/asked-text";
import type { Result } from "@/lib/engine/result";
import type { ScoreFactor } from "@/lib/engine/result-score";
import { quantityText } from "@/lib/i18n/format-quantity";
import { wordsText } from "@/lib/i18n/words-text";

interface FactorBarProps {
  readonly factor: ScoreFactor;
  /** Of the factor in the result. */
  readonly path: string;
}

function FactorBar({ factor, path }: FactorBarProps) {
  const t = useTranslations("review");
  const locale = useLocale();
  const { words, value, coverage, parts } = factor;
  const name = wordsText(words, locale);
  const capped = [...new Set(parts.flatMap(({ cappedBy }) => cappedBy))];
  return (
    <li className="flex flex-col gap-1 py-2">
      <div className="flex items-baseline justify-between gap-3">
        <span className="font-medium">{name}</span>
        <span className={value === null ? "text-ink-faint" : "font-semibold tabular-nums"}>
          {value === null ? (
            t("notAssessed")
          ) : (
            <AskedText path={`${path}.value`} label={name}>
              {quantityText(value, "fraction", locale)}
            </AskedText>
          )}
        </span>
      </div>
      <div aria-hidden="true" className="bg-sunken h-1.5 overflow-hidden rounded-full">
        {value !== null && <div className="bg-accent h-full rounded-full" style={{ width: `${value * 100}%` }} />}
      </div>
      <p className="text-ink-muted text-xs">
        <Coverage share={coverage} path={path} name={name} />
        {capped.length > 0 && ` · ${t("cappedBy", { ids: capped.join(", ") })}`}
      </p>
    </li>
  );
}

interface CoverageProps {
  readonly share: number;
  /** Of what it is a share of, in the result. */
  readonly path: string;
  readonly name: string;
}

function Coverage({ share, path, name }: CoverageProps) {
  const t = useTranslations("review");
  const locale = useLocale();
  return t.rich("coverage", {
    share: () => (
      <AskedText path={`${path}.coverage`} label={`${t("domainCoverage")}, ${name}`}>
        {quantityText(share, "fraction", locale)}
      </AskedText>
    ),
  });
}

/** The index and its five factors; what is withheld says why. */
export function ScoreSummary({ score }: { readonly score: Result["score"] }) {
  const t = useTranslations("review");
  const locale = useLocale();
  const { value, coverage, factors, weakest, reason } = score.index;
  const weakestFactor = factors.find(({ id }) => id === weakest);
  return (
    <div className="flex flex-col gap-2">
      <p className="flex items-baseline gap-2">
        <span className="text-3xl leading-9 font-semibold tracking-tight tabular-nums">
          {value === null ? (
            t("notAssessed")
          ) : (
            <AskedText path="score.index.value" label={t("index")}>
              {new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value)}
            </AskedText>
          )}
        </span>
        {value !== null && <span className="text-ink-muted">{t("indexOutOf")}</span>}
      </p>
      <p className="text-ink-muted text-xs">
        <Coverage share={coverage} path="score.index" name={t("index")} />
        {weakestFactor && ` · ${t("weakest", { factor: wordsText(weakestFactor.words, locale) })}`}
      </p>
      {value === null && reason && <p className="text-ink-muted">{wordsText(reason, locale)}</p>}
      <ul className="divide-line divide-y">
        {factors.map((factor, index) => (
          <FactorBar key={factor.id} factor={factor} path={`score.index.factors[${index}]`} />
        ))}
      </ul>
    </div>
  );
}
