"use client";
import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { ProblemAlert } from "@/components/shell/problem-alert";
import { useProblemOf } from "@/components/shell/problem-of";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/class-names";
import { Cell, Row } from "@/components/ui/table";
import { limitName } from "@/lib/engine/chain/limit-name";
import type { Constraint } from "@/lib/engine/result";
import { relaxationQuery } from "@/lib/features/evaluation/queries";
import { wordsText } from "@/lib/i18n/words-text";
import { QuantityCell } from "../quantity-cell";
import type { LimitOfRevision } from "./binding-answer";
import { RelaxedLimit } from "./relaxed-limit";

interface LimitRowProps extends Omit<LimitOfRevision, "limit"> {
  readonly constraint: Constraint;
  /** Of the constraint in the result. */
  readonly place: string;
  /** It is the one that the sentences above are about. */
  readonly isStated: boolean;
  /** The share by which it is relaxed, as it is read. */
  readonly share: string;
}

/** A limit with its slack, and on request what more of it buys. */
export function LimitRow({ designId, revision, constraint, place, isStated, share }: LimitRowProps) {
  const t = useTranslations("resultsBinding");
  const locale = useLocale();
  const { used, limit, slack, unit, path } = constraint;
  const name = wordsText(limitName(constraint), locale);
  return (
    <Row data-limit={path}>
      <th scope="row" className="min-w-36 px-2 py-1.5 pl-3 text-left font-normal">
        {name}
      </th>
      <QuantityCell value={used} unit={unit} path={`${place}.used`} label={`${t("used")}, ${name}`} />
      <QuantityCell value={limit} unit={unit} path={`${place}.limit`} label={`${t("of")}, ${name}`} />
      <QuantityCell
        value={slack}
        unit="fraction"
        path={`${place}.slack`}
        label={`${t("slack")}, ${name}`}
        className={cn(slack < 0 && "text-danger font-medium")}
      />
      <Cell className="min-w-64">
        {isStated ? (
          <span className="text-ink-muted">{t("above")}</span>
        ) : (
          <LimitAnswer designId={designId} revision={revision} limit={path} name={name} share={share} />
        )}
      </Cell>
    </Row>
  );
}

interface LimitAnswerProps extends LimitOfRevision {
  readonly name: string;
  readonly share: string;
}

function LimitAnswer({ designId, revision, limit, name, share }: LimitAnswerProps) {
  const t = useTranslations("resultsBinding");
  const problemOf = useProblemOf();
  const [isAsked, setIsAsked] = useState(false);
  const answer = useQuery({ ...relaxationQuery({ id: designId, revision, limit }), enabled: isAsked });
  const ask = () => {
    if (isAsked) void answer.refetch();
    setIsAsked(true);
  };
  if (isAsked && answer.data?.relaxation) {
    return (
      <div role="status">
        <RelaxedLimit relaxation={answer.data.relaxation} />
      </div>
    );
  }
  return (
    <div className="flex flex-col items-start gap-1">
      {answer.isError && <ProblemAlert problem={problemOf(answer.error)} />}
      <Button size="sm" isPending={answer.isFetching} onClick={ask} aria-label={t("askFor", { share, name })}>
        {t("ask", { share })}
      </Button>
    </div>
  );
}
