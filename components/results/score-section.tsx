import { useLocale, useTranslations } from "next-intl";
import { ScorePartsChart } from "@/components/charts/score-parts.chart";
import { AskedNumber } from "@/components/explain/asked-number";
import { AskedText } from "@/components/explain/asked-text";
import { Fold, FoldList } from "@/components/review/fold";
import { Badge } from "@/components/ui/badge";
import { SectionHeading } from "@/components/ui/section-heading";
import { Cell, HeaderCell, Row, Table } from "@/components/ui/table";
import { uniqueKeys } from "@/components/ui/unique-keys";
import type { Result } from "@/lib/engine/result";
import type { ArticleTerm, ScorePart } from "@/lib/engine/result-score";
import type { UnitId } from "@/lib/engine/units/units";
import { type Locale, quantityText } from "@/lib/i18n/format-quantity";
import { wordsText } from "@/lib/i18n/words-text";
import { inputAt } from "@/lib/spec/paths";
import { QuantityCell } from "./quantity-cell";
import { ResultColumns, ResultSection } from "./result-section";

interface PartRowProps {
  readonly part: ScorePart;
  /** Of the part in the result. */
  readonly path: string;
}

function PartRow({ part, path }: PartRowProps) {
  const t = useTranslations("results.score");
  const common = useTranslations("common");
  const locale = useLocale();
  const name = wordsText(part.words, locale);
  const cell = (field: "delivered" | "required" | "ratio" | "value" | "coverage", unit: UnitId) => (
    <QuantityCell value={part[field]} unit={unit} path={`${path}.${field}`} label={`${t(field)}, ${name}`} />
  );
  return (
    <Row>
      <th scope="row" className="px-2 py-1.5 pl-3 text-left font-normal">
        {name}
        {part.cappedBy.length > 0 && (
          <Badge tone="warning" className="ml-2">
            {t("capped", { ids: part.cappedBy.join(", ") })}
          </Badge>
        )}
        {part.value === null && part.reason && (
          <span className="text-ink-muted block text-xs">{wordsText(part.reason, locale)}</span>
        )}
      </th>
      {cell("delivered", part.unit)}
      {cell("required", part.unit)}
      {cell("ratio", "ratio")}
      {part.value === null ? <Cell isNumeric>{common("notAssessed")}</Cell> : cell("value", "fraction")}
      {cell("coverage", "fraction")}
    </Row>
  );
}

/** Where in the design a term comes from, as the form calls it; `[*]` is every item, which the list's own name says. */
function fieldName(path: string, locale: Locale): string {
  const trail = inputAt(path.replace("[*]", "[0]"))?.trail;
  if (!trail) return path;
  const every = path.indexOf("[*]");
  const list = every < 0 ? [] : (inputAt(path.slice(0, every))?.trail ?? []);
  return [...list, ...trail.slice(list.length)].map((words) => wordsText(words, locale)).join(" › ");
}

interface TermRowProps {
  readonly term: ArticleTerm;
  /** Of the term in the result. */
  readonly path: string;
}

function TermRow({ term, path }: TermRowProps) {
  const t = useTranslations("results.score");
  const locale = useLocale();
  const name = wordsText(term.words, locale);
  return (
    <Row>
      <th scope="row" className="px-2 py-1.5 pl-3 text-left font-normal">
        {name}
      </th>
      <Cell isNumeric>
        <AskedNumber path={`${path}.value`} label={name}>
          {quantityText(term.value, "count", locale)} <span className="text-ink-muted text-xs">{term.unit}</span>
        </AskedNumber>
      </Cell>
      <Cell>
        {term.field === null ? (
          <span className="text-ink-muted">
            {t("assumed")}
            {term.assumed && ` ${wordsText(term.assumed, locale)}`}
          </span>
        ) : (
          fieldName(term.field, locale)
        )}
      </Cell>
    </Row>
  );
}

function ArticleProduct({ article }: { readonly article: Result["score"]["article"] }) {
  const t = useTranslations("results.score");
  const locale = useLocale();
  // Two pools of one accelerator are remarked on alike.
  const remarkKeys = uniqueKeys(article.remarks.map(([en]) => en));
  return (
    <div className="flex flex-col gap-3">
      <SectionHeading level={3} description={t("articleText")}>
        {t("article")}
      </SectionHeading>
      <p className="text-xl font-semibold tabular-nums">
        {article.product === null ? (
          "–"
        ) : (
          <AskedText path="score.article.product" label={t("article")}>
            {quantityText(article.product, "count", locale)}
          </AskedText>
        )}
      </p>
      {article.product === null && article.reason && (
        <p className="text-ink-muted">{wordsText(article.reason, locale)}</p>
      )}
      <Table caption={t("article")}>
        <thead>
          <tr>
            <HeaderCell>{t("term")}</HeaderCell>
            <HeaderCell isNumeric>{t("value")}</HeaderCell>
            <HeaderCell>{t("from")}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {article.terms.map((term, index) => (
            <TermRow key={term.id} term={term} path={`score.article.terms[${index}]`} />
          ))}
        </tbody>
      </Table>
      <ul className="text-ink-muted list-disc pl-5">
        {article.remarks.map((remark, index) => (
          <li key={remarkKeys[index]}>{wordsText(remark, locale)}</li>
        ))}
      </ul>
    </div>
  );
}

function PartTable({ factors }: { readonly factors: Result["score"]["index"]["factors"] }) {
  const t = useTranslations("results.score");
  return (
    <Table caption={t("parts")}>
      <thead>
        <tr>
          <HeaderCell>{t("part")}</HeaderCell>
          <HeaderCell isNumeric>{t("delivered")}</HeaderCell>
          <HeaderCell isNumeric>{t("required")}</HeaderCell>
          <HeaderCell isNumeric>{t("ratio")}</HeaderCell>
          <HeaderCell isNumeric>{t("value")}</HeaderCell>
          <HeaderCell isNumeric>{t("coverage")}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {factors.flatMap(({ parts }, factor) =>
          parts.map((part, index) => (
            <PartRow key={part.id} part={part} path={`score.index.factors[${factor}].parts[${index}]`} />
          )),
        )}
      </tbody>
    </Table>
  );
}

/** The index with its fourteen parts, and the article's own product beside it. */
export function ScoreSection({ result: { score } }: { readonly result: Pick<Result, "score"> }) {
  const t = useTranslations("results.score");
  return (
    <ResultSection id="score" title={t("title")} description={t("text")}>
      <ResultColumns>
        <ScorePartsChart result={{ score }} />
        <ArticleProduct article={score.article} />
      </ResultColumns>
      <FoldList>
        <Fold summary={t("partsFold")}>
          <PartTable factors={score.index.factors} />
        </Fold>
      </FoldList>
    </ResultSection>
  );
}
