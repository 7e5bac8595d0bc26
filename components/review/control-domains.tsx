import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import type { Result } from "@/lib/engine/result";
import type { ControlDomainResult, ControlResult, ControlState } from "@/lib/engine/result-controls";
import { quantityText } from "@/lib/i18n/format-quantity";
import { wordsText } from "@/lib/i18n/words-text";
import { controlTitle } from "./control-title";
import { Fold, FoldList } from "./fold";

const tones = {
  unknown: "neutral",
  "not-assessed": "neutral",
  met: "success",
  partial: "warning",
  "not-met": "danger",
  compensated: "warning",
  exception: "warning",
  "not-applicable": "neutral",
} as const satisfies Readonly<Record<ControlState, string>>;

/** What a page adds under a control: its evidence, a way to answer it. */
type DetailOf = (control: ControlResult) => ReactNode;
/** What a page adds above the controls of a domain: its shares, to be asked why. Nothing can be pressed in its line. */
type SharesOf = (domain: ControlDomainResult) => ReactNode;

interface ControlRowProps {
  readonly control: ControlResult;
  readonly detailOf?: DetailOf | undefined;
}

function ControlRow({ control, detailOf }: ControlRowProps) {
  const t = useTranslations("review");
  const locale = useLocale();
  const title = controlTitle(control.id);
  return (
    <li className="flex flex-wrap items-baseline gap-x-3 gap-y-1 py-1.5">
      <span className="text-ink-muted w-16 shrink-0 font-mono text-xs">{control.id}</span>
      <span className="min-w-0 flex-1 basis-48">
        {title ? wordsText(title, locale) : control.id}
        {control.note && <span className="text-ink-muted block text-xs">{wordsText(control.note, locale)}</span>}
        {detailOf?.(control)}
      </span>
      <span className="text-ink-muted text-xs">{t(`weightClasses.${control.weightClass}`)}</span>
      <Badge tone={tones[control.state]}>{t(`controlStates.${control.state}`)}</Badge>
    </li>
  );
}

interface DomainProps {
  readonly domain: ControlDomainResult;
  readonly controls: readonly ControlResult[];
  readonly detailOf?: DetailOf | undefined;
  readonly sharesOf?: SharesOf | undefined;
}

function Domain({ domain, controls, detailOf, sharesOf }: DomainProps) {
  const t = useTranslations("review");
  const locale = useLocale();
  const notMet = controls.filter(({ state }) => state === "not-met").length;
  return (
    <Fold
      summary={
        <>
          <span className="min-w-0 flex-1 font-medium">{wordsText(domain.words, locale)}</span>
          {notMet > 0 && (
            <Badge tone="danger">
              {t("domainNotMet")} {notMet}
            </Badge>
          )}
          <span className="w-12 text-right font-semibold tabular-nums">
            <span className="sr-only">{t("domainScore")} </span>
            {quantityText(domain.score, "fraction", locale)}
          </span>
          <span className="text-ink-muted w-28 text-right text-xs tabular-nums max-sm:hidden">
            {t("domainCoverage")} {quantityText(domain.coverage, "fraction", locale)}
          </span>
        </>
      }
    >
      {sharesOf?.(domain)}
      <ul className="divide-line divide-y">
        {controls.map((control) => (
          <ControlRow key={control.id} control={control} detailOf={detailOf} />
        ))}
      </ul>
    </Fold>
  );
}

interface ControlDomainsProps {
  readonly controls: Result["controls"];
  readonly detailOf?: DetailOf;
  readonly sharesOf?: SharesOf;
}

/** The checklist by domain, each with its score; the controls open under it. */
export function ControlDomains({ controls, detailOf, sharesOf }: ControlDomainsProps) {
  const t = useTranslations("review");
  const applicable = controls.controls.filter(({ state }) => state !== "not-applicable");
  const met = applicable.filter(({ state }) => state === "met" || state === "compensated");
  return (
    <div className="flex flex-col gap-3">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        {t("controlsText", { met: met.length, applicable: applicable.length })}
        <Badge tone={controls.isReadyForApproval ? "success" : "warning"}>
          {controls.isReadyForApproval ? t("controlsReady") : t("controlsNotReady")}
        </Badge>
      </p>
      <FoldList>
        {controls.domains.map((domain) => (
          <Domain
            key={domain.id}
            domain={domain}
            detailOf={detailOf}
            sharesOf={sharesOf}
            controls={controls.controls.filter((control) => control.domain === domain.id)}
          />
        ))}
      </FoldList>
    </div>
  );
}
