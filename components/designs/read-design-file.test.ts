import { describe, expect, it } from "vitest";
import { FILE_BYTES_MAX, readDesignFile } from "./read-design-file";

const file = (text: string) => ({ size: text.length, text: async () => text });

describe("readDesignFile", () => {
  it("gives the object of a JSON file, whatever is in it", async () => {
    expect(await readDesignFile(file('{"schemaVersion":1,"purpose":{"name":"A"}}'))).toEqual({
      kind: "document",
      document: { schemaVersion: 1, purpose: { name: "A" } },
    });
  });

  it.each(["", "purpose:\n  name: A", "[1]", "null", '"text"', "{"])("says that %j is not a design", async (text) => {
    expect(await readDesignFile(file(text))).toEqual({ kind: "not-json" });
  });

  it("does not read a file that the server would refuse for its size", async () => {
    const huge = { size: FILE_BYTES_MAX + 1, text: () => Promise.reject(new Error("was read")) };
    expect(await readDesignFile(huge)).toEqual({ kind: "too-large", bytes: FILE_BYTES_MAX + 1 });
  });

  it("says when the disk does not give the file", async () => {
    const gone = { size: 1, text: () => Promise.reject(new DOMException("gone", "NotReadableError")) };
    expect(await readDesignFile(gone)).toEqual({ kind: "unreadable" });
  });
});
