import { afterEach, expect, it, vi } from "vitest";
import { z } from "zod";
import { callApi, isWorthRetrying, ProblemError } from "./fetcher";

afterEach(() => vi.unstubAllGlobals());

function answerWith(answer: () => Promise<Response>): ReturnType<typeof vi.fn> {
  const fetch = vi.fn(answer);
  vi.stubGlobal("fetch", fetch);
  return fetch;
}

async function refusal(call: Promise<unknown>): Promise<ProblemError> {
  return call.then(
    () => expect.fail("was accepted"),
    (error: unknown) => (error instanceof ProblemError ? error : expect.fail(String(error))),
  );
}

it("sends what the server asks of an unsafe call, and leaves empty parameters out", async () => {
  const fetch = answerWith(async () => Response.json({ ok: 1 }));
  expect(await callApi("/designs", { query: { q: "", status: ["draft", "approved"], page: 2 } })).toEqual({ ok: 1 });
  expect(fetch.mock.lastCall?.[0]).toBe("/api/v1/designs?status=draft&status=approved&page=2");
  await callApi("/designs", { method: "POST", body: { name: "x" } });
  const { headers, body } = z
    .object({ headers: z.instanceof(Headers), body: z.string() })
    .parse(fetch.mock.lastCall?.[1]);
  expect([headers.get("x-podwright"), headers.get("content-type"), body]).toEqual([
    "1",
    "application/json",
    '{"name":"x"}',
  ]);
});

it("tells a refusal, which is final, from a server that is away, which is worth another try", async () => {
  const problem = { code: "rate-limited", message: "Wait.", fields: [], requestId: "r" };
  answerWith(async () => Response.json(problem, { status: 429, headers: { "retry-after": "7" } }));
  const refused = await refusal(callApi("/session"));
  expect(refused).toMatchObject({ code: "rate-limited", message: "Wait.", retryAfterSeconds: 7, requestId: "r" });
  expect(isWorthRetrying(0, refused)).toBe(false);

  answerWith(async () => Promise.reject(new TypeError("Failed to fetch")));
  const away = await refusal(callApi("/me"));
  expect([away.code, isWorthRetrying(0, away), isWorthRetrying(3, away)]).toEqual(["offline", true, false]);

  answerWith(async () => new Response("<html>Bad gateway</html>", { status: 502 }));
  expect((await refusal(callApi("/me"))).code).toBe("offline");
});

it("passes a cancelled call on as cancelled", async () => {
  answerWith(async () => Promise.reject(new DOMException("stop", "AbortError")));
  await expect(callApi("/me")).rejects.toMatchObject({ name: "AbortError" });
});
