"use client";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useProblemOf } from "@/components/shell/problem-of";
import { Button } from "@/components/ui/button";
import { Figure, FigureList } from "@/components/ui/figure";
import { InlineAlert } from "@/components/ui/inline-alert";
import { SectionHeading } from "@/components/ui/section-heading";
import { MOST_SPEED_UP } from "@/lib/engine/goal/goal";
import type { GoalCandidate } from "@/lib/engine/goal/goal-candidates";
import type { UnitId } from "@/lib/engine/units/units";
import { createDesignMutation } from "@/lib/features/designs/queries";
import { quantityText } from "@/lib/i18n/format-quantity";
import { wordsText } from "@/lib/i18n/words-text";

interface GoalCandidateCardsProps {
  readonly candidates: readonly GoalCandidate[];
  readonly canCreate: boolean;
}

/** Up to three designs that meet the goal, each to be opened as it is. */
export function GoalCandidateCards({ candidates, canCreate }: GoalCandidateCardsProps) {
  const t = useTranslations("goal");
  const router = useRouter();
  const problemOf = useProblemOf();
  const create = useMutation({
    ...createDesignMutation,
    onSuccess: (design, ...result) => {
      router.push(`/designs/${design.id}/compose`);
      return createDesignMutation.onSuccess?.(design, ...result);
    },
  });
  const isBusy = create.isPending || create.isSuccess;
  const chosen = create.variables?.source;
  const problem = problemOf(create.error);
  return (
    <section className="flex flex-col gap-3">
      <SectionHeading description={t("candidatesText", { times: MOST_SPEED_UP })}>{t("candidates")}</SectionHeading>
      {problem && (
        <InlineAlert tone="danger" title={t("openFailed")}>
          {problem.message}
        </InlineAlert>
      )}
      <ul className="grid grid-cols-1 gap-3 md:grid-cols-3">
        {candidates.map((candidate) => (
          <li key={candidate.role} className="border-line bg-surface flex flex-col gap-2 rounded-sm border p-3">
            <CandidateFigures candidate={candidate} />
            {canCreate && (
              <Button
                className="mt-auto"
                isPending={isBusy && chosen?.kind === "document" && chosen.document === asRecord(candidate)}
                aria-disabled={isBusy || undefined}
                onClick={() => {
                  if (!isBusy) create.mutate({ source: { kind: "document", document: asRecord(candidate) } });
                }}
              >
                {t("open")}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The document as the operation takes it: any JSON, which it validates itself. */
const asRecord = ({ option }: GoalCandidate): Record<string, unknown> => option.document;

function CandidateFigures({ candidate: { kind, role, isFirst, option } }: { readonly candidate: GoalCandidate }) {
  const t = useTranslations("goal");
  const locale = useLocale();
  const text = (value: number | null, unit: UnitId) => (value === null ? null : quantityText(value, unit, locale));
  const { p10, p50, p90 } = option.seconds;
  const band =
    p90 === null
      ? t("bandOpen", { low: quantityText(p10, "seconds", locale) })
      : t("band", { low: quantityText(p10, "seconds", locale), high: quantityText(p90, "seconds", locale) });
  return (
    <>
      <div>
        <p className="text-accent text-xs font-medium">{t(`roles.${role}`, { isFirst: String(isFirst) })}</p>
        <h3 className="font-semibold">{wordsText(kind.name, locale)}</h3>
        <p className="text-ink-muted text-xs">{wordsText(kind.nodeName, locale)}</p>
      </div>
      <FigureList>
        <Figure
          label={t("accelerators")}
          note={t("inNodes", { nodes: option.nodes, spares: option.spareNodes })}
          value={text(option.accelerators, "count")}
        />
        <Figure label={t("time")} note={band} value={text(p50, "seconds")} />
        <Figure label={t("power")} value={text(option.facilityWatts, "watts")} />
        <Figure label={t("capital")} value={text(option.capitalUsd, "usd")} />
      </FigureList>
    </>
  );
}
