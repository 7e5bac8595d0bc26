// Asks the server for the figures of what stands in the form, at every keystroke. The newest question wins: an answer is
// shown unless a newer one was shown already, so that fast typing never starves the rail.
import type { DesignDocument } from "@/lib/engine/inputs/design";
import type { DesignClient } from "./design-client";
import type { DesignStore } from "./design-store";

/** Long enough to join the events of one keystroke, too short to be felt. */
export const DEBOUNCE_MS = 12;
const IN_FLIGHT_MAX = 2;
const RETRY_MS = 3000;

export interface Preview {
  readonly refresh: () => void;
  readonly stop: () => void;
}

export function startPreview(store: DesignStore, { evaluate }: Pick<DesignClient, "evaluate">): Preview {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked: DesignDocument | null = store.get().figures.document;
  let count = 0;
  let shown = 0;
  const inFlight: AbortController[] = [];

  const setState = (state: "pending" | "unreachable" | "refused") => {
    const { figures } = store.get();
    if (figures.state !== state) store.set({ figures: { ...figures, state } });
  };

  async function ask(): Promise<void> {
    const { document } = store.get();
    asked = document;
    count += 1;
    const number = count;
    const controller = new AbortController();
    inFlight.push(controller);
    while (inFlight.length > IN_FLIGHT_MAX) inFlight.shift()?.abort();
    const outcome = await evaluate(document, controller.signal);
    const position = inFlight.indexOf(controller);
    if (position >= 0) inFlight.splice(position, 1);
    if (number < shown || outcome.kind === "aborted") return;
    const isNewest = number === count;
    if (outcome.kind === "evaluated") {
      shown = number;
      const state = isNewest && store.get().document === document ? "current" : "pending";
      store.set({ figures: { result: outcome.result, document, state } });
    } else if (isNewest) {
      setState(outcome.kind === "refused" ? "refused" : "unreachable");
      if (outcome.kind === "offline") timer = setTimeout(() => void ask(), RETRY_MS);
    }
  }

  const schedule = (delay: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void ask(), delay);
  };

  const unsubscribe = store.subscribe(() => {
    const { document } = store.get();
    if (document === asked) return;
    asked = document;
    setState("pending");
    schedule(DEBOUNCE_MS);
  });
  if (store.get().figures.document !== store.get().document) schedule(0);

  return {
    refresh: () => schedule(0),
    stop: () => {
      clearTimeout(timer);
      for (const controller of inFlight) controller.abort();
      unsubscribe();
    },
  };
}
