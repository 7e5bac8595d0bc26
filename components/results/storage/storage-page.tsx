import type { Result } from "@/lib/engine/result";
import { CheckpointFigures } from "./checkpoint-figures";
import { RecoveryFigures } from "./recovery-figures";
import { StorageDemands } from "./storage-demands";
import { StorageTiers } from "./storage-tiers";

/** Everything that the engine says about the storage of a design. */
export function StoragePage({ result }: { readonly result: Pick<Result, "storage"> }) {
  return (
    <>
      <StorageTiers result={result} />
      <StorageDemands result={result} />
      <CheckpointFigures result={result} />
      <RecoveryFigures result={result} />
    </>
  );
}
