// What another tab of the same browser says while this one is talking with the server.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openDesign } from "./autosave.fixture";
import type { SavedDesign } from "./saved-design";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("what another tab says it saved", () => {
  const theirs = (revision: number): SavedDesign => ({
    revision,
    document: { schemaVersion: 1, purpose: { name: `Theirs ${revision}` } },
  });

  /** Far from the server, on which the other tab has just saved. */
  function opened() {
    const design = openDesign();
    design.remote.state.distance = 100;
    const elsewhere = (revision: number) => {
      design.remote.state.current = theirs(revision);
      design.autosave.savedElsewhere(revision);
    };
    const loads = vi.spyOn(design.remote, "load");
    return { ...design, elsewhere, loads };
  }

  it("is looked at at once", async () => {
    const { elsewhere, store } = opened();
    elsewhere(2);
    await vi.advanceTimersByTimeAsync(200);
    expect(store.get()).toMatchObject({ saved: theirs(2), document: theirs(2).document });
  });

  it("is looked at as soon as a check is over that was asked before", async () => {
    const { elsewhere, store, autosave, loads } = opened();
    void autosave.checkServer();
    await vi.advanceTimersByTimeAsync(150);
    elsewhere(2);
    elsewhere(3);
    await vi.advanceTimersByTimeAsync(50);
    expect(store.get().saved.revision).toBe(1);
    await vi.advanceTimersByTimeAsync(200);
    expect(store.get()).toMatchObject({ saved: theirs(3), document: theirs(3).document });
    expect(loads).toHaveBeenCalledTimes(2);
  });

  it("is not asked for twice where the check under way already brought it", async () => {
    const { elsewhere, store, autosave, loads } = opened();
    void autosave.checkServer();
    await vi.advanceTimersByTimeAsync(50);
    elsewhere(2);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(store.get().saved).toEqual(theirs(2));
    expect(loads).toHaveBeenCalledTimes(1);
  });

  it("is looked at as soon as a save is answered that came before it", async () => {
    const { elsewhere, name, store, autosave, shown } = opened();
    name("Two");
    void autosave.saveNow();
    await vi.advanceTimersByTimeAsync(150);
    elsewhere(3);
    await vi.advanceTimersByTimeAsync(50);
    expect(store.get()).toMatchObject({ saved: { revision: 2 }, document: { purpose: { name: "Two" } } });
    await vi.advanceTimersByTimeAsync(200);
    expect(store.get()).toMatchObject({ saved: theirs(3), document: theirs(3).document });
    expect(shown()).toBe("saved");
  });

  it("is looked at when the server is back and what was to be sent was taken back", async () => {
    const { elsewhere, name, store, autosave, remote } = opened();
    remote.state.isUp = false;
    name("Two");
    void autosave.saveNow();
    await vi.advanceTimersByTimeAsync(150);
    elsewhere(2);
    await vi.advanceTimersByTimeAsync(50);
    remote.state.isUp = true;
    name("One");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(store.get()).toMatchObject({ saved: theirs(2), document: theirs(2).document });
  });

  it("is looked at when a person has settled what was asked meanwhile", async () => {
    const { elsewhere, name, store, settle, shown } = opened();
    name("Mine");
    elsewhere(2);
    await vi.advanceTimersByTimeAsync(200);
    expect(shown()).toBe("conflict");
    elsewhere(3);
    await vi.advanceTimersByTimeAsync(60_000);
    store.set({ document: theirs(2).document });
    expect(settle()).toBe(true);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(store.get()).toMatchObject({ saved: theirs(3), document: theirs(3).document });
  });

  it("is asked for once where nothing newer is found, or no answer comes", async () => {
    const { remote, autosave, loads } = opened();
    autosave.savedElsewhere(2);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(loads).toHaveBeenCalledTimes(1);
    remote.state.isUp = false;
    autosave.savedElsewhere(2);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(loads).toHaveBeenCalledTimes(2);
  });

  it("is not looked at when it is known, nor after the design was closed", async () => {
    const { autosave, loads } = opened();
    autosave.savedElsewhere(1);
    autosave.stop();
    autosave.savedElsewhere(2);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(loads).not.toHaveBeenCalled();
  });
});
