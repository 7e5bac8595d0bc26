import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import type { Currency } from "@/components/charts/money-unit";
import { WhyButton } from "@/components/explain/why-button";
import { cn } from "@/components/ui/class-names";
import { quantityText } from "@/lib/i18n/format-quantity";

interface CurrencyChoiceProps {
  readonly currency: Currency;
  readonly cnyPerUsd: number;
}

/** Dollars or yuan, kept in the address so that a link shows what its sender saw. */
export function CurrencyChoice({ currency, cnyPerUsd }: CurrencyChoiceProps) {
  const t = useTranslations("resultsMoney.currency");
  const locale = useLocale();
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 print:hidden">
      <nav aria-label={t("label")} className="border-line-strong flex rounded-sm border p-0.5">
        {(["usd", "cny"] as const).map((unit) => (
          <Link
            key={unit}
            href={`?currency=${unit}`}
            scroll={false}
            aria-current={currency.unit === unit ? "true" : undefined}
            className={cn(
              "inline-flex min-h-7 items-center rounded-xs px-2 text-sm pointer-coarse:min-h-9",
              currency.unit === unit ? "bg-accent-soft text-accent" : "text-ink-muted hover:text-ink",
            )}
          >
            {t(unit)}
          </Link>
        ))}
      </nav>
      <span className="text-ink-muted text-sm">
        {t("rate")}: {quantityText(cnyPerUsd, "ratio", locale)} <WhyButton path="cost.cnyPerUsd" label={t("rate")} />
      </span>
    </div>
  );
}
