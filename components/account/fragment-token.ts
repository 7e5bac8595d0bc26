"use client";
import { useSyncExternalStore } from "react";

function subscribe(onChange: () => void): () => void {
  addEventListener("hashchange", onChange);
  return () => removeEventListener("hashchange", onChange);
}

/**
 * The token in the address after `#`: the part that browsers send to no server. Undefined until the browser has looked,
 * null when there is none. It stays in the address until it is used, so that a reload loses nothing.
 */
export function useFragmentToken(): string | null | undefined {
  return useSyncExternalStore(
    subscribe,
    () => (/^#[\w-]{43}$/.test(location.hash) ? location.hash.slice(1) : null),
    () => undefined,
  );
}
