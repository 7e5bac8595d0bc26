// Edits, saves, checks and somebody else's saves that cross each other on the way.
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { IDLE_MS } from "./autosave";
import { openDesign } from "./autosave.fixture";
import { isDirty, wouldLose } from "./design-state";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("an edit made while the server is asked", () => {
  function asking() {
    const opened = openDesign();
    opened.remote.state.distance = 2 * IDLE_MS;
    return { ...opened, checking: opened.autosave.checkServer() };
  }

  it("is shown as unsaved at once, and waits for no answer", async () => {
    const { remote, name, shown } = asking();
    name("Two");
    expect(shown()).toBe("unsaved");
    await vi.advanceTimersByTimeAsync(IDLE_MS);
    expect(remote.sent.map(({ purpose }) => purpose?.name)).toEqual(["Two"]);
    expect(shown()).toBe("saving");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(shown()).toBe("saved");
    expect(remote.saves).toHaveLength(1);
  });

  it("is sent when typing pauses, not when the answer comes", async () => {
    const { remote, name, shown, checking } = asking();
    await vi.advanceTimersByTimeAsync(4 * IDLE_MS - 1);
    name("T");
    await vi.advanceTimersByTimeAsync(1);
    await checking;
    name("Two");
    expect(shown()).toBe("unsaved");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(remote.saves.map(({ purpose }) => purpose?.name)).toEqual(["Two"]);
  });

  it("is sent when the page is left", () => {
    const { remote, name, autosave, store } = asking();
    name("Two");
    expect(wouldLose(store.get())).toBe(false);
    void autosave.saveNow();
    expect(remote.sent).toEqual([store.get().document]);
  });

  it("is asked about when the answer tells of somebody else's", async () => {
    const { remote, name, shown, store } = asking();
    remote.state.current = { revision: 2, document: { schemaVersion: 1, purpose: { name: "Theirs" } } };
    name("Mine");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(shown()).toBe("conflict");
    expect(store.get().conflict?.differences).toMatchObject([{ mine: "Mine", theirs: "Theirs", changedBy: "both" }]);
  });

  it("is not taken back by an answer that is older than its save", async () => {
    const { remote, name, shown, store, checking } = asking();
    await vi.advanceTimersByTimeAsync(2 * IDLE_MS);
    remote.state.distance = 0;
    name("Two");
    await vi.advanceTimersByTimeAsync(IDLE_MS);
    expect(remote.state.current.revision).toBe(2);
    await vi.advanceTimersByTimeAsync(IDLE_MS);
    await checking;
    expect(store.get()).toMatchObject({ saved: { revision: 2 }, document: { purpose: { name: "Two" } }, takenOver: 0 });
    expect(shown()).toBe("saved");
  });

  it("is not forgotten where the answer knows of the save before the save itself is answered", async () => {
    const { remote, name, shown, store } = asking();
    name("Two");
    remote.state.distance = 100;
    await vi.advanceTimersByTimeAsync(IDLE_MS);
    remote.state.distance = 10_000;
    await vi.advanceTimersByTimeAsync(100);
    remote.state.distance = 100;
    name("Three");
    await vi.advanceTimersByTimeAsync(2 * IDLE_MS);
    expect(shown()).toBe("saving");
    expect(wouldLose(store.get())).toBe(true);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(remote.saves.map(({ purpose }) => purpose?.name)).toEqual(["Two", "Three"]);
    expect(shown()).toBe("saved");
  });

  it("is sent after a time away, too, when the edits before it were taken back", async () => {
    const { remote, name, shown, autosave } = openDesign();
    remote.state.isUp = false;
    name("Two");
    await vi.advanceTimersByTimeAsync(IDLE_MS);
    expect(shown()).toBe("offline");
    name("One");
    remote.state.distance = 600;
    void autosave.checkServer();
    await vi.advanceTimersByTimeAsync(60_000);
    remote.state.isUp = true;
    name("Three");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(remote.state.current.document.purpose?.name).toBe("Three");
  });
});

