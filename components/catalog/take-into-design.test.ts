import { afterEach, expect, it, vi } from "vitest";
import type { DesignDocument } from "@/lib/engine/inputs/design";
import type { TakenLine } from "@/lib/spec/spreadsheet/apply-lines";
import { takeIntoDesign } from "./take-into-design";

afterEach(() => void vi.unstubAllGlobals());

const line: TakenLine = { kind: "nodes", partId: "n1", name: "Node", quantity: 4, price: null };

/** The save that follows when the server holds a design with this name. */
async function saveOf(name: string) {
  const document: DesignDocument = { schemaVersion: 1, purpose: { name } };
  const fetch = vi.fn(async (_address: string, _init: RequestInit) => Response.json({ revision: 3, document }));
  vi.stubGlobal("fetch", fetch);
  await takeIntoDesign("d1", [line]);
  const [address, init] = fetch.mock.calls[1] ?? [];
  return { address, init, body: JSON.parse(String(init?.body)) };
}

it("puts the lines into what the server holds now", async () => {
  const { address, init, body } = await saveOf("One");
  expect([init?.method, address]).toEqual(["PATCH", "/api/v1/designs/d1"]);
  expect(body).toMatchObject({ revision: 3, document: { purpose: { name: "One" } } });
  expect(body.document.compute.pools).toHaveLength(1);
});

it("is finished when the page is left, like every save that a browser takes over from it", async () => {
  expect((await saveOf("One")).init?.keepalive).toBe(true);
  expect((await saveOf("\u7b97".repeat(21_000))).init?.keepalive).toBe(false);
});
