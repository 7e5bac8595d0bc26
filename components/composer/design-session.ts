// Everything that runs while a design is open: autosave, preview, the draft kept in the tab, and what other tabs say.
import { isSame } from "@/lib/spec/diff";
import { onSessionEnd } from "../shell/session-end";
import { type Autosave, startAutosave } from "./autosave";
import type { DesignClient } from "./design-client";
import { isDirty, unreadableKeys, wouldLose } from "./design-state";
import type { DesignStore } from "./design-store";
import type { DraftStorage, StoredDraft } from "./draft-storage";
import type { PageMemory } from "./page-memory";
import { type Preview, startPreview } from "./preview";

const DRAFT_WRITE_MS = 150;
/** Looking at the tab again asks the server at most this often. */
const CHECK_INTERVAL_MS = 2000;

export interface DesignSession {
  readonly autosave: Autosave;
  readonly preview: Preview;
  readonly stop: () => void;
}

interface SessionOptions {
  readonly designId: string;
  readonly userId: string;
  readonly store: DesignStore;
  readonly client: DesignClient;
  readonly drafts: DraftStorage;
  readonly page: PageMemory;
  readonly onSaved: () => void;
}

/** Keeps unsaved edits in the tab. */
function keepDraft({ store, drafts, userId }: SessionOptions) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let written: StoredDraft | null = null;
  let isForgotten = false;
  const write = () => {
    clearTimeout(timer);
    timer = undefined;
    if (isForgotten) return;
    const state = store.get();
    const { saved, document, sent } = state;
    const texts = unreadableKeys({ ...state, typingIn: null }).map((key) => [key, state.texts.get(key) ?? ""] as const);
    written = isDirty(state) || texts.length > 0 ? { userId, saved, document, sent, texts } : null;
    if (written) drafts.write(written);
    else drafts.clear();
  };
  const unsubscribe = store.subscribe(() => {
    timer ??= setTimeout(write, DRAFT_WRITE_MS);
  });
  return {
    write,
    /** Writes once more when the last save is answered, unless the design was opened again and keeps edits of its own. */
    close: (lastSave: Promise<void>) => {
      unsubscribe();
      write();
      void lastSave.finally(() => {
        if (isSame(drafts.read(), written)) write();
      });
    },
    forget: () => {
      isForgotten = true;
      clearTimeout(timer);
      unsubscribe();
    },
  };
}

function restore({ store, drafts, page }: SessionOptions): void {
  const draft = drafts.read();
  const known = page.recall();
  if (draft) {
    const { saved, document, sent, texts } = draft;
    store.set({ saved, document, sent, texts: new Map(texts) });
  } else if (known && known.revision > store.get().saved.revision) {
    store.set({ saved: known, document: known.document });
  }
}

export function startDesignSession(options: SessionOptions): DesignSession {
  const { designId, store, client, page, onSaved } = options;
  const channel = new BroadcastChannel(`podwright:design:${designId}`);
  let isOver = false;
  const preview = startPreview(store, client);
  const autosave = startAutosave(store, client, (revision) => {
    // The last save is answered after the page was left.
    if (!isOver) channel.postMessage(revision);
    onSaved();
  });
  const draft = keepDraft(options);
  const remember = () => page.remember(store.get().saved);
  let checkedAt = Date.now();

  const look = () => {
    if (Date.now() - checkedAt < CHECK_INTERVAL_MS && store.get().save.kind === "saved") return;
    checkedAt = Date.now();
    if (store.get().save.kind === "signed-out") autosave.resume();
    else void autosave.checkServer();
  };
  const onPageHide = () => {
    void autosave.saveNow();
    // After it, so that what was sent is known to be one's own.
    draft.write();
  };
  const onVisibility = () => {
    if (document.visibilityState === "visible") look();
    else onPageHide();
  };
  const onBeforeUnload = (event: BeforeUnloadEvent) => {
    if (wouldLose(store.get())) event.preventDefault();
  };
  // Whoever signs out has decided: there is nothing to keep, and nothing to ask before the page is left.
  const endListening = onSessionEnd(() => {
    draft.forget();
    removeEventListener("beforeunload", onBeforeUnload);
  });
  channel.onmessage = ({ data }) => {
    if (typeof data === "number") autosave.savedElsewhere(data);
  };
  document.addEventListener("visibilitychange", onVisibility);
  addEventListener("focus", look);
  addEventListener("online", look);
  addEventListener("pagehide", onPageHide);
  addEventListener("beforeunload", onBeforeUnload);
  restore(options);
  // What the page was made with may be older than what the server holds: a page can come out of the browser's memory.
  void autosave.checkServer();

  return {
    autosave,
    preview,
    stop: () => {
      const lastSave = autosave.saveNow();
      draft.close(lastSave);
      remember();
      void lastSave.finally(remember);
      autosave.stop();
      preview.stop();
      endListening();
      isOver = true;
      channel.close();
      document.removeEventListener("visibilitychange", onVisibility);
      removeEventListener("focus", look);
      removeEventListener("online", look);
      removeEventListener("pagehide", onPageHide);
      removeEventListener("beforeunload", onBeforeUnload);
    },
  };
}
