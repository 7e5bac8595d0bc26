import { describe, expect, it } from "vitest";
import type { DesignDocument } from "@/lib/engine/inputs/design";
import { createDesignStore, endTyping, enteredAt, redo, takeOver, undo, writeField, writeFields } from "./design-store";
import { COALESCE_MS } from "./edit-history";

const document: DesignDocument = { schemaVersion: 1, compute: { pools: [{ id: "a", nodes: 8 }] } };
const open = () => createDesignStore({ revision: 1, document }, { result: null, document: null, state: "pending" });
const type = (store: ReturnType<typeof open>, key: string, value: unknown, now: number, text: string | null = null) =>
  writeField(store, key, { value, text }, { now, isTyping: true });

describe("undo", () => {
  it("takes back a word and not a letter, and brings it again", () => {
    const store = open();
    for (const name of ["G", "GP", "GPT"]) type(store, "purpose/name", name, name.length * 100);
    expect(undo(store)).toBe("purpose/name");
    expect(store.get().document).toEqual(document);
    redo(store);
    expect(enteredAt(store.get().document, "purpose/name")).toBe("GPT");
  });

  it("stops at a pause, at another field and when the field was left", () => {
    const store = open();
    type(store, "purpose/name", "A", 0);
    type(store, "purpose/name", "AB", COALESCE_MS + 1);
    type(store, "purpose/description", "x", COALESCE_MS + 2);
    endTyping(store);
    type(store, "purpose/description", "xy", COALESCE_MS + 3);
    const seen: unknown[] = [];
    while (undo(store) !== null) seen.push(store.get().document.purpose);
    expect(seen).toEqual([{ name: "AB", description: "x" }, { name: "AB" }, { name: "A" }, undefined]);
  });

  it("takes back what was written together in one step", () => {
    const store = open();
    type(store, "compute/pools/a/nodes", 8, 0, "8 apples");
    const values = [
      { key: "purpose/name", value: "Both" },
      { key: "compute/pools/a/nodes", value: 16 },
    ];
    writeFields(store, values, 10);
    expect(enteredAt(store.get().document, "compute/pools/a/nodes")).toBe(16);
    expect(store.get().texts.size).toBe(0);
    undo(store);
    expect(store.get().document).toEqual(document);
    expect(store.get().texts.get("compute/pools/a/nodes")).toBe("8 apples");
    redo(store);
    expect(enteredAt(store.get().document, "purpose/name")).toBe("Both");
  });

  it("has nothing to take back where what was written stood there already", () => {
    const store = open();
    writeFields(store, [{ key: "compute/pools/a/nodes", value: 8 }], 0);
    expect(undo(store)).toBeNull();
  });

  it("brings back a text that was no number, as it was typed", () => {
    const store = open();
    type(store, "compute/pools/a/nodes", 8, 0, "8 apples");
    expect(store.get().texts.get("compute/pools/a/nodes")).toBe("8 apples");
    expect(store.get().document).toBe(document);
    endTyping(store);
    type(store, "compute/pools/a/nodes", 9, 10);
    expect(store.get().texts.size).toBe(0);
    undo(store);
    expect(store.get().texts.get("compute/pools/a/nodes")).toBe("8 apples");
    expect(enteredAt(store.get().document, "compute/pools/a/nodes")).toBe(8);
  });

  it("never takes back what somebody else saved", () => {
    const store = open();
    type(store, "purpose/name", "Mine", 0);
    type(store, "compute/pools/a/nodes", 16, 1);
    const theirs: DesignDocument = {
      ...document,
      purpose: { name: "Theirs" },
      compute: { pools: [{ id: "a", nodes: 16 }] },
    };
    takeOver(store, { revision: 2, document: theirs }, ["purpose/name"]);
    undo(store);
    expect(store.get().document).toEqual({ ...theirs, compute: { pools: [{ id: "a", nodes: 8 }] } });
    expect(undo(store)).toBeNull();
  });

  it("forgets what could be redone once something new is written", () => {
    const store = open();
    type(store, "purpose/name", "A", 0);
    undo(store);
    type(store, "purpose/name", "B", 5);
    expect(redo(store)).toBeNull();
  });
});

describe("an answer taken away", () => {
  it("leaves a sparse document without empty groups", () => {
    const store = open();
    type(store, "purpose/targets/budgetUsd", 1e6, 0);
    type(store, "purpose/targets/budgetUsd", undefined, 1);
    expect(store.get().document).toEqual(document);
  });

  it("tells none of these apart from no answer", () => {
    const store = open();
    type(store, "security/regimes", [], 0);
    expect(store.get().document.security).toEqual({ regimes: [] });
  });
});
