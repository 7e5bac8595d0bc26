import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { DesignDocument } from "@/lib/engine/inputs/design";
import type { Result } from "@/lib/engine/result";
import type { EvaluationOutcome } from "./design-client";
import { createDesignStore, writeField } from "./design-store";
import { DEBOUNCE_MS, startPreview } from "./preview";

const document: DesignDocument = { schemaVersion: 1, purpose: { name: "A" } };

/** A server whose answers come when the test lets them. Its result is marked with the name that it was asked about. */
function open() {
  const asked: {
    readonly name: string;
    readonly answer: (outcome?: EvaluationOutcome) => void;
    readonly signal: AbortSignal;
  }[] = [];
  const evaluate = (of: DesignDocument, signal: AbortSignal) =>
    new Promise<EvaluationOutcome>((resolve) => {
      const name = of.purpose?.name ?? "";
      const own: EvaluationOutcome = { kind: "evaluated", result: { marked: name } as unknown as Result };
      signal.addEventListener("abort", () => resolve({ kind: "aborted" }));
      asked.push({ name, signal, answer: (outcome = own) => resolve(outcome) });
    });
  const result = { marked: "A" } as unknown as Result;
  const store = createDesignStore({ revision: 1, document }, { result, document, state: "current" });
  const preview = startPreview(store, { evaluate });
  const type = (value: string) => writeField(store, "purpose/name", { value, text: null }, { now: 0, isTyping: true });
  const shown = () => [Reflect.get(store.get().figures.result ?? {}, "marked"), store.get().figures.state];
  return { asked, store, preview, type, shown };
}

const settle = (milliseconds = DEBOUNCE_MS) => vi.advanceTimersByTimeAsync(milliseconds);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("figures while someone types", () => {
  it("stay, marked as passing, until the new ones are there", async () => {
    const { asked, type, shown } = open();
    type("B");
    expect(shown()).toEqual(["A", "pending"]);
    await settle();
    asked[0]?.answer();
    await settle(0);
    expect(shown()).toEqual(["B", "current"]);
  });

  it("are asked for once for keys that fall together", async () => {
    const { asked, type } = open();
    for (const name of ["B", "BC", "BCD"]) type(name);
    await settle();
    expect(asked.map(({ name }) => name)).toEqual(["BCD"]);
  });

  it("of an older state are shown while newer ones are awaited, and never after them", async () => {
    const { asked, type, shown } = open();
    type("B");
    await settle();
    type("C");
    await settle();
    asked[0]?.answer();
    await settle(0);
    expect(shown()).toEqual(["B", "pending"]);
    asked[1]?.answer();
    await settle(0);
    expect(shown()).toEqual(["C", "current"]);
  });

  it("never keep more than two questions open", async () => {
    const { asked, type } = open();
    for (const name of ["B", "C", "D", "E"]) {
      type(name);
      await settle();
    }
    expect(asked.map(({ signal }) => signal.aborted)).toEqual([true, true, false, false]);
  });

  it("say that the server is away, and come by themselves when it is back", async () => {
    const { asked, type, shown } = open();
    type("B");
    await settle();
    asked[0]?.answer({ kind: "offline" });
    await settle(0);
    expect(shown()).toEqual(["A", "unreachable"]);
    await settle(10_000);
    asked.at(-1)?.answer();
    await settle(0);
    expect(shown()).toEqual(["B", "current"]);
  });
});
