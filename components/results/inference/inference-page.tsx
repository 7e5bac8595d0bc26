import type { Result } from "@/lib/engine/result";
import { InferenceSection } from "../inference-section";

/** Everything that the engine says about the inference of a design. */
export function InferencePage({ result }: { readonly result: Pick<Result, "inference"> }) {
  return <InferenceSection result={result} />;
}
