// Whether pages can be made at this moment. The proxy asks; what it means is said where the server starts
// (instrumentation.ts), so that the proxy's own small bundle holds no database client.
type Ask = () => Promise<boolean>;

// On the global object: the proxy and the server's start are bundles of their own, with modules of their own.
const kept = globalThis as typeof globalThis & { podwrightReadiness?: Ask };

export function answerReadiness(ask: Ask): void {
  kept.podwrightReadiness = ask;
}

/** True where nobody has said otherwise. */
export async function isReady(): Promise<boolean> {
  return (await kept.podwrightReadiness?.()) ?? true;
}
