import { CircleCheck, CircleDashed, CircleX, Ruler } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { AskedText } from "@/components/explain/asked-text";
import { cn } from "@/components/ui/class-names";
import { limitName } from "@/lib/engine/chain/limit-name";
import type { Assessment, Constraint, Result } from "@/lib/engine/result";
import type { UnitId } from "@/lib/engine/units/units";
import { quantityText } from "@/lib/i18n/format-quantity";
import { wordsText } from "@/lib/i18n/words-text";

const looks = {
  met: { icon: CircleCheck, tone: "text-success" },
  missed: { icon: CircleX, tone: "text-danger" },
  "not-assessed": { icon: CircleDashed, tone: "text-ink-faint" },
} as const;

interface FactProps {
  readonly label: string;
  readonly state: keyof typeof looks;
  readonly word: string;
  readonly children?: ReactNode;
}

function Fact({ label, state, word, children }: FactProps) {
  const { icon: Icon, tone } = looks[state];
  return (
    <div data-state={state} className="bg-surface flex min-w-0 flex-col gap-1 p-3">
      <dt className="text-ink-muted text-xs">{label}</dt>
      <dd>
        <span className="flex items-center gap-1.5 text-base font-semibold">
          <Icon aria-hidden="true" className={cn("size-4 shrink-0", tone)} />
          {word}
        </span>
        {children && <span className="text-ink-muted mt-1 block text-xs">{children}</span>}
      </dd>
    </div>
  );
}

interface AssessedFactProps {
  readonly label: string;
  readonly assessment: Assessment;
  /** Of the assessment in the result. */
  readonly path: string;
}

function AssessedFact({ label, assessment, path }: AssessedFactProps) {
  const t = useTranslations("review");
  const locale = useLocale();
  const { state, delivered, target, unit, reason } = assessment;
  const words = { met: t("met"), missed: t("missed"), "not-assessed": t("notAssessed") };
  return (
    <Fact label={label} state={state} word={words[state]}>
      {delivered !== null && target !== null ? (
        // An amount such as 4.2亿 is not broken into two lines.
        <span className="break-keep">
          {t.rich("against", { delivered: () => side("delivered", delivered), target: () => side("target", target) })}
        </span>
      ) : (
        reason && wordsText(reason, locale)
      )}
    </Fact>
  );

  function side(name: "delivered" | "target", value: number) {
    return (
      <AskedText path={`${path}.${name}`} label={`${t(`sides.${name}`)}, ${label}`}>
        {quantityText(value, unit, locale)}
      </AskedText>
    );
  }
}

function Binding({ binds }: { readonly binds: Constraint | null }) {
  const t = useTranslations("review");
  const locale = useLocale();
  return (
    <div className="bg-surface flex min-w-0 flex-col gap-1 p-3 max-lg:col-span-full">
      <dt className="text-ink-muted text-xs">{t("binds")}</dt>
      <dd>
        <span className="flex items-center gap-1.5 text-base font-semibold">
          <Ruler aria-hidden="true" className="text-ink-faint size-4 shrink-0" />
          {binds ? wordsText(limitName(binds), locale) : t("notAssessed")}
        </span>
        <span className="text-ink-muted mt-1 block text-xs break-keep tabular-nums">
          {binds === null
            ? t("bindsNone")
            : t.rich(binds.slack < 0 ? "bindsExceeded" : "bindsText", {
                used: () => side(binds, "used", binds.unit),
                limit: () => side(binds, "limit", binds.unit),
                slack: () => side(binds, "slack", "fraction"),
              })}
        </span>
      </dd>
    </div>
  );

  function side(limit: Constraint, name: "used" | "limit" | "slack", unit: UnitId) {
    return (
      <AskedText path={`verdict.binds.${name}`} label={`${t(`sides.${name}`)}, ${t("binds")}`}>
        {quantityText(limit[name], unit, locale)}
      </AskedText>
    );
  }
}

/** Can it be built, in time, for the money, with the power; and what is tightest. */
export function VerdictFacts({ result }: { readonly result: Pick<Result, "buildable" | "verdict"> }) {
  const t = useTranslations("review");
  const { buildable, verdict } = result;
  return (
    <dl className="border-line bg-line grid grid-cols-2 gap-px overflow-hidden rounded-sm border lg:grid-cols-[repeat(4,1fr)_1.3fr]">
      <Fact label={t("buildable")} state={buildable ? "met" : "missed"} word={buildable ? t("yes") : t("no")} />
      <AssessedFact label={t("onTime")} assessment={verdict.onTime} path="verdict.onTime" />
      <AssessedFact label={t("onBudget")} assessment={verdict.onBudget} path="verdict.onBudget" />
      <AssessedFact label={t("withinPower")} assessment={verdict.withinPower} path="verdict.withinPower" />
      <Binding binds={verdict.binds} />
    </dl>
  );
}
