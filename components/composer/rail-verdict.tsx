"use client";
import { CircleCheck, CircleDashed, CircleX } from "lucide-react";
import { useTranslations } from "next-intl";
import { limitName } from "@/lib/engine/chain/limit-name";
import type { Constraint, Result } from "@/lib/engine/result";
import { type FormattedQuantity, formatQuantity } from "@/lib/i18n/format-quantity";
import { wordsText } from "@/lib/i18n/words-text";
import { useForm } from "../inputs/form-source";
import { cn } from "../ui/class-names";
import { LeadButton } from "./lead-button";
import { type VerdictState, verdictRows } from "./rail-figures";

const looks: Readonly<Record<VerdictState, { readonly icon: typeof CircleCheck; readonly tone: string }>> = {
  yes: { icon: CircleCheck, tone: "text-success" },
  no: { icon: CircleX, tone: "text-danger" },
  "not-assessed": { icon: CircleDashed, tone: "text-ink-faint" },
};

const inWords = ({ number, unit }: FormattedQuantity) => (unit === "" ? number : `${number} ${unit}`);

/** Can it be built, in time, for the money, with the power: four answers and what is tightest. */
export function RailVerdict({ result, isStale }: { readonly result: Result; readonly isStale: boolean }) {
  const t = useTranslations("composer.rail");
  const { locale } = useForm();
  return (
    <ul className="flex flex-col gap-1.5">
      {verdictRows(result, locale).map(({ id, state, delivered, target }) => {
        const { icon: Icon, tone } = looks[state];
        return (
          <li key={id} data-verdict={id} data-state={state} className="flex items-start gap-2">
            <Icon aria-hidden="true" className={cn("mt-0.5 size-4 shrink-0", tone)} />
            <span className="min-w-0 flex-1">
              <span className={cn("font-medium", state === "not-assessed" && "text-ink-muted")}>
                {t(`verdict.${id}.${state}`)}
              </span>
              {delivered && target && (
                <span className={cn("text-ink-muted block text-xs tabular-nums", isStale && "stale")}>
                  {t("ofTarget", { delivered: inWords(delivered), target: inWords(target) })}
                </span>
              )}
            </span>
          </li>
        );
      })}
      {result.verdict.binds && <Binding constraint={result.verdict.binds} isStale={isStale} />}
    </ul>
  );
}

function Binding({ constraint, isStale }: { readonly constraint: Constraint; readonly isStale: boolean }) {
  const t = useTranslations("composer.rail");
  const { locale } = useForm();
  const { used, limit, unit, path } = constraint;
  const name = wordsText(limitName(constraint), locale);
  const [usedText, limitText] = [used, limit].map((value) => inWords(formatQuantity(value, unit, locale)));
  return (
    <li className="border-line border-t pt-1.5">
      <span className="text-ink-muted">{t("binds")}</span> <span className="font-medium">{name}</span>
      <span className={cn("text-ink-muted block text-xs tabular-nums", isStale && "stale")}>
        {t("ofLimit", { used: usedText ?? "", limit: limitText ?? "" })} <LeadButton path={path} name={name} />
      </span>
    </li>
  );
}