describe("an edit made while a save is on its way", () => {
  it("follows it when the design is closed", async () => {
    const { remote, name, autosave } = openDesign();
    remote.state.distance = 50;
    name("Two");
    void autosave.saveNow();
    name("Three");
    void autosave.saveNow();
    autosave.stop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(remote.saves.map(({ purpose }) => purpose?.name)).toEqual(["Two", "Three"]);
  });

  it("follows it, too, when that one is refused, and carries no complaint about what was there before", async () => {
    const { remote, name, shown, store } = openDesign();
    remote.trouble.next = { kind: "refused", fields: [{ path: "document.purpose.name", message: "Too long." }] };
    remote.state.distance = 50;
    name("Two and more");
    await vi.advanceTimersByTimeAsync(IDLE_MS);
    name("Two");
    await vi.advanceTimersByTimeAsync(100);
    remote.trouble.next = null;
    expect(shown()).toBe("unsaved");
    expect(store.get().refusals.size).toBe(0);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(shown()).toBe("saved");
    expect(remote.state.current.document.purpose?.name).toBe("Two");
  });

  it("is asked about before the page is left", () => {
    const { name, autosave, store } = openDesign();
    name("Two");
    void autosave.saveNow();
    expect(wouldLose(store.get())).toBe(false);
    name("Three");
    expect(wouldLose(store.get())).toBe(true);
  });
});

it("an edit of a document too large to be sent from a page that is left is asked about until it is saved", async () => {
  const { name, autosave, store } = openDesign();
  name("\u7b97".repeat(21_000));
  expect(wouldLose(store.get())).toBe(true);
  const saving = autosave.saveNow();
  expect(wouldLose(store.get())).toBe(true);
  await saving;
  expect(wouldLose(store.get())).toBe(false);
});

describe("whatever happens at the same time", () => {
  const steps = fc.array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom("type", "theirs", "told", "check", "save", "settle") },
      fc.constantFrom("down", "up", "loses answers", "answers"),
      fc.record({ distance: fc.constantFrom(0, 100, 700, 3000) }),
      { weight: 4, arbitrary: fc.record({ wait: fc.integer({ min: 1, max: 4000 }) }) },
    ),
    { maxLength: 24 },
  );
  type Step = typeof steps extends fc.Arbitrary<readonly (infer S)[]> ? S : never;

  /** One person types names here, somebody else describes; what each wrote last should stand in the end. */
  function happening() {
    const opened = openDesign();
    const { remote, autosave, name, settle } = opened;
    const last = { name: "One", description: undefined as string | undefined };
    let count = 0;
    const actions: Readonly<Record<string, () => unknown>> = {
      type: () => {
        last.name = `Name ${count}`;
        name(last.name);
      },
      theirs: () => {
        const { revision, document } = remote.state.current;
        last.description = `Description ${count}`;
        const purpose = { ...document.purpose, description: last.description };
        remote.state.current = { revision: revision + 1, document: { ...document, purpose } };
      },
      told: () => autosave.savedElsewhere(remote.state.current.revision),
      check: () => void autosave.checkServer(),
      save: () => void autosave.saveNow(),
      settle,
      down: () => Object.assign(remote.state, { isUp: false }),
      up: () => Object.assign(remote.state, { isUp: true }),
      "loses answers": () => Object.assign(remote.state, { losesAnswers: true }),
      answers: () => Object.assign(remote.state, { losesAnswers: false }),
    };
    const take = async (step: Step) => {
      count += 1;
      if (typeof step === "string") actions[step]?.();
      else if ("wait" in step) await vi.advanceTimersByTimeAsync(step.wait);
      else remote.state.distance = step.distance;
    };
    return { ...opened, last, take };
  }

  it("loses no edit of either side, and none is called saved before it is", async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (taken) => {
        const { remote, store, shown, settle, autosave, last, take } = happening();
        for (const step of taken) {
          await take(step);
          expect(shown() === "saved" && isDirty(store.get())).toBe(false);
          expect(store.get().document.purpose?.name).toBe(last.name);
        }
        Object.assign(remote.state, { isUp: true, losesAnswers: false, distance: 100 });
        await vi.advanceTimersByTimeAsync(60_000);
        await Promise.all([autosave.checkServer(), vi.advanceTimersByTimeAsync(60_000)]);
        while (settle()) await vi.advanceTimersByTimeAsync(60_000);
        expect(shown()).toBe("saved");
        expect(store.get().document.purpose).toEqual(last);
        expect(remote.state.current.document.purpose).toEqual(last);
      }),
    );
  });

  it("leaving sends the newest edit or asks before", async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (taken) => {
        const { remote, store, autosave, take } = happening();
        for (const step of taken) await take(step);
        const isCovered = wouldLose(store.get()) || !isDirty(store.get());
        void autosave.saveNow();
        autosave.stop();
        expect(isCovered || remote.sent.at(-1) === store.get().document).toBe(true);
      }),
    );
  });
});
