import type { Result } from "@/lib/engine/result";
import { MoneySection } from "../money-section";

/** Everything that the engine says about the money of a design. */
export function MoneyPage({ result }: { readonly result: Pick<Result, "cost"> }) {
  return <MoneySection result={result} />;
}
