import type { Result } from "@/lib/engine/result";
import { StorageSection } from "../storage-section";

/** Everything that the engine says about the storage of a design. */
export function StoragePage({ result }: { readonly result: Pick<Result, "storage"> }) {
  return <StorageSection result={result} />;
}
