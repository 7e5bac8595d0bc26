// Calls of the browser to our API. A refusal is a ProblemError with the server's own sentence; a server that cannot be
// reached is one with the code `offline`, so that callers tell "no" from "not now".
import type { ErrorCode } from "./error-table";
import type { ProblemBody, ProblemField } from "./problem-body";

interface RefusalBody {
  readonly code: ErrorCode | "offline";
  readonly message?: string;
  readonly fields?: readonly ProblemField[];
  readonly requestId?: string;
  readonly [detail: string]: unknown;
}

export class ProblemError extends Error {
  readonly code: ErrorCode | "offline";
  readonly status: number;
  readonly fields: readonly ProblemField[];
  readonly requestId: string | null;
  /** The whole problem body; its further members depend on the code. */
  readonly details: Readonly<Record<string, unknown>>;
  readonly retryAfterSeconds: number | null;

  constructor(status: number, body: RefusalBody, retry?: number) {
    super(body.message ?? body.code);
    this.name = "ProblemError";
    this.code = body.code;
    this.status = status;
    this.fields = body.fields ?? [];
    this.requestId = body.requestId ?? null;
    this.details = body;
    this.retryAfterSeconds = retry ?? null;
  }
}

type QueryValue = string | number | boolean | readonly (string | number)[] | undefined;

interface Call {
  readonly method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly query?: Readonly<Record<string, QueryValue>>;
  readonly body?: unknown;
  readonly signal?: AbortSignal;
  /** Finish even when the page is left meanwhile. At most 64 KiB. */
  readonly keepalive?: boolean;
}

function withQuery(path: string, query: Call["query"]): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value === undefined || value === "") continue;
    if (typeof value === "object") for (const item of value) params.append(name, String(item));
    else params.append(name, String(value));
  }
  return params.size === 0 ? path : `${path}?${params}`;
}

function isProblem(value: unknown): value is ProblemBody {
  return typeof value === "object" && value !== null && "code" in value && typeof value.code === "string";
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return null;
  }
}

/** `path` below /api/v1, for example `/designs`. `T` is the output type of the operation. */
export async function callApi<T>(
  path: string,
  { method = "GET", query, body, signal, keepalive }: Call = {},
): Promise<T> {
  const headers = new Headers({ accept: "application/json" });
  // The header that a foreign page cannot set (lib/http/csrf.ts).
  if (method !== "GET") headers.set("x-podwright", "1");
  if (body !== undefined) headers.set("content-type", "application/json");
  let response: Response;
  try {
    response = await fetch(withQuery(`/api/v1${path}`, query), {
      method,
      headers,
      credentials: "same-origin",
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal === undefined ? {} : { signal }),
      ...(keepalive === undefined ? {} : { keepalive }),
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new ProblemError(0, { code: "offline" });
  }
  const value = await readJson(response);
  if (response.ok && value !== null) return value as T;
  const retryAfter = Number(response.headers.get("retry-after") ?? Number.NaN);
  if (isProblem(value))
    throw new ProblemError(response.status, value, Number.isNaN(retryAfter) ? undefined : retryAfter);
  // No body of ours: a proxy in between answers for a server that is away.
  throw new ProblemError(response.status, { code: response.status === 404 ? "not-found" : "offline" });
}

/** For react-query: what was refused stays refused; only what could not be reached is tried again. */
export function isWorthRetrying(failures: number, error: Error): boolean {
  return failures < 3 && error instanceof ProblemError && (error.code === "offline" || error.code === "unavailable");
}
