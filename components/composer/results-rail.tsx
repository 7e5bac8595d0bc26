"use client";
// The figures beside the form. Nothing jumps: what is shown stays, dimmed, until its successor is there.
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Fragment } from "react";
import { isSame } from "@/lib/spec/diff";
import { useForm } from "../inputs/form-source";
import { Figure, FigureList } from "../ui/figure";
import { InlineAlert } from "../ui/inline-alert";
import { Skeleton } from "../ui/skeleton";
import { useComposition, useDesignState } from "./compose-context";
import { railFigures } from "./rail-figures";
import { RailFindings } from "./rail-findings";
import { RailScore } from "./rail-score";
import { RailServing } from "./rail-serving";
import { RailVerdict } from "./rail-verdict";

/** Which state of the design the figures speak of. */
export function RevisionLine() {
  const t = useTranslations("composer.rail");
  const revision = useDesignState((state) => state.saved.revision);
  const isSaved = useDesignState(({ figures, saved }) => isSame(figures.document, saved.document));
  const state = useDesignState(({ figures }) => figures.state);
  return (
    <p className="text-ink-muted text-xs" data-figures={state}>
      {isSaved ? t("revision", { revision }) : t("revisionUnsaved", { revision })}
      {state === "pending" && <> · {t("pending")}</>}
    </p>
  );
}

export function RailBody({ onLeave }: { readonly onLeave?: () => void }) {
  const t = useTranslations("composer.rail");
  const { locale } = useForm();
  const result = useDesignState(({ figures }) => figures.result);
  const state = useDesignState(({ figures }) => figures.state);
  if (!result) return <Skeleton className="h-64 w-full" />;
  const isStale = state !== "current";
  const figures = railFigures(result, locale);
  return (
    <div className="flex flex-col gap-5">
      {state === "unreachable" && <InlineAlert tone="warning">{t("unreachable")}</InlineAlert>}
      {state === "refused" && <InlineAlert tone="danger">{t("refused")}</InlineAlert>}
      <RailVerdict result={result} isStale={isStale} />
      <RailScore score={result.score} isStale={isStale} />
      <FigureList>
        {figures.map(({ id, quantity, reason }, index) => (
          <Fragment key={id}>
            <Figure
              label={t(`figures.${id}`)}
              value={quantity && <span data-figure={id}>{quantity.number}</span>}
              {...(quantity && quantity.unit !== "" ? { unit: quantity.unit } : {})}
              // Neighbours that lack the same thing say so once, so that the findings below stay in sight.
              note={reason === figures[index - 1]?.reason ? null : reason}
              isStale={isStale}
            />
            {id === "requests" && <RailServing jobs={result.inference.jobs} isStale={isStale} />}
          </Fragment>
        ))}
      </FigureList>
      <RailFindings findings={result.findings} {...(onLeave ? { onLeave } : {})} />
    </div>
  );
}

export function ResultsRail() {
  const t = useTranslations("composer.rail");
  const { facts } = useComposition();
  return (
    <aside
      aria-labelledby="rail-heading"
      className="border-line bg-surface sticky top-31 max-h-[calc(100dvh-7.75rem)] scrollbar-thin overflow-y-auto border-l p-4 max-lg:hidden"
    >
      <div className="mb-3">
        <h2 id="rail-heading" className="text-base font-semibold">
          {t("title")}
        </h2>
        <RevisionLine />
        <Link href={`/designs/${facts.id}/results`} className="text-accent text-xs hover:underline">
          {t("allResults")}
        </Link>
      </div>
      <RailBody />
    </aside>
  );
}
