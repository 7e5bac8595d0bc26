"use client";
import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ProblemAlert } from "@/components/shell/problem-alert";
import { useProblemOf } from "@/components/shell/problem-of";
import { Badge } from "@/components/ui/badge";
import { Drawer } from "@/components/ui/drawer";
import { Skeleton } from "@/components/ui/skeleton";
import { isChangeableKind } from "@/lib/engine/catalog/changed-figure";
import { shownKinds } from "@/lib/engine/catalog/shown-kinds";
import { partQuery } from "@/lib/features/catalog/queries";
import type { CatalogPart } from "@/lib/features/catalog/schemas";
import { quantityText } from "@/lib/i18n/format-quantity";
import { type PartFigure, partFigures, unverifiedLabels } from "@/lib/i18n/part-figures";
import { sourceText } from "@/lib/i18n/source-text";
import { wordsText } from "@/lib/i18n/words-text";
import type { CatalogView } from "./catalog-address";
import { PartChange } from "./part-change";
import { UnverifiedMark } from "./unverified-mark";

interface PartDrawerProps {
  readonly view: CatalogView;
  readonly id: string;
  readonly onClose: () => void;
  /** Buttons for a part that the reader may change. */
  readonly actions: (part: CatalogPart) => ReactNode;
}

/** Everything the catalogue knows of one part. */
export function PartDrawer({ view, id, onClose, actions }: PartDrawerProps) {
  const common = useTranslations("common");
  const locale = useLocale();
  const part = useQuery(partQuery(view.kind, id));
  const problem = useProblemOf()(part.error);
  return (
    <Drawer
      title={part.data ? wordsText(part.data.row.name, locale) : wordsText(shownKinds[view.kind].words, locale)}
      description={part.data ? <code className="text-xs">{part.data.id}</code> : undefined}
      closeLabel={common("close")}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      {part.isPending && (
        <div role="status" className="flex flex-col gap-3">
          <span className="sr-only">{common("loading")}</span>
          <Skeleton className="h-5 w-2/3" />
          <Skeleton className="h-4 w-full" />
        </div>
      )}
      <ProblemAlert problem={problem} />
      {part.data && (
        <div className="flex flex-col gap-5">
          {actions(part.data)}
          <Facts part={part.data} />
          <Figures part={part.data} />
          {isChangeableKind(part.data.kind) && <PartChange key={part.data.id} part={part.data} kind={part.data.kind} />}
        </div>
      )}
    </Drawer>
  );
}

function Facts({ part: { kind, row, own, references } }: { readonly part: CatalogPart }) {
  const t = useTranslations("catalog");
  const locale = useLocale();
  const fact = (label: string, value: ReactNode) => (
    <div className="grid grid-cols-[7rem_1fr] gap-2">
      <dt className="text-ink-muted">{label}</dt>
      <dd className="min-w-0 wrap-anywhere">{value}</dd>
    </div>
  );
  return (
    <div className="flex flex-col gap-2">
      <span className="flex flex-wrap gap-1.5">
        {own && <Badge tone="accent">{t("own")}</Badge>}
        <UnverifiedMark labels={unverifiedLabels(row, { kind, locale, references })} />
      </span>
      <dl className="flex flex-col gap-1 text-sm">
        {fact(t("source"), sourceText(row.source, locale))}
        {fact(t("asOf"), row.asOf)}
        {fact(t("confidence"), t(`confidences.${row.confidence}`))}
        {row.note !== null && fact(t("note"), row.note)}
        {own && own.content.priceUsd !== null && fact(t("price"), quantityText(own.content.priceUsd, "usd", locale))}
        {own && fact(t("updatedBy"), own.updatedBy)}
      </dl>
    </div>
  );
}

function Figures({ part: { kind, row, references } }: { readonly part: CatalogPart }) {
  const t = useTranslations("catalog");
  const locale = useLocale();
  const figures = partFigures(row, { kind, locale, references });
  return (
    // A drawer that scrolls must be reachable by keyboard, also where a part offers no button.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: required by axe's scrollable-region-focusable
    <section aria-label={t("figures")} tabIndex={0}>
      <h3 className="mb-1 text-sm font-semibold">{t("figures")}</h3>
      <dl className="text-sm">
        {figures.map((figure) => (
          <FigureLine key={figure.path} figure={figure} />
        ))}
      </dl>
    </section>
  );
}

function FigureLine({
  figure: { label, number, unit, isNumeric, isKnown, isUnverified },
}: {
  readonly figure: PartFigure;
}) {
  const t = useTranslations("catalog");
  return (
    <div className="border-line flex items-baseline justify-between gap-4 border-b py-1 last:border-b-0">
      <dt className="text-ink-muted shrink-0 max-sm:max-w-[45%] max-sm:shrink">{label}</dt>
      <dd className={isNumeric ? "text-right tabular-nums" : "text-right wrap-anywhere"}>
        {isKnown ? number : <span className="text-ink-faint">{t("notKnown")}</span>}
        {isKnown && unit !== "" && <span className="text-ink-muted"> {unit}</span>}
        {isUnverified && <span className="text-warning block text-xs">{t("unverified")}</span>}
      </dd>
    </div>
  );
}
