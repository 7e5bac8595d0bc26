// What a tab keeps of edits while a design is open, and once it was closed.
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { endSessionHere } from "../shell/session-end";
import { openTab } from "./design-session.fixture";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const quiet = () => vi.advanceTimersByTimeAsync(60_000);

it("an edit is kept until the server has it", async () => {
  const { remote, open, kept } = openTab();
  const { name } = open();
  await quiet();
  remote.state.isUp = false;
  name("Two");
  await quiet();
  expect(kept()?.document.purpose?.name).toBe("Two");
  remote.state.isUp = true;
  await quiet();
  expect(kept()).toBeNull();
});

it("an edit that is sent when the design is closed is kept until the server has it, and not longer", async () => {
  const { remote, open, kept } = openTab();
  const { name, close } = open();
  await quiet();
  remote.state.distance = 100;
  name("Two");
  close();
  await vi.advanceTimersByTimeAsync(199);
  expect(kept()?.document.purpose?.name).toBe("Two");
  await vi.advanceTimersByTimeAsync(1);
  expect(remote.state.current.document.purpose?.name).toBe("Two");
  expect(kept()).toBeNull();
});

it("so is one whose save was on its way already, and one that follows it", async () => {
  for (const follows of [false, true]) {
    const { remote, open, kept } = openTab();
    const { name, close } = open();
    await quiet();
    remote.state.distance = 1000;
    name("Two");
    await vi.advanceTimersByTimeAsync(700);
    expect(remote.sent).toHaveLength(1);
    if (follows) name("Three");
    close();
    expect(kept()?.document.purpose?.name).toBe(follows ? "Three" : "Two");
    await quiet();
    expect(remote.state.current.document.purpose?.name).toBe(follows ? "Three" : "Two");
    expect(kept()).toBeNull();
  }
});

it("an edit that did not arrive when the design was closed is there when it is opened again", async () => {
  const { remote, open, kept } = openTab();
  const { name, close } = open();
  await quiet();
  remote.state.isUp = false;
  name("Two");
  close();
  await quiet();
  expect(kept()?.document.purpose?.name).toBe("Two");
  remote.state.isUp = true;
  const { store } = open();
  await quiet();
  expect(store.get().document.purpose?.name).toBe("Two");
  expect(remote.state.current.document.purpose?.name).toBe("Two");
  expect(kept()).toBeNull();
});

it("nobody is asked about edits that were saved as the design was closed", async () => {
  const { remote, open } = openTab();
  const { name, close } = open();
  await quiet();
  name("Two");
  close();
  await quiet();
  remote.state.current = { revision: 3, document: { schemaVersion: 1, purpose: { name: "Theirs" } } };
  const { store } = open();
  await quiet();
  expect(store.get()).toMatchObject({ conflict: null, document: { purpose: { name: "Theirs" } } });
});

it("a text that is no value stays, beside what was saved as the design was closed", async () => {
  const { remote, open, kept } = openTab();
  const { name, scribble, close } = open();
  await quiet();
  name("Two");
  scribble("T?");
  close();
  await quiet();
  expect(kept()).toMatchObject({ saved: { revision: 2 }, document: { purpose: { name: "Two" } }, sent: [] });
  expect(kept()?.texts).toEqual([["purpose/name", "T?"]]);
  remote.state.current = {
    revision: 3,
    document: { schemaVersion: 1, purpose: { name: "Two", description: "Theirs" } },
  };
  const { store } = open();
  await quiet();
  expect(store.get().texts.get("purpose/name")).toBe("T?");
  expect(store.get()).toMatchObject({ conflict: null, document: { purpose: { description: "Theirs" } } });
});

it.each([
  ["as it is closed", 0],
  ["before", 60_000],
])("what was saved %s is no news when a page comes back that was made earlier", async (_when, before) => {
  const { remote, open } = openTab();
  const made = remote.state.current;
  const { name, close } = open(made);
  await quiet();
  name("Two");
  await vi.advanceTimersByTimeAsync(before);
  close();
  await quiet();
  const { store } = open(made);
  expect(store.get()).toMatchObject({ saved: remote.state.current, document: { purpose: { name: "Two" } } });
  await quiet();
  expect(store.get()).toMatchObject({ takenOver: 0, save: { kind: "saved" } });
  remote.state.current = { revision: 3, document: { schemaVersion: 1, purpose: { name: "Theirs" } } };
  const later = open(made);
  await quiet();
  expect(later.store.get()).toMatchObject({ takenOver: 1, document: { purpose: { name: "Theirs" } } });
});

it("what is sent as the page is left is known to be one's own when the page is loaded again", async () => {
  const { remote, open, kept } = openTab();
  const { name, store } = open();
  await quiet();
  remote.state.distance = 100;
  name("Two");
  dispatchEvent(new Event("pagehide"));
  expect(kept()?.sent).toEqual([store.get().document]);
});

it("nobody is asked, either, about edits that were saved as the page was left, and that somebody has gone on from", async () => {
  const { remote, open, memory } = openTab();
  const { name } = open();
  await quiet();
  name("Two");
  dispatchEvent(new Event("pagehide"));
  const left = memory.text;
  await quiet();
  memory.text = left;
  remote.state.current = {
    revision: 3,
    document: { schemaVersion: 1, purpose: { name: "Two", description: "Theirs" } },
  };
  const { store } = open({ revision: 1, document: { schemaVersion: 1, purpose: { name: "One" } } });
  expect(store.get()).toMatchObject({ saved: { revision: 1 }, document: { purpose: { name: "Two" } } });
  await quiet();
  expect(store.get()).toMatchObject({ conflict: null, saved: { revision: 3 }, document: { purpose: { name: "Two" } } });
  expect(remote.state.current.revision).toBe(3);
});

it("an answer that comes after the design was opened again takes nothing of what was typed since", async () => {
  const { remote, open, kept } = openTab();
  const made = remote.state.current;
  const { name, close } = open();
  await quiet();
  remote.state.distance = 1000;
  name("Two");
  close();
  remote.state.distance = 10_000;
  const again = open(made);
  expect(again.store.get().document.purpose?.name).toBe("Two");
  again.name("Three");
  await vi.advanceTimersByTimeAsync(200);
  expect(kept()?.document.purpose?.name).toBe("Three");
  await vi.advanceTimersByTimeAsync(2000);
  expect(remote.state.current.document.purpose?.name).toBe("Two");
  expect(kept()?.document.purpose?.name).toBe("Three");
  await quiet();
  expect(again.store.get().conflict).toBeNull();
  expect(remote.state.current.document.purpose?.name).toBe("Three");
});

it("after signing out nothing is kept, whatever is answered later", async () => {
  const { remote, open, memory } = openTab();
  vi.stubGlobal("sessionStorage", {});
  vi.stubGlobal("localStorage", {});
  const { name, close } = open();
  await quiet();
  remote.state.isUp = false;
  remote.state.distance = 100;
  name("Two");
  endSessionHere();
  memory.text = null;
  close();
  await quiet();
  expect(memory.text).toBeNull();
});
