import type { Result } from "@/lib/engine/result";
import { NetworkSection } from "../network-section";

/** Everything that the engine says about the network of a design. */
export function NetworkPage({ result }: { readonly result: Pick<Result, "network"> }) {
  return <NetworkSection result={result} />;
}
