// The application's own interface, for the states that a test starts from: what a test is about is done in the browser.
import { type APIRequestContext, request } from "@playwright/test";

export interface Api {
  readonly get: <T>(path: string) => Promise<T>;
  readonly post: <T>(path: string, body: object) => Promise<T>;
  readonly patch: <T>(path: string, body: object) => Promise<T>;
  readonly delete: <T>(path: string) => Promise<T>;
  readonly context: APIRequestContext;
}

/** Asks as one person: cookies are kept from one call to the next. */
export async function newApi(baseURL: string): Promise<Api> {
  const context = await request.newContext({ baseURL, extraHTTPHeaders: { "x-podwright": "1" } });
  async function call<T>(method: string, path: string, data?: object): Promise<T> {
    const response = await context.fetch(`/api/v1${path}`, {
      method,
      maxRetries: 2,
      ...(data === undefined ? {} : { data }),
    });
    if (!response.ok()) throw new Error(`${method} ${path} answered ${response.status()}: ${await response.text()}`);
    return response.json();
  }
  return {
    get: (path) => call("GET", path),
    post: (path, body) => call("POST", path, body),
    patch: (path, body) => call("PATCH", path, body),
    delete: (path) => call("DELETE", path),
    context,
  };
}
