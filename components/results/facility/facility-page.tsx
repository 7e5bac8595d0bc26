import type { Result } from "@/lib/engine/result";
import { FacilitySection } from "../facility-section";

/** Everything that the engine says about the facility of a design. */
export function FacilityPage({ result }: { readonly result: Pick<Result, "facility"> }) {
  return <FacilitySection result={result} />;
}
