import { describe, expect, it } from "vitest";
import { readDraft, type StoredDraft } from "./draft-storage";

const draft: StoredDraft = {
  userId: "u1",
  saved: { revision: 3, document: { schemaVersion: 1 } },
  document: { schemaVersion: 1, purpose: { name: "Kept" } },
  sent: [{ schemaVersion: 1, purpose: { name: "On its way" } }],
  texts: [["compute/pools/a/nodes", "8 apples"]],
};

describe("edits kept in the tab", () => {
  it("come back whole", () => {
    expect(readDraft(JSON.stringify(draft), "u1")).toEqual(draft);
  });

  it("are not shown to another person who signs in", () => {
    expect(readDraft(JSON.stringify(draft), "u2")).toBeNull();
  });

  it.each(["", "{", "null", "[]", '{"userId":"u1"}', JSON.stringify({ ...draft, document: { schemaVersion: 99 } })])(
    "that are damaged or of another version are left alone: %s",
    (stored) => {
      expect(readDraft(stored, "u1")).toBeNull();
    },
  );
});
