"use client";
import { useLocale, useTranslations } from "next-intl";
import { AskedText } from "@/components/explain/asked-text";
import { Fold, FoldList } from "@/components/review/fold";
import { Cell, HeaderCell, Row, Table } from "@/components/ui/table";
import { uniqueKeys } from "@/components/ui/unique-keys";
import { limitName } from "@/lib/engine/chain/limit-name";
import { USUAL_RELAXATION } from "@/lib/engine/chain/relaxation";
import type { Constraint, UnassessedLimit, Verdict } from "@/lib/engine/result";
import { quantityText } from "@/lib/i18n/format-quantity";
import { wordsText } from "@/lib/i18n/words-text";
import { BindingAnswer } from "./binding-answer";
import { LimitRow } from "./limit-row";

interface BindingSectionProps {
  readonly designId: string;
  readonly revision: number;
  readonly verdict: Pick<Verdict, "constraints" | "unassessed" | "binds" | "coverage">;
}

/** Limits that stand open; the others, with more room or unknown, are folded away. */
const TIGHTEST_SHOWN = 5;

/** What binds and what more of it buys; every limit by its slack, and those that nobody entered. */
export function BindingSection({ designId, revision, verdict }: BindingSectionProps) {
  const t = useTranslations("resultsBinding");
  const { constraints, unassessed, binds, coverage } = verdict;
  const looked = constraints.length + unassessed.length;
  const assessed = t("coverage", { assessed: constraints.length, looked });
  const tightest = constraints.slice(0, TIGHTEST_SHOWN);
  const rest = constraints.slice(TIGHTEST_SHOWN);
  const table = { designId, revision, binds };
  const isSplit = tightest.length > 0 && rest.length + unassessed.length > 0;
  return (
    <div className="flex min-w-0 flex-col gap-3">
      {binds === null ? (
        <p className="text-ink-muted">{t("none")}</p>
      ) : (
        <BindingAnswer key={`${revision} ${binds.path}`} designId={designId} revision={revision} limit={binds.path} />
      )}
      {looked > 0 && (
        <LimitTable {...table} caption={t("limits")} constraints={tightest} unassessed={isSplit ? [] : unassessed} />
      )}
      {isSplit && (
        <FoldList>
          <Fold summary={t("others", { count: rest.length, open: unassessed.length })}>
            <LimitTable
              {...table}
              caption={t("othersCaption")}
              constraints={rest}
              first={tightest.length}
              unassessed={unassessed}
            />
          </Fold>
        </FoldList>
      )}
      <p className="text-ink-muted text-xs">
        {coverage === null ? (
          assessed
        ) : (
          <AskedText path="verdict.coverage" label={assessed}>
            {assessed}
          </AskedText>
        )}
      </p>
    </div>
  );
}

interface LimitTableProps extends Pick<BindingSectionProps, "designId" | "revision"> {
  readonly caption: string;
  readonly constraints: readonly Constraint[];
  /** Place of the first of them among all of the verdict. */
  readonly first?: number;
  readonly unassessed: readonly UnassessedLimit[];
  readonly binds: Constraint | null;
}

function LimitTable({ designId, revision, caption, constraints, first = 0, unassessed, binds }: LimitTableProps) {
  const t = useTranslations("resultsBinding");
  const locale = useLocale();
  const share = quantityText(USUAL_RELAXATION, "fraction", locale);
  // Two jobs may bear one name: their limits are told apart by their place among those alike.
  const keys = uniqueKeys(constraints.map(({ id, path, of }) => `${revision} ${id} ${path} ${of?.[0] ?? ""}`));
  const openKeys = uniqueKeys(unassessed.map(({ path, of }) => `open ${path} ${of?.[0] ?? ""}`));
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          <HeaderCell>{t("limit")}</HeaderCell>
          <HeaderCell isNumeric>{t("used")}</HeaderCell>
          <HeaderCell isNumeric>{t("of")}</HeaderCell>
          <HeaderCell isNumeric>{t("slack")}</HeaderCell>
          <HeaderCell>{t("buys", { share })}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {constraints.map((constraint, index) => (
          <LimitRow
            key={keys[index]}
            designId={designId}
            revision={revision}
            constraint={constraint}
            place={`verdict.constraints[${first + index}]`}
            isStated={constraint === binds || constraint.path === binds?.path}
            share={share}
          />
        ))}
        {unassessed.map((limit, index) => (
          <OpenRow key={openKeys[index]} limit={limit} />
        ))}
      </tbody>
    </Table>
  );
}

/** A limit of which nobody knows whether it is kept. */
function OpenRow({ limit }: { readonly limit: UnassessedLimit }) {
  const t = useTranslations("resultsBinding");
  const locale = useLocale();
  return (
    <Row className="text-ink-muted">
      <th scope="row" className="min-w-36 px-2 py-1.5 pl-3 text-left font-normal">
        {wordsText(limitName(limit), locale)}
      </th>
      <Cell colSpan={3}>{t("open")}</Cell>
      <Cell>{wordsText(limit.reason, locale)}</Cell>
    </Row>
  );
}
