import type { Result } from "@/lib/engine/result";
import { CarbonElsewhere } from "./carbon-elsewhere";
import { CarbonFactors } from "./carbon-factors";
import { CarbonMaking } from "./carbon-making";
import { CarbonService } from "./carbon-service";
import { CarbonUse } from "./carbon-use";

/** Everything that the engine says about the carbon and water of a design. */
export function CarbonPage({ result }: { readonly result: Pick<Result, "carbon"> }) {
  return (
    <>
      <CarbonUse result={result} />
      <CarbonMaking result={result} />
      <CarbonService result={result} />
      <CarbonElsewhere result={result} />
      <CarbonFactors result={result} />
    </>
  );
}
