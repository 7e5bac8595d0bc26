// Sends edits to the server when typing pauses, keeps trying while it is away, and stops to ask when somebody else has
// saved in between. The server's revision number decides; this file never writes over a revision that it has not seen.

import type { DesignDocument } from "@/lib/engine/inputs/design";
import { isSame } from "@/lib/spec/diff";
import { parsePath } from "@/lib/spec/paths";
import { keyOfPath } from "../inputs/field-key";
import { changedKeys, compareSides, isContained } from "./conflict";
import type { DesignClient, LoadOutcome, SaveOutcome, Trouble } from "./design-client";
import { isDirty, type SaveState } from "./design-state";
import { type DesignStore, markSaved, openConflict, takeOver } from "./design-store";
import type { SavedDesign } from "./saved-design";

export const IDLE_MS = 600;
const SENT_KEPT = 20;
const BACK_OFF_MS = [1000, 2000, 4000, 8000, 15_000] as const;

/** States out of which only a person leads. */
const waiting: ReadonlySet<SaveState["kind"]> = new Set(["conflict", "signed-out", "forbidden", "gone"]);

/** States in which a dialog opens by itself. */
const asking: ReadonlySet<SaveState["kind"]> = new Set(["conflict", "signed-out"]);

export interface Autosave {
  /** Saves without waiting for the pause, or asks again at once when the server was away. Ends with the answer. */
  readonly saveNow: () => Promise<void>;
  /** Looks whether somebody else has saved; takes it over, or asks where there are edits here. */
  readonly checkServer: () => Promise<void>;
  /** Another tab says that it saved. Looked at now, or as soon as what the server is being asked is answered. */
  readonly savedElsewhere: (revision: number) => void;
  /** A person has signed in again, or has settled a conflict. */
  readonly resume: () => void;
  readonly stop: () => void;
}

/** An error that nobody foresaw is no answer either: edits are kept and sent again. */
function noAnswer(error: unknown): Trouble {
  reportError(error);
  return { kind: "offline" };
}

async function answerOf<Outcome>(ask: () => Promise<Outcome>): Promise<Outcome | Trouble> {
  try {
    return await ask();
  } catch (error) {
    return noAnswer(error);
  }
}

