// A tab of a browser in a test tube, in which a design is opened and closed.
import { vi } from "vitest";
import { testServer } from "./autosave.fixture";
import { startDesignSession } from "./design-session";
import { createDesignStore, writeField } from "./design-store";
import { type DraftStorage, readDraft } from "./draft-storage";
import { pageMemory } from "./page-memory";
import type { SavedDesign } from "./saved-design";

class QuietChannel {
  onmessage: ((message: { readonly data: unknown }) => void) | null = null;
  postMessage = () => undefined;
  close = () => undefined;
}

function stubBrowser() {
  const page = new EventTarget();
  vi.stubGlobal("document", Object.assign(new EventTarget(), { visibilityState: "visible" }));
  vi.stubGlobal("BroadcastChannel", QuietChannel);
  for (const name of ["addEventListener", "removeEventListener", "dispatchEvent"] as const) {
    vi.stubGlobal(name, page[name].bind(page));
  }
}

/** Session storage for one person and one design. */
function memoryDrafts(userId: string) {
  const memory: { text: string | null } = { text: null };
  const drafts: DraftStorage = {
    read: () => readDraft(memory.text, userId),
    write: (draft) => {
      memory.text = JSON.stringify(draft);
    },
    clear: () => {
      memory.text = null;
    },
  };
  return { memory, drafts };
}

let tabs = 0;

export function openTab() {
  stubBrowser();
  const remote = testServer();
  const { memory, drafts } = memoryDrafts("u1");
  tabs += 1;
  const designId = `d${tabs}`;
  /** Opens the design with the page that the server made of `made`. */
  const open = (made: SavedDesign = remote.state.current) => {
    const store = createDesignStore(made, { result: null, document: made.document, state: "pending" });
    const client = { save: remote.save, load: remote.load, evaluate: async () => ({ kind: "aborted" }) as const };
    const session = startDesignSession({
      designId,
      userId: "u1",
      store,
      client,
      drafts,
      page: pageMemory(designId, "u1"),
      onSaved: () => {},
    });
    const write = (value: string | undefined, text: string | null) =>
      writeField(store, "purpose/name", { value, text }, { now: Date.now(), isTyping: false });
    return {
      store,
      close: session.stop,
      name: (value: string) => write(value, null),
      /** Types what is no acceptable value: the one before it stays. */
      scribble: (text: string) => write(store.get().document.purpose?.name, text),
    };
  };
  /** What the tab keeps of edits; null where there is nothing to keep. */
  const kept = () => drafts.read();
  return { remote, open, kept, memory };
}
