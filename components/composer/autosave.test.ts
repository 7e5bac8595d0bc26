import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { DesignDocument } from "@/lib/engine/inputs/design";
import { IDLE_MS } from "./autosave";
import { openDesign } from "./autosave.fixture";
import { settleConflict } from "./design-store";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("autosave", () => {
  it("saves once when typing pauses, and says so all the way", async () => {
    const { remote, name, shown, announced, store } = openDesign();
    name("Two");
    expect(shown()).toBe("unsaved");
    await vi.advanceTimersByTimeAsync(IDLE_MS - 1);
    name("Three");
    await vi.advanceTimersByTimeAsync(IDLE_MS - 1);
    expect(remote.saves).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(remote.saves).toEqual([{ schemaVersion: 1, purpose: { name: "Three" } }]);
    expect(shown()).toBe("saved");
    expect(store.get().saved.revision).toBe(2);
    expect(announced).toEqual([2]);
  });

  it("saves what was typed while a save was on its way", async () => {
    const { remote, name, autosave, shown } = openDesign();
    name("Two");
    const saving = autosave.saveNow();
    expect(shown()).toBe("saving");
    name("Three");
    await saving;
    expect(shown()).toBe("unsaved");
    await vi.advanceTimersByTimeAsync(IDLE_MS);
    expect(remote.state.current).toEqual({ revision: 3, document: { schemaVersion: 1, purpose: { name: "Three" } } });
  });

  it("sends nothing when the edit was taken back", async () => {
    const { remote, name, shown } = openDesign();
    name("Two");
    name("One");
    expect(shown()).toBe("saved");
    await vi.advanceTimersByTimeAsync(10 * IDLE_MS);
    expect(remote.saves).toEqual([]);
  });

  it("keeps edits while the server is away and delivers them when it is back", async () => {
    const { remote, name, shown, store } = openDesign();
    remote.state.isUp = false;
    name("Two");
    await vi.advanceTimersByTimeAsync(IDLE_MS);
    expect(shown()).toBe("offline");
    name("Three");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(shown()).toBe("offline");
    remote.state.isUp = true;
    await vi.advanceTimersByTimeAsync(15_000);
    expect(shown()).toBe("saved");
    expect(remote.state.current.document).toEqual(store.get().document);
    expect(remote.state.current.document.purpose?.name).toBe("Three");
  });

  it("recognises its own save when only the answer was lost", async () => {
    const { remote, name, shown, store } = openDesign();
    remote.state.losesAnswers = true;
    name("Two");
    await vi.advanceTimersByTimeAsync(IDLE_MS);
    expect(shown()).toBe("offline");
    remote.state.losesAnswers = false;
    name("Three");
    await vi.advanceTimersByTimeAsync(5000);
    expect(store.get().conflict).toBeNull();
    expect(shown()).toBe("saved");
    expect(remote.state.current.document.purpose?.name).toBe("Three");
  });

  it("recognises its own save after a reload in the middle of it", async () => {
    const { remote, store, autosave, shown } = openDesign();
    const onItsWay: DesignDocument = { schemaVersion: 1, purpose: { name: "Two" } };
    remote.state.current = { revision: 2, document: onItsWay };
    store.set({ document: { schemaVersion: 1, purpose: { name: "Three" } }, sent: [onItsWay] });
    await autosave.checkServer();
    expect(store.get().conflict).toBeNull();
    await vi.advanceTimersByTimeAsync(IDLE_MS);
    expect(remote.state.current.document.purpose?.name).toBe("Three");
    expect(shown()).toBe("saved");
  });

  it("asks when somebody saved in between, and saves the choice", async () => {
    const { remote, name, shown, settle } = openDesign();
    remote.state.current = {
      revision: 2,
      document: { schemaVersion: 1, purpose: { name: "Theirs", description: "New" } },
    };
    name("Mine");
    await vi.advanceTimersByTimeAsync(IDLE_MS);
    expect(shown()).toBe("conflict");
    expect(remote.saves).toEqual([]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(remote.saves).toEqual([]);
    expect(settle()).toBe(true);
    await vi.advanceTimersByTimeAsync(IDLE_MS);
    expect(remote.state.current).toEqual({
      revision: 3,
      document: { schemaVersion: 1, purpose: { name: "Mine", description: "New" } },
    });
    expect(shown()).toBe("saved");
  });

  it("takes somebody else's for somebody else's, though it is what was sent from here and gave way", async () => {
    const { remote, name, store, autosave, shown } = openDesign();
    const saveElsewhere = (revision: number, value: string) => {
      remote.state.current = { revision, document: { schemaVersion: 1, purpose: { name: value } } };
    };
    saveElsewhere(2, "Theirs");
    name("Mine");
    await vi.advanceTimersByTimeAsync(IDLE_MS);
    expect(shown()).toBe("conflict");
    settleConflict(store, remote.state.current.document, Date.now());
    autosave.resume();
    saveElsewhere(3, "Mine");
    await autosave.checkServer();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(store.get().document.purpose?.name).toBe("Mine");
    expect(remote.state.current).toMatchObject({ revision: 3, document: { purpose: { name: "Mine" } } });
  });

  it("takes over what somebody else saved where nothing was edited here", async () => {
    const { remote, store, autosave, shown } = openDesign();
    remote.state.current = { revision: 2, document: { schemaVersion: 1, purpose: { name: "Theirs" } } };
    await autosave.checkServer();
    expect(store.get().document.purpose?.name).toBe("Theirs");
    expect(store.get().takenOver).toBe(1);
    expect(shown()).toBe("saved");
  });

  it("stops at an ended session and goes on after signing in again", async () => {
    const { remote, name, shown, autosave } = openDesign();
    remote.trouble.next = { kind: "signed-out" };
    name("Two");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(shown()).toBe("signed-out");
    remote.trouble.next = null;
    autosave.resume();
    await vi.advanceTimersByTimeAsync(0);
    expect(shown()).toBe("saved");
    expect(remote.state.current.document.purpose?.name).toBe("Two");
  });

  it("names the refused fields and tries again after the next edit", async () => {
    const { remote, name, shown, store } = openDesign();
    remote.trouble.next = { kind: "refused", fields: [{ path: "document.purpose.name", message: "Too long." }] };
    name("Two");
    await vi.advanceTimersByTimeAsync(IDLE_MS);
    expect(shown()).toBe("refused");
    expect(store.get().refusals).toEqual(new Map([["purpose/name", "Too long."]]));
    remote.trouble.next = null;
    name("Three");
    expect(store.get().refusals.size).toBe(0);
    await vi.advanceTimersByTimeAsync(IDLE_MS);
    expect(shown()).toBe("saved");
  });
});

describe("an error that nobody foresaw", () => {
  const slip = new TypeError("Nobody foresaw this");
  const reported = vi.fn();
  beforeEach(() => {
    reported.mockClear();
    vi.stubGlobal("reportError", reported);
  });
  const slips = [
    [
      "thrown at once",
      () => {
        throw slip;
      },
    ],
    ["thrown later", () => Promise.reject(slip)],
  ] as const;

  it.each(slips)("in a save, %s, is reported, and the edit is sent again", async (_when, throwing) => {
    const { remote, name, shown } = openDesign();
    vi.spyOn(remote, "save").mockImplementationOnce(throwing);
    name("Two");
    await vi.advanceTimersByTimeAsync(IDLE_MS);
    expect(reported.mock.calls).toEqual([[slip]]);
    expect(shown()).toBe("offline");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(shown()).toBe("saved");
    expect(remote.saves.map(({ purpose }) => purpose?.name)).toEqual(["Two"]);
  });

  it.each(slips)("in a check, %s, is reported, and the next one is made", async (_when, throwing) => {
    const { remote, store, autosave } = openDesign();
    vi.spyOn(remote, "load").mockImplementationOnce(throwing);
    remote.state.current = { revision: 2, document: { schemaVersion: 1, purpose: { name: "Theirs" } } };
    await autosave.checkServer();
    expect(reported.mock.calls).toEqual([[slip]]);
    await autosave.checkServer();
    expect(store.get().document.purpose?.name).toBe("Theirs");
  });

  it("in whoever watches the design stops no save after it", async () => {
    const { remote, name, store, autosave, shown } = openDesign();
    name("Two");
    const unsubscribe = store.subscribe(() => {
      throw slip;
    });
    await expect(autosave.saveNow()).rejects.toBe(slip);
    unsubscribe();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(shown()).toBe("saved");
    expect(remote.saves.map(({ purpose }) => purpose?.name)).toEqual(["Two"]);
  });
});
