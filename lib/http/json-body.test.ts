import fc from "fast-check";
import { expect, it } from "vitest";
import { isDeeperThan, readJsonObject } from "./json-body";

function depthOf(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}

it("tells the depth of any JSON text without parsing it, whatever its strings hold", () => {
  const text = fc.string({ unit: fc.constantFrom("[", "]", "{", "}", '"', "\\", "a", "\n") });
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof({ maxDepth: 6 }, text, fc.array(tie("tree"), { maxLength: 3 }), fc.dictionary(text, tie("tree"))),
  }));
  fc.assert(
    fc.property(tree, fc.integer({ min: 0, max: 8 }), (value, limit) => {
      expect(isDeeperThan(JSON.stringify(value), limit)).toBe(depthOf(value) > limit);
    }),
    { seed: 20_261_123 },
  );
});

function requestOf(chunks: readonly Uint8Array[], headers: Record<string, string> = {}): Request {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });
  const init: RequestInit & { duplex: "half" } = {
    method: "POST",
    body,
    duplex: "half",
    headers: { "content-type": "application/json", ...headers },
  };
  return new Request("http://127.0.0.1/", init);
}

const bytes = (text: string) => new TextEncoder().encode(text);

it("counts what arrives, whatever the length that was declared", async () => {
  const chunks = [bytes('{"a":"'), bytes("x".repeat(100)), bytes('"}')];
  await expect(readJsonObject(requestOf(chunks), 50)).rejects.toMatchObject({ code: "too-large" });
  await expect(readJsonObject(requestOf(chunks, { "content-length": "5" }), 50)).rejects.toMatchObject({
    code: "too-large",
  });
  expect(await readJsonObject(requestOf(chunks), 200)).toEqual({ a: "x".repeat(100) });
});

it("joins characters that were cut between chunks, and refuses bytes that are not UTF-8", async () => {
  const text = bytes('{"a":"机房"}');
  const pieces = [...text].map((byte) => Uint8Array.of(byte));
  expect(await readJsonObject(requestOf(pieces), 100)).toEqual({ a: "机房" });
  const broken = Uint8Array.from([...bytes('{"a":"'), 0xff, 0xfe, ...bytes('"}')]);
  await expect(readJsonObject(requestOf([broken]), 100)).rejects.toMatchObject({ code: "malformed" });
});