export function startAutosave(
  store: DesignStore,
  client: Pick<DesignClient, "save" | "load">,
  onSaved: (revision: number) => void,
): Autosave {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let seen = store.get().document;
  let saving: Promise<void> | null = null;
  let isChecking = false;
  let isStopped = false;
  let failures = 0;
  /** The newest revision that another tab told of since the server was last asked. */
  let told = 0;

  const show = (kind: SaveState["kind"]) => {
    if (store.get().save.kind !== kind) store.set({ save: { kind }, isAsking: asking.has(kind) });
  };
  const schedule = (delay: number) => {
    clearTimeout(timer);
    if (!isStopped) timer = setTimeout(() => void save(), delay);
  };

  const unsubscribe = store.subscribe(() => {
    const state = store.get();
    if (state.document === seen) return;
    seen = state.document;
    // Edits made while the choice is open are part of what is chosen from.
    if (state.conflict) {
      const { theirs, by } = state.conflict;
      openConflict(store, compareSides(state.saved, state.document, theirs, by));
      return;
    }
    if (saving || waiting.has(state.save.kind) || state.save.kind === "offline") return;
    if (isDirty(state)) {
      show("unsaved");
      schedule(IDLE_MS);
    } else {
      clearTimeout(timer);
      show("saved");
    }
  });

  // A check under way holds no save up: the revision number decides, and the check waits for what was decided.
  async function save(): Promise<void> {
    clearTimeout(timer);
    if (saving || waiting.has(store.get().save.kind)) return;
    if (!isDirty(store.get())) show("saved");
    else {
      try {
        await send();
      } catch (error) {
        trouble(noAnswer(error));
      }
    }
    lookAgain();
  }

  async function send(): Promise<void> {
    const { saved, document, sent, save: now } = store.get();
    store.set({ sent: [...sent, document].slice(-SENT_KEPT) });
    if (now.kind !== "offline") show("saving");
    saving = askToSave(saved.revision, document);
    await saving;
  }

  async function askToSave(revision: number, document: DesignDocument): Promise<void> {
    let outcome: SaveOutcome;
    try {
      outcome = await answerOf(() => client.save(revision, document));
    } finally {
      saving = null;
    }
    settle(outcome, document);
  }

  function settle(outcome: SaveOutcome, sent: DesignDocument): void {
    if (outcome.kind === "saved") {
      accepted({ revision: outcome.revision, document: sent });
    } else if (outcome.kind === "stale") {
      if (isOurs(outcome.theirs.document)) accepted(outcome.theirs);
      else disagree(outcome.theirs, outcome.by);
    } else {
      // What was not understood was not stored either.
      if (outcome.kind !== "offline") store.set({ sent: store.get().sent.filter((document) => document !== sent) });
      // Of what was edited meanwhile a refusal says nothing: that is sent, too.
      if (outcome.kind === "refused" && store.get().document !== sent) goOn();
      else trouble(outcome);
    }
  }

  /** The server holds what was sent from here, or what stands here anyway: nobody has come in between. */
  function isOurs(held: DesignDocument): boolean {
    const { sent, document } = store.get();
    return [...sent, document].some((candidate) => isSame(candidate, held));
  }

  function accepted(saved: SavedDesign): void {
    failures = 0;
    markSaved(store, saved);
    onSaved(saved.revision);
    goOn();
  }

  /** With what was edited while the server was answering. */
  function goOn(): void {
    if (isDirty(store.get())) {
      show("unsaved");
      schedule(IDLE_MS);
    } else show("saved");
  }

  function trouble(outcome: Trouble): void {
    if (outcome.kind === "offline") {
      schedule(BACK_OFF_MS[Math.min(failures, BACK_OFF_MS.length - 1)] ?? IDLE_MS);
      failures += 1;
      show("offline");
      return;
    }
    if (outcome.kind === "refused") {
      const { document } = store.get();
      const refusals = outcome.fields.map(({ path, message }): [string, string] => {
        const steps = parsePath(path.replace(/^document\./u, ""));
        return [(steps && keyOfPath(steps, document)) ?? "", message];
      });
      store.set({ refusals: new Map(refusals) });
    }
    show(outcome.kind);
  }

  function disagree(theirs: SavedDesign, by: string | null): void {
    const state = store.get();
    const sides = compareSides(state.saved, state.document, theirs, by);
    if (isDirty(state) && !isContained(sides)) {
      openConflict(store, sides);
      show("conflict");
      return;
    }
    takeOver(store, theirs, changedKeys(state.document, theirs.document));
    show("saved");
  }

  /** What another tab told of while the server was being asked; one that is away is asked again by the next save. */
  function lookAgain(): void {
    const { saved, save: now } = store.get();
    if (told > saved.revision && now.kind !== "offline") void checkServer();
  }

  async function load(): Promise<LoadOutcome> {
    isChecking = true;
    told = 0;
    try {
      const outcome = await answerOf(client.load);
      // What was sent meanwhile is answered first: the load is compared with what the server is then known to hold.
      while (saving !== null) await saving;
      return outcome;
    } finally {
      isChecking = false;
    }
  }

  async function checkServer(): Promise<void> {
    if (isChecking || saving || isStopped || waiting.has(store.get().save.kind)) return;
    await compare(await load());
    lookAgain();
  }

  async function compare(outcome: LoadOutcome): Promise<void> {
    if (isStopped || waiting.has(store.get().save.kind)) return;
    if (outcome.kind !== "loaded") {
      // With nothing to save, an unreachable server is the preview's news to tell.
      if (isDirty(store.get()) || outcome.kind !== "offline") trouble(outcome);
      return;
    }
    const { saved } = store.get();
    if (outcome.saved.revision > saved.revision) {
      if (isOurs(outcome.saved.document)) {
        accepted(outcome.saved);
        return;
      }
      disagree(outcome.saved, outcome.by);
      if (waiting.has(store.get().save.kind)) return;
    }
    if (!isDirty(store.get())) show("saved");
    // Unsaved edits are waiting for typing to pause already.
    else if (store.get().save.kind !== "unsaved") await save();
  }

  return {
    savedElsewhere: (revision) => {
      told = Math.max(told, revision);
      if (revision > store.get().saved.revision) void checkServer();
    },
    saveNow: async () => {
      failures = 0;
      const isOnItsWay = saving !== null && store.get().sent.at(-1) === store.get().document;
      if (saving !== null) await saving;
      // What was edited since follows the save that was on its way.
      if (!isOnItsWay) await save();
    },
    checkServer,
    resume: () => {
      failures = 0;
      show("unsaved");
      void save();
    },
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
      unsubscribe();
    },
  };
}
