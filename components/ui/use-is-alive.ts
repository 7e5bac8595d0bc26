"use client";
import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/**
 * False in the page as the server drew it, true once it is alive. Until then a box must not take text: what is typed
 * into it would be lost when the page comes alive.
 */
export function useIsAlive(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
