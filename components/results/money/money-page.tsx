import { type Currency, dollars } from "@/components/charts/money-unit";
import type { Result } from "@/lib/engine/result";
import { CostAlternatives } from "./cost-alternatives";
import { CostBill } from "./cost-bill";
import { CostPrices } from "./cost-prices";
import { CurrencyChoice } from "./currency-choice";
import { OwnershipFigures } from "./ownership-figures";

interface MoneyPageProps {
  readonly designId: string;
  readonly canEdit: boolean;
  /** As the address asks for it. */
  readonly currency: string | undefined;
  readonly result: Pick<Result, "cost" | "inference">;
}

/** Everything that the engine says about the money of a design. */
export function MoneyPage({ designId, canEdit, currency: asked, result }: MoneyPageProps) {
  const { cnyPerUsd } = result.cost;
  const currency: Currency = asked === "cny" && cnyPerUsd !== null ? { unit: "cny", factor: cnyPerUsd } : dollars;
  return (
    <>
      {cnyPerUsd !== null && <CurrencyChoice currency={currency} cnyPerUsd={cnyPerUsd} />}
      <OwnershipFigures result={result} currency={currency} />
      <CostAlternatives result={result} currency={currency} />
      <CostBill result={result} currency={currency} />
      <CostPrices result={result} currency={currency} {...(canEdit && { designId })} />
    </>
  );
}
