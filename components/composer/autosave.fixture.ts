// A design that is open against a server in a test tube.
import type { DesignDocument } from "@/lib/engine/inputs/design";
import { startAutosave } from "./autosave";
import { chosenDocument, suggestedSide } from "./conflict";
import type { LoadOutcome, SaveOutcome } from "./design-client";
import { createDesignStore, settleConflict, writeField } from "./design-store";
import type { SavedDesign } from "./saved-design";

const first: DesignDocument = { schemaVersion: 1, purpose: { name: "One" } };

const travel = (milliseconds: number) =>
  milliseconds === 0 ? Promise.resolve() : new Promise((arrive) => setTimeout(arrive, milliseconds));

/** It keeps a revision, can be far away and can be switched off. */
export function testServer() {
  const state = {
    current: { revision: 1, document: first } satisfies SavedDesign as SavedDesign,
    isUp: true,
    losesAnswers: false,
    /** Each way, in milliseconds. */
    distance: 0,
  };
  const sent: DesignDocument[] = [];
  const saves: DesignDocument[] = [];
  const trouble: { next: SaveOutcome | null } = { next: null };
  return {
    state,
    saves,
    trouble,
    sent,
    save: async (revision: number, document: DesignDocument): Promise<SaveOutcome> => {
      sent.push(document);
      await travel(state.distance);
      const answer = ((): SaveOutcome => {
        if (!state.isUp) return { kind: "offline" };
        if (trouble.next) return trouble.next;
        if (revision !== state.current.revision) return { kind: "stale", theirs: state.current, by: "Ann" };
        state.current = { revision: revision + 1, document };
        saves.push(document);
        return state.losesAnswers ? { kind: "offline" } : { kind: "saved", revision: revision + 1 };
      })();
      await travel(state.distance);
      return answer;
    },
    load: async (): Promise<LoadOutcome> => {
      await travel(state.distance);
      const answer: LoadOutcome = state.isUp
        ? { kind: "loaded", saved: state.current, by: "Ann" }
        : { kind: "offline" };
      await travel(state.distance);
      return answer;
    },
  };
}

export function openDesign() {
  const remote = testServer();
  const store = createDesignStore(remote.state.current, { result: null, document: null, state: "pending" });
  const announced: number[] = [];
  const autosave = startAutosave(store, remote, (revision) => announced.push(revision));
  const name = (value: string) =>
    writeField(store, "purpose/name", { value, text: null }, { now: Date.now(), isTyping: true });
  const shown = () => store.get().save.kind;
  /** Takes what the dialog suggests; answers whether there was anything to ask. */
  const settle = () => {
    const { conflict, document } = store.get();
    if (!conflict) return false;
    settleConflict(store, chosenDocument(conflict, document, suggestedSide), Date.now());
    autosave.resume();
    return true;
  };
  return { remote, store, autosave, announced, name, shown, settle };
}
