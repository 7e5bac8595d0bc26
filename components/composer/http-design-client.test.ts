import { afterEach, expect, it, vi } from "vitest";
import { httpDesignClient } from "./http-design-client";

afterEach(() => void vi.unstubAllGlobals());

async function keepaliveOf(name: string) {
  const fetch = vi.fn(async (_address: string, _init: RequestInit) => Response.json({ revision: 2 }));
  vi.stubGlobal("fetch", fetch);
  const outcome = await httpDesignClient("d1").save(1, { schemaVersion: 1, purpose: { name } });
  expect(outcome).toEqual({ kind: "saved", revision: 2 });
  return fetch.mock.calls[0]?.[1].keepalive;
}

it("lets every save outlive the page that a browser takes over from it, counted in bytes", async () => {
  expect(await keepaliveOf("One")).toBe(true);
  expect(await keepaliveOf("x".repeat(59_000))).toBe(true);
  expect(await keepaliveOf("x".repeat(60_000))).toBe(false);
  expect(await keepaliveOf("\u7b97".repeat(21_000))).toBe(false);
});
